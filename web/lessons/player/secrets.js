// What of the page would answer a question of the open step, and is not shown until that is answered.

/** @import {LayerQuestion, Piece} from '../format/blocks.js' */
/** @import {Session} from './session.js' */

/** They say gradients and states of units in numbers. */
const telling = ['diagnosis', 'vitals'];

/** Numbers that readers have on the page anyhow: above the panels, and in the picture of the loss. */
const onTransport = ['step', 'epoch', 'diverged', 'train-loss', 'test-loss'];

/**
 * @param {{before: readonly Piece[]}} step
 * @returns {LayerQuestion | null}
 */
export function layerQuestionIn({ before }) {
  const found = before.find(({ kind }) => kind === 'layer');
  return found ? /** @type {LayerQuestion} */ (found) : null;
}

/**
 * Whether gradients on screen would answer what is asked, or is soon to be.
 *
 * @param {Pick<Session, 'lesson' | 'phase' | 'done' | 'index' | 'shownStep'>} session
 */
export function isSecret({ lesson, phase, done, index, shownStep }) {
  const isAsked = layerQuestionIn(lesson.steps[shownStep]) !== null;
  return isAsked && (shownStep === index ? phase !== 'over' : !done.has(shownStep));
}

/**
 * The parts of the page that are not on it for that long. Where a step has a run, its answers come with that; where it has none, they are
 * numbers of what is on screen.
 *
 * @param {Pick<Session, 'lesson' | 'phase' | 'done' | 'index' | 'shownStep' | 'step'>} session
 * @returns {readonly string[]}
 */
export function secretParts(session) {
  const { step, phase } = session;
  const isRead = step.before.some(
    (piece) =>
      piece.kind === 'number' &&
      typeof piece.answer === 'object' &&
      !onTransport.includes(piece.answer.name) &&
      !piece.answer.name.endsWith('-accuracy'),
  );
  return isSecret(session) || (isRead && !step.run && phase !== 'over') ? telling : [];
}
