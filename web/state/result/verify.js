// Verifies a result by running it once more, in a run of its own: after every change, and in the end, the parameters have to be the same to
// the last bit.

import { parameterChange, ResultProblem } from '../../address/result-text.js';
import { readText } from '../../address/read-experiment.js';
import { nothingRequested } from '../../engine/request.js';
import { withoutMark } from '../mark.js';
import { GoalCheck } from './goal-check.js';

/** @import {Condition} from '../../address/goal.js' */
/** @import {Result} from '../../address/result-text.js' */
/** @import {Engine} from '../../engine/client.js' */
/** @import {Run as Handle} from '../../engine/run.js' */
/** @import {EngineFrame, Problem} from '../../engine/types.js' */

/**
 * @typedef {object} Verified
 * @property {'same' | 'differs'} outcome
 * @property {number} change the number of the change at which it differs, counted from 1; one more than there are where the end does; 0 for none
 * @property {string} start text of the experiment that it began with
 * @property {string} end text of the experiment in which it ended, or differed
 * @property {Pick<EngineFrame, 'step' | 'epoch' | 'testAccuracy' | 'testLoss'>} reached
 * @property {boolean | null} goal whether the goal of the task was reached on the way; null where there is none, or the result differs
 */

/**
 * @typedef {object} Task what results are compared with
 * @property {string} start text of the experiment that readers were given
 * @property {readonly Condition[] | null} goal
 */

/** A setting of a result that the engine does not take. */
export class SettingProblem extends ResultProblem {
  /** @param {Problem} problem */
  constructor(problem) {
    super('damaged');
    this.problem = problem;
  }
}

/**
 * @param {Engine} engine
 * @param {Result} result
 * @param {{onStep?: (step: number) => void, signal?: AbortSignal, task?: Task | null}} [options]
 * @returns {Promise<Verified>}
 * @throws {ResultProblem} where it cannot be run
 * @throws {DOMException} where it was aborted
 */
export async function verify(engine, result, { onStep = () => {}, signal, task = null } = {}) {
  const start = await usable(readText(engine, result.start));
  const run = await engine.open(start);
  // A far step ends early.
  const stop = () => void run.pause().catch(() => {});
  signal?.addEventListener('abort', stop);
  try {
    let text = start;
    let number = 0;
    const check = task?.goal ? new GoalCheck(task.goal) : null;
    await check?.follow(run, start !== task?.start);
    const isThere = async (/** @type {number} */ step) => {
      const reached = await run.trainTo(step, onStep);
      signal?.throwIfAborted();
      await check?.look(run);
      return reached === step;
    };
    const differs = () =>
      told(run, { outcome: 'differs', change: number, start, end: text, goal: null });
    for (const { step, edit, digest } of result.changes) {
      number++;
      if (!(await isThere(step))) return await differs();
      text = await change(engine, run, text, edit);
      const frame = await run.frame(nothingRequested);
      if (!frame.digest.startsWith(digest)) return await differs();
      await check?.follow(run, true);
    }
    number++;
    if (!(await isThere(result.step))) return await differs();
    const { digest } = await run.frame(nothingRequested);
    if (!digest.startsWith(result.check)) return await differs();
    const goal = check ? await check.hasReached(run) : null;
    return await told(run, { outcome: 'same', change: 0, start, end: text, goal });
  } finally {
    signal?.removeEventListener('abort', stop);
    await run.close();
  }
}

/**
 * @param {Handle} run
 * @param {Omit<Verified, 'reached'>} found
 * @returns {Promise<Verified>}
 */
async function told(run, found) {
  const { step, epoch, testAccuracy, testLoss } = await run.frame(nothingRequested);
  return { ...found, reached: { step, epoch, testAccuracy, testLoss } };
}

/**
 * Makes a change, and returns the experiment's text from there on.
 *
 * @param {Engine} engine
 * @param {Handle} run
 * @param {string} text
 * @param {string} edit
 */
async function change(engine, run, text, edit) {
  const parameter = parameterChange(edit);
  if (parameter) {
    const isTaken = await run.setParameter(parameter.index, parameter.value);
    if (!isTaken) throw new ResultProblem('damaged');
    return text;
  }
  const whole = edit.startsWith('to=');
  const next = await usable(whole ? readText(engine, edit.slice(3)) : engine.edit(text, edit));
  await run.change(next);
  return next;
}

/**
 * The text of an experiment without problems.
 *
 * @param {ReturnType<Engine['edit']>} reading
 */
async function usable(reading) {
  const { text, problems } = await reading;
  // Emptying a field is no mistake.
  const [problem] = problems.filter(({ value }) => value !== '');
  if (problem) throw new SettingProblem(problem);
  return withoutMark(text);
}
