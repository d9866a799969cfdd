// Reads the file of a lesson: front matter, and steps that begin with a heading each. All that is wrong with it is told at once.
//
// A step holds text and blocks. Up to its block `run` it asks; what follows that is shown when the reader has answered and the run is over.
// In a step without a run that is what follows its last question, goal or hint.

import { standardParts } from '../../address/presentation.js';
import { blockNames, isListing, readBlock } from './blocks.js';
import { Faults } from './faults.js';
import { named, readFields, someOf, whole, words } from './fields.js';
import { tokensOf, treeOf } from './markdown.js';

/** @import {Token} from 'markdown-it' */
/** @import {Experiment, Piece, Question, RunBlock} from './blocks.js' */
/** @import {Fault} from './faults.js' */
/** @import {Rule} from './fields.js' */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {number} line
 * @property {Experiment | null} experiment that it opens with; null where the one before goes on
 * @property {Piece[]} before the run
 * @property {RunBlock | null} run
 * @property {Piece[]} after it
 */

/**
 * @typedef {object} Lesson
 * @property {string} title
 * @property {string} question that it answers
 * @property {number | null} minutes
 * @property {string[] | null} show parts of the page; null for all
 * @property {string[]} claims of the page that test what it says, by name
 * @property {string} language its tag, '' where it does not say
 * @property {string} author '' where it does not say
 * @property {string} licence
 * @property {Record<string, number>} lines of the fields of its front matter
 * @property {Step[]} steps
 */

/** The version of the format. */
export const formatVersion = 1;
/** Bytes of a file. */
export const mostBytes = 200 * 1024;
/** More than a reader goes through, and no more than a page has room for. */
export const stepLimit = 100;

/** Where there are no lines of hyphens as they should be, the front matter is not looked for further below. */
const mostFrontLines = 20;

/** @type {Record<string, Rule>} */
const frontRules = {
  format: { ...whole(1, 1_000_000), needed: true },
  title: words(80, true),
  question: words(200, true),
  minutes: whole(1, 120),
  order: whole(1, 1000),
  show: someOf([...standardParts]),
  claims: named,
  language: { read: languageTag, possible: ['en', 'es', 'zh', 'fr', 'pt-BR'] },
  author: words(200),
  licence: words(200),
};

export const frontFields = Object.keys(frontRules);

