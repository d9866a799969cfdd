// Exported Python sources. PyTorch's are executed where PyTorch is installed, and answer as the engine does. Keras's are
// compiled, and what they build is read out of their syntax tree.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kerasActivations, kerasSource } from '../../../web/export/keras.js';
import { pytorchActivations, pytorchSource } from '../../../web/export/pytorch.js';
import { activationNames, difference, trained } from './models.js';

const interpreters = ['python3', '/usr/bin/python3'];
const python = interpreters.find((name) => spawnSync(name, ['--version']).status === 0);
const withTorch = interpreters.find((name) => spawnSync(name, ['-c', 'import torch']).status === 0);
const names = await activationNames();

/**
 * @param {string} interpreter
 * @param {string} program
 * @param {string} source of the exported module, importable as `model`
 * @param {unknown} input passed as JSON
 */
function run(interpreter, program, source, input) {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    writeFileSync(join(folder, 'model.py'), source);
    const result = spawnSync(interpreter, ['-c', program, join(folder, 'model.py')], {
      cwd: folder,
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

const torchProgram = `
import json, sys, torch
from model import build
rows = torch.tensor(json.load(sys.stdin), dtype=torch.float32)
print(json.dumps(build()(rows).detach().flatten().tolist()))
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
for (const name of names) {
  test(`PyTorch answers as the engine does: ${name}`, { skip: without }, async () => {
    const found = await trained([name, name]);
    const source = pytorchSource(found.model);
    const answers = run(String(withTorch), torchProgram, source, rowsOf(found));
    assert.ok(difference(answers, found.outputs) < 1e-5);
  });
}

test('PyTorch reads many numbers from base64', { skip: without }, async () => {
  const found = await trained(['relu'], 'data=glyphs&net=64:relu');
  const wide = await trained(
    Array.from({ length: 12 }, () => 'tanh'),
    'data=glyphs',
  );
  for (const each of [found, wide]) {
    const answers = run(String(withTorch), torchProgram, pytorchSource(each.model), rowsOf(each));
    assert.ok(difference(answers, each.outputs) < 1e-5);
  }
});

test('the features are those of the playground', { skip: without }, async () => {
  const found = await trained(
    ['relu'],
    'data=spiral&in=x1,x2,x1sq,x2sq,x1x2,sinx1,sinx2,cosx1,cosx2',
  );
  const program = `
import json, sys, torch
from model import features
points = torch.tensor(json.load(sys.stdin), dtype=torch.float32)
print(json.dumps(features(points).flatten().tolist()))
`;
  const points = rowsOf(found).map(([x1, x2]) => [x1, x2]);
  const answers = run(String(withTorch), program, pytorchSource(found.model), points);
  assert.ok(difference(answers, found.inputs) < 1e-5);
});

const kerasReader = fileURLToPath(new URL('keras_structure.py', import.meta.url));

for (const name of names) {
  test(
    `Keras source builds what was trained: ${name}`,
    { skip: python ? false : 'no Python' },
    async () => {
      const { model } = await trained([name, name]);
      const program = `import runpy, sys; sys.argv = ${JSON.stringify([kerasReader])} + sys.argv[1:]; runpy.run_path(sys.argv[0], run_name="__main__")`;
      /** @type {{layers: [string, number][], weights: Record<number, any[]>}} */
      const { layers, weights } = run(String(python), program, kerasSource(model), null);
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
