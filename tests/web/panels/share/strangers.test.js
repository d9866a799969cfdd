// Files as strangers drop them (tests/strangers/dropped-files.js): what belongs together is found, and what is not read here is refused with what
// to save instead. Two outputs for two classes become one with the same answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOneOutput } from '../../../../web/models/two-classes.js';
import { exportedNames } from '../../../../web/models/layer-names.js';
import { NotImportable } from '../../../../web/models/import.js';
import { readOnnx } from '../../../../web/models/import-onnx.js';
import { kerasSource } from '../../../../web/models/keras.js';
import { onnxBytes } from '../../../../web/models/onnx.js';
import { pytorchSource } from '../../../../web/models/pytorch.js';
import { layersModel } from '../../../../web/models/tfjs.js';
import { reasons } from '../../../../web/panels/share/open-reasons.js';
import { readFiles } from '../../../../web/panels/share/read-files.js';
import { filesRows, graph } from '../../../strangers/dropped-files.js';
import { difference } from '../../../support/models.js';
import { answersOf, modelFrom, numbers, run } from '../../../support/network-answers.js';
import { onnxFile } from '../../../support/onnx-graph.js';

/** Layers of what is opened. */
const units = { model: [3], graph: [2] };

for (const { about, files, opens, says = [] } of filesRows) {
  test(about, async () => {
    const chosen = files.map(
      ([name, content]) => new File([/** @type {BlobPart} */ (content)], name),
    );
    if (opens === undefined) {
      const problem = await readFiles(chosen).then(
        () => null,
        (error) => error,
      );
      assert.ok(problem, 'it was opened');
      const [message] = reasons(problem);
      for (const pattern of says) assert.match(message, pattern);
      return;
    }
    const found = await readFiles(chosen);
    if (opens === 'saved') assert.ok('saved' in found);
    else
      assert.deepEqual(
        'network' in found && found.network.hidden.map((layer) => layer.units),
        units[opens],
      );
  });
}

test('weights beside an ONNX file are those that ONNX Runtime reads', async () => {
  const { file, data } = graph('beside.bin');
  const inputs = Float32Array.from(numbers(3)(40));
  const externalData = [{ path: 'beside.bin', data }];
  const [wanted] = await run(file, 'x', inputs, [20, 2], { externalData });
  const found = readOnnx(file, () => data);
  assert.ok(difference(await answersOf(found, inputs), wanted) < 1e-6);
});

test('a hundred names for the same bytes beside a file are too many', () => {
  const big = new Uint8Array(4 * 2 ** 20);
  const outside = { location: 'big.bin' };
  const constants = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [`w${i}`, { dims: [2 ** 20], outside }]),
  );
  const file = onnxFile({ nodes: [['Gemm', ['x', 'w0'], 'y']], output: 'y', constants });
  assert.throws(() => readOnnx(file, () => big), { code: 'tooLong' });
});

for (const ending of ['Softmax', 'Identity', 'LogSoftmax']) {
  test(`two outputs of two classes are one: ${ending}`, async () => {
    const random = numbers(11);
    const floats = (/** @type {number[]} */ ...dims) => ({
      dims,
      values: [...random(dims.reduce((a, b) => a * b, 1))],
    });
    const file = onnxFile({
      nodes: [
        ['Gemm', ['x', 'w', 'b'], 'z'],
        ['Relu', ['z'], 'a'],
        ['Gemm', ['a', 'v', 'c'], 'o'],
        [ending, ['o'], 'y'],
      ],
      output: 'y',
      constants: { w: floats(2, 4), b: floats(4), v: floats(4, 2), c: floats(2) },
      input: [null, 2],
      inputName: 'x',
      outputType: 1,
      opset: 17,
    });
    const found = readOnnx(file);
    const one = asOneOutput(found);
    assert.deepEqual([one.outputs, one.ending], [1, 'sigmoid']);
    assert.deepEqual(one.notes, [ending === 'Identity' ? 'oneOutputOfLogits' : 'oneOutput']);
    const inputs = Float32Array.from(random(60));
    const [values] = await run(file, 'x', inputs, [30, 2]);
    const wanted = Array.from({ length: 30 }, (_, i) => {
      const [a, b] = [values[2 * i], values[2 * i + 1]];
      if (ending === 'Softmax') return b;
      return 1 / (1 + Math.exp(a - b));
    });
    assert.ok(difference(await answersOf(one, inputs), wanted) < 1e-6);
    // What was read stays as it is.
    assert.equal(found.outputs, 2);
  });
}

test('the names that layers had are those of every exported model', async () => {
  const network = readOnnx(graph().file);
  const names = exportedNames(['encoder/first layer', 'head.out'], 2);
  assert.deepEqual(names, ['encoder_first_layer', 'head.out']);
  const model = { ...modelFrom(network), names };
  assert.deepEqual(readOnnx(onnxBytes(model)).names, names);
  const { weightSpecs } = layersModel(model);
  assert.deepEqual(
    weightSpecs.map(({ name }) => name).filter((name) => name.endsWith('kernel')),
    ['encoder_first_layer/kernel', 'head.out/kernel'],
  );
  assert.match(kerasSource(model), /layers\.Dense\(1, name="head\.out"\)/);
  assert.match(pytorchSource(model), /\("head_out", nn\.Linear\(2, 1\)\)/);
  const again = readOnnx(onnxBytes(model));
  assert.deepEqual(again.parameters, network.parameters);
});

test('names that do not serve are numbered', () => {
  assert.deepEqual(exportedNames(['a', 'a', '…', 'activation_1', 'dense_2'], 5), [
    'a',
    'dense_2',
    'dense_3',
    'dense_4',
    'dense_5',
  ]);
  assert.equal(exportedNames(['a'], 2), null);
  assert.equal(exportedNames(null, 2), null);
});

test('an activation that is nearly one of the playground’s is refused with the difference and what is possible', () => {
  const words = (/** @type {any[]} */ ...given) =>
    reasons(new NotImportable(given[0], given[1]))[0];
  assert.match(words('unknownLayer', { name: 'hard_sigmoid' }), /Keras 2.*0\.2.*1\/6.*Possible:/);
  assert.match(words('unknownLayer', { name: 'exponential' }), /grows like it\. Possible:/);
  assert.match(words('unknownLayer', { name: 'LSTM' }), /^“LSTM” is not supported\. Possible:/);
  const setting = (/** @type {string} */ name, /** @type {string} */ field, value = '5') =>
    words('setting', { name, field, value });
  assert.match(
    setting('ReLU', 'max_value'),
    /max_value 5 is not supported\. Possible: 6, or none\. Change/,
  );
  assert.match(setting('ReLU', 'threshold'), /Possible: 0\. Change/);
  assert.match(setting('ReLU', 'negative_slope'), /Possible beside max_value: 0\. Change/);
  assert.match(setting('LeakyReLU', 'negative_slope'), /is not supported\. Change/);
});
