// A lesson as the reader goes through it: which step is open, what was answered, and what came of it. It knows no page: the stage does
// what is to be done there.

import { isQuestion, shownStep } from '../format/lesson.js';
import { holds, studyValues } from '../format/values.js';
import { layerGradients, measureValues } from './measured-values.js';
import { isRight } from './check.js';
import { numbersOf } from './lesson-numbers.js';
import { keepProgress, readProgress } from './progress.js';
import { secretParts } from './secrets.js';
import { StudyCheck } from './studies/study-check.js';
import { valuesOf } from './values-of.js';

/** @import {StudySource} from '../../engine/pool/types.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Experiment, Goal, Piece, Question, Study} from '../format/blocks.js' */
/** @import {Lesson} from '../format/lesson.js' */
/** @import {Value} from '../format/values.js' */
/** @import {Outcome} from './questions.js' */
/** @import {Stage} from './stage.js' */

/** @typedef {'opening' | 'asking' | 'running' | 'over'} Phase of a step; `over` once its answers are held against the run */

export class Session {
  lesson;
  key;
  numbers;
  #store;
  #stage;
  #onChange;
  /** The open step, counted from 0; as many as there are for the end. */
  index = 0;
  /** @type {Phase} */
  phase = 'opening';
  /** @type {Record<string, unknown>} */
  answers = {};
  /** Of the open step, by the name of the question. @type {Record<string, Outcome>} */
  outcomes = {};
  /** Steps that are over. @type {Set<number>} */
  done = new Set();
  /** The hints of the open step that the reader has asked for. */
  hints = 0;
  /** Goals that were reached. @type {Set<string>} */
  reached = new Set();
  /** Whether the network on screen lacks what the goal is about. */
  isGoalAbsent = false;
  /** What was measured in the open step, for each place in its texts, at the moment that the text speaks of. @type {Map<Value, number>} */
  measured = new Map();
  /** Whether the run of the open step was begun: predictions stay as they were. */
  #hasBegun = false;
  /** Studies that were run again. @type {Map<Study, StudyCheck>} */
  studies = new Map();
  /** Counts openings: what one has begun ends with the next. */
  #opening = 0;

  /**
   * @param {Store} store
   * @param {Stage} stage
   * @param {Lesson} lesson
   * @param {string} key by which progress is kept
   * @param {() => void} onChange
   */
  constructor(store, stage, lesson, key, onChange) {
    this.#store = store;
    this.#stage = stage;
    this.lesson = lesson;
    this.key = key;
    this.numbers = numbersOf(lesson.language);
    this.#onChange = onChange;
    const kept = readProgress(key, lesson.steps.length);
    this.index = kept.step;
    this.answers = kept.answers;
    this.done = new Set(kept.done);
  }

  get step() {
    return this.lesson.steps[this.index];
  }

  get isLast() {
    return this.index === this.lesson.steps.length - 1;
  }

  /** Whether every step is over. */
  get isComplete() {
    return this.lesson.steps.every((_, index) => this.done.has(index));
  }

  /** The step whose experiment is on screen: what leads up to the first one speaks of that already. */
  get shownStep() {
    return shownStep(this.lesson.steps, this.index);
  }

  /** @returns {Question[]} of the open step */
  get questions() {
    return this.step.before.filter(isQuestion);
  }

  /** Whether the reader has answered all that is asked before the run. */
  get isAnswered() {
    return this.questions.every(({ id }) => this.answers[id] !== undefined);
  }

  /** Whether the reader has written any of the sentences that are asked for. */
  get hasWritten() {
    const pieces = this.lesson.steps.flatMap(({ before, after }) => [...before, ...after]);
    return pieces.some(
      (piece) => piece.kind === 'sentence' && String(this.answers[piece.id] ?? '').trim() !== '',
    );
  }

  /** Of all questions that are right or wrong and were answered, how many came true. */
  get score() {
    const results = this.lesson.steps.flatMap(({ before }) =>
      before.filter(isQuestion).map(({ id }) => this.answers[`${id}:right`]),
    );
    const judged = results.filter((each) => typeof each === 'boolean');
    return { right: judged.filter(Boolean).length, of: judged.length };
  }

  /** What pages around this one are told; the reader's own sentences are not among it. */
  get report() {
    const asked = this.lesson.steps.flatMap(({ before }) => before.filter(isQuestion));
    const answers = asked.flatMap(({ id: question }) => {
      const answer = /** @type {number | number[] | undefined} */ (this.answers[question]);
      const right = /** @type {boolean | undefined} */ (this.answers[`${question}:right`]) ?? null;
      return answer === undefined ? [] : { question, answer, right };
    });
    const { key: lesson, index: step, phase, score, isComplete: complete } = this;
    return { lesson, step, phase, ...score, answers, complete };
  }

