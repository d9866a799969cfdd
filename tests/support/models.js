// Trained networks for the tests of the exporters: one with every activation, at odd parameters, and what the engine itself
// answers for its samples.
import { modelOf } from '../../web/models/model.js';
import { nothingRequested } from '../../web/engine/request.js';
import { openHost } from './engine.js';

/** @import {Model} from '../../web/models/model.js' */

/**
 * @typedef {object} Trained
 * @property {Model} model
 * @property {Float32Array} inputs samples × features
 * @property {number} samples
 * @property {Float32Array} outputs samples × outputs: logits or values
 */

/** Parameters that are no framework's default. */
const odd = /** @type {Record<string, string>} */ ({
  leaky_relu: ':0.07',
  prelu: ':0.15',
  elu: ':1.7',
  celu: ':0.6',
});

/**
 * The names of all activations that the engine has.
 *
 * @returns {Promise<string[]>}
 */
export async function activationNames() {
  const host = await openHost();
  const names = host.tables().activations.map(({ name }) => name);
  host.terminate();
  return names;
}

/**
 * Trains a network whose hidden layers have these activations.
 *
 * @param {string[]} activations with or without parameters
 * @param {string} [settings] further fields of the experiment
 * @returns {Promise<Trained>}
 */
export async function trained(activations, settings = 'data=blobs:3') {
  const net = activations.map((name, i) => `${5 + i}:${name}${odd[name] ?? ''}`).join(',');
  const host = await openHost();
  const { description } = host.open(`${settings}&net=${net}&samples=40&opt=adam&lr=0.01&seed=5`);
  await host.step(25);
  const frame = host.frame({ ...nothingRequested, parameters: true });
  const model = modelOf(description, frame.parameters, frame.step);
  const samples = host.data().y.length;
  const outputs = model.layers[model.layers.length - 1].units;
  const inputs = new Float32Array(samples * description.inputs);
  const answers = new Float32Array(samples * outputs);
  for (let sample = 0; sample < samples; sample++) {
    const { trace } = host.frame({ ...nothingRequested, trace: { sample } });
    if (!trace) throw new Error(`There is no sample ${sample}.`);
    inputs.set(trace.input, sample * description.inputs);
    answers.set(trace.z.subarray(trace.z.length - outputs), sample * outputs);
  }
  host.terminate();
  return { model, inputs, samples, outputs: answers };
}

/**
 * The largest difference, in relation to the size of the numbers.
 *
 * @param {ArrayLike<number>} found
 * @param {ArrayLike<number>} wanted
 */
export function difference(found, wanted) {
  if (found.length !== wanted.length) return Infinity;
  let most = 0;
  for (let i = 0; i < wanted.length; i++) {
    const error = Math.abs(found[i] - wanted[i]) / Math.max(1, Math.abs(wanted[i]));
    if (!(error <= most)) most = error;
  }
  return most;
}
