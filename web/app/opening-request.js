// What the panels of a whole page ask of their first frame, as far as that can be told before anything is known of the run: so the
// first frame comes along when the run is opened. Where they need another one after all, they ask for it.

import { nothingRequested } from '../engine/request.js';

/** @import {FrameRequest} from '../engine/types.js' */

/** @type {Readonly<FrameRequest>} */
export const openingRequest = Object.freeze({
  ...nothingRequested,
  vitals: true,
  parameters: true,
  curves: true,
  unitMap: 26,
  output: 90,
  folds: 90,
  regions: 90,
  findings: true,
});
