// Every lesson of the page is gone through once with the engine: its experiments are taken as they are written, its runs come to their
// ends, its predictions are right where it says so, and every number in its text is the one that is measured there, as its language
// writes it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { lessonFiles } from '../../../web/bundle/lessons.js';
import { readLesson } from '../../../web/lessons/format/lesson.js';
import { studyValues } from '../../../web/lessons/format/values.js';
import { valueText } from '../../../web/lessons/player/measured-values.js';
import { Session } from '../../../web/lessons/player/session.js';
import { readExperiment, Stage } from '../../../web/lessons/player/stage.js';
import { textsIn, valueNodes } from '../../../web/lessons/player/values-of.js';
import { chooseLanguage } from '../../../web/locale/index.js';
import { Store } from '../../../web/state/store.js';
import { Bar } from '../../support/address-bar.js';
import { openEngine } from '../../support/engine.js';
import { computed, studyNumber } from '../../support/lesson-studies.js';

/** @import {Engine} from '../../../web/engine/client.js' */
/** @import {Piece} from '../../../web/lessons/format/blocks.js' */
/** @import {Value} from '../../../web/lessons/format/values.js' */

const folder = new URL('../../../web/lessons', import.meta.url).pathname;
/** Other languages need more words for the same. */
const mostWords = (/** @type {string} */ language) => (language === 'en' ? 900 : 1000);

/** @type {Engine} */
let engine;
/** Who hears of events. @type {Store | null} */
let listening = null;

before(async () => {
  engine = await openEngine((event) => listening?.engineEvent(event));
});
after(() => engine.terminate());

/** @param {string} text with whatever blanks */
const plain = (text) => text.replace(/\s/g, ' ').replace(/\u202f/g, ' ');

/**
 * The numbers of a step's studies that are written otherwise than they are.
 *
 * @param {Piece[]} pieces
 * @returns {Promise<string[]>}
 */
async function wrongInStudies(pieces) {
  const wrong = [];
  /** @type {Awaited<ReturnType<typeof computed>> | null} */
  let study = null;
  for (const piece of pieces) {
    if (piece.kind === 'study') study = await computed(piece.plan);
    for (const { value, written } of textsIn(piece).flatMap((nodes) => valueNodes(nodes))) {
      if (!studyValues.includes(value.name)) continue;
      const name = [value.name, ...value.places].join(' ');
      const number = study ? studyNumber(study, value) : NaN;
      const measured = plain(valueText(value, number));
      if (measured !== plain(written))
        wrong.push(`${name}: written ${written}, computed ${measured}`);
    }
  }
  return wrong;
}

/**
 * @param {Piece[]} pieces
 * @param {(value: Value) => number} numberOf
 * @returns {string[]} numbers that are written otherwise than they are
 */
function wrongNumbers(pieces, numberOf) {
  return pieces
    .flatMap(textsIn)
    .flatMap((nodes) => valueNodes(nodes))
    .filter(({ value }) => !studyValues.includes(value.name))
    .flatMap(({ value, written }) => {
      const measured = plain(valueText(value, numberOf(value)));
      const name = [value.name, ...value.places].join(' ');
      return measured === plain(written)
        ? []
        : [`${name}: written ${written}, measured ${measured}`];
    });
}

/** @param {string} text @param {string} language */
function wordsIn(text, language) {
  const isSpaced = language !== 'zh';
  const words = isSpaced
    ? text.split(/\s+/)
    : [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
        ({ segment }) => segment,
      );
  return words.filter((word) => /\p{L}/u.test(word)).length;
}

/**
 * What a lesson does and measures, whatever its language: by step, its experiment and run, its questions, and its numbers.
 *
 * @param {string} text
 */
