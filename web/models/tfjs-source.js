// A network as TensorFlow.js source: a JavaScript module that builds it with its weights, runnable as it is.
//
// Unlike a saved model (tfjs.js), code can say everything: functions that TensorFlow.js has no layer for are classes of their own,
// registered so that what is saved loads again.

import { toBase64 } from '../format/base64.js';
import { littleEndian, shortest, transposed } from './model.js';
import { dialects, expression } from './own-formula.js';
import { isReadable, explanation } from './python.js';
import { checkPrecision, PrecisionNotExpressible } from './scaling.js';

/** @import {Model, ModelLayer} from './model.js' */
/** @import {OwnLayer} from './own-layer.js' */

/** Functions that layers know by name. */
const named = /** @type {Record<string, string>} */ ({
  identity: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  selu: 'selu',
  relu6: 'relu6',
  softplus: 'softplus',
  softsign: 'softsign',
  gelu: 'gelu',
  silu: 'swish',
  mish: 'mish',
});

/** Layers with a number of their own. */
const layersWithNumber = /** @type {Record<string, (layer: ModelLayer) => string>} */ ({
  leaky_relu: ({ parameter }) => `tf.layers.leakyReLU({ alpha: ${number(parameter)} })`,
  prelu: () => 'tf.layers.prelu()',
});

/** Name and formula of classes that are written out; `alpha` is a setting of theirs where it is named. */
const ownClasses = /** @type {Record<string, [string, string]>} */ ({
  elu: ['Elu', 'tf.maximum(z, 0).add(tf.expm1(tf.minimum(z, 0)).mul(this.alpha))'],
  celu: [
    'Celu',
    'tf.maximum(z, 0).add(tf.expm1(tf.minimum(z, 0).div(this.alpha)).mul(this.alpha))',
  ],
  hard_sigmoid: ['HardSigmoid', 'tf.clipByValue(z.add(3).div(6), 0, 1)'],
  hard_tanh: ['HardTanh', 'tf.clipByValue(z, -1, 1)'],
  hard_swish: ['HardSwish', 'tf.clipByValue(z.add(3), 0, 6).div(6).mul(z)'],
  sine: ['Sine', 'tf.sin(z)'],
  gaussian: ['Gaussian', 'tf.exp(tf.neg(tf.square(z)))'],
  step: ['Step', "tf.cast(tf.greater(z, 0), 'float32')"],
});

/** The activations that can be written: all that the engine has. */
export const tfjsSourceActivations = [
  ...Object.keys(named),
  ...Object.keys(layersWithNumber),
  ...Object.keys(ownClasses),
];

/** The features of the playground, of the columns x1 and x2. */
const featureFormulas = /** @type {Record<string, string>} */ ({
  x1: 'x1',
  x2: 'x2',
  x1sq: 'tf.square(x1)',
  x2sq: 'tf.square(x2)',
  x1x2: 'x1.mul(x2)',
  sinx1: 'tf.sin(x1)',
  sinx2: 'tf.sin(x2)',
  cosx1: 'tf.cos(x1)',
  cosx2: 'tf.cos(x2)',
});

/** @param {number | null} parameter */
function number(parameter) {
  return shortest(parameter ?? NaN);
}

/** @param {string} name of the activation */
function ownClass(name) {
  const [type, formula] = ownClasses[name];
  const alpha = formula.includes('this.alpha');
  return [
    `class ${type} extends tf.layers.Layer {`,
    `  static className = '${type}';`,
    '',
    ...(alpha
      ? [
          '  constructor(settings) {',
          '    super(settings);',
          '    this.alpha = settings.alpha;',
          '  }',
          '',
        ]
      : []),
    '  call(inputs) {',
    '    return tf.tidy(() => {',
    '      const z = Array.isArray(inputs) ? inputs[0] : inputs;',
    `      return ${formula};`,
    '    });',
    '  }',
    ...(alpha
      ? ['', '  getConfig() {', '    return { ...super.getConfig(), alpha: this.alpha };', '  }']
      : []),
    '}',
    `tf.serialization.registerClass(${type});`,
    '',
  ];
}

