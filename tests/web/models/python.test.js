// Exported Python sources. PyTorch's are executed where PyTorch is installed, and answer as the engine does. Keras's are
// compiled, and what they build is read out of their syntax tree.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kerasActivations, kerasSource } from '../../../web/models/keras.js';
import { pytorchActivations, pytorchSource } from '../../../web/models/pytorch.js';
import { activationNames, difference, trained } from '../../support/models.js';
import { anyPython, torchPython } from '../../support/python.js';

const python = anyPython();
const withTorch = torchPython();
const names = await activationNames();

/**
 * Runs a program over exported modules, all in one process, since starting Python with PyTorch takes long.
 *
 * @param {string} interpreter
 * @param {string} program file or, after -c, text of it; it is given the names of the modules' files
 * @param {string[]} sources of the modules
 * @param {unknown} input passed as JSON on standard input
 */
function run(interpreter, program, sources, input) {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    const files = sources.map((source, i) => {
      const file = join(folder, `model_${i}.py`);
      writeFileSync(file, source);
      return file;
    });
    const how = program.endsWith('.py') ? [program] : ['-c', program];
    const result = spawnSync(interpreter, [...how, ...files], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    assert.equal(result.status, 0, result.stderr);
    return JSON.parse(result.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Answers of each module's function for its rows, flattened. */
const torchProgram = `
import json, runpy, sys, torch
answers = []
for file, (function, rows) in zip(sys.argv[1:], json.load(sys.stdin)):
    module = runpy.run_path(file)
    call = module["build"]() if function == "build" else module[function]
    answers.append(call(torch.tensor(rows, dtype=torch.float32)).detach().flatten().tolist())
print(json.dumps(answers))
`;

test('every activation can be written', () => {
  assert.deepEqual([...pytorchActivations].sort(), [...names].sort());
  assert.deepEqual([...kerasActivations].sort(), [...names].sort());
});

/** @param {Awaited<ReturnType<typeof trained>>} run */
function rowsOf({ inputs, samples, model }) {
  const columns = model.features.length;
  return Array.from({ length: samples }, (_, i) =>
    Array.from(inputs.subarray(i * columns, (i + 1) * columns)),
  );
}

const without = withTorch ? false : 'PyTorch is not installed';

test('PyTorch answers as the engine does, for every activation', { skip: without }, async () => {
  const runs = [];
  for (const name of names) runs.push(await trained([name, name]));
  // Many numbers are written in base64.
  runs.push(
    await trained(
      Array.from({ length: 12 }, () => 'tanh'),
      'data=glyphs',
    ),
  );
  runs.push(
    await trained(
      Array.from({ length: 16 }, () => 'relu'),
      'data=waves',
    ),
  );
  const sources = runs.map(({ model }) => pytorchSource(model));
  const answers = run(
    String(withTorch),
    torchProgram,
    sources,
    runs.map((each) => ['build', rowsOf(each)]),
  );
  runs.forEach(({ outputs, model }, i) => {
    const error = difference(answers[i], outputs);
    assert.ok(error < 1e-5, `${model.layers[0].activation}: ${error}`);
  });
});

test('the features are those of the playground', { skip: without }, async () => {
  const settings = 'data=spiral&in=x1,x2,x1sq,x2sq,x1x2,sinx1,sinx2,cosx1,cosx2';
  const found = await trained(['relu'], settings);
  const points = rowsOf(found).map(([x1, x2]) => [x1, x2]);
  const [answers] = run(
    String(withTorch),
    torchProgram,
    [pytorchSource(found.model)],
    [['features', points]],
  );
  assert.ok(difference(answers, found.inputs) < 1e-5);
});

const kerasReader = fileURLToPath(new URL('keras_structure.py', import.meta.url));

for (const name of names) {
  test(
    `Keras source builds what was trained: ${name}`,
    { skip: python ? false : 'no Python' },
    async () => {
      const { model } = await trained([name, name]);
      /** @type {{layers: [string, number][], weights: Record<number, any[]>}} */
      const { layers, weights } = run(String(python), kerasReader, [kerasSource(model)], null);
      assert.equal(layers.filter(([type]) => type === 'layers.Dense').length, model.layers.length);
      model.layers.forEach((layer, index) => {
        assert.deepEqual(layers[2 * index], ['layers.Dense', layer.units]);
        const [, argument] = layers[2 * index + 1];
        if (layer.parameter !== null)
          assert.equal(Math.fround(argument), Math.fround(layer.parameter));
        const [kernel, biases] = weights[2 * index];
        assert.deepEqual([kernel.length, kernel[0].length], [layer.inputs, layer.units]);
        assert.equal(Math.fround(kernel[1][0]), layer.weights[1]);
        assert.deepEqual(biases.map(Math.fround), [...layer.biases]);
        if (layer.slopes) {
          assert.deepEqual(weights[2 * index + 1][0].map(Math.fround), [...layer.slopes]);
        }
      });
    },
  );
}
