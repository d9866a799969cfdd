// The layers and functions of Keras that are read, with all that they may say of themselves and what that may be. Keras 2, Keras 3
// and TensorFlow.js write the same layers with other names and defaults; whatever else one says could change what it means and is
// refused by name: https://keras.io/api/layers/

import { NotImportable, refuseSetting } from './import.js';

/** @typedef {{class_name: string, module?: unknown, registered_name?: unknown, config: Record<string, any>}} LayerSettings */
/** @typedef {[activation: string, parameter?: number | null]} FoundActivation */

/** Functions by name, with the defaults that Keras gives them. */
const functions = /** @type {Record<string, FoundActivation>} */ ({
  linear: ['identity'],
  sigmoid: ['sigmoid'],
  tanh: ['tanh'],
  relu: ['relu'],
  relu6: ['relu6'],
  leaky_relu: ['leaky_relu', 0.2],
  elu: ['elu', 1],
  celu: ['celu', 1],
  selu: ['selu'],
  softplus: ['softplus'],
  softsign: ['softsign'],
  hard_silu: ['hard_swish'],
  hard_swish: ['hard_swish'],
  hard_tanh: ['hard_tanh'],
  gelu: ['gelu'],
  swish: ['silu'],
  silu: ['silu'],
  mish: ['mish'],
  softmax: ['softmax'],
  // Its logarithm is what the loss takes: the network is the same.
  log_softmax: ['softmax'],
  // As TensorFlow.js names it.
  logSoftmax: ['softmax'],
});

/** @typedef {(value: any) => boolean} Fits */

/** @type {Fits} */
const any = () => true;
/** @type {Fits} */
const unset = (value) => value === null || value === undefined || value === false;
/** @type {Fits} */
const truth = (value) => typeof value === 'boolean';

/**
 * Numbers of single precision: by name, or as a policy of Keras 3.
 *
 * @type {Fits}
 */
const single = (value) =>
  value === null || ['float32'].includes(typeof value === 'string' ? value : value?.config?.name);

/**
 * The last of two axes.
 *
 * @type {Fits}
 */
const overClasses = (value) =>
  Array.isArray(value) ? value.length === 1 && overClasses(value[0]) : value === -1 || value === 1;

/** @type {Record<string, Fits>} What concerns training, names and shapes; shapes are looked at where they are used. */
const everywhere = {
  name: any,
  trainable: any,
  dtype: single,
  batch_input_shape: any,
  input_shape: any,
};

/** @type {(...parts: string[]) => Record<string, Fits>} */
const training = (...parts) =>
  Object.fromEntries(
    parts.flatMap((part) => [
      [`${part}_initializer`, any],
      [`${part}_regularizer`, any],
      [`${part}_constraint`, any],
    ]),
  );

/** Layers, with the settings that they may have. Those of a layer that passes values on may be any. */
const layers = /** @type {Record<string, Record<string, Fits> | null>} */ ({
  InputLayer: {
    batch_shape: any,
    sparse: unset,
    ragged: unset,
    optional: unset,
  },
  Dropout: null,
  GaussianNoise: null,
  GaussianDropout: null,
  AlphaDropout: null,
  Flatten: { data_format: (value) => value === null || value === 'channels_last' },
  Reshape: { target_shape: (value) => Array.isArray(value) && value.length === 1 },
  Rescaling: { scale: any, offset: any },
  Normalization: {
    axis: overClasses,
    mean: any,
    variance: any,
    input_mean: any,
    input_variance: any,
    invert: truth,
  },
  Dense: {
    units: any,
    activation: any,
    use_bias: truth,
    input_dim: any,
    ...training('kernel', 'bias'),
    activity_regularizer: any,
    lora_rank: unset,
    lora_alpha: any,
    quantization_mode: unset,
    quantization_config: unset,
  },
  BatchNormalization: {
    axis: overClasses,
    momentum: any,
    epsilon: (value) => typeof value === 'number' && value >= 0,
    center: truth,
    scale: truth,
    ...training('beta', 'gamma', 'moving_mean', 'moving_variance'),
    renorm: unset,
    synchronized: unset,
  },
  Activation: { activation: any },
  Softmax: { axis: overClasses },
  ReLU: { max_value: any, negative_slope: any, threshold: any },
  LeakyReLU: { alpha: any, negative_slope: any },
  ELU: { alpha: any },
  PReLU: { ...training('alpha'), shared_axes: any },
});

/** Layers that only make a row of what they are given. */
export const flattening = ['Flatten', 'Reshape'];

/** Layers that leave values as they are once training is over. */
export const passing = ['InputLayer', ...Object.keys(layers).filter((name) => !layers[name])];

/**
 * Refuses a layer that is not read, that is somebody's own under a known name, or that says what it may not.
 *
 * @param {LayerSettings} layer
 * @throws {NotImportable}
 */