/**
 * The reader's own activation, which TensorFlow.js derives by itself.
 *
 * @param {OwnLayer} own
 */
function ownFormulaClass({ tree, formula, constants }) {
  return [
    `/** f(z) = ${formula.replaceAll('*/', '* /')} */`,
    'class Own extends tf.layers.Layer {',
    "  static className = 'Own';",
    '',
    '  constructor(settings) {',
    '    super(settings);',
    '    this.counts = settings.counts;',
    '  }',
    '',
    '  build(shape) {',
    ...constants.map(
      ({ name, learned }, i) =>
        `    this.${name} = this.addWeight('${name}', [this.counts[${i}]], 'float32', tf.initializers.zeros(), undefined, ${learned});`,
    ),
    '    super.build(shape);',
    '  }',
    '',
    '  call(inputs) {',
    '    return tf.tidy(() => {',
    '      const z = Array.isArray(inputs) ? inputs[0] : inputs;',
    `      return tf.add(${expression(tree, dialects.tfjs)}, tf.zerosLike(z));`,
    '    });',
    '  }',
    '',
    '  getConfig() {',
    '    return { ...super.getConfig(), counts: this.counts };',
    '  }',
    '}',
    'tf.serialization.registerClass(Own);',
    '',
  ];
}

/**
 * @param {Model} model
 * @returns {string[]} nothing where the samples are read as they are
 */
function featuresFunction({ features, scaling: { points } }) {
  if (!features.every((name) => name in featureFormulas)) return [];
  const columns = features.some((name) => name.includes('x2')) ? ['x1', 'x2'] : ['x1'];
  const scaled = columns.map((name, i) =>
    points
      ? `    const ${name} = columns[${i}].sub(${shortest(points.centre[i])}).div(${shortest(points.spread[i])});`
      : `    const ${name} = columns[${i}];`,
  );
  return [
    `/** The inputs of the network for points (n x ${columns.length}) of the ${columns.length > 1 ? 'plane' : 'line'}. */`,
    'export function features(points) {',
    '  return tf.tidy(() => {',
    '    const columns = tf.unstack(points, 1);',
    ...scaled,
    '    return tf.stack(',
    '      [',
    ...features.map((name) => `        ${featureFormulas[name]},`),
    '      ],',
    '      1,',
    '    );',
    '  });',
    '}',
    '',
  ];
}

/**
 * @param {Float32Array} values
 * @param {number[]} shape
 * @param {boolean} readable
 */
function tensor(values, shape, readable) {
  const sizes = `[${shape.join(', ')}]`;
  if (!readable) return `unpack('${toBase64(littleEndian(values))}', ${sizes})`;
  return `tf.tensor([${Array.from(values, shortest).join(', ')}], ${sizes})`;
}

/**
 * The weights of a layer that takes `mean` off, multiplies by `gamma` and adds `beta`.
 *
 * @param {Float64Array} mean
 * @param {Float64Array} gamma
 * @param {Float64Array} beta
 */
function normalisation(mean, gamma, beta) {
  return [gamma, beta, mean, mean.map(() => 1)].map((part) =>
    tensor(new Float32Array(part), [part.length], true),
  );
}

/**
 * @param {Model} model
 * @param {object} [form]
 * @param {boolean} [form.inside] whether activations stand in the dense layers, where those know them by name
 * @returns {string}
 * @throws {PrecisionNotExpressible}
 */
