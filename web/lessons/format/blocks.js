// The blocks of a lesson: fenced pieces of its text with a name, fields, and a body of their own. What each may hold stands here, and
// in README.md for those who write lessons.

import { readGoal } from '../../address/goal.js';
import { locks, standardParts } from '../../address/presentation.js';
import {
  asWritten,
  numberOf,
  oneOf,
  positive,
  readFields,
  someOf,
  whole,
  withPoints,
  words,
} from './fields.js';
import { readMarkdown } from './markdown.js';
import { readCondition, readRunValue, readWatched } from './values.js';

/** @import {Lock} from '../../address/presentation.js' */
/** @import {Condition as GoalCondition} from '../../address/goal.js' */
/** @import {Faults} from './faults.js' */
/** @import {Rule} from './fields.js' */
/** @import {Node} from './markdown.js' */
/** @import {Condition, Value} from './values.js' */

/** @typedef {{kind: 'experiment', line: number, text: string, show: string[] | null, point: string | null, unit: [number, number] | null}} Experiment */
/** @typedef {{kind: 'run', line: number, to: number, change: string}} RunBlock */
/** @typedef {{text: Node[], because: Node[], right: boolean}} Option */
/** @typedef {{kind: 'choice', id: string, line: number, ask: Node[], options: Option[], when: Condition | null}} Choice */
/** @typedef {{kind: 'number', id: string, line: number, ask: Node[], answer: Value | number, tolerance: number, share: boolean, times: number, because: Node[]}} NumberQuestion */
/** @typedef {{kind: 'layer', id: string, line: number, ask: Node[], below: number, written: string, answer: number | null, because: Node[]}} LayerQuestion `written` is its bound as the author writes it, `answer` what is said on paper, 0 for none */
/** @typedef {{kind: 'curve', id: string, line: number, ask: Node[], of: 'train-loss' | 'test-loss', max: number, because: Node[]}} CurveQuestion */
/** @typedef {{kind: 'sentence', id: string, line: number, ask: Node[], ours: Node[]}} Sentence */
/** @typedef {{kind: 'goal', id: string, line: number, ask: Node[], reach: GoalCondition[] | null, until: Condition | null, lock: Lock[], because: Node[]}} Goal */
/** @typedef {{kind: 'hint', line: number, text: Node[]}} Hint */
/** @typedef {{kind: 'study', line: number, plan: string}} Study */
/** @typedef {{kind: 'text', nodes: Node[]}} Prose */
/** @typedef {Choice | NumberQuestion | LayerQuestion | CurveQuestion} Question what is answered before the run */
/** @typedef {Question | Sentence | Goal | Hint | Study | Prose} Piece what a step shows */

/** Steps that a lesson trains at most. */
export const mostSteps = 1_000_000;

/** What readers can be pointed at. */
const pointed = ['gradient', 'dead', 'always-on', 'saturated'];

/** @type {Record<string, Record<string, Rule>>} */
const rules = {
  experiment: {
    address: words(100_000, true),
    show: someOf([...standardParts]),
    point: oneOf(pointed),
    unit: { read: unitPlace, possible: ['1 1'] },
  },
  run: { to: whole(0, mostSteps, true), change: words(1000) },
  choice: { when: words(200) },
  number: {
    answer: words(100, true),
    tolerance: { read: toleranceOf, possible: ['2', '5 %', '× 3'] },
  },
  layer: { below: asWritten(positive(true)), answer: whole(0, 100) },
  curve: { of: oneOf(['train-loss', 'test-loss']), max: positive() },
  sentence: {},
  goal: {
    reach: words(200),
    until: words(200),
    lock: someOf([...locks]),
  },
  hint: {},
  study: { plan: words(10_000, true) },
};

export const blockNames = Object.keys(rules);

/** The fields of each block. @type {Readonly<Record<string, readonly string[]>>} */
export const blockFields = Object.fromEntries(
  blockNames.map((name) => [name, Object.keys(rules[name])]),
);

/** A listing names one of these languages, or none. */
const listings = ['', 'text', 'python', 'py', 'js', 'javascript', 'json', 'sh', 'bash'];

/** @param {string} name behind the fence */
export function isListing(name) {
  return listings.includes(name);
}

/**
 * @param {string} name one of `blockNames`
 * @param {string} content
 * @param {number} line of the file, of the fence
 * @param {string} id of the question, for answers that are kept
 * @param {Faults} faults
 * @returns {Experiment | RunBlock | Piece | null} null where there is a fault in it
 */