function doneIn(text) {
  const { lesson } = readLesson(text);
  const numbers = (/** @type {Piece[]} */ pieces) =>
    pieces
      .flatMap(textsIn)
      .flatMap((nodes) => valueNodes(nodes))
      .map(({ value: { name, places } }) => [name, ...places].join(' '))
      .sort();
  const asked = (/** @type {Piece} */ piece) => {
    if (piece.kind === 'choice') return piece.options.map(({ right }) => right);
    if (piece.kind === 'text' || piece.kind === 'sentence' || piece.kind === 'hint')
      return piece.kind;
    const {
      ask: _ask,
      because: _because,
      line: _line,
      id: _id,
      ...rest
    } = /** @type {any} */ (piece);
    return rest;
  };
  const steps = lesson?.steps.map(({ experiment, run, before, after }) => ({
    experiment: experiment?.text,
    run: run && { ...run, line: 0 },
    asked: [before, after].map((pieces) => pieces.filter(({ kind }) => kind !== 'text').map(asked)),
    numbers: [before, after].map((pieces) => [...new Set(numbers(pieces))]),
  }));
  // Where in its file a number stands is another matter in each language.
  return JSON.parse(JSON.stringify(steps ?? null, (key, each) => (key === 'line' ? 0 : each)));
}

/** The lesson that README.md gives as an example. */
const example = {
  name: 'of the description',
  language: 'en',
  text: /````markdown\n([^]*?)````/.exec(readFileSync(`${folder}/README.md`, 'utf8'))?.[1] ?? '',
};

for (const { name, language, text } of [...lessonFiles(), example]) {
  const { lesson, faults } = readLesson(text);

  test(`lesson ${name} (${language}) is well formed, and not too long`, () => {
    assert.deepEqual(faults, []);
    const body = text.replace(/^---[^]*?\n---\n/, '');
    const words = wordsIn(body, language);
    assert.ok(words <= mostWords(language), `${words} words`);
    const pieces = lesson?.steps.flatMap((step) => [...step.before, ...step.after]) ?? [];
    assert.ok(
      pieces.some(({ kind }) => kind === 'sentence'),
      'it does not end in a sentence',
    );
  });

  test(`what lesson ${name} (${language}) says of many seeds is what its studies say`, async () => {
    await chooseLanguage(language);
    for (const { title, before, after } of lesson?.steps ?? [])
      assert.deepEqual(await wrongInStudies([...before, ...after]), [], title);
  });

  test(`the numbers of lesson ${name} (${language}) are those of its runs`, async () => {
    await chooseLanguage(language);
    assert.ok(lesson);
    await chooseLanguage(language);
    const store = await Store.open(engine, new Bar(''));
    listening = store;
    const session = new Session(store, new Stage(store), lesson, name, () => {});
    for (const [index, step] of lesson.steps.entries()) {
      if (step.experiment) {
        const { edited } = await readExperiment(engine, step.experiment.text);
        assert.deepEqual(edited.problems, [], `line ${step.experiment.line}`);
      }
      await session.open(index);
      const numberOf = (/** @type {Value} */ value) => session.numberOf(value);
      assert.deepEqual(wrongNumbers(step.before, numberOf), [], `before the run of ${step.title}`);
      if (!step.run && session.questions.length === 0) continue;
      for (const question of session.questions) {
        const right = question.kind === 'choice' ? question.options.findIndex((o) => o.right) : 0;
        session.answer(question.id, right);
      }
      await session.finish(false);
      assert.equal(session.phase, 'over', step.title);
      assert.deepEqual(wrongNumbers(step.after, numberOf), [], `after the run of ${step.title}`);
      for (const question of session.questions) {
        const { number } = session.outcomes[question.id];
        const { right } = session.outcomes[question.id];
        // Where its condition does not hold, nothing is right.
        if (question.kind === 'choice') assert.equal(right, true, `line ${question.line}`);
        const isMeasured = question.kind === 'number' || question.kind === 'layer';
        // What its page says on paper.
        if (question.kind === 'layer') assert.equal(question.answer, number, question.id);
        if (isMeasured) assert.ok(Number.isFinite(number), `${question.id} is not measured`);
      }
    }
    await store.runs.close(store.run);
  });
}

for (const { name, language, text } of lessonFiles()) {
  if (language === 'en') continue;
  test(`lesson ${name} (${language}) does and measures what it does in English`, () => {
    const english = lessonFiles().find((file) => file.name === name && file.language === 'en');
    assert.deepEqual(doneIn(text), doneIn(english?.text ?? ''));
  });
}