  /**
   * Opens a step: its experiment, or the run as it is where it has none.
   *
   * @param {number} index
   */
  async open(index) {
    const opening = ++this.#opening;
    this.index = index;
    this.phase = 'opening';
    this.outcomes = {};
    this.hints = 0;
    this.isGoalAbsent = false;
    this.#hasBegun = false;
    this.measured = new Map();
    this.#keep();
    this.#onChange();
    const { step, lesson } = this;
    const { experiment } = step;
    this.#stage.conceal(secretParts(this));
    this.#stage.present(experiment?.show ?? lesson.show);
    if (this.shownStep !== index) {
      const spoken = /** @type {Experiment} */ (lesson.steps[this.shownStep].experiment);
      await this.#stage.open({ ...spoken, point: null, unit: null }, lesson.title);
    }
    if (experiment) await this.#stage.open(experiment, step.title || lesson.title);
    if (opening !== this.#opening) return;
    const goal = step.before.find(({ kind }) => kind === 'goal');
    if (goal) await this.#stage.aim(/** @type {Goal} */ (goal), experiment?.show ?? lesson.show);
    await this.#measure(step.before);
    if (opening !== this.#opening) return;
    this.phase = 'asking';
    this.#onChange();
    // What was run before is run again: so its numbers are there, and those of the reader's own run.
    if (this.done.has(index)) await this.finish(false);
    else if (!step.run && this.questions.length === 0 && !goal) this.#over();
  }

  /** Whether what is asked before the run can no longer be answered: it has begun. */
  get isClosed() {
    return this.#hasBegun || this.phase === 'running' || this.phase === 'over';
  }

  /** Ends the run of the open step where it is: it goes on from there when it is asked for again. */
  stop() {
    this.#stage.stop();
  }

  /**
   * @param {string} id
   * @param {unknown} answer undefined to take it back; a prediction once its run has begun is none
   */
  answer(id, answer) {
    if (this.isClosed && this.questions.some((question) => question.id === id)) return;
    if (answer === undefined) delete this.answers[id];
    else this.answers[id] = answer;
    this.#keep();
    this.#onChange();
  }

  get isEmbedded() {
    return this.#store.presentation.embed;
  }

  /**
   * Runs a study of the lesson again.
   *
   * @param {Study} study
   * @param {StudySource} source
   */
  checkStudy(study, source) {
    const check = new StudyCheck(this.lesson, study, source, () => this.#onChange());
    this.studies.set(study, check);
    void check.run();
    this.#onChange();
  }

  /** @param {Study} study */
  stopStudy(study) {
    this.studies.get(study)?.stop();
    this.studies.delete(study);
    this.#onChange();
  }

  /** Leaves no worker behind. */
  close() {
    for (const check of this.studies.values()) check.stop();
  }

  /** @param {string} plan of the runs behind numbers of the text */
  openStudy(plan) {
    void this.#store.setPlan(plan);
  }

  /** Shows the next hint. */
  hint() {
    this.hints++;
    this.#onChange();
  }

  /** @param {string} id of a goal that holds */
  reach(id) {
    if (this.reached.has(id)) return;
    this.reached.add(id);
    this.#onChange();
    // What was predicted of it is held against how it was reached.
    if (!this.step.run) void this.finish(false);
  }

  /**
   * Runs the step, and holds the answers against it.
   *
   * @param {boolean} isWatched
   */
  async finish(isWatched) {
    const opening = this.#opening;
    const { step } = this;
    this.phase = 'running';
    this.#hasBegun = step.run !== null;
    this.#onChange();
    const came = step.run ? await this.#stage.train(step.run, isWatched) : true;
    if (opening !== this.#opening) return;
    if (!came) {
      // Somebody has led the run elsewhere: it can be run again.
      this.phase = 'asking';
      this.#onChange();
      return;
    }
    for (const question of this.questions) {
      const outcome = await this.#outcome(question);
      this.outcomes[question.id] = outcome;
      if (outcome.right !== null) this.answers[`${question.id}:right`] = outcome.right;
    }
    await this.#measure(step.after);
    if (opening !== this.#opening) return;
    this.#over();
    this.#onChange();
  }

  #over() {
    this.phase = 'over';
    this.done.add(this.index);
    this.#stage.conceal(secretParts(this));
    this.#keep();
    this.#onChange();
  }

  /** @param {Piece[]} pieces */
  async #measure(pieces) {
    const values = valuesOf(pieces).filter(({ name }) => !studyValues.includes(name));
    if (values.length === 0) return;
    const numbers = await measureValues(this.#store.run, values);
    values.forEach((value, index) => this.measured.set(value, numbers[index]));
  }

  /** @param {Value} value of a text of the lesson @returns {number} NaN where it was not measured */
  numberOf(value) {
    return this.measured.get(value) ?? NaN;
  }

  /**
   * @param {Question} question
   * @returns {Promise<Outcome>}
   */
  async #outcome(question) {
    const { run } = this.#store;
    const answer = this.answers[question.id];
    let number = NaN;
    /** @type {Outcome['course']} */
    let course = [];
    if (question.kind === 'choice' && question.when) {
      const { when } = question;
      number = (await measureValues(run, [when.value]))[0];
      // A run that the reader has led elsewhere decides nothing.
      if (!holds(when, number)) return { number, course, right: null };
    } else if (question.kind === 'number') {
      const { answer: value } = question;
      number = typeof value === 'number' ? value : (await measureValues(run, [value]))[0];
    } else if (question.kind === 'layer') {
      const isBelow = (await layerGradients(run)).map((each) => each < question.below);
      number = isBelow.lastIndexOf(true) + 1;
    } else if (question.kind === 'curve') {
      course = this.course(question.of);
    }
    const right = answer === undefined ? null : isRight(question, answer, number);
    return { number, course, right };
  }

  /**
   * A loss of the run so far.
   *
   * @param {'train-loss' | 'test-loss'} of
   * @returns {Outcome['course']}
   */
  course(of) {
    const { steps, train, test } = this.#store.run.losses;
    const values = of === 'train-loss' ? train : test;
    return steps.map((step, index) => ({ step, value: values[index] }));
  }

  #keep() {
    const { index: step, answers, done, isComplete: complete } = this;
    keepProgress(this.key, { step, answers, done: [...done], complete });
  }
}
