// Layers-models of strangers for tests, in the shapes that Keras 2, Keras 3 and the converter of TensorFlow.js write them: a
// model.json with the bytes of its weights.

import { halfBits } from './network-answers.js';

/** @typedef {[type: string, config?: Record<string, any>, more?: Record<string, any>]} LayerRow a nested model has `layers` in its settings */

/**
 * @typedef {object} KerasRow
 * @property {LayerRow[]} layers
 * @property {'sequential' | 'keras2' | 'keras3'} [graph] how the layers are put together; sequential unless it says so
 * @property {string} [prefix] of the names of weights
 * @property {string} [suffix]
 * @property {Record<string, number[]>} [shapes] of weights that are not as large as usual, by name
 * @property {Record<string, string>} [renamed] weights that have another name
 * @property {'reverse'} [listed] how the layers of a graph are listed
 * @property {'float16' | 'uint8' | 'uint16'} [quantized]
 * @property {boolean} [wrapped] whether the model is in `model_config`, as the converter writes it
 * @property {Record<string, any>} [file] further fields of the file
 */

/** @typedef {{name: string, shape: number[], values: Float32Array}} Weight */

/**
 * @param {KerasRow} row
 * @param {(count: number) => ArrayLike<number>} random
 * @returns {{json: any, bytes: Uint8Array, weights: Weight[]}}
 */
export function kerasFile(row, random) {
  const { graph = 'sequential', prefix = '', suffix = '', renamed = {} } = row;
  /** @type {Weight[]} */
  const weights = [];
  let width = 2;
  const add = (/** @type {string} */ name, /** @type {number[]} */ usual, positive = false) => {
    const shape = row.shapes?.[name] ?? usual;
    const values = Float32Array.from(random(shape.reduce((a, b) => a * b, 1)));
    if (positive) values.forEach((value, i) => (values[i] = Math.abs(value) + 0.1));
    weights.push({ name: renamed[name] ?? `${prefix}${name}${suffix}`, shape, values });
  };
  /** @type {(rows: LayerRow[], scope: string) => any[]} */
  const placed = (rows, scope) =>
    rows.map(([class_name, config = {}, more = {}], i) => {
      const name = config.name ?? `${class_name.toLowerCase()}_${i}`;
      if (config.layers) {
        const inner = `${scope}${name}/`;
        return {
          class_name,
          config: { ...config, name, layers: placed(config.layers, inner) },
          ...more,
        };
      }
      if (class_name === 'Dense') {
        add(`${scope}${name}/kernel`, [width, config.units]);
        if (config.use_bias !== false) add(`${scope}${name}/bias`, [config.units]);
        width = config.units;
      }
      if (class_name === 'PReLU') add(`${scope}${name}/alpha`, [width]);
      if (class_name === 'Normalization' && !config.mean) {
        add(`${scope}${name}/mean`, [width]);
        add(`${scope}${name}/variance`, [width], true);
      }
      return { class_name, config: { name, ...config }, ...more };
    });
  const layers = placed(row.layers, '');
  if (graph !== 'sequential') layers.forEach((layer, i) => connect(layer, layers[i - 1], graph));
  const ends = [layers[0], layers[layers.length - 1]].map(({ config }) => [config.name, 0, 0]);
  const [input_layers, output_layers] = graph === 'keras3' ? ends : ends.map((each) => [each]);
  const listed = row.listed === 'reverse' ? [...layers].reverse() : layers;
  const config =
    graph === 'sequential'
      ? { name: 'model', layers }
      : { name: 'model', layers: listed, input_layers, output_layers };
  const model = { class_name: graph === 'sequential' ? 'Sequential' : 'Functional', config };
  const { specs, bytes } = packed(weights, row.quantized);
  const json = {
    format: 'layers-model',
    modelTopology: row.wrapped
      ? { keras_version: '3.5.0', backend: 'tensorflow', model_config: model }
      : model,
    weightsManifest: [{ paths: ['group1-shard1of1.bin'], weights: specs }],
    ...row.file,
  };
  return { json, bytes, weights };
}

/** @param {any} layer @param {any} before @param {string} graph */
function connect(layer, before, graph) {
  layer.name = layer.config.name;
  if (layer.inbound_nodes) return;
  const source = before && [before.config.name, 0, 0];
  const tensor = source && {
    class_name: '__keras_tensor__',
    config: { shape: [null, 2], dtype: 'float32', keras_history: source },
  };
  if (!before) layer.inbound_nodes = [];
  else if (graph === 'keras2') layer.inbound_nodes = [[[...source, {}]]];
  else layer.inbound_nodes = [{ args: [tensor], kwargs: {} }];
}

/** @param {Weight[]} weights @param {KerasRow['quantized']} quantized */
function packed(weights, quantized) {
  const parts = weights.map(({ values }) => {
    if (!quantized) return { bytes: new Uint8Array(values.buffer), quantization: undefined };
    if (quantized === 'float16') {
      const bits = Uint16Array.from(values, halfBits);
      return {
        bytes: new Uint8Array(bits.buffer),
        quantization: { dtype: quantized, original_dtype: 'float32' },
      };
    }
    const [min, max] = [Math.min(...values), Math.max(...values)];
    const steps = quantized === 'uint8' ? 255 : 65535;
    const scale = (max - min) / steps || 1;
    const whole = Array.from(values, (value) => Math.round((value - min) / scale));
    const numbers = quantized === 'uint8' ? Uint8Array.from(whole) : Uint16Array.from(whole);
    return {
      bytes: new Uint8Array(numbers.buffer),
      quantization: { dtype: quantized, min, scale, original_dtype: 'float32' },
    };
  });
  return {
    bytes: new Uint8Array(parts.flatMap(({ bytes }) => [...bytes])),
    specs: weights.map(({ name, shape }, i) => ({
      name,
      shape,
      dtype: 'float32',
      ...(parts[i].quantization && { quantization: parts[i].quantization }),
    })),
  };
}
