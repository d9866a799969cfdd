// This engine as a contender, and as the source of every contender's task: data, first weights and sizes.

import { nothingRequested } from '../../../web/engine/request.js';

/** @import {EngineModule} from '../../../web/engine/types.js' */
/** @import {Assets, Contender, LayerTask, Task} from '../types.js' */

/**
 * @param {Assets} assets
 * @returns {Promise<Contender>}
 */
export async function loadEngine(assets) {
  const engine = await assets.engine();
  return {
    async start(task) {
      const trainer = new engine.Trainer(task.experiment);
      return {
        unitsPerStep: task.batch,
        train(steps) {
          if (trainer.train(steps) < steps) throw new Error(`${task.experiment} diverged.`);
        },
        loss: () => trainer.frame(nothingRequested).trainLoss,
      };
    },
  };
}

/**
 * The experiment in plain numbers.
 * @param {EngineModule} engine
 * @param {string} text
 * @returns {Task}
 */
export function taskOf(engine, text) {
  const { text: experiment, fields, problems } = engine.edit(text, '');
  if (problems.length > 0) {
    throw new Error(`${text} is no valid experiment: ${problems[0].code}`);
  }
  const { batch, lr: learningRate } = fields;
  const trainer = new engine.Trainer(experiment);
  const description = trainer.describe();
  const { task: kind, inputs, layers, trainSamples: samples } = description;
  if (kind === 'regression') throw new Error(`${text} is a regression; the peers only classify.`);
  if (samples % batch !== 0) {
    throw new Error(`${text} has ${samples} training samples, no multiple of its batch ${batch}.`);
  }
  const { x, y } = trainer.data();
  const task = {
    experiment,
    kind,
    inputs,
    outputs: layers[layers.length - 1].units,
    x: x.data.slice(0, samples * inputs),
    y: y.slice(0, samples),
    samples,
    batch,
    learningRate,
  };
  const values = trainer.parameters();
  trainer.delete();
  return {
    ...task,
    layers: layers.map((layer) => ({
      units: layer.units,
      inputs: layer.inputs,
      activation: /** @type {LayerTask['activation']} */ (layer.activation),
      weights: values.subarray(layer.weights, layer.weights + layer.units * layer.inputs),
      biases: values.subarray(layer.biases, layer.biases + layer.units),
    })),
  };
}
