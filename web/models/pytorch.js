// A network as PyTorch source: a module with its weights in the file, runnable as it is.

import { shortest } from './model.js';
import { dialects, expression } from './own-formula.js';
import { docstring, featuresFunction, isReadable, pythonArray, pythonNumbers } from './python.js';

/** @import {Model, ModelFile, ModelLayer} from './model.js' */
/** @import {OwnLayer} from './own-layer.js' */
/** @import {Scales} from './scaling.js' */

/** @type {Record<string, (layer: ModelLayer) => string>} */
const modules = {
  identity: () => 'nn.Identity()',
  sigmoid: () => 'nn.Sigmoid()',
  tanh: () => 'nn.Tanh()',
  relu: () => 'nn.ReLU()',
  leaky_relu: ({ parameter }) => `nn.LeakyReLU(negative_slope=${number(parameter)})`,
  prelu: ({ units }) => `nn.PReLU(num_parameters=${units})`,
  elu: ({ parameter }) => `nn.ELU(alpha=${number(parameter)})`,
  selu: () => 'nn.SELU()',
  celu: ({ parameter }) => `nn.CELU(alpha=${number(parameter)})`,
  relu6: () => 'nn.ReLU6()',
  softplus: () => 'nn.Softplus()',
  softsign: () => 'nn.Softsign()',
  hard_sigmoid: () => 'nn.Hardsigmoid()',
  hard_tanh: () => 'nn.Hardtanh(min_val=-1.0, max_val=1.0)',
  hard_swish: () => 'nn.Hardswish()',
  gelu: () => 'nn.GELU(approximate="none")',
  silu: () => 'nn.SiLU()',
  mish: () => 'nn.Mish()',
  sine: () => 'Sine()',
  gaussian: () => 'Gaussian()',
  step: () => 'Step()',
};

/** Functions that PyTorch has no module for. */
const ownModules = /** @type {Record<string, [string, string]>} */ ({
  sine: ['Sine', 'torch.sin(z)'],
  gaussian: ['Gaussian', 'torch.exp(-z * z)'],
  step: ['Step', '(z > 0).to(z.dtype)'],
});

/** The activations that can be written: all that the engine has. */
export const pytorchActivations = Object.keys(modules);

/** @param {number | null} parameter */
function number(parameter) {
  return shortest(parameter ?? NaN);
}

/** The scaling of a table: its constants are saved and moved with the model, and not trained. */
const scalingModules = {
  Standardize: [
    '"""(value - centre) / spread of each column."""',
    '(x - self.centre) / self.spread',
    '((x.double() - self.centre) / self.spread).float()',
  ],
  InUnits: [
    '"""value * spread + centre."""',
    'x * self.spread + self.centre',
    'x.double() * self.spread + self.centre',
  ],
};

/**
 * @param {keyof typeof scalingModules} type
 * @param {Scales} scales
 */
function scalingModule(type, { isDouble }) {
  const [meaning, single, double] = scalingModules[type];
  const dtype = isDouble ? ', dtype=torch.float64' : '';
  return [
    `class ${type}(nn.Module):`,
    `    ${meaning}`,
    '',
    '    def __init__(self, centre, spread):',
    '        super().__init__()',
    `        self.register_buffer("centre", torch.tensor(centre${dtype}))`,
    `        self.register_buffer("spread", torch.tensor(spread${dtype}))`,
    '',
    '    def forward(self, x):',
    `        return ${isDouble ? double : single}`,
    '',
    '',
  ];
}

/** @param {Float32Array} values one number, or one a unit */
function constantNumbers(values) {
  return values.length === 1 ? shortest(values[0]) : `[${Array.from(values, shortest).join(', ')}]`;
}

/**
 * The reader's own activation. PyTorch derives it by itself.
 *
 * @param {OwnLayer} own
 */
function ownModule({ tree, formula, constants }) {
  const names = constants.map(({ name }) => name);
  return [
    'class Own(nn.Module):',
    `    """f(z) = ${formula}"""`,
    '',
    ...(names.length === 0
      ? []
      : [
          `    def __init__(self, ${names.join(', ')}):`,
          '        super().__init__()',
          ...constants.map(({ name, learned }) =>
            learned
              ? `        self.${name} = nn.Parameter(torch.tensor(${name}))`
              : `        self.register_buffer("${name}", torch.tensor(${name}))`,
          ),
          '',
        ]),
    '    def forward(self, z):',
    `        return ${expression(tree, dialects.torch)} + torch.zeros_like(z)`,
    '',
    '',
  ];
}

