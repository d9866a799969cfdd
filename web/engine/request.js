// The frame request that asks for nothing: losses, step and digest come with every frame. Others are made from it.

/** @import {FrameRequest} from './types.js' */

/** @type {Readonly<FrameRequest>} */
export const nothingRequested = Object.freeze({
  vitals: false,
  parameters: false,
  gradients: false,
  curves: false,
  unitMap: 0,
  output: 0,
  folds: 0,
  predictions: false,
  findings: false,
  regions: 0,
  lives: false,
  trace: null,
});
