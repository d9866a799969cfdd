// Every sentence that the command line takes from the locale for experiments, as a user reads it: what is refused in one, and what is
// found in a run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import findings from '../web/locale/en/findings.js';
import healthy from '../web/locale/en/healthy.js';
import problems from '../web/locale/en/problems.js';
import { refusedFormulas } from './support/refused-formulas.js';

const program = fileURLToPath(new URL('../build/native/playground', import.meta.url));

/** @param {string[]} words */
function playground(words) {
  const { stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  return { stdout, stderr };
}

/** Bytes as links carry them. @param {number[]} bytes */
const packed = (...bytes) => Buffer.from(bytes).toString('base64url');

/** A column of floats, all first bytes before all second ones and so on. @param {number[]} numbers */
function column(...numbers) {
  const bytes = Buffer.from(new Float32Array(numbers).buffer);
  return [4, ...[0, 1, 2, 3].flatMap((at) => numbers.map((_, i) => bytes[4 * i + at]))];
}

const activations =
  'identity, sigmoid, tanh, relu, leaky_relu, prelu, elu, selu, celu, relu6, softplus, softsign, hard_sigmoid, hard_tanh, hard_swish, gelu, silu, mish, sine, gaussian, step';
const keys =
  'v, data, noise, samples, train, dataseed, in, net, init, loss, opt, lr, batch, l1, l2, clip, drop, seed, at, check, own, scale, weights, points';

/** Kind of problem, what is allowed, an experiment, and the sentence. @type {[string, string, string, string][]} */
const refused = [
  ['unknown_field', 'names', 'colour=red', `“colour” is not a setting; there are ${keys}.`],
  ['duplicate', 'field_once', 'seed=4&seed=5', 'seed is given twice; allowed: each field once.'],
  ['duplicate', 'feature_once', 'in=x1,x1', 'in is given twice; allowed: each feature once.'],
  [
    'not_a_number',
    'number_above',
    'lr=fast',
    'lr: “fast” is not a number; allowed: above 0, up to 10.',
  ],
  [
    'not_an_integer',
    'whole',
    'batch=2.5',
    'batch: 2.5 is not a whole number; allowed: a whole number, 1 to 10000.',
  ],
  ['out_of_range', 'number', 'noise=7', 'noise: 7 is out of range; allowed: 0 to 1.'],
  [
    'out_of_range',
    'whole',
    'seed=-1',
    'seed: -1 is out of range; allowed: a whole number, 0 to 4294967295.',
  ],
  [
    'out_of_range',
    'steps',
    'at=2e9',
    'at: 2e9 is out of range; allowed: a whole number of steps, 0 to 1000000000.',
  ],
  [
    'not_an_integer',
    'units',
    'net=2.5:relu',
    'net 1: 2.5 is not a whole number; allowed: a whole number of units, 1 to 256.',
  ],
  [
    'out_of_range',
    'copies',
    'net=99*99:relu',
    'net 1: 99 is out of range; allowed: a whole number of equal layers, 1 to 16.',
  ],
  ['unknown_name', 'names', 'net=8:relo', `net 1: “8:relo” is unknown; there are ${activations}.`],
  [
    'too_many',
    'layers',
    'net=16*3:relu,3:relu',
    'net: more than there may be; allowed: at most 16 hidden layers.',
  ],
  [
    'too_many',
    'parameter_count',
    'data=glyphs&net=16*256:relu',
    'net: more than there may be; allowed: at most 1000000 parameters.',
  ],
  ['missing_value', 'value', 'noise', 'noise has no value; allowed: noise=….'],
  [
    'missing_value',
    'layer',
    'net=8',
    'net 1 has no value; allowed: units:activation, for example 8:relu.',
  ],
  [
    'missing_value',
    'points_field',
    'data=points',
    'data has no value; allowed: points=… beside it.',
  ],
  [
    'bad_parameter',
    'parameters',
    'net=8:relu:1',
    'net 1: “8:relu:1” cannot be used; allowed: no parameter after relu.',
  ],
  [
    'bad_parameter',
    'parameters',
    'net=8:elu:1:2',
    'net 1: “8:elu:1:2” cannot be used; allowed: 1 parameter after elu.',
  ],
  [
    'bad_parameter',
    'digest',
    'check=xyz',
    'check: “xyz” cannot be used; allowed: 8 hexadecimal digits, 0-9 and a-f.',
  ],
  [
    'bad_parameter',
    'weight_count',
    `weights=${packed(1, ...column(1, 2))}`,
    `weights: “${packed(1, 2, 232, 208, 3, 7)}” cannot be used; allowed: 25 numbers, one a parameter of the network; these are 2.`,
  ],
  [
    'bad_parameter',
    'packed_numbers',
    'weights=AQ',
    'weights: “AQ” cannot be used; allowed: finite numbers packed whole; these are damaged or cut off.',
  ],
  [
    'bad_parameter',
    'packed_samples',
    `points=${packed(2, 1, 2, 3)}`,
    `points: “${packed(2, 1, 2, 3)}” cannot be used; allowed: samples packed whole; these are compressed, and are damaged, cut off or too long.`,
  ],
  [
    'bad_parameter',
    'point_kinds',
    `points=${packed(1, 3, 2, 2, 0, 2, 0)}`,
    `points: “${packed(1, 3, 2, 2, 0, 2, 0)}” cannot be used; allowed: two classes, 2 to 10 classes or regression; these are neither.`,
  ],
  [
    'bad_parameter',
    'point_kinds',
    `points=${packed(1, 1, 1, 2, 0, 2, 0)}`,
    `points: “${packed(1, 1, 1, 2, 0, 2, 0)}” cannot be used; allowed: two classes, 2 to 10 classes or regression; these are classes with 1 class.`,
  ],
  [
    'bad_parameter',
    'point_inputs',
    `points=${packed(1, 0, 2, 0, 0, 2, 0)}`,
    `points: “${packed(1, 0, 2, 0, 0, 2, 0)}” cannot be used; allowed: 1 to 256 inputs; these have 0.`,
  ],
  [
    'bad_parameter',
    'point_samples',
    `points=${packed(1, 0, 2, 2, 0, 1, 0)}`,
    `points: “${packed(1, 0, 2, 2, 0, 1, 0)}” cannot be used; allowed: 2 to 10000 samples; these have 1.`,
  ],
  ['not_available', 'names', 'v=2', 'v: 2 is not available here; allowed: 1.'],
  [
    'not_available',
    'losses_for_regression',
    'data=plane&loss=hinge',
    'loss: hinge is not available here; allowed: auto, mse, huber for regression.',
  ],
  [
    'not_available',
    'features_of_line',
    'data=sine&in=x1,x1x2',
    'in: x1,x1x2 is not available here; allowed: features of x1 for one-dimensional data.',
  ],
  [
    'not_available',
    'points_data',
    `points=${packed(1, 0, 2, 1, 0, 2, 0, ...column(1, 2), 0, 1)}`,
    `points: ${packed(1, 0, 2, 1, 0, 2, 0, 2, 232, 208, 3, 7, 0, 1)} is not available here; allowed: data=points.`,
  ],
  [
    'not_available',
    'drawn_data',
    `data=points&noise=0.2&points=${packed(1, 0, 2, 1, 0, 2, 0, ...column(1, 2), 0, 1)}`,
    'noise: 0.2 is not available here; allowed: drawn data; data of one’s own is as it is.',
  ],
  [
    'more',
    'more',
    Array.from({ length: 22 }, (_, i) => `field${i}=1`).join('&'),
    'And 2 more that cannot be used as they stand.',
  ],
  [
    'bad_parameter',
    'scale',
    'scale=x1:5',
    'scale: “x1:5” cannot be used; allowed: a column of the data as name:centre:spread, x1 for the first input and y for the values to be learned, with a spread above 0.',
  ],
  ...refusedFormulas,
];

for (const [code, allowed, experiment, sentence] of refused) {
  test(`an experiment is refused in words: ${code}, ${allowed}: ${experiment}`, () => {
    const { stderr } = playground(['run', experiment]);
    assert.ok(stderr.split('\n').includes(`playground: ${sentence}`), stderr);
  });
}

test('every kind of problem, and everything that is allowed, has a sentence here', () => {
  // The page alone says these.
  const own = [
    'allowed.own_unread',
    ...['newer', 'no_goal', 'other', 'own_missing', 'unknown_language', 'unreachable'],
    ...['goal', 'percent', 'speed', 'some_parts'].map((code) => `allowed.${code}`),
  ];
  const seen = refused.flatMap(([code, allowed]) => [code, `allowed.${allowed}`]);
  assert.deepEqual([...new Set([...seen, ...own])].sort(), Object.keys(problems).sort());
});

const on = packed(1, ...column(0.1, 0.1, 50, 1, 0));

/** Code, experiment, how long to train, and the finding in words. @type {[string, string, string[], RegExp][]} */
const found = [
  [
    'overflow',
    `data=circle&net=1:leaky_relu&weights=${packed(1, ...column(3e38, 3e38, 0, 3e38, 0))}`,
    ['--steps', '0'],
    /^A weight is too large\. A weight of layer 1 has the size 3e38\. Sums with it exceed the largest number that the network can compute with, so its output and loss are unknown\. Set smaller weights, or undo\.$/,
  ],
  [
    'no_number',
    'data=circle&net=4:own&own=log(z)',
    ['--steps', '0'],
    /^A formula gives no number\. Layer 1’s formula gives no finite number for some of the values it gets, so output and loss are unknown\. Change the formula, or undo\.$/,
  ],
  [
    'diverged',
    'data=plane&net=8:relu,8:relu&lr=10&loss=mse&noise=0',
    ['--epochs', '20'],
    /^Training diverged\. After step \d+ the numbers would no longer have been finite\. At a learning rate of 10 the updates outgrew the weights\.$/,
  ],
  [
    'symmetric',
    'data=circle&init=zeros',
    ['--epochs', '20'],
    /^Identical units\. Layers 1 to 2: all 4 units of layer 1 have the same weights\. They get the same gradients, so they stay identical\. The training loss is [\d.e]+; the best constant answer scores [\d.]+\.$/,
  ],
  [
    'no_slope',
    'data=circle&net=8:tanh,8:step,8:tanh',
    ['--epochs', '5'],
    /^No gradient passes\. Layers 1 to 2: the slope of layer 2’s activation is 0 everywhere, so the loss sends the weights up to there no gradient\./,
  ],
  [
    'exploding_gradient',
    'data=circle&net=8*8:relu&init=he_normal:6',
    ['--steps', '0'],
    /^Gradients explode\. Layers 1 to \d: the gradient of layer 1 is [\d.e]+ times that of the last hidden layer\. The training loss is [\d.e]+; the best constant answer scores [\d.]+\.$/,
  ],
  [
    'rate_too_high',
    'data=circle&lr=10',
    ['--epochs', '20'],
    /^Very large updates\. Layer \d changed by \d+% of its weights in one step; about 0\.1 % is usual\. The learning rate is 10\./,
  ],
  [
    'dead_units',
    'data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42',
    [],
    /^3 dead units\. Layers 2 to 3 \(\d of 8 in layer \d\): on these 250 samples the loss sends their weights no gradient\. They come back only if their inputs change, or a penalty, weight decay or momentum moves them\.$/,
  ],
  [
    'vanishing_gradient',
    'data=circle&net=8*8:sigmoid',
    [],
    /^Gradients vanish\. Layers 1 to \d get little gradient: layer 1 has [\d.e-]+ times that of layer 8\. The slope of its activation never exceeds 0\.25\. The training loss is [\d.e]+; the best constant answer scores [\d.]+\.$/,
  ],
  [
    'saturated',
    'data=circle&net=8:tanh,8:tanh&init=glorot_normal:30&noise=0.4',
    ['--epochs', '20'],
    /^Saturated units\. Layers 1 to 2: in layer 2 the activation is almost flat for \d+% of units and samples\./,
  ],
  [
    'linear',
    'data=circle&net=8:identity,8:identity',
    ['--epochs', '60'],
    /^This network is linear\. No unit bends the function on these samples, so the network can only draw a straight line\.$/,
  ],
  [
    'overfitting',
    'data=circle&net=32:relu,32:relu&noise=1&samples=60&opt=adam&lr=0.01',
    ['--epochs', '300'],
    /^Overfitting\. The loss is 0\.\d+ on the training samples but [\d.]+ on those held out, where the best constant answer scores 0\.\d+\.$/,
  ],
  [
    'rate_too_low',
    'data=circle&lr=1e-5',
    ['--epochs', '20'],
    /^Very small updates\. No layer changed by more than [\d.]+% of its weights in the last step; about 0\.1 % is usual\. The learning rate is 1e-5\.$/,
  ],
  [
    'underfitting',
    'data=checkerboard&net=1:tanh',
    [],
    /^Barely better than a constant answer\. The training loss is 0\.\d+ against 0\.69, 100 epochs after the last change\.$/,
  ],
  [
    'always_on',
    `data=circle&net=1:relu&weights=${on}`,
    ['--steps', '0'],
    /^Units never switch off\. Layer 1: on these samples no unit of layer 1 switches off, so the layer is a linear function\.$/,
  ],
  [
    'penalty_too_strong',
    'data=circle&net=8:tanh&lr=0.03&l1=1',
    [],
    /^The penalty outweighs the loss\. The penalty \(L1 1, L2 0\) pulls [\d.e]+ times as hard on the weights as the loss does\. The training loss is [\d.e]+; the best constant answer scores [\d.]+\.$/,
  ],
  [
    'untrained',
    '',
    ['--steps', '0'],
    /^No step yet\. The training loss is [\d.e]+; the best constant answer \(the same for every sample\) scores [\d.]+\.$/,
  ],
  [
    'early',
    'data=checkerboard&net=1:tanh',
    ['--epochs', '10'],
    /^No better than a constant answer yet\. The training loss is [\d.e]+; the best constant answer \(the same for every sample\) scores [\d.]+\.$/,
  ],
  [
    'partial',
    'data=xor&noise=0&net=2:relu&lr=0.1&seed=1',
    ['--epochs', '1000'],
    /^Partly learned\. Training loss 0\.\d+, held-out loss 0\.\d+; the best constant answers \(the same for every sample\) score 0\.69 and 0\.69\.$/,
  ],
  [
    'healthy',
    '',
    [],
    /^Training normally\. Training loss 0\.\d+, held-out loss 0\.\d+; the best constant answers \(the same for every sample\) score 0\.69 and 0\.69\.$/,
  ],
];

for (const [code, experiment, length, sentence] of found) {
  test(`a finding is told in words: ${code}`, () => {
    const words = ['diagnose', experiment, ...length];
    const all = JSON.parse(playground([...words, '--json']).stdout).findings;
    const at = all.findIndex((/** @type {{code: string}} */ each) => each.code === code);
    assert.ok(at >= 0, JSON.stringify(all));
    const paragraphs = playground(words).stdout.split('\n\n').slice(1);
    assert.match(paragraphs[at].split('\n')[0], sentence);
  });
}

test('everything that can be found has a sentence here', () => {
  const titles = Object.keys(findings).filter((key) => key.startsWith('title.'));
  assert.deepEqual(
    found.map(([code]) => `title.${code}`).sort(),
    [...titles, ...Object.keys(healthy).filter((key) => key.startsWith('title.'))].sort(),
  );
});
