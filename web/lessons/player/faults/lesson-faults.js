// What is wrong with a lesson that its file alone does not tell: experiments and plans with fields that the engine does not take, numbers of
// layers and units that a network does not have, numbers of studies that are not there, and claims that the page does not have.
//
// A number is looked for in the network that its moment has. Where that is the reader's affair nothing is said, and the page marks what it
// cannot measure.

import { unreachable } from '../../../address/goal.js';
import { nameOf, studyValues } from '../../format/values.js';
import { lineOf, mostSteps } from '../../format/blocks.js';
import { Faults } from '../../format/faults.js';
import { shownStep } from '../../format/lesson.js';
import { addFieldFaults } from './field-faults.js';
import { missingInRun } from './missing-in-run.js';
import { readExperiment } from '../stage.js';
import { textsIn, valueNodes } from '../values-of.js';

/** @import {Engine} from '../../../engine/client.js' */
/** @import {Description, Problem, StudyPlan} from '../../../engine/types.js' */
/** @import {Experiment, Goal, Piece, Study} from '../../format/blocks.js' */
/** @import {Fault} from '../../format/faults.js' */
/** @import {Draft, Lesson, Step} from '../../format/lesson.js' */
/** @import {Value} from '../../format/values.js' */

/** Blocks on which nothing else depends. */
const independent = ['choice', 'number', 'layer', 'curve', 'sentence', 'hint', '#'];

/** Of a study with fewer seeds the engine states none of these. */
const fewestSeeds = 20;
const ofManySeeds = ['middle', 'epochs', 'difference', 'low', 'high'];

/** They are of no run. */
const askedOfCurve = ['f', 'df'];

/**
 * @typedef {object} Known what a lesson can name
 * @property {Engine} engine
 * @property {readonly string[]} claims
 * @property {((plan: string) => Promise<StudyPlan | null>) | null} readPlan null where plans are not to be read, or one could not be
 */

/**
 * @param {Lesson} lesson
 * @param {Known} known
 * @param {Draft['faulty']} [faulty] blocks that are missing in its steps: nothing is said of what depends on them
 * @returns {Promise<Fault[]>} in the order of the file
 */
export async function lessonFaults(lesson, known, faulty = new Map()) {
  const check = new Check(lesson, known, faulty);
  await check.all();
  return check.faults.list.sort((a, b) => a.line - b.line);
}

class Check {
  faults = new Faults();
  #lesson;
  #known;
  #faulty;
  /** The experiment on screen; null where that is not known, or something is wrong with it. @type {string | null} */
  #text = null;
  /** What was described, by its text. @type {Map<string, Description>} */
  #described = new Map();
  /** The last study. @type {{plan: StudyPlan | null} | null} */
  #study = null;

  /**
   * @param {Lesson} lesson
   * @param {Known} known
   * @param {Draft['faulty']} faulty
   */
  constructor(lesson, known, faulty) {
    this.#lesson = lesson;
    this.#known = known;
    this.#faulty = faulty;
  }

  async all() {
    const { steps, claims, lines } = this.#lesson;
    const { claims: possible } = this.#known;
    for (const name of claims.filter((each) => !possible.includes(each)))
      this.faults.add('unknownClaim', lines.claims, name, possible);
    for (const [index, step] of steps.entries()) {
      const spoken = steps[shownStep(steps, index)].experiment;
      if (spoken) this.#text = await this.#experiment(spoken, spoken === step.experiment);
      const missing = this.#faulty.get(step) ?? new Set();
      // A block without a name that is known may have been any of them.
      const isUnknown = [...missing].some((name) => !independent.includes(name));
      if (isUnknown) [this.#text, this.#study] = [null, { plan: null }];
      await this.#step(step);
      if (isUnknown) this.#text = null;
    }
  }

  /** @param {Step} step */
  async #step({ before, run, after }) {
    await this.#pieces(before);
    const goal = /** @type {Goal | undefined} */ (before.find(({ kind }) => kind === 'goal'));
    if (goal) await this.#goal(goal);
    if (run?.change && this.#text !== null) {
      const edited = await this.#known.engine.edit(this.#text, run.change);
      const isTaken = this.#taken(edited.problems, run.change, lineOf(run, 'change'));
      this.#text = isTaken ? edited.text : null;
    }
    for (const piece of before) {
      if (piece.kind === 'number' && typeof piece.answer === 'object')
        await this.#value(piece.answer);
      if (piece.kind === 'choice' && piece.when) await this.#value(piece.when.value);
    }
    await this.#pieces(after);
  }

