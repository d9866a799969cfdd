// Reading the file of a lesson: what is in it comes out, and what is wrong with it is told by its line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readLesson } from '../../../web/lessons/format/lesson.js';
import { readMarkdown } from '../../../web/lessons/format/markdown.js';
import { Faults } from '../../../web/lessons/format/faults.js';

const head = ['---', 'format: 1', 'title: A title', 'question: A question?', '---', ''];

/** @param {string[]} lines below the front matter */
const lessonOf = (...lines) => [...head, ...lines].join('\n');

/** @param {string[]} lines */
function stepOf(...lines) {
  const { lesson, faults } = readLesson(lessonOf(...lines));
  assert.deepEqual(faults, []);
  assert.ok(lesson);
  return lesson.steps[0];
}

/**
 * @param {string} text
 * @returns {import('../../../web/lessons/format/markdown.js').Node[]}
 */
function nodesOf(text) {
  const faults = new Faults();
  const nodes = readMarkdown(text, 1, faults);
  assert.deepEqual(faults.list, []);
  return nodes;
}

test('a lesson has its front matter and a step for each heading', () => {
  const { lesson } = readLesson(
    lessonOf('Before.', '', '## One', '', 'Text.', '', '## Two', '', 'More.'),
  );
  assert.equal(lesson?.title, 'A title');
  assert.equal(lesson?.question, 'A question?');
  assert.equal(lesson?.show, null);
  assert.deepEqual(
    lesson?.steps.map(({ title, line }) => [title, line]),
    [
      ['', 7],
      ['One', 9],
      ['Two', 13],
    ],
  );
});

test('what follows the run of a step is told afterwards', () => {
  const step = stepOf('Before.', '', '```run', 'to: 100', 'change: lr=0.1', '```', '', 'After.');
  assert.deepEqual([step.before.length, step.after.length], [1, 1]);
  assert.deepEqual(step.run, { kind: 'run', line: 9, to: 100, change: 'lr=0.1' });
});

test('a choice has its answers, and an explanation below each', () => {
  const step = stepOf('```choice', 'Which *one*?', '- [ ] A', '  No.', '- [x] B', '```');
  const [choice] = step.before;
  assert.ok(choice.kind === 'choice');
  assert.deepEqual(
    choice.options.map(({ right, because }) => [right, because.length]),
    [
      [false, 1],
      [true, 0],
    ],
  );
});

/** @type {[string, object][]} */
const tolerances = [
  ['2', { tolerance: 2, share: false, times: 1 }],
  ['5 %', { tolerance: 0.05, share: true, times: 1 }],
  ['× 3', { tolerance: 0, share: false, times: 3 }],
];
for (const [text, expected] of tolerances) {
  test(`a tolerance of ${text} is understood`, () => {
    const step = stepOf(
      '```number',
      'answer: dead 2',
      `tolerance: ${text}`,
      'How many?',
      '> So.',
      '```',
    );
    const [question] = step.before;
    assert.ok(question.kind === 'number');
    const { tolerance, share, times } = question;
    assert.deepEqual({ tolerance, share, times }, expected);
    assert.deepEqual(question.answer, { name: 'dead', places: ['2'], line: 8 });
    assert.equal(question.because.length, 1);
  });
}

test('a goal is one of the page, or a condition on a number of the run', () => {
  const reach = stepOf('```goal', 'reach: accuracy>=0.9,dead<=0.05', 'lock: data', 'Do it.', '```');
  const until = stepOf('```goal', 'until: active 1 2 = 0', 'Do it.', '```');
  assert.ok(reach.before[0].kind === 'goal' && until.before[0].kind === 'goal');
  assert.deepEqual(reach.before[0].reach, [
    { measure: 'accuracy', bound: 0.9 },
    { measure: 'dead', bound: 0.05 },
  ]);
  assert.deepEqual(reach.before[0].lock, ['data']);
  assert.deepEqual(until.before[0].until, {
    value: { name: 'active', places: ['1', '2'], line: 8 },
    relation: '=',
    bound: 0,
  });
});

