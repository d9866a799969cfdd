// An activation of the reader's own in exported models: ONNX Runtime and TensorFlow.js answer as the engine does, and so does PyTorch
// where it is installed; what is written for Keras is Python.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import * as ort from 'onnxruntime-web';
import { nothingRequested } from '../../../web/engine/request.js';
import { flatFrame } from '../../../web/frame/flat.js';
import { kerasSource } from '../../../web/models/keras.js';
import { modelOf, NotExpressible } from '../../../web/models/model.js';
import { onnxBytes } from '../../../web/models/onnx.js';
import { pytorchSource } from '../../../web/models/pytorch.js';
import { tfjsSource } from '../../../web/models/tfjs-source.js';
import { tfjsFiles } from '../../../web/models/tfjs.js';
import { openEngine } from '../../support/engine.js';
import { difference } from '../../support/models.js';
import { anyPython, torchPython } from '../../support/python.js';

ort.env.wasm.numThreads = 1;
await tf.setBackend('cpu');

const folder = mkdtempSync(fileURLToPath(new URL('../../node_modules/.own-', import.meta.url)));
after(() => rmSync(folder, { recursive: true }));

const formulas = [
  'max(z, a z);a=0.25:0:1:unit',
  'max(z, a z);a=0.25:0:1:layer',
  'z > 0 ? z : a (exp(z) - 1);a=0.7:0:2',
  '0.5 z (1 + erf(z / sqrt(2)))',
  'z + sin(a z)^2 / a;a=1.3:0.1:5',
  'min(max(k z + 0.5, 0), 1) - softplus(-z);k=2:0.2:10',
  'sign(z) log(1 + abs(z)) + z^-2 * 0 + cos(z)^3',
  'z >= 1 ? tanh(z) : sigmoid(b z);b=1:0:5',
  '2',
];

/** @param {string} formula */
async function trained(formula) {
  const engine = await openEngine();
  const text = `data=blobs:3&net=5:own,4:own&samples=40&opt=adam&lr=0.01&seed=5&own=${formula}`;
  const { run, experiment } = await engine.start(text);
  assert.deepEqual(experiment.problems, []);
  await run.step(25);
  const frame = flatFrame(await run.frame({ ...nothingRequested, parameters: true }));
  const own = await engine.ownActivation(experiment.fields.own);
  const model = modelOf(run.description, frame.parameters, frame.step, null, own);
  const samples = run.samples.y.length;
  const outputs = model.layers[model.layers.length - 1].units;
  const inputs = new Float32Array(samples * run.description.inputs);
  const answers = new Float32Array(samples * outputs);
  for (let sample = 0; sample < samples; sample++) {
    const { trace } = flatFrame(await run.frame({ ...nothingRequested, trace: { sample } }));
    assert.ok(trace);
    inputs.set(trace.input, sample * run.description.inputs);
    answers.set(trace.z.subarray(trace.z.length - outputs), sample * outputs);
  }
  engine.terminate();
  return { model, inputs, samples, outputs: answers };
}

for (const formula of formulas) {
  test(`other programs answer as the engine does: ${formula}`, async (context) => {
    const { model, inputs, samples, outputs } = await trained(formula);
    const width = model.features.length;

    const session = await ort.InferenceSession.create(onnxBytes(model));
    const features = new ort.Tensor('float32', inputs, [samples, width]);
    const { output } = await session.run({ features });
    await session.release();
    assert.ok(difference(/** @type {Float32Array} */ (output.data), outputs) < 1e-6, 'ONNX');

    const file = join(folder, `model-${formulas.indexOf(formula)}.mjs`);
    writeFileSync(file, tfjsSource(model));
    const { build } = await import(file);
    const input = tf.tensor2d(inputs, [samples, width]);
    assert.ok(difference(build().predict(input).dataSync(), outputs) < 1e-6, 'TensorFlow.js');

    const parse = 'import ast, sys; ast.parse(sys.stdin.read())';
    for (const source of [kerasSource(model), pytorchSource(model)]) {
      const { status, stderr } = spawnSync(anyPython() ?? 'python3', ['-c', parse], {
        input: source,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    }
    const python = torchPython();
    if (!python) return context.diagnostic('no PyTorch here');
    const program = `${pytorchSource(model)}\nimport json, sys\nrows = json.load(sys.stdin)\nprint(json.dumps(build()(torch.tensor(rows)).flatten().tolist()))\n`;
    const rows = Array.from({ length: samples }, (_, i) => [
      ...inputs.subarray(i * width, (i + 1) * width),
    ]);
    const { stdout, stderr } = spawnSync(python, ['-c', program], {
      input: JSON.stringify(rows),
      encoding: 'utf8',
    });
    assert.ok(difference(JSON.parse(stdout || '[]'), outputs) < 1e-6, stderr);
  });
}

test('a saved model of TensorFlow.js has no layer for it, and says so', async () => {
  const { model } = await trained('z^2');
  assert.throws(() => tfjsFiles(model), NotExpressible);
});