export function tfjsSource(model, { inside = false } = {}) {
  const { layers, features, scaling } = model;
  checkPrecision(scaling);
  if (scaling.points?.isDouble) throw new PrecisionNotExpressible();
  const readable = isReadable(model);
  const own = [...new Set(layers.map(({ activation }) => activation))].filter(
    (name) => name in ownClasses,
  );
  const written = layers.find((layer) => layer.own)?.own;
  const shape = `inputShape: [${features.length}]`;
  /** @type {string[]} */
  const rows = [];
  /** Weights by position of the layer. @type {[number, string[]][]} */
  const weights = [];
  const scale = (/** @type {string} */ settings, /** @type {string[]} */ values) => {
    weights.push([rows.length, values]);
    rows.push(`tf.layers.batchNormalization({ ${settings}epsilon: 0 })`);
  };
  if (scaling.inputs) {
    const { centre, spread } = scaling.inputs;
    const gamma = spread.map((each) => 1 / each);
    scale(
      `${shape}, `,
      normalisation(
        centre,
        gamma,
        centre.map(() => 0),
      ),
    );
  }
  for (const layer of layers) {
    const name = named[layer.activation];
    const settings = [`units: ${layer.units}`];
    if (inside && name && name !== 'linear') settings.push(`activation: '${name}'`);
    if (rows.length === 0) settings.push(shape);
    weights.push([
      rows.length,
      [
        tensor(transposed(layer), [layer.inputs, layer.units], readable),
        tensor(layer.biases, [layer.units], readable),
      ],
    ]);
    rows.push(`tf.layers.dense({ ${settings.join(', ')} })`);
    if (inside && name) continue;
    if (layer.own) {
      const values = layer.own.constants.map((constant) =>
        tensor(constant.values, [constant.values.length], true),
      );
      if (values.length > 0) weights.push([rows.length, values]);
      const counts = layer.own.constants.map((constant) => constant.values.length);
      rows.push(`new Own({ counts: [${counts.join(', ')}] })`);
      continue;
    }
    if (layer.slopes) weights.push([rows.length, [tensor(layer.slopes, [layer.units], readable)]]);
    rows.push(activationLayer(layer));
  }
  if (scaling.target) {
    const { centre, spread } = scaling.target;
    scale(
      '',
      normalisation(
        centre.map(() => 0),
        spread,
        centre,
      ),
    );
  }
  const hasFeatures = featuresFunction(model);
  const use = hasFeatures.length
    ? 'const outputs = build().predict(features(tf.tensor2d([[0.5, -1.0]])));'
    : 'const outputs = build().predict(samples); // n x the number of inputs';
  return [
    '/*',
    ...explanation(model).map((line) => ` * ${line.replaceAll('*/', '* /')}`.trimEnd()),
    ' *',
    ` *     ${use}`,
    ' *',
    ' * For TensorFlow.js 4.',
    ' */',
    "import * as tf from '@tensorflow/tfjs';",
    '',
    ...(readable ? [] : unpackFunction),
    ...own.flatMap(ownClass),
    ...(written ? ownFormulaClass(written) : []),
    ...hasFeatures,
    'export function build() {',
    '  const model = tf.sequential({',
    '    layers: [',
    ...rows.map((row) => `      ${row},`),
    '    ],',
    '  });',
    ...weights.flatMap(([position, values]) => [
      `  model.layers[${position}].setWeights([`,
      ...values.map((value) => `    ${value},`),
      '  ]);',
    ]),
    '  return model;',
    '}',
    '',
    "/** Saves a model and loads it again: at 'localstorage://model' in a browser, 'downloads://model' saves it as files. */",
    "export async function saveAndLoad(model, address = 'localstorage://model') {",
    '  await model.save(address);',
    '  return tf.loadLayersModel(address);',
    '}',
    '',
  ].join('\n');
}

const unpackFunction = [
  '/** Single-precision numbers, little endian, in base64. */',
  'function unpack(text, shape) {',
  '  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));',
  '  return tf.tensor(new Float32Array(bytes.buffer), shape);',
  '}',
  '',
];

/** @param {ModelLayer} layer */
function activationLayer(layer) {
  const { activation, parameter } = layer;
  if (activation in named) {
    return `tf.layers.activation({ activation: '${named[activation]}' })`;
  }
  if (activation in layersWithNumber) return layersWithNumber[activation](layer);
  const [type, formula] = ownClasses[activation];
  return `new ${type}(${formula.includes('this.alpha') ? `{ alpha: ${number(parameter)} }` : '{}'})`;
}
