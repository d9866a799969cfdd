// What is wrong with a lesson that its file alone does not tell: numbers, units, plans and claims that are not there. Each is told with its
// line, and with what is possible there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lessonFiles } from '../../../web/bundle/lessons.js';
import { readLesson } from '../../../web/lessons/format/lesson.js';
import { askedValues } from '../../../web/lessons/format/values.js';
import { asked } from '../../../web/lessons/player/measured-values.js';
import { lessonFaults } from '../../../web/lessons/player/faults/lesson-faults.js';
import { openEngine } from '../../support/engine.js';
import { loadStudies } from '../../support/study-pool.js';

/** @type {Awaited<ReturnType<typeof openEngine>>} */
let engine;
/** @type {Awaited<ReturnType<typeof loadStudies>>} */
let studies;
before(async () => {
  engine = await openEngine();
  studies = await loadStudies();
});
after(() => engine.terminate());

const front = ['---', 'format: 1', 'title: A title', 'question: A question?', '---', ''];
const deep = ['```experiment', 'address: data=circle&net=6*4:relu', '```', ''];
const study = [
  '```study',
  'plan: data=xor&vary.activation=relu,elu&seeds=1-20&epochs=5',
  '```',
  '',
];

/**
 * @param {string} text of a whole file
 * @returns {Promise<[code: string, line: number, found: string, possible: string][]>}
 */
async function faultsOf(text) {
  const { lesson, faults } = readLesson(text);
  assert.deepEqual(faults, []);
  assert.ok(lesson);
  const found = await lessonFaults(lesson, {
    engine,
    claims: ['dying', 'dead-forever'],
    readPlan: async (plan) => studies.plan(plan),
  });
  return found.map(({ code, line, found, possible }) => [code, line, found, possible]);
}

/** @param {string[]} lines below the front matter */
const lessonOf = (...lines) => [...front, ...lines].join('\n');

