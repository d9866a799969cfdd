// What the Keras and PyTorch sources share: the head of the file, the features, and numbers as Python.

import { toBase64 } from '../format/base64.js';
import { littleEndian, precise, shortest } from './model.js';

/** @import {Model} from './model.js' */
/** @import {Scales} from './scaling.js' */

/** More numbers than this are written as base64: nobody reads them. */
const mostReadable = 4000;

/** The features of the playground, by NumPy-like functions `m` of the columns x1 and x2. */
const featureFormulas = /** @type {Record<string, (m: string) => string>} */ ({
  x1: () => 'x1',
  x2: () => 'x2',
  x1sq: () => 'x1 * x1',
  x2sq: () => 'x2 * x2',
  x1x2: () => 'x1 * x2',
  sinx1: (m) => `${m}.sin(x1)`,
  sinx2: (m) => `${m}.sin(x2)`,
  cosx1: (m) => `${m}.cos(x1)`,
  cosx2: (m) => `${m}.cos(x2)`,
});

/**
 * What a source says of itself: what was trained, and what goes in and comes out.
 *
 * @param {Model} model
 * @returns {string[]} lines, none of which ends a docstring
 */
export function explanation({ experiment, step, task, layers, columns, classes, scaling }) {
  const outputs = layers[layers.length - 1].units;
  const meaning = {
    binary: 'The output is a logit: its sigmoid is the probability of the class +1.',
    classes: `The ${outputs} outputs are logits: their softmax are the probabilities of the classes.`,
    regression: 'The output is the value.',
  }[task];
  const names = columns.map(quoted);
  const table = [
    `Inputs: ${names.slice(0, -1).join(', ')}${scaling.inputs || scaling.points ? ', in the units of the table' : ''}.`,
    `Output: ${names[names.length - 1]}${scaling.target ? ', in its unit' : ''}.`,
    ...(classes.length > 0 ? [`Classes: ${classes.map(quoted).join(', ')}.`] : []),
    ...((scaling.inputs ?? scaling.points)?.isDouble
      ? ['Give the inputs in double precision: single precision cannot tell their values apart.']
      : []),
  ];
  return [
    'A network trained in Activation Playground.',
    '',
    `Experiment: ${experiment}`,
    `Trained for ${step} steps.`,
    meaning,
    ...(names.length > 0 ? table : []),
  ];
}

/**
 * The docstring of the file.
 *
 * @param {Model} model
 * @param {string} use how to use it, as lines of Python
 */
export function docstring(model, use) {
  const [title, ...lines] = explanation(model);
  return [
    `"""${title}`,
    ...lines,
    '',
    ...use.split('\n').map((line) => (line === '' ? '' : `    ${line}`)),
    '"""',
  ].join('\n');
}

/**
 * A name in a docstring: nothing in it ends that.
 *
 * @param {string} name
 */
function quoted(name) {
  return `"${name.replaceAll('\\', '/').replaceAll('"', "'")}"`;
}

/**
 * Numbers of Python, one a column.
 *
 * @param {Float64Array} values
 * @param {boolean} isDouble see precise() in model.js
 */
export function pythonNumbers(values, isDouble) {
  return `[${Array.from(values, (value) => precise(value, isDouble)).join(', ')}]`;
}

/**
 * A Python function from points of the plane to what the first layer reads; nothing where the samples are read as they are.
 *
 * @param {Model} model
 * @param {'np' | 'torch'} module
 * @param {string} stack how columns are put side by side
 */
export function featuresFunction({ features, scaling: { points } }, module, stack) {
  const toSingle = module === 'np' ? '.astype("float32")' : '.float()';
  if (!features.every((name) => name in featureFormulas)) return '';
  const second = features.some((name) => name.includes('x2'));
  const columns = features.map((name) => `        ${featureFormulas[name](module)},`);
  return [
    'def features(points):',
    `    """The inputs of the network for points (n x ${second ? 2 : 1}) of the ${second ? 'plane' : 'line'}."""`,
    second ? '    x1, x2 = points[:, 0], points[:, 1]' : '    x1 = points[:, 0]',
    ...(points ? scaledColumns(points, second ? 2 : 1) : []),
    `    return ${stack}([`,
    ...columns,
    `    ], 1)${points?.isDouble ? toSingle : ''}`,
    '',
    '',
  ].join('\n');
}

/**
 * @param {Scales} scales
 * @param {number} count of columns that are used
 */
function scaledColumns({ centre, spread, isDouble }, count) {
  return ['x1', 'x2']
    .slice(0, count)
    .map(
      (name, i) =>
        `    ${name} = (${name} - ${precise(centre[i], isDouble)}) / ${precise(spread[i], isDouble)}`,
    );
}

/**
 * Whether the numbers are few enough to be written out.
 *
 * @param {Model} model
 */
export function isReadable({ layers }) {
  return (
    layers.reduce((sum, { weights, units }) => sum + weights.length + units, 0) <= mostReadable
  );
}

/**
 * An array of the given shape as a Python expression: nested lists, or a call of `unpack` with base64 where they are many.
 *
 * @param {Float32Array} values
 * @param {number[]} shape of one or two dimensions
 * @param {boolean} readable
 */
export function pythonArray(values, shape, readable) {
  if (!readable) return `unpack("${toBase64(littleEndian(values))}", ${tuple(shape)})`;
  if (shape.length === 1) return `[${Array.from(values, shortest).join(', ')}]`;
  const rows = [];
  for (let row = 0; row < shape[0]; row++) {
    const part = values.subarray(row * shape[1], (row + 1) * shape[1]);
    rows.push(`[${Array.from(part, shortest).join(', ')}]`);
  }
  return `[${rows.join(',\n         ')}]`;
}

/** @param {number[]} shape */
function tuple(shape) {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}
