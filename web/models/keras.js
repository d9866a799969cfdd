// A network as Keras 3 source: a Sequential model with its weights in the file, runnable as it is.
//
// Every activation is a layer with its slope or alpha written out. Functions that Keras has no layer for are written as layers
// of their own and registered, so that a saved model loads again. So is the scaling of a table, the first layer and the last.

import { precise, shortest, transposed } from './model.js';
import { dialects, expression } from './own-formula.js';
import { docstring, featuresFunction, isReadable, pythonArray, pythonNumbers } from './python.js';

/** @import {Model, ModelFile, ModelLayer} from './model.js' */
/** @import {OwnLayer} from './own-layer.js' */
/** @import {Scales} from './scaling.js' */

/** @type {Record<string, (layer: ModelLayer) => string>} */
const constructors = {
  identity: () => 'layers.Activation("linear")',
  sigmoid: () => 'layers.Activation("sigmoid")',
  tanh: () => 'layers.Activation("tanh")',
  relu: () => 'layers.ReLU()',
  leaky_relu: ({ parameter }) => `layers.LeakyReLU(negative_slope=${number(parameter)})`,
  prelu: () => 'layers.PReLU()',
  elu: ({ parameter }) => `layers.ELU(alpha=${number(parameter)})`,
  selu: () => 'layers.Activation("selu")',
  celu: ({ parameter }) => `Celu(alpha=${number(parameter)})`,
  relu6: () => 'layers.ReLU(max_value=6.0)',
  softplus: () => 'layers.Activation("softplus")',
  softsign: () => 'layers.Activation("softsign")',
  hard_sigmoid: () => 'layers.Activation("hard_sigmoid")',
  hard_tanh: () => 'HardTanh()',
  hard_swish: () => 'layers.Activation("hard_silu")',
  gelu: () => 'Gelu()',
  silu: () => 'layers.Activation("silu")',
  mish: () => 'layers.Activation("mish")',
  sine: () => 'Sine()',
  gaussian: () => 'Gaussian()',
  step: () => 'Step()',
};

/** Name and formula of layers that are written out; `alpha` is an argument of theirs where it is named. */
const ownLayers = /** @type {Record<string, [string, string]>} */ ({
  celu: ['Celu', 'ops.maximum(z, 0.0) + self.alpha * ops.expm1(ops.minimum(z, 0.0) / self.alpha)'],
  hard_tanh: ['HardTanh', 'ops.clip(z, -1.0, 1.0)'],
  gelu: ['Gelu', 'ops.gelu(z, approximate=False)'],
  sine: ['Sine', 'ops.sin(z)'],
  gaussian: ['Gaussian', 'ops.exp(-z * z)'],
  step: ['Step', 'ops.cast(z > 0, z.dtype)'],
});

/** The activations that can be written: all that the engine has. */
export const kerasActivations = Object.keys(constructors);

/** @param {number | null} parameter */
function number(parameter) {
  return shortest(parameter ?? NaN);
}

/** @param {string} name of the activation */
function ownLayer(name) {
  const [type, formula] = ownLayers[name];
  const alpha = formula.includes('self.alpha');
  return [
    '@keras.saving.register_keras_serializable(package="activation_playground")',
    `class ${type}(layers.Layer):`,
    ...(alpha
      ? [
          '    def __init__(self, alpha, **settings):',
          '        super().__init__(**settings)',
          '        self.alpha = alpha',
          '',
        ]
      : []),
    '    def call(self, z):',
    `        return ${formula}`,
    ...(alpha
      ? [
          '',
          '    def get_config(self):',
          '        return {**super().get_config(), "alpha": self.alpha}',
        ]
      : []),
    '',
    '',
  ];
}

/** @param {OwnLayer} own */
function ownCall({ constants }) {
  return `Own(${constants
    .map(({ name, values }) => `${name}=[${Array.from(values, shortest).join(', ')}]`)
    .join(', ')})`;
}

/**
 * The reader's own activation. The backend derives it.
 *
 * @param {OwnLayer} own
 */
function ownFormulaLayer({ tree, formula, constants }) {
  const names = constants.map(({ name }) => name);
  const each = (/** @type {(name: string, learned: boolean) => string} */ line) =>
    constants.map(({ name, learned }) => line(name, learned));
  return [
    '@keras.saving.register_keras_serializable(package="activation_playground")',
    'class Own(layers.Layer):',
    `    """f(z) = ${formula}"""`,
    '',
    ...(names.length === 0
      ? []
      : [
          `    def __init__(self, ${names.join(', ')}, **settings):`,
          '        super().__init__(**settings)',
          ...each((name) => `        self.initial_${name} = ${name}`),
          ...each(
            (name, learned) =>
              `        self.${name} = self.add_weight(name="${name}", shape=(len(${name}),), trainable=${learned ? 'True' : 'False'})`,
          ),
          ...each((name) => `        self.${name}.assign(np.array(${name}, "float32"))`),
          '',
        ]),
    '    def call(self, z):',
    `        return ${expression(tree, dialects.keras)} + ops.zeros_like(z)`,
    ...(names.length === 0
      ? []
      : [
          '',
          '    def get_config(self):',
          `        return {**super().get_config(), ${names.map((name) => `"${name}": self.initial_${name}`).join(', ')}}`,
        ]),
    '',
    '',
  ];
}

