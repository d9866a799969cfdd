// What a network that was read from a file answers: written as an ONNX file, which answers as the engine does (tests/web/models), and
// run by ONNX Runtime.
import * as ort from 'onnxruntime-web';
import { onnxBytes } from '../../web/models/onnx.js';

/** @import {ImportedNetwork} from '../../web/models/import.js' */
/** @import {Model, ModelLayer} from '../../web/models/model.js' */

ort.env.wasm.numThreads = 1;

/** @param {ImportedNetwork} network @returns {Model} */
export function modelFrom({ inputs, outputs, hidden, parameters }) {
  let [before, offset] = [inputs, 0];
  const take = (/** @type {number} */ count) => parameters.slice(offset, (offset += count));
  /** @type {ModelLayer[]} */
  const layers = [...hidden, { units: outputs, activation: 'identity', parameter: null }].map(
    ({ units, activation, parameter }) => {
      const layer = {
        inputs: before,
        units,
        activation,
        parameter: parameter === null ? null : Number(parameter),
        weights: take(units * before),
        biases: take(units),
        slopes: activation === 'prelu' ? take(units) : null,
      };
      before = units;
      return layer;
    },
  );
  return {
    features: Array.from({ length: inputs }, (_, i) => `x${i + 1}`),
    layers,
    task: 'regression',
    experiment: 'v=1',
    step: 0,
    scaling: { inputs: null, points: null, target: null },
    columns: [],
    classes: [],
  };
}

/**
 * @param {ImportedNetwork} network
 * @param {Float32Array} inputs samples × inputs
 * @returns {Promise<Float64Array>} samples × outputs, with what the file applies to them
 */
export async function answersOf(network, inputs) {
  const columns = network.inputs;
  const scales = new Map(
    (network.scale ?? '').split(',').map((part) => {
      const [name, centre, spread] = part.split(':');
      return [name, { centre: Number(centre), spread: Number(spread) }];
    }),
  );
  const scaled = inputs.map((value, i) => {
    const { centre, spread } = scales.get(`x${(i % columns) + 1}`) ?? { centre: 0, spread: 1 };
    return (value - centre) / spread;
  });
  const [values] = await run(onnxBytes(modelFrom(network)), 'features', scaled, [
    inputs.length / columns,
    columns,
  ]);
  const { outputs, ending } = network;
  const result = Float64Array.from(values);
  for (let i = 0; i < result.length; i += outputs) {
    const row = result.subarray(i, i + outputs);
    if (ending === 'sigmoid') row.forEach((z, j) => (row[j] = 1 / (1 + Math.exp(-z))));
    if (ending === 'softmax') {
      const most = Math.max(...row);
      const exponentials = row.map((z) => Math.exp(z - most));
      const all = exponentials.reduce((a, b) => a + b, 0);
      row.set(exponentials.map((each) => each / all));
    }
  }
  return result;
}

/**
 * What ONNX Runtime answers.
 *
 * @param {Uint8Array} file
 * @param {string} name of the input
 * @param {Float32Array | Float64Array} values
 * @param {number[]} dims
 * @param {{externalData?: {path: string, data: Uint8Array}[]}} [options]
 * @returns {Promise<[values: ArrayLike<number>, dims: readonly number[]]>}
 */
export async function run(file, name, values, dims, options = {}) {
  const session = await ort.InferenceSession.create(file, options);
  const tensor =
    values instanceof Float64Array
      ? new ort.Tensor('float64', values, dims)
      : new ort.Tensor('float32', values, dims);
  const [result] = Object.values(await session.run({ [name]: tensor }));
  await session.release();
  return [/** @type {Float32Array} */ (result.data), result.dims];
}

/** Numbers from −1 to 1 that are the same every time. @param {number} seed */
export function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ count) =>
    Float64Array.from({ length: count }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 31 - 1;
    });
}

/** The bits of a number in half precision, rounded towards 0. @param {number} value @returns {number} */
export function halfBits(value) {
  const size = Math.abs(value);
  const sign = value < 0 ? 0x8000 : 0;
  if (size < 2 ** -14) return sign + Math.floor(size * 2 ** 24);
  const exponent = Math.floor(Math.log2(size));
  return sign + (exponent + 15) * 1024 + Math.floor((size / 2 ** exponent - 1) * 1024);
}