  /**
   * @param {Experiment} experiment
   * @param {boolean} isOpened whether it is that of the step itself: what is wrong with it is told once
   * @returns {Promise<string | null>} its text
   */
  async #experiment(experiment, isOpened) {
    const { text: address, unit } = experiment;
    const line = lineOf(experiment, 'address');
    const { at, edited } = await readExperiment(this.#known.engine, address);
    const { text, problems } = edited;
    if (!isOpened) return problems.length > 0 ? null : text;
    if (at > mostSteps) this.faults.add('experiment', line, `at=${at}`, [`0–${mostSteps}`]);
    if (!this.#taken(problems, address, line)) return null;
    if (unit) {
      const { layers } = await this.#description(text);
      const units = layers[unit[0] - 1]?.units ?? 0;
      const possible = units === 0 ? `1–${layers.length} …` : `${unit[0]} 1–${units}`;
      if (unit[1] > units)
        this.faults.add('notInRun', lineOf(experiment, 'unit'), `unit: ${unit.join(' ')}`, [
          `unit: ${possible}`,
        ]);
    }
    return text;
  }

  /** @param {Goal} goal */
  async #goal(goal) {
    const { reach, until, lock } = goal;
    if (reach && this.#text !== null) {
      const { task } = await this.#description(this.#text);
      for (const { allowed } of unreachable(reach, task))
        this.faults.add('notInRun', lineOf(goal, 'reach'), 'accuracy', [
          String(allowed.values.names),
        ]);
    }
    const isLocked = lock.includes('network') && lock.includes('data');
    // Readers may be asked to change just that.
    if (!isLocked) this.#text = null;
    if (until) await this.#value(until.value);
  }

  /** @param {readonly Piece[]} pieces */
  async #pieces(pieces) {
    for (const piece of pieces) {
      if (piece.kind === 'study') this.#study = { plan: await this.#plan(piece) };
      for (const { value } of textsIn(piece).flatMap(valueNodes)) {
        if (studyValues.includes(value.name)) this.#studyValue(value);
        else await this.#value(value);
      }
    }
  }

  /** @param {Value} value of the run */
  async #value(value) {
    const { engine } = this.#known;
    const description = this.#text === null ? null : await this.#description(this.#text);
    const possible = await missingInRun(value, description, engine);
    if (!possible) return;
    const code = askedOfCurve.includes(value.name) ? 'unknownValue' : 'notInRun';
    this.faults.add(code, value.line ?? 0, nameOf(value), possible);
  }

  /**
   * @param {Study} study
   * @returns {Promise<StudyPlan | null>} null where it was not read, or something is wrong with it
   */
  async #plan(study) {
    const { plan: text } = study;
    const plan = (await this.#known.readPlan?.(text)) ?? null;
    return plan && this.#taken(plan.problems, text, lineOf(study, 'plan'), 'plan') ? plan : null;
  }

  /** @param {Value} value */
  #studyValue(value) {
    const { name, places, line = 0 } = value;
    if (this.#study === null) {
      this.faults.add('noStudy', line, nameOf(value), ['```study']);
      return;
    }
    const { plan } = this.#study;
    if (!plan || name === 'seeds') return;
    const values = plan.factors[0]?.values ?? [];
    // What is compared with the first value is no value's difference from itself.
    const named = ['difference', 'low', 'high'].includes(name) ? values.slice(1) : values;
    const rest = places.slice(1);
    const possible = named.map((each) => nameOf({ name, places: [each, ...rest] }));
    if (!named.includes(places[0])) this.faults.add('unknownValue', line, nameOf(value), possible);
    else if (ofManySeeds.includes(name) && plan.seeds < fewestSeeds)
      this.faults.add('fewSeeds', line, nameOf(value), [`seeds=1-${fewestSeeds}`]);
  }

  /**
   * @param {readonly Problem[]} problems
   * @param {string} text in which they were found
   * @param {number} line
   * @param {'experiment' | 'plan'} [code]
   * @returns {boolean} whether there are none
   */
  #taken(problems, text, line, code = 'experiment') {
    addFieldFaults(problems, text, line, code, this.faults);
    return problems.length === 0;
  }

  /**
   * The network of an experiment: it is made once, and not trained.
   *
   * @param {string} text
   * @returns {Promise<Description>}
   */
  async #description(text) {
    const known = this.#described.get(text);
    if (known) return known;
    const run = await this.#known.engine.open(text);
    const { description } = run;
    await run.close();
    this.#described.set(text, description);
    return description;
  }
}
