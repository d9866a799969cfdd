// The moments of a lesson that its page shows: where its first experiment opens, and what its first run comes to. The first stands among
// the questions, on paper too, and gives nothing away; the other one stands with the answers, and in previews.

import { experimentIn } from '../../lessons/format/address.js';
import { experimentPicture } from './experiment-picture.js';
import { momentOf } from './moment.js';

/** @import {Lesson} from '../../lessons/format/lesson.js' */
/** @import {Moment} from './moment.js' */

/** @typedef {Partial<Record<'start' | 'end', {moment: Moment, picture: Buffer}>>} LessonMoments none where nothing is opened */

/**
 * Of which experiment they are, and at which steps.
 *
 * @param {Lesson} lesson
 * @returns {{text: string, index: number, steps: {start?: number, end?: number}}} and with which step of the lesson it is opened
 */
export function momentSteps({ steps }) {
  const opening = steps.filter(({ experiment }) => experiment !== null);
  const isTrained = (/** @type {typeof steps[number]} */ { run }) => run && !run.change;
  const step = opening.find(isTrained) ?? opening[0];
  if (!step?.experiment) return { text: '', index: -1, steps: {} };
  const index = steps.indexOf(step);
  const text = experimentIn(step.experiment.text);
  const start = Number(new URLSearchParams(text).get('at') ?? 0);
  const to = step.run && !step.run.change ? step.run.to : start;
  return { text, index, steps: { start, ...(to > start && { end: to }) } };
}

/**
 * @param {Lesson} lesson
 * @returns {Promise<LessonMoments>}
 */
export async function momentsOf(lesson) {
  const { text, index, steps } = momentSteps(lesson);
  const asksLayer = lesson.steps[index]?.before.some(({ kind }) => kind === 'layer') ?? false;
  const found = Object.entries(steps).map(async ([name, step]) => [
    name,
    await pictured(text, step, asksLayer && name === 'start'),
  ]);
  return Object.fromEntries(await Promise.all(found));
}

/**
 * @param {string} text
 * @param {number} steps
 * @param {boolean} isSecret whether its gradients are what is asked
 */
async function pictured(text, steps, isSecret) {
  const moment = await momentOf(text, steps);
  return { moment, picture: experimentPicture(moment, isSecret) };
}