export function checkLayer({ class_name: type, module, registered_name: registered, config }) {
  if (!Object.hasOwn(layers, type)) throw new NotImportable('unknownLayer', { name: type });
  checkOrigin(type, module, registered, [type]);
  const allowed = layers[type];
  if (!allowed) return;
  for (const [field, value] of Object.entries(config)) {
    const fits = Object.hasOwn(allowed, field)
      ? allowed[field]
      : Object.hasOwn(everywhere, field) && everywhere[field];
    if (!fits || !fits(value)) refuseSetting(type, field, value);
  }
}

/**
 * @param {string} name
 * @param {unknown} module that it is from
 * @param {unknown} registered the name that it is known by
 * @param {string[]} own names by which Keras itself registers it
 */
function checkOrigin(name, module, registered, own) {
  const keras = module === undefined || module === null || /^(tf_)?keras\b/.test(String(module));
  const known = registered === undefined || registered === null || own.includes(String(registered));
  if (!keras) throw new NotImportable('unknownLayer', { name: `${module}.${name}` });
  if (!known) throw new NotImportable('unknownLayer', { name: String(registered) });
}

/**
 * An activation as settings have it: a name, a function of Keras 3 as an object, or a layer as an object.
 *
 * @param {any} value
 * @returns {FoundActivation}
 * @throws {NotImportable}
 */
export function functionNamed(value) {
  if (value === null || value === undefined) return ['identity'];
  if (typeof value === 'string') {
    if (Object.hasOwn(functions, value)) return functions[value];
    // A layer by its name, as Keras 2 takes them for functions, too, and some write them: LeakyReLU, leakyReLU.
    const type = Object.keys(layers).find(
      (name) => name === value || name === value[0]?.toUpperCase() + value.slice(1),
    );
    const found = type && activationOf({ class_name: type, config: { activation: 'linear' } });
    if (found && type !== 'Activation') return found;
    throw new NotImportable('unknownLayer', { name: value });
  }
  const { class_name: type, config, module, registered_name: registered } = value;
  if (type === 'function' && typeof config === 'string') {
    checkOrigin(config, module, registered, [config]);
    return functionNamed(config);
  }
  const layer = { class_name: String(type), module, registered_name: registered, config };
  if (typeof config !== 'object' || config === null)
    throw new NotImportable('unknownLayer', { name: String(type) });
  checkLayer(layer);
  const found = activationOf(layer);
  // Learned slopes would be weights of the layer within.
  if (!found) throw new NotImportable('unknownLayer', { name: String(type) });
  return found;
}

/**
 * The activation that a layer without weights is; null where it is none.
 *
 * @param {LayerSettings} layer that was checked
 * @returns {FoundActivation | null}
 * @throws {NotImportable}
 */
export function activationOf({ class_name: type, config }) {
  if (type === 'Activation') return functionNamed(config.activation);
  if (type === 'Softmax') return ['softmax'];
  if (type === 'ReLU') return rectifier(config);
  if (type === 'ELU') return ['elu', numberOf(type, 'alpha', config.alpha ?? 1)];
  if (type !== 'LeakyReLU') return null;
  // Keras 3 has another name than all before it.
  const { alpha, negative_slope: slope = alpha ?? 0.3 } = config;
  const found = numberOf(type, 'negative_slope', slope);
  if (alpha !== undefined && numberOf(type, 'alpha', alpha) !== found)
    refuseSetting(type, 'alpha', alpha);
  return ['leaky_relu', found];
}

/**
 * @param {Record<string, any>} config
 * @returns {FoundActivation}
 */
function rectifier({ max_value: bound, negative_slope: slope, threshold: start }) {
  const number = (/** @type {string} */ field, /** @type {unknown} */ value) =>
    value === null || value === undefined ? null : numberOf('ReLU', field, value);
  const [most, below, threshold] = [
    number('max_value', bound),
    number('negative_slope', slope) ?? 0,
    number('threshold', start) ?? 0,
  ];
  if (threshold !== 0) refuseSetting('ReLU', 'threshold', threshold);
  if (most === null) return below === 0 ? ['relu'] : ['leaky_relu', below];
  if (below !== 0) refuseSetting('ReLU', 'negative_slope', below);
  if (most !== 6) refuseSetting('ReLU', 'max_value', most);
  return ['relu6'];
}

/**
 * @param {string} type
 * @param {string} field
 * @param {unknown} value
 */
function numberOf(type, field, value) {
  const numbers = numbersOf(type, field, value);
  // A number a unit would be learned.
  return numbers.length === 1 ? numbers[0] : refuseSetting(type, field, value);
}

/**
 * Numbers as settings have them: plain, in lists, or as arrays and tensors that Keras has serialised.
 *
 * @param {string} type
 * @param {string} field
 * @param {any} value
 * @returns {number[]}
 * @throws {NotImportable}
 */
export function numbersOf(type, field, value) {
  const plain = value?.config?.value ?? value?.value ?? value;
  const numbers = Array.isArray(plain) ? plain.flat(2) : [plain];
  const fits = numbers.every((each) => typeof each === 'number' && Number.isFinite(each));
  return fits && numbers.length > 0 ? numbers : refuseSetting(type, field, value);
}