test('formulas and numbers of the run stand in the text; Markdown does not touch them', () => {
  const [paragraph] = nodesOf('So $a_1 \\cdot b_2$ costs 5 $ or {test-accuracy = 90 %}.');
  assert.ok(paragraph.type === 'element');
  assert.deepEqual(
    paragraph.children.filter(({ type }) => type !== 'text'),
    [
      { type: 'formula', tex: 'a_1 \\cdot b_2', display: false },
      { type: 'value', value: { name: 'test-accuracy', places: [], line: 1 }, written: '90 %' },
    ],
  );
});

test('markup is text, and what could run or fetch something is not there', () => {
  const [paragraph] = nodesOf(
    '<img src=x onerror=alert(1)> [a](https://example.org) <script>b</script>',
  );
  assert.ok(paragraph.type === 'element');
  const tags = paragraph.children.flatMap((node) => (node.type === 'element' ? node.tag : []));
  assert.deepEqual(tags, ['a']);
  const faults = new Faults();
  readMarkdown('![x](https://example.org/x.png)\n\n[a](other.html)', 10, faults);
  assert.deepEqual(
    faults.list.map(({ code, line }) => [code, line]),
    [
      ['image', 10],
      ['wrongValue', 12],
    ],
  );
  assert.equal(JSON.stringify(nodesOf('[a](javascript:alert)')).includes('"a"'), false);
});

test('pictures are part of the file', () => {
  const [paragraph] = nodesOf('![dot](data:image/png;base64,AAAA)');
  assert.ok(paragraph.type === 'element');
  assert.deepEqual(paragraph.children[0], {
    type: 'element',
    tag: 'img',
    attributes: { src: 'data:image/png;base64,AAAA', alt: 'dot' },
    children: [],
  });
});