/** @param {string} text */
function languageTag(text) {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

const questionKinds = ['choice', 'number', 'layer', 'curve'];

/**
 * @param {Piece} piece
 * @returns {piece is Question}
 */
export function isQuestion(piece) {
  return questionKinds.includes(piece.kind);
}

/**
 * The fields between the two lines of three hyphens that a lesson begins with.
 *
 * @param {string[]} lines of the file
 * @param {Faults} faults
 * @returns {{values: Record<string, any>, lines: Record<string, number>, end: number}} the text begins at line `end`, counted from 0
 */
function frontMatter(lines, faults) {
  if (lines[0]?.trim() !== '---') {
    faults.add('noFrontMatter', 1, lines[0] ?? '');
    // What stands below it is read all the same, for its own faults.
    const later = lines.slice(0, mostFrontLines).lastIndexOf('---');
    return { values: {}, lines: {}, end: later + 1 };
  }
  const close = lines.findIndex((text, index) => index > 0 && text.trim() === '---');
  if (close < 0) {
    faults.add('openFrontMatter', 1);
    const end = lines.findIndex((text, index) => index > 0 && !/^[a-z]+:/.test(text));
    return { values: {}, lines: {}, end: end < 0 ? lines.length : end };
  }
  const fields = readFields(lines.slice(1, close), 2, frontRules, faults, true);
  const { format } = fields.values;
  if (format > formatVersion)
    faults.add('newer', fields.lines.format, String(format), [String(formatVersion)]);
  return { ...fields, end: close + 1 };
}

/**
 * What the front matter says, for lists of lessons.
 *
 * @param {string} text
 * @returns {Record<string, any>} by key; nothing where there is none
 */
export function readFront(text) {
  return frontMatter(linesOf(text), new Faults()).values;
}

/** @param {string} text */
function linesOf(text) {
  return text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
}

/**
 * @typedef {object} Draft a lesson as far as it can be read
 * @property {Lesson} lesson
 * @property {ReadonlyMap<Step, ReadonlySet<string>>} faulty blocks that are missing in its steps, for there is a fault in them
 */

/**
 * @param {string} text
 * @returns {{lesson: Lesson | null, faults: Fault[], draft: Draft | null}} a draft in place of a lesson where there are faults
 */
export function readLesson(text) {
  const faults = new Faults();
  const lines = linesOf(text);
  const front = frontMatter(lines, faults);
  const { values, lines: places, end } = front;
  const reader = new StepReader(end + 1, faults);
  const tokens = tokensOf(lines.slice(end).join('\n'), end + 1, faults);
  for (let from = 0; from < tokens.length;) {
    const to = closing(tokens, from);
    reader.take(tokens.slice(from, to + 1));
    from = to + 1;
  }
  const steps = reader.finish();
  const tooMuch = faults.list.find(({ code }) => code === 'tooMuch');
  if (tooMuch) return { lesson: null, faults: [tooMuch], draft: null };
  const { title, question, minutes = null, show = null, claims = [] } = values;
  const { language = '', author = '', licence = '' } = values;
  const said = { title, question, minutes, show, claims, language, author, licence };
  const lesson = { ...said, lines: places, steps };
  if (faults.list.length === 0) return { lesson, faults: [], draft: null };
  faults.list.sort((a, b) => a.line - b.line);
  return { lesson: null, faults: faults.list, draft: { lesson, faulty: reader.faulty } };
}

/**
 * The index of the token that closes the block which the one at `from` opens.
 *
 * @param {Token[]} tokens
 * @param {number} from
 */
function closing(tokens, from) {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    depth += tokens[at].nesting;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

/**
 * The step whose experiment is on screen at another: what leads up to the first one speaks of that already.
 *
 * @param {readonly Step[]} steps
 * @param {number} index
 */
export function shownStep(steps, index) {
  const first = steps.findIndex(({ experiment }) => experiment !== null);
  const leadsUp = (/** @type {Step} */ { run, before }) =>
    !run && before.every(({ kind }) => kind !== 'goal');
  return index < first && steps.slice(0, first).every(leadsUp) ? first : index;
}

/**
 * Where what a step without a run tells afterwards begins: below its last question, goal or hint.
 *
 * @param {Piece[]} pieces
 * @returns {number}
 */
function revealedFrom(pieces) {
  const isAsked = pieces.map((piece) => isQuestion(piece) || piece.kind === 'goal');
  if (!isAsked.includes(true)) return pieces.length;
  const hints = pieces.map(({ kind }) => kind === 'hint');
  return Math.max(isAsked.lastIndexOf(true), hints.lastIndexOf(true)) + 1;
}

class StepReader {
  #first;
  #faults;
  /** @type {Step[]} */
  #steps = [];
  #questions = 0;
  /** The blocks of steps in which something is known to be wrong: what follows from that is not told as well. @type {Map<Step, Set<string>>} */
  faulty = new Map();

  /**
   * @param {number} first line of the text in the file
   * @param {Faults} faults
   */
  constructor(first, faults) {
    this.#first = first;
    this.#faults = faults;
  }

  /** @param {Token[]} tokens one block of Markdown */
  take(tokens) {
    const [token] = tokens;
    const line = this.#first + (token.map?.[0] ?? 0);
    if (token.type === 'heading_open' && (token.tag === 'h1' || token.tag === 'h2')) {
      const step = this.#begin(tokens[1].content, line);
      if (token.tag === 'h2') return;
      this.#faults.add('heading', line, step.title, ['## …']);
      this.#fail(step, '#');
      return;
    }
    const step = this.#step(line);
    const name = token.type === 'fence' ? token.info.trim() : '';
    if (token.type === 'fence' && !isListing(name)) this.#takeBlock(step, token, name, line);
    else {
      const nodes = treeOf(tokens, this.#first, this.#faults);
      this.#pieces(step).push({ kind: 'text', nodes });
    }
  }

  /** What stands before the first heading is a step without a title. @param {number} line */
  #step(line) {
    return this.#steps.at(-1) ?? this.#begin('', line);
  }

  /**
   * @param {string} title
   * @param {number} line
   */
  #begin(title, line) {
    /** @type {Step} */
    const step = { title, line, experiment: null, before: [], run: null, after: [] };
    this.#steps.push(step);
    return step;
  }

  /**
   * @param {Step} step
   * @param {string} name of the block that is wrong
   */
  #fail(step, name) {
    this.faulty.set(step, new Set([...(this.faulty.get(step) ?? []), name]));
  }

  /** @param {Step} step */
  #pieces(step) {
    return step.run ? step.after : step.before;
  }

  /**
   * @param {Step} step
   * @param {Token} token
   * @param {string} name
   * @param {number} line
   */
  #takeBlock(step, token, name, line) {
    const faults = this.#faults;
    if (!blockNames.includes(name)) {
      faults.add('unknownBlock', line, name, [...blockNames, 'python', 'js', 'json', 'text']);
      this.#fail(step, name);
      return;
    }
    const [begin = 0, end = 0] = token.map ?? [];
    const inner = token.content === '' ? [] : token.content.replace(/\n$/, '').split('\n');
    if (end - begin < inner.length + 2) {
      // All that follows stands in it.
      faults.add('openBlock', line, name, ['```']);
      this.#fail(step, name);
      return;
    }
    const isAsked = [...questionKinds, 'sentence', 'goal'].includes(name);
    const id = isAsked ? `${name}${++this.#questions}` : '';
    const block = readBlock(name, token.content, line, id, faults);
    if (!block) {
      this.#fail(step, name);
      return;
    }
    if (block.kind === 'experiment') {
      if (step.experiment) faults.add('secondBlock', line, name);
      else if (step.run) faults.add('afterRun', line, name);
      step.experiment = block;
    } else if (block.kind === 'run') {
      if (step.run) faults.add('secondBlock', line, name);
      step.run = block;
    } else {
      if (step.run && isQuestion(block)) faults.add('afterRun', line, name);
      this.#pieces(step).push(block);
    }
  }

  /** @returns {Step[]} */
  finish() {
    const faults = this.#faults;
    const steps = this.#steps;
    if (steps.length === 0) faults.add('noSteps', this.#first);
    if (steps.length > stepLimit)
      faults.add('manySteps', steps[stepLimit].line, '', [`1–${stepLimit}`]);
    for (const step of steps) {
      const { title, line, before, after, run } = step;
      const isFaulty = this.faulty.has(step);
      if (before.length + after.length === 0 && !isFaulty)
        faults.add(title === '' ? 'emptyLead' : 'emptyStep', line, title);
      if (!run) step.after = before.splice(revealedFrom(before));
      const curve = before.find(({ kind }) => kind === 'curve' || kind === 'layer');
      if (curve && !run && !isFaulty && 'line' in curve)
        faults.add('needsRun', curve.line, curve.kind);
    }
    return steps;
  }
}