/** What brings a table's values to the network. */
const scalingLayer = [
  '@keras.saving.register_keras_serializable(package="activation_playground")',
  'class Standardize(layers.Layer):',
  '    """(value - centre) / spread of each column."""',
  '',
  '    def __init__(self, centre, spread, **settings):',
  '        super().__init__(**settings)',
  '        self.centre = centre',
  '        self.spread = spread',
  '',
  '    def call(self, x):',
  '        centre = ops.convert_to_tensor(self.centre, dtype=x.dtype)',
  '        return (x - centre) / ops.convert_to_tensor(self.spread, dtype=x.dtype)',
  '',
  '    def get_config(self):',
  '        return {**super().get_config(), "centre": self.centre, "spread": self.spread}',
  '',
  '',
];

/**
 * How a layer says that it computes in double precision, where it has to. With JAX, Keras does so only where that allows it.
 *
 * @param {Scales | null} scales
 */
function dtype(scales) {
  return scales?.isDouble ? ', dtype="float64"' : '';
}

/**
 * An activation for the argument of a dense layer: its name, or the layer itself, which is a function, too.
 *
 * @param {string} activation its layer, as code
 * @returns {string} '' for none
 */
function asArgument(activation) {
  if (activation === 'layers.ReLU()') return 'activation="relu"';
  const name = /^layers\.Activation\(("\w+")\)$/.exec(activation)?.[1];
  return name === '"linear"' ? '' : `activation=${name ?? activation}`;
}

/** How what was built is kept: at the end of the file. */
const saving = [
  '',
  '',
  'if __name__ == "__main__":',
  '    build().save("model.keras")',
  '    # Classes that are registered, as those of this file are, need no custom_objects.',
  '    model = keras.models.load_model("model.keras")',
  '    model.summary()',
];

/**
 * @param {Model} model
 * @param {object} [form]
 * @param {boolean} [form.inside] whether activations stand in the dense layers, if they have no weights
 * @param {boolean} [form.saved] whether the file says how to save and load the model
 * @returns {string}
 */
export function kerasSource(model, { inside = false, saved = false } = {}) {
  const { layers, features, scaling } = model;
  const readable = isReadable(model);
  const hasFeatures = featuresFunction(model, 'np', 'np.stack');
  const use = hasFeatures
    ? `outputs = build().predict(features(np.array([[0.5, -1.0]], "float${scaling.points?.isDouble ? 64 : 32}")))`
    : 'outputs = build().predict(samples)    # n x the number of inputs';
  const own = [...new Set(layers.map(({ activation }) => activation))].filter(
    (name) => name in ownLayers,
  );
  const written = layers.find((layer) => layer.own)?.own;
  const parts = [
    docstring(model, `${use}\n\nNeeds Keras 3: hard_sigmoid was another function before.`),
    '',
  ];
  if (!readable) parts.push('import base64', '');
  parts.push(
    'import keras',
    'import numpy as np',
    `from keras import layers${own.length || written || scaling.inputs ? ', ops' : ''}`,
    '',
    '',
  );
  if (!readable) {
    parts.push(
      'def unpack(text, shape):',
      '    """Single-precision numbers, little endian, in base64."""',
      '    return np.frombuffer(base64.b64decode(text), "<f4").reshape(shape)',
      '',
      '',
    );
  }
  parts.push(hasFeatures.trimEnd(), ...(hasFeatures ? ['', ''] : []));
  for (const name of own) parts.push(...ownLayer(name));
  if (written) parts.push(...ownFormulaLayer(written));
  if (scaling.inputs) parts.push(...scalingLayer);
  parts.push(
    'def build():',
    '    model = keras.Sequential([',
    `        keras.Input((${features.length},)${dtype(scaling.inputs)}),`,
  );
  if (scaling.inputs) {
    const { centre, spread, isDouble } = scaling.inputs;
    const numbers = `centre=${pythonNumbers(centre, isDouble)}, spread=${pythonNumbers(spread, isDouble)}`;
    parts.push(`        Standardize(${numbers}${dtype(scaling.inputs)}),`);
  }
  let position = scaling.inputs ? 1 : 0;
  /** Positions of the dense layers. @type {number[]} */
  const dense = [];
  for (const [index, layer] of layers.entries()) {
    const activation = layer.own ? ownCall(layer.own) : constructors[layer.activation](layer);
    const argument = inside && !layer.slopes && !layer.own ? asArgument(activation) : null;
    dense.push(position);
    position += argument === null ? 2 : 1;
    const name = model.names ? `name="${model.names[index]}"` : null;
    parts.push(
      `        layers.Dense(${[layer.units, argument, name].filter(Boolean).join(', ')}),`,
    );
    if (argument === null) parts.push(`        ${activation},`);
  }
  if (scaling.target) {
    const { centre, spread, isDouble } = scaling.target;
    const numbers = `scale=${precise(spread[0], isDouble)}, offset=${precise(centre[0], isDouble)}`;
    parts.push(`        layers.Rescaling(${numbers}${dtype(scaling.target)}),`);
  }
  parts.push('    ])');
  layers.forEach((layer, index) => {
    const set = (/** @type {number} */ position, /** @type {string[]} */ values) =>
      parts.push(
        `    model.layers[${position}].set_weights([`,
        ...values.map((value) => `        np.array(${value}, "float32"),`),
        '    ])',
      );
    set(dense[index], [
      pythonArray(transposed(layer), [layer.inputs, layer.units], readable),
      pythonArray(layer.biases, [layer.units], readable),
    ]);
    if (layer.slopes) set(dense[index] + 1, [pythonArray(layer.slopes, [layer.units], readable)]);
  });
  parts.push('    return model', ...(saved ? saving : []), '');
  return parts.join('\n').replace(/\n{4,}/g, '\n\n\n');
}

/**
 * @param {Model} model
 * @returns {ModelFile[]}
 */
export function kerasFiles(model) {
  return [{ name: 'model_keras.py', type: 'text/x-python', content: kerasSource(model) }];
}
