// The state of training as it is told to other pages, and whether a goal is reached there.

import { allHold } from '../engine/goal-watch.js';
import { readFrame } from '../frame/frame-reader.js';

/** @import {Description, Frame, GoalCondition, Tables} from '../engine/types.js' */
/** @import {FrameReader} from '../frame/frame-reader.js' */

/**
 * @typedef {object} Measured as embed/host/element.d.ts explains it to other pages
 * @property {number} step
 * @property {number} epoch
 * @property {string} digest
 * @property {boolean} pristine
 * @property {boolean} diverged
 * @property {number} trainLoss
 * @property {number} testLoss
 * @property {number | null} trainAccuracy
 * @property {number | null} testAccuracy
 * @property {number | null} deadUnits
 * @property {number} hiddenUnits
 */

/**
 * @param {Frame} frame
 * @param {Tables} tables
 * @param {Description} description
 * @returns {Measured}
 */
export function measured(frame, tables, description) {
  const { step, epoch, digest, pristine, diverged, trainLoss, testLoss } = frame;
  const hidden = description.layers.slice(0, -1);
  return {
    step,
    epoch,
    digest,
    pristine,
    diverged,
    trainLoss,
    testLoss,
    // What regression does not have is no number in the engine.
    trainAccuracy: numberOrNull(frame.trainAccuracy),
    testAccuracy: numberOrNull(frame.testAccuracy),
    deadUnits: frame.request.vitals
      ? deadUnits(readFrame(frame, { description, tables }), hidden.length)
      : null,
    hiddenUnits: hidden.reduce((sum, { units }) => sum + units, 0),
  };
}

/**
 * @param {FrameReader} frame with vital signs
 * @param {number} hiddenLayers
 */
function deadUnits(frame, hiddenLayers) {
  let sum = 0;
  for (let layer = 0; layer < hiddenLayers; layer++) sum += frame.layer(layer)?.dead ?? NaN;
  return numberOrNull(sum);
}

/** @param {number} value */
function numberOrNull(value) {
  return Number.isFinite(value) ? value : null;
}

/**
 * Whether all conditions hold. What is not known does not hold.
 *
 * @param {readonly GoalCondition[]} goal
 * @param {Measured} state
 */
export function reaches(goal, state) {
  // Before the first step nothing has been done to reach it.
  if (state.step === 0 || state.diverged) return false;
  const { deadUnits, hiddenUnits } = state;
  return allHold(goal, {
    accuracy: state.testAccuracy,
    loss: state.testLoss,
    dead: deadUnits === null ? null : hiddenUnits === 0 ? 0 : deadUnits / hiddenUnits,
    epoch: state.epoch,
  });
}