/** How the weights are kept: at the end of the file. */
const saving = [
  '',
  '',
  'if __name__ == "__main__":',
  '    model = build()',
  '    torch.save(model.state_dict(), "model.pt")',
  '    # The file holds numbers only: the structure is that of build().',
  '    model.load_state_dict(torch.load("model.pt"))',
  '    print(model)',
];

/**
 * @param {Model} model
 * @param {object} [form]
 * @param {boolean} [form.saved] whether the file says how to save and load the weights
 * @returns {string}
 */
export function pytorchSource(model, { saved = false } = {}) {
  const { layers, scaling } = model;
  const readable = isReadable(model);
  const hasFeatures = featuresFunction(model, 'torch', 'torch.stack');
  const use = hasFeatures
    ? `outputs = build()(features(torch.tensor([[0.5, -1.0]]${scaling.points?.isDouble ? ', dtype=torch.float64' : ''})))`
    : 'outputs = build()(samples)    # n x the number of inputs';
  const own = [...new Set(layers.map(({ activation }) => activation))].filter(
    (name) => name in ownModules,
  );
  const parts = [docstring(model, use), ''];
  if (!readable) parts.push('import base64', '');
  if (model.names) parts.push('from collections import OrderedDict', '');
  parts.push('import torch', 'from torch import nn', '', '');
  if (!readable) {
    parts.push(
      'def unpack(text, shape):',
      '    """Single-precision numbers, little endian, in base64."""',
      '    data = bytearray(base64.b64decode(text))',
      '    return torch.frombuffer(data, dtype=torch.float32).reshape(shape)',
      '',
      '',
    );
  }
  parts.push(hasFeatures.trimEnd(), ...(hasFeatures ? ['', ''] : []));
  for (const name of own) {
    const [type, formula] = ownModules[name];
    parts.push(
      `class ${type}(nn.Module):`,
      '    def forward(self, z):',
      `        return ${formula}`,
      '',
      '',
    );
  }
  const written = layers.find((layer) => layer.own)?.own;
  if (written) parts.push(...ownModule(written));
  if (scaling.inputs) parts.push(...scalingModule('Standardize', scaling.inputs));
  if (scaling.target) parts.push(...scalingModule('InUnits', scaling.target));
  // Names of modules become fields, in which a point leads to another module.
  const module = (/** @type {string} */ name, /** @type {string} */ code) =>
    parts.push(
      model.names ? `        ("${name.replaceAll('.', '_')}", ${code}),` : `        ${code},`,
    );
  const scales = (/** @type {string} */ type, /** @type {Scales} */ { centre, spread, isDouble }) =>
    module(
      type === 'Standardize' ? 'table_columns' : 'table_target',
      `${type}(${pythonNumbers(centre, isDouble)}, ${pythonNumbers(spread, isDouble)})`,
    );
  const { names } = model;
  parts.push('def build():', `    model = nn.Sequential(${names ? 'OrderedDict([' : ''}`);
  if (scaling.inputs) scales('Standardize', scaling.inputs);
  const first = scaling.inputs ? 1 : 0;
  layers.forEach((layer, index) => {
    module(names?.[index] ?? '', `nn.Linear(${layer.inputs}, ${layer.units})`);
    const activation = layer.own
      ? `Own(${layer.own.constants.map(({ values }) => constantNumbers(values)).join(', ')})`
      : modules[layer.activation](layer);
    module(`activation_${index + 1}`, activation);
  });
  if (scaling.target) scales('InUnits', scaling.target);
  parts.push(names ? '    ]))' : '    )', '    with torch.no_grad():');
  layers.forEach((layer, index) => {
    const copy = (
      /** @type {number} */ module,
      /** @type {string} */ name,
      /** @type {string} */ value,
    ) => parts.push(`        model[${module}].${name}.copy_(torch.as_tensor(${value}))`);
    copy(
      first + 2 * index,
      'weight',
      pythonArray(layer.weights, [layer.units, layer.inputs], readable),
    );
    copy(first + 2 * index, 'bias', pythonArray(layer.biases, [layer.units], readable));
    if (layer.slopes) {
      copy(first + 2 * index + 1, 'weight', pythonArray(layer.slopes, [layer.units], readable));
    }
  });
  parts.push('    return model.eval()', ...(saved ? saving : []), '');
  return parts.join('\n').replace(/\n{4,}/g, '\n\n\n');
}

/**
 * @param {Model} model
 * @returns {ModelFile[]}
 */
export function pytorchFiles(model) {
  return [{ name: 'model_pytorch.py', type: 'text/x-python', content: pytorchSource(model) }];
}