/** @type {[string, string, [code: string, line: number, found: string]][]} */
const faulty = [
  ['no front matter', 'Text', ['noFrontMatter', 1, 'Text']],
  ['one that does not end', '---\ntitle: A', ['openFrontMatter', 1, '']],
  ['a newer format', lessonOf('Text').replace('format: 1', 'format: 2'), ['newer', 2, '2']],
  ['an unknown field', lessonOf('Text').replace('title:', 'titel:'), ['unknownField', 3, 'titel']],
  [
    'a line that is none',
    lessonOf('Text').replace('title:', 'title'),
    ['noField', 3, 'title A title'],
  ],
  [
    'a part that there is not',
    lessonOf('Text').replace('format: 1', 'format: 1\nshow: outputs'),
    ['wrongValue', 3, 'show: outputs'],
  ],
  ['no text', lessonOf(''), ['noSteps', 6, '']],
  ['a title in the text', lessonOf('# One', '', 'Text'), ['heading', 7, 'One']],
  ['an empty step', lessonOf('## One', '', '## Two', '', 'Text'), ['emptyStep', 7, 'One']],
  [
    'a block alone above the first step',
    lessonOf('```run', 'to: 1', '```', '', '## One', '', 'Text.'),
    ['emptyLead', 7, ''],
  ],
  ['an unknown block', lessonOf('```choise', '```'), ['unknownBlock', 7, 'choise']],
  [
    'a second run',
    lessonOf('Text', '```run', 'to: 1', '```', '```run', 'to: 2', '```'),
    ['secondBlock', 11, 'run'],
  ],
  [
    'a question after it',
    lessonOf('```run', 'to: 1', '```', '```number', 'answer: 1', 'A?', '```'),
    ['afterRun', 10, 'number'],
  ],
  ['a curve without one', lessonOf('```curve', 'Draw.', '```'), ['needsRun', 7, 'curve']],
  [
    'a number that is none',
    lessonOf('```run', 'to: many', '```', 'Text'),
    ['wrongValue', 8, 'to: many'],
  ],
  ['no right answer', lessonOf('```choice', 'A?', '- [ ] B', '- [ ] C', '```'), ['noRight', 7, '']],
  [
    'two right answers',
    lessonOf('```choice', 'A?', '- [x] B', '- [x] C', '```'),
    ['severalRight', 7, ''],
  ],
  ['one answer', lessonOf('```choice', 'A?', '- [x] B', '```'), ['fewOptions', 7, '']],
  [
    'a stray line',
    lessonOf('```choice', 'A?', '- [x] B', 'C', '- [ ] D', '```'),
    ['stray', 10, 'C'],
  ],
  ['an unknown number', lessonOf('Text', '{loss = 1}'), ['unknownValue', 8, 'loss']],
  ['a number without its layer', lessonOf('{gradient = 1}'), ['unknownValue', 7, 'gradient']],
  [
    'a condition that is none',
    lessonOf('```goal', 'until: dead', 'Do it.', '```'),
    ['wrongValue', 8, 'dead'],
  ],
  [
    'a goal that is none',
    lessonOf('```goal', 'reach: accuracy<2', 'Do it.', '```'),
    ['wrongValue', 8, 'accuracy<2'],
  ],
  ['no answer to compare with', lessonOf('```sentence', 'Say it.', '```'), ['missing', 7, '']],
  ['a hint without text', lessonOf('Text', '```hint', '```'), ['noQuestion', 8, '']],
  [
    'an answer that only a study has',
    lessonOf('```number', 'answer: middle relu', 'How much?', '```'),
    ['ofStudy', 8, 'middle relu'],
  ],
  [
    'a condition on what only a study has',
    lessonOf('```goal', 'until: seeds >= 3', 'Do it.', '```'),
    ['ofStudy', 8, 'seeds'],
  ],
  [
    'a goal that waits for what no frame holds',
    lessonOf('```goal', 'until: died 1 2 >= 1', 'Do it.', '```'),
    ['notWatched', 8, 'died 1 2'],
  ],
  [
    'more steps than anyone goes through',
    lessonOf('## A\n\nText.\n\n'.repeat(101)),
    ['manySteps', 407, ''],
  ],
];
for (const [name, text, [code, line, found]] of faulty) {
  test(`${name}: the fault is told with its line`, () => {
    const { lesson, faults } = readLesson(text);
    assert.equal(lesson, null);
    const told = faults.map((fault) => [fault.code, fault.line, fault.found]);
    assert.deepEqual(
      told.find((each) => each[0] === code),
      [code, line, found],
      JSON.stringify(faults),
    );
  });
}

test('a lesson says its language, in which it is then read out', () => {
  const withTag = (/** @type {string} */ tag) =>
    readLesson(lessonOf('Text').replace('format: 1', `format: 1\nlanguage: ${tag}`));
  assert.equal(withTag('pt-br').lesson?.language, 'pt-BR');
  assert.equal(withTag('deutsch, bitte').faults[0].code, 'wrongValue');
  assert.equal(readLesson(lessonOf('Text')).lesson?.language, '');
});

test('all faults are told at once, in the order of the file', () => {
  const { faults } = readLesson(
    lessonOf('```choise', '```', '', '{loss = 1}').replace('title:', 'titel:'),
  );
  assert.deepEqual(
    faults.map(({ line }) => line),
    [2, 3, 7, 10],
  );
});

test('files with other ends of lines, or a mark at their beginning, are read alike', () => {
  const text = lessonOf('## One', '', 'Text.');
  const { lesson } = readLesson(text);
  assert.deepEqual(readLesson(`\ufeff${text.replaceAll('\n', '\r\n')}`).lesson, lesson);
});

test('a field below the text of its block is told as one, and nothing is said to be missing that stands there', () => {
  const { faults } = readLesson(
    lessonOf(
      'Text.',
      '',
      '```number',
      'How many?',
      'answer: dead',
      '```',
      '',
      '```run',
      'to: 10',
      '```',
    ),
  );
  assert.deepEqual(faults, [{ code: 'lateField', line: 11, found: 'answer: dead', possible: '' }]);
});