/** @type {[name: string, lines: string[], faults: [code: string, line: number, found: string, possible: string][]][]} */
const faulty = [
  [
    'a layer that the network does not have',
    [...deep, 'Text', '{dead 9 = 0} and {gradient 7 = 1}.'],
    [
      ['notInRun', 12, 'dead 9', 'dead 1–6'],
      ['notInRun', 12, 'gradient 7', 'gradient 1–6, gradient out'],
    ],
  ],
  [
    'a unit that its layer does not have',
    [...deep, '{bias 2 77 = 0}, {bias out 2 = 0}, {died 3 5 = 1}.'],
    [
      ['notInRun', 11, 'bias 2 77', 'bias 2 1–4'],
      ['notInRun', 11, 'bias out 2', 'bias out 1'],
      ['notInRun', 11, 'died 3 5', 'died 3 1–4'],
    ],
  ],
  [
    'a weight from an input that there is not',
    [...deep, '{weight 1 1 3 = 0}, {weight 2 1 4 = 0}.'],
    [['notInRun', 11, 'weight 1 1 3', 'weight 1 1 1–2']],
  ],
  [
    'a slope where none is learned',
    [...deep, '{slope 1 1 = 0.25}.'],
    [['notInRun', 11, 'slope 1 1', 'net=…:prelu']],
  ],
  [
    'deaths of output units, which cannot die',
    [...deep, '{dead out = 0}.'],
    [['notInRun', 11, 'dead out', 'dead 1–6']],
  ],
  [
    'an accuracy where no classes are learned',
    ['```experiment', 'address: data=sine&net=4:tanh', '```', '', '{test-accuracy = 50 %}.'],
    [['notInRun', 11, 'test-accuracy', 'train-loss, test-loss']],
  ],
  [
    'a goal of accuracy where no classes are learned',
    [
      ...['```experiment', 'address: data=sine&net=4:tanh', '```', ''],
      ...['```goal', 'reach: accuracy>=0.9', 'Do it.', '```'],
    ],
    [['notInRun', 12, 'accuracy', 'loss, dead, epoch']],
  ],
  [
    'an activation that there is not, wherever the run is',
    ['{f sigmod 0 = 0.5}.'],
    [
      [
        'unknownValue',
        7,
        'f sigmod 0',
        'f identity, sigmoid, tanh, relu, leaky_relu, prelu, elu, selu, celu, relu6, softplus, softsign, hard_sigmoid, hard_tanh, hard_swish, gelu, silu, mish, sine, gaussian, step',
      ],
    ],
  ],
  [
    'a unit to inspect that there is not',
    ['```experiment', 'address: data=circle&net=6*4:relu', 'unit: 5 77', '```', '', 'Text.'],
    [['notInRun', 9, 'unit: 5 77', 'unit: 5 1–4']],
  ],
  [
    'a layer to inspect that there is not',
    ['```experiment', 'address: net=4:relu', 'unit: 5 1', '```', '', 'Text.'],
    [['notInRun', 9, 'unit: 5 1', 'unit: 1–2 …']],
  ],
  [
    'an answer that the run will not have, after what it changes',
    [
      ...deep,
      ...['```number', 'answer: dead 6', 'How many?', '```', ''],
      ...['```run', 'to: 10', 'change: net=2*4:relu', '```', '', '{dead 3 = 0}'],
    ],
    [
      ['notInRun', 12, 'dead 6', 'dead 1–2'],
      ['notInRun', 21, 'dead 3', 'dead 1–2'],
    ],
  ],
  [
    'conditions on what is not there',
    [
      ...deep,
      ...['```choice', 'when: dead 8 = 0', 'Which?', '- [x] A', '- [ ] B', '```', ''],
      ...['## Two', '', '```goal', 'until: active 1 9 = 0', 'lock: network, data', 'Do.', '```'],
    ],
    [
      ['notInRun', 12, 'dead 8', 'dead 1–6'],
      ['notInRun', 21, 'active 1 9', 'active 1 1–4'],
    ],
  ],
  [
    'a number of a study without one',
    ['{middle relu = 90 %}', '', ...study],
    [['noStudy', 7, 'middle relu', '```study']],
  ],
  [
    'a number of what a study does not vary',
    [...study, '{middle tanh = 1}, {difference relu = 1}, {difference elu = 1}.'],
    [
      ['unknownValue', 11, 'middle tanh', 'middle relu, middle elu'],
      ['unknownValue', 11, 'difference relu', 'difference elu'],
    ],
  ],
  [
    'a plan with fields that there are not',
    ['```study', 'plan: data=xor&vary.activation=rulu,elu&seeds=1-3', '```', '', 'Text.'],
    [
      [
        'plan',
        8,
        'vary.activation=rulu',
        'identity, sigmoid, tanh, relu, leaky_relu, prelu, elu, selu, celu, relu6, softplus, softsign, hard_sigmoid, hard_tanh, hard_swish, gelu, silu, mish, sine, gaussian, step',
      ],
    ],
  ],
  [
    'an experiment with a field that it cannot have, and nothing of what follows from it',
    ['```experiment', 'address: lr=99&net=4:tanh', '```', '', '{dead 9 = 0}'],
    [['experiment', 8, 'lr=99', '0–10']],
  ],
  [
    'means of a study of few seeds, and not its counts',
    [
      ...study.map((line) => line.replace('1-20', '1-3')),
      '{middle relu = 1}, {above relu 0.9 = 1}, {low elu = 0}, {seeds = 3}.',
    ],
    [
      ['fewSeeds', 11, 'middle relu', 'seeds=1-20'],
      ['fewSeeds', 11, 'low elu', 'seeds=1-20'],
    ],
  ],
  [
    'layers without an activation, with all of the network as it would be',
    ['```experiment', 'address: data=xor&net=8,6,4:softplus,2', '```', '', 'Text.'],
    [['noActivation', 8, '8', 'net=8:softplus,6:softplus,4:softplus,2:softplus']],
  ],
  [
    'decimal commas in an experiment, and in what a run changes',
    [
      ...['```experiment', 'address: lr=0,01&opt=momentum:0,9&net=4:leaky_relu:0,01', '```', ''],
      ...[
        'Text.',
        '',
        '## Two',
        '',
        '```experiment',
        'address: net=4:tanh',
        '```',
        '',
        'Text.',
        '',
      ],
      ...['```run', 'to: 10', 'change: noise=0,2', '```'],
    ],
    [
      ['decimalComma', 8, 'lr=0,01', 'lr=0.01'],
      ['decimalComma', 8, 'opt=momentum:0,9', 'opt=momentum:0.9'],
      ['decimalComma', 8, 'net=4:leaky_relu:0,01', 'net=4:leaky_relu:0.01'],
      ['decimalComma', 23, 'noise=0,2', 'noise=0.2'],
    ],
  ],
  [
    'what is no number of a network is said in words',
    ['```experiment', 'address: net=4:relu:0.1', '```', '', 'Text.'],
    [['experiment', 8, 'net=4:relu:0.1', 'no parameter after relu']],
  ],
];
for (const [name, lines, faults] of faulty) {
  test(`${name}: the fault is told with its line`, async () => {
    assert.deepEqual(await faultsOf(lessonOf(...lines)), faults);
  });
}

