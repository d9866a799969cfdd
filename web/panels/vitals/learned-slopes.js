// The slopes that a layer of PReLU has learned, one dot a unit, with the slope they all started from.

import { html, svg } from 'lit';
import { measured, typed } from '../../format/numbers.js';
import { linear, ticks } from '../../draw/canvas/scale.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { texts } from '../../format/texts.js';
import { unmarked } from '../../kit/directives.js';
import './learned-slopes.css';

const t = texts('vitals', vitalsTexts);

/**
 * @param {Float32Array} slopes
 * @param {number} start
 */
export function learnedSlopes(slopes, start) {
  const least = Math.min(...slopes);
  const most = Math.max(...slopes);
  // An axis in steps of a half seldom changes.
  const lo = Math.min(0, Math.floor(Math.min(least, start) * 2) / 2);
  const hi = Math.max(0.5, Math.ceil(Math.max(most, start) * 2) / 2);
  const x = linear(lo, hi, 3, 97);
  const label = unmarked(
    t('slopes.picture', {
      n: slopes.length,
      least: measured(least),
      most: measured(most),
      start: typed(start),
    }),
  );
  return html`
    <span class="slopes-name" aria-hidden="true">${t('slopes.heading')}</span>
    <svg class="slopes" role="img" aria-label=${label} dir="ltr">
      <line class="scale" x1="0" y1="12" x2="100%" y2="12"></line>
      ${ticks(lo, hi, 4).map(
        (value) =>
          svg`<line class="scale" x1="${x(value)}%" y1="9" x2="${x(value)}%" y2="15"></line>
            <text x="${x(value)}%" y="31">${typed(value)}</text>`,
      )}
      <line class="start" x1="${x(start)}%" y1="1" x2="${x(start)}%" y2="23"></line>
      ${Array.from(
        slopes,
        (slope) => svg`<circle class=${Math.abs(slope) < 0.01 ? 'still' : ''}
          cx="${x(slope)}%" cy="12" r="4"></circle>`,
      )}
    </svg>
    <span class="slopes-start" aria-hidden="true"
      >${t('slopes.start', { slope: typed(start) })}</span
    >
  `;
}
