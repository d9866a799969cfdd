// What the test panel offers to be taken along.

import { percent } from '../../../../web/format/numbers.js';
import { readFrame } from '../../../../web/frame/frame-reader.js';
import { frameOf } from '../../../../web/kit/offer.js';

/** @import {PageOffer} from '../../../../web/state/types.js' */

export { wholePanel as picture } from '../../../../web/kit/offer.js';

/** @type {NonNullable<PageOffer['tables']>} */
export function tables(panel) {
  const frame = frameOf(panel);
  const numbers = frame && readFrame(frame, panel.run).layer(0);
  const rows = [['1', percent(numbers?.sparsity ?? NaN)]];
  return [{ caption: 'Sparsity', heads: ['Layer', 'Sparsity'], rows }];
}
