// A loss of other seeds in words.

import { measured } from '../../format/numbers.js';

/** Those that have diverged are above every loss. @param {number} loss */
export function lossText(loss) {
  return Number.isFinite(loss) ? measured(loss) : '∞';
}