export function readBlock(name, content, line, id, faults) {
  const lines = content.replace(/\n$/, '').split('\n');
  const known = faults.list.length;
  const { values, lines: places, count } = readFields(lines, line + 1, rules[name], faults, false);
  const rest = lines.slice(count);
  const first = line + 1 + count;
  const late = rest.findIndex((text) =>
    Object.hasOwn(rules[name], /^(\w+):\s/.exec(text)?.[1] ?? ''),
  );
  if (late >= 0) {
    // Nothing is missing that stands further below.
    faults.list.length = known;
    faults.add('lateField', first + late, rest[late]);
    return null;
  }
  const block = makers[name]({ values, places, rest, first, line, id, faults });
  fieldLines.set(block, places);
  return faults.list.length > known ? null : block;
}

/** Where the fields of blocks stand. @type {WeakMap<object, Record<string, number>>} */
const fieldLines = new WeakMap();

/**
 * @param {Experiment | RunBlock | Piece} block
 * @param {string} field
 * @returns {number} its line in the file; that of its block where it is not there
 */
export function lineOf(block, field) {
  return fieldLines.get(block)?.[field] ?? ('line' in block ? block.line : 0);
}

/**
 * @typedef {object} Read
 * @property {Record<string, any>} values of its fields
 * @property {Record<string, number>} places their lines
 * @property {string[]} rest the lines below them
 * @property {number} first the line of the first of those
 * @property {number} line of the block
 * @property {string} id
 * @property {Faults} faults
 */

/** @type {Record<string, (read: Read) => any>} */
const makers = {
  experiment({ values, rest, first, line, faults }) {
    nothingIn(rest, first, faults);
    const { address: text, show = null, point = null, unit = null } = values;
    return { kind: 'experiment', line, text, show, point, unit };
  },
  run({ values, rest, first, line, faults }) {
    nothingIn(rest, first, faults);
    return { kind: 'run', line, to: values.to, change: values.change ?? '' };
  },
  choice({ values, places, rest, first, line, id, faults }) {
    const when = values.when === undefined ? null : readCondition(values.when, places.when, faults);
    const { ask, options } = optionsIn(rest, first, faults);
    const right = options.filter((option) => option.right).length;
    if (options.length < 2) faults.add('fewOptions', line);
    else if (right === 0) faults.add('noRight', line, '', ['- [x] …']);
    else if (right > 1) faults.add('severalRight', line);
    return { kind: 'choice', id, line, ask: asked(ask, first, line, faults), options, when };
  },
  number({ values, places, rest, first, line, id, faults }) {
    const { answer: text = '0', tolerance = null } = values;
    const number = numberOf(text);
    const pointed = withPoints(text);
    const isComma = Number.isNaN(number) && !Number.isNaN(numberOf(pointed));
    if (isComma) faults.add('decimalComma', places.answer, text, [`answer: ${pointed}`]);
    const answer =
      Number.isNaN(number) && !isComma ? readRunValue(text, places.answer ?? line, faults) : number;
    const by = { tolerance: 0, share: false, times: 1, ...tolerance };
    return { kind: 'number', id, line, answer, ...by, ...quoted(rest, first, line, faults) };
  },
  layer({ values, rest, first, line, id, faults }) {
    const { number: below, text: written } = values.below ?? {};
    const { answer = null } = values;
    return {
      kind: 'layer',
      id,
      line,
      below,
      written,
      answer,
      ...quoted(rest, first, line, faults),
    };
  },
  curve({ values, rest, first, line, id, faults }) {
    const { of = 'train-loss', max = 1 } = values;
    return { kind: 'curve', id, line, of, max, ...quoted(rest, first, line, faults) };
  },
  sentence({ rest, first, line, id, faults }) {
    const { ask, because } = quoted(rest, first, line, faults);
    if (because.length === 0) faults.add('missing', line, '', ['> …']);
    return { kind: 'sentence', id, line, ask, ours: because };
  },
  goal({ values, places, rest, first, line, id, faults }) {
    const { lock = [] } = values;
    const reach = values.reach === undefined ? null : readGoal(values.reach);
    if (values.reach !== undefined && !reach) {
      const pointed = withPoints(values.reach);
      if (readGoal(pointed)) faults.add('decimalComma', places.reach, values.reach, [pointed]);
      else faults.add('wrongValue', places.reach, values.reach, ['accuracy>=0.95,dead<=0.05']);
    }
    const until =
      values.until === undefined ? null : readWatched(values.until, places.until, faults);
    const given = ['reach', 'until'].filter((name) => name in places);
    if (given.length === 0) faults.add('missing', line, '', ['reach', 'until']);
    if (given.length === 2)
      faults.add('either', Math.max(places.reach, places.until), '', ['reach', 'until']);
    return { kind: 'goal', id, line, reach, until, lock, ...quoted(rest, first, line, faults) };
  },
  hint({ rest, first, line, faults }) {
    return { kind: 'hint', line, text: asked(rest, first, line, faults) };
  },
  study({ values, rest, first, line, faults }) {
    nothingIn(rest, first, faults);
    return { kind: 'study', line, plan: values.plan };
  },
};

