// Exported layers-models, loaded by TensorFlow.js itself, answer as the engine does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as tf from '@tensorflow/tfjs';
import { NotExpressible } from '../../../web/models/model.js';
import { layersModel, tfjsFiles } from '../../../web/models/tfjs.js';
import { activationNames, difference, trained } from '../../support/models.js';

await tf.setBackend('cpu');

/** What TensorFlow.js has no layer for. */
const refused = ['celu', 'hard_sigmoid', 'hard_tanh', 'hard_swish', 'sine', 'gaussian', 'step'];

/** @param {Awaited<ReturnType<typeof trained>>} run */
async function answers({ model, inputs, samples }) {
  const { modelTopology, weightSpecs, weightData } = layersModel(model);
  const loaded = await tf.loadLayersModel(
    tf.io.fromMemory({ modelTopology, weightSpecs, weightData: weightData.buffer }),
  );
  const result = loaded.predict(tf.tensor2d(inputs, [samples, model.features.length]));
  return /** @type {tf.Tensor} */ (result).dataSync();
}

for (const name of await activationNames()) {
  if (refused.includes(name)) {
    test(`${name} is refused by name`, async () => {
      const { model } = await trained([name]);
      assert.throws(
        () => tfjsFiles(model),
        (error) => {
          assert.ok(error instanceof NotExpressible);
          return error.message.includes(name) && error.message.includes('TensorFlow.js');
        },
      );
    });
    continue;
  }
  const activation = name === 'elu' ? 'elu:1' : name;
  test(`TensorFlow.js answers as the engine does: ${activation}`, async () => {
    const run = await trained([activation, activation]);
    assert.ok(difference(await answers(run), run.outputs) < 1e-5);
  });
}

test('ELU with another alpha is refused with its alpha', async () => {
  const { model } = await trained(['elu']);
  assert.throws(() => tfjsFiles(model), /elu with parameter 1\.7/);
});

test('engineered features and a network without hidden layers', async () => {
  const run = await trained([], 'data=spiral&in=x1,x2sq,sinx1');
  assert.ok(difference(await answers(run), run.outputs) < 1e-5);
});

test('the two files fit together', async () => {
  const { model } = await trained(['prelu', 'relu6']);
  const [json, weights] = tfjsFiles(model);
  const { weightsManifest, modelTopology } = JSON.parse(String(json.content));
  assert.deepEqual(weightsManifest[0].paths, [weights.name]);
  const numbers = weightsManifest[0].weights.reduce(
    (/** @type {number} */ sum, /** @type {{shape: number[]}} */ { shape }) =>
      sum + shape.reduce((a, b) => a * b, 1),
    0,
  );
  assert.equal(weights.content.length, 4 * numbers);
  assert.equal(modelTopology.config.layers.length, 2 * model.layers.length);
});