test('a block that nothing closes is named, and takes nothing with it without a word', () => {
  const { faults } = readLesson(
    lessonOf('Text.', '', '```hint', 'A hint.', '', '## Next', '', 'More.'),
  );
  assert.deepEqual(faults, [{ code: 'openBlock', line: 9, found: 'hint', possible: '```' }]);
  const closed = readLesson(lessonOf('Text.', '', '```hint', 'A hint.', '```'));
  assert.deepEqual(closed.faults, []);
});

/**
 * @param {string[]} lines below the front matter
 * @returns {[code: string, line: number, found: string, possible: string][]}
 */
const faultsOf = (...lines) =>
  readLesson(lessonOf(...lines)).faults.map(({ code, line, found, possible }) => [
    code,
    line,
    found,
    possible,
  ]);

test('a goal with both ways to be reached is told that it has one too many, not that one is missing', () => {
  assert.deepEqual(faultsOf('```goal', 'reach: dead<=0.05', 'until: dead <= 2', 'Do it.', '```'), [
    ['either', 9, '', 'reach, until'],
  ]);
  assert.deepEqual(faultsOf('```goal', 'Do it.', '```'), [['missing', 7, '', 'reach, until']]);
});

test('a step is not said to be empty, nor a run to be missing, where its block has another fault', () => {
  assert.deepEqual(faultsOf('## One', '', '```hint', '```'), [['noQuestion', 9, '', '']]);
  assert.deepEqual(
    faultsOf('## One', '', '```choise', 'A?', '```').map(([code]) => code),
    ['unknownBlock'],
  );
  assert.deepEqual(
    faultsOf('```run', 'to: many', '```').map(([code]) => code),
    ['wrongValue'],
  );
  assert.deepEqual(
    faultsOf('```curve', 'Draw.', '```', '', '```run', 'to: many', '```').map(([code]) => code),
    ['wrongValue'],
  );
  assert.deepEqual(
    faultsOf('# One', '', '## Two', '', 'Text.').map(([code]) => code),
    ['heading'],
  );
  assert.deepEqual(
    faultsOf('## One', '', '```experiment', 'address: data=xor', '', 'Text.').map(([code]) => code),
    ['openBlock'],
  );
});

/** Files that somebody may hand in, or has damaged. @type {[name: string, text: string][]} */
const monsters = [
  ['headings', '##\n'],
  ['steps', '## a\n\nb\n'],
  ['brackets', '['],
  ['links', '[a](b '],
  ['emphasis', '*_*_a'],
  ['quotations', '> > > >'],
  ['lists', '- '],
  ['formulas', '$a$'],
  ['a formula', '$$a'],
  ['braces', '{'],
  ['numbers', '{died 1 1 = 1} '],
  ['blocks', '```hint\na\n```\n'],
  ['open blocks', '```hint\n'],
  ['rows of a table', '|a|b|\n|-|-|\n'],
  ['references', '[a]: b\n'],
  ['markup', '<script>'],
  ['noughts', '\0'],
  ['one word', 'a'],
];
test(
  'files of whatever size and depth are read, and what a page could not show is refused',
  { timeout: 60_000 },
  () => {
    const room = 200 * 1024 - lessonOf('').length;
    for (const [name, text] of monsters) {
      const { lesson, faults } = readLesson(lessonOf(text.repeat(Math.floor(room / text.length))));
      assert.ok(lesson === null || lesson.steps.length === 1, name);
      for (const fault of faults) assert.ok(fault.found.length <= 60 && fault.line > 0, name);
    }
    const heavy = readLesson(lessonOf('$a$ '.repeat(2000)));
    assert.deepEqual(
      heavy.faults.map(({ code, line }) => [code, line]),
      [['tooMuch', 7]],
    );
  },
);

test('the longest lesson of the page has room for several times as much', () => {
  const [, body] = /^---[^]*?\n---\n([^]*)$/.exec(
    readFileSync(new URL('../../../web/lessons/choosing/en.md', import.meta.url), 'utf8'),
  ) ?? ['', ''];
  assert.deepEqual(readLesson(lessonOf(body.repeat(5))).faults, []);
});