/**
 * A question, and from the first line with `>` on what is told afterwards.
 *
 * @param {string[]} rest
 * @param {number} first
 * @param {number} line
 * @param {Faults} faults
 */
function quoted(rest, first, line, faults) {
  const at = rest.findIndex((text) => text.startsWith('>'));
  const end = at < 0 ? rest.length : at;
  const because = rest.slice(end).map((text) => text.replace(/^> ?/, ''));
  return {
    ask: asked(rest.slice(0, end), first, line, faults),
    because: readMarkdown(because.join('\n'), first + end, faults),
  };
}

/**
 * @param {string[]} rest
 * @param {number} first
 * @param {number} line
 * @param {Faults} faults
 */
function asked(rest, first, line, faults) {
  const nodes = readMarkdown(rest.join('\n'), first, faults);
  if (nodes.length === 0) faults.add('noQuestion', line);
  return nodes;
}

/**
 * Lines `- [ ] answer` and `- [x] answer`, each with its explanation in indented lines below it.
 *
 * @param {string[]} rest
 * @param {number} first
 * @param {Faults} faults
 * @returns {{ask: string[], options: Option[]}}
 */
function optionsIn(rest, first, faults) {
  /** @type {{right: boolean, text: string, line: number, because: string[]}[]} */
  const found = [];
  /** @type {string[]} */
  const ask = [];
  for (const [index, text] of rest.entries()) {
    const [, mark, answer] = /^[-*] \[([ xX])\] +(.*)$/.exec(text) ?? [];
    if (mark !== undefined) {
      found.push({ right: mark !== ' ', text: answer, line: first + index, because: [] });
    } else if (found.length === 0) ask.push(text);
    else if (/^ {2,}/.test(text)) found[found.length - 1].because.push(text.trim());
    else if (text.trim() !== '') faults.add('stray', first + index, text, ['- [ ] …', '  …']);
  }
  const options = found.map(({ right, text, line, because }) => ({
    right,
    text: readMarkdown(text, line, faults),
    because: readMarkdown(because.join('\n'), line + 1, faults),
  }));
  return { ask, options };
}

/**
 * @param {string[]} rest
 * @param {number} first
 * @param {Faults} faults
 */
function nothingIn(rest, first, faults) {
  const at = rest.findIndex((text) => text.trim() !== '');
  if (at >= 0) faults.add('stray', first + at, rest[at], ['key: value']);
}

/** @param {string} text two numbers, counted from 1 */
function unitPlace(text) {
  const [, layer, unit] = /^([1-9]\d?) ([1-9]\d{0,2})$/.exec(text) ?? [];
  return layer === undefined ? undefined : [Number(layer), Number(unit)];
}

/** @param {string} text an amount, a share of the answer, or a factor */
function toleranceOf(text) {
  const [, times, number, share] = /^(?:([×x]) ?)?([\d.e-]+) ?(%)?$/.exec(text) ?? [];
  const value = numberOf(number ?? '');
  if (!(value >= 0) || (times && (share || value < 1))) return undefined;
  if (times) return { times: value };
  return share ? { tolerance: value / 100, share: true } : { tolerance: value };
}

/**
 * Whether a number comes close enough to the answer.
 *
 * @param {NumberQuestion} question
 * @param {number} given
 * @param {number} answer
 */
export function isClose({ tolerance, share, times }, given, answer) {
  if (times > 1) return given / answer <= times && answer / given <= times;
  // What is typed in decimals is compared with what they stand for.
  const slack = Math.abs(answer) * 1e-9;
  return Math.abs(given - answer) <= (share ? Math.abs(answer) * tolerance : tolerance) + slack;
}
