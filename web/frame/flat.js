// Frames and samples with plain arrays: how long they are, and what lies where in them, the engine's tables and the run's
// description tell.

/** @import {EngineSamples, Frame, FrameArrays, RunFrame, Samples, Tensor} from '../engine/types.js' */

/** Sections of a frame that are arrays. */
const arrays = /** @type {const} */ ([
  'layers',
  'units',
  'zHistogram',
  'aHistogram',
  'gHistogram',
  'unitHistogram',
  'curves',
  'unitMaps',
  'output',
  'folds',
  'predictions',
  'gradients',
  'parameters',
]);

/**
 * @param {Tensor<number[]> | Float32Array | null} numbers
 * @returns {Float32Array} empty where there are none
 */
export function flat(numbers) {
  if (numbers === null) return new Float32Array(0);
  return numbers instanceof Float32Array ? numbers : numbers.data;
}

/**
 * @param {RunFrame} frame
 * @returns {Frame}
 */
export function flatFrame(frame) {
  const flattened = /** @type {FrameArrays} */ ({});
  for (const name of arrays) flattened[name] = flat(frame[name]);
  return { ...frame, ...flattened };
}

/**
 * @param {EngineSamples} samples
 * @returns {Samples}
 */
export function flatSamples({ x, y, trainSamples }) {
  return { x: x.data, y, trainSamples };
}