/** @param {string[]} lines below the front matter @returns {Promise<[code: string, line: number][]>} */
async function allFaultsOf(...lines) {
  const { draft, faults } = readLesson(lessonOf(...lines));
  assert.ok(draft);
  const readPlan = async (/** @type {string} */ plan) => studies.plan(plan);
  const more = await lessonFaults(draft.lesson, { engine, claims: [], readPlan }, draft.faulty);
  return [...faults, ...more].map(({ code, line }) => [code, line]);
}

test('faults that only the engine finds are told together with those of the file', async () => {
  const deepAndFaulty = [
    ...deep,
    '```number',
    'answer: dead 9',
    'tolerance: 0,5',
    'How many?',
    '```',
  ];
  assert.deepEqual(await allFaultsOf(...deepAndFaulty, '', '{gradient 8 = 1} {deid = 1}'), [
    ['decimalComma', 13],
    ['unknownValue', 17],
    ['notInRun', 17],
  ]);
});

test('of what depends on a block with a fault in it nothing is said', async () => {
  const open = ['```experiment', 'adress: net=2:relu', '```', ''];
  assert.deepEqual(await allFaultsOf(...deep, 'Text.', '', '## Two', '', ...open, '{dead 9 = 1}'), [
    ['unknownField', 16],
    ['missing', 16],
  ]);
  const noStudy = ['```study', 'plans: seeds=1-3', '```', '', '{middle tanh = 1}'];
  assert.deepEqual(await allFaultsOf(...noStudy), [
    ['unknownField', 8],
    ['missing', 8],
  ]);
});

test('a claim that the page does not have is named', async () => {
  const text = lessonOf('Text.').replace('format: 1', 'format: 1\nclaims: dying, dieing');
  assert.deepEqual(await faultsOf(text), [['unknownClaim', 3, 'dieing', 'dying, dead-forever']]);
});

test('a goal can wait for all numbers but those for which the run is asked', () => {
  assert.deepEqual(Object.keys(asked).sort(), [...askedValues].sort());
});

test('what readers may have changed, or what is on screen anyhow, is no fault of the file', async () => {
  assert.deepEqual(await faultsOf(lessonOf('{dead 9 = 0}')), []);
  const goal = ['```goal', 'until: units >= 30', 'Add layers.', '```', '', '{dead 7 = 0}'];
  assert.deepEqual(await faultsOf(lessonOf(...deep, ...goal)), []);
});

test('the lessons of the page name nothing that is not there', async () => {
  for (const { name, language, text } of lessonFiles()) {
    const { lesson } = readLesson(text);
    assert.ok(lesson);
    const found = await lessonFaults(lesson, {
      engine,
      claims: lesson.claims,
      readPlan: async (plan) => studies.plan(plan),
    });
    assert.deepEqual(found, [], `${name} (${language})`);
  }
});
