// The curve of an activation and its slope, as they stand in the card of the activation.

import { html, svg } from 'lit';
import { linear } from '../../draw/canvas/scale.js';
import termsTexts from '../../locale/en/terms.js';
import { texts } from '../../format/texts.js';

/** @import {Curve} from '../../engine/types.js' */

const t = texts('terms', termsTexts);

const width = 320;
const height = 118;
const below = 16;

/**
 * @param {string} name
 * @param {Curve | undefined} curve over z from −4 to 4; its place is kept while it is on its way
 */
export function termPlot(name, curve) {
  return html`<svg
    class="term-plot"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${t('card.plot', { name })}
  >
    ${curve ? lines(curve) : ''}
  </svg>`;
}

/** @param {Curve} curve */
function lines({ f, df }) {
  const lo = Math.min(0, ...f, ...df);
  const hi = Math.max(0, ...f, ...df);
  const x = linear(0, f.length - 1, 2, width - 2);
  const y = linear(lo, hi || 1, height - below - 2, 4);
  const path = (/** @type {Float32Array} */ values) =>
    [...values]
      .map((v, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(v).toFixed(1)}`)
      .join('');
  const middle = width / 2;
  return svg`
    <path class="axis" d="M0 ${y(0)}H${width}M${middle} 0V${height - below}"></path>
    <path class="slope" d=${path(df)}></path>
    <path class="curve" d=${path(f)}></path>
    <text x="2" y=${height - 3}>−4</text>
    <text x=${middle} y=${height - 3} text-anchor="middle">0</text>
    <text x=${width - 2} y=${height - 3} text-anchor="end">4</text>`;
}
