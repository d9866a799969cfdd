// The curve of an activation and its slope on axes with numbers, as they stand in the card of the activation.

import { html, svg } from 'lit';
import { finiteRange, linear, ticks } from '../../draw/canvas/scale.js';
import { typed } from '../../format/numbers.js';
import activationTexts from '../../locale/en/activations.js';
import { texts } from '../../format/texts.js';

/** @import {ActivationSpec, Curve} from '../../engine/types.js' */

const t = texts('activations', activationTexts);

const width = 320;
const height = 138;
const below = 17;
const beside = 30;
const edge = 7;
const usualReach = 4;

/**
 * As far as a curve is drawn: past the kinks that it has.
 *
 * @param {Pick<ActivationSpec, 'kinks'>} spec
 */
export function plotReach({ kinks }) {
  return Math.max(usualReach, ...kinks.map((z) => Math.abs(z) + 2));
}

/**
 * @param {Pick<ActivationSpec, 'name' | 'kinks'>} spec
 * @param {string} title its name for the reader
 * @param {Curve | undefined} curve over z as far as plotReach(); its place is kept while it is on its way
 */
export function termPlot(spec, title, curve) {
  const reach = plotReach(spec);
  const from = typed(-reach);
  return html`<svg
    class="term-plot"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${t('plot.name', { name: title, from, to: typed(reach) })}
  >
    ${curve ? lines(curve, reach) : ''}
  </svg>`;
}

/**
 * @param {Curve} curve
 * @param {number} reach
 */
function lines({ f, df }, reach) {
  const [lo, hi] = finiteRange([...f, ...df], [0, 0]);
  const x = linear(-reach, reach, beside, width - edge);
  const y = linear(lo, hi || 1, height - below - edge, edge);
  const path = (/** @type {Float32Array} */ values) =>
    [...values]
      .map((value, i) => {
        const z = -reach + (2 * reach * i) / (values.length - 1);
        return `${i === 0 ? 'M' : 'L'}${x(z).toFixed(1)} ${y(value).toFixed(1)}`;
      })
      .join('');
  const floor = height - below;
  const across = ticks(-reach, reach, 5);
  const up = ticks(lo, hi || 1, 5);
  return svg`
    <path class="grid" d=${up.map((value) => `M${beside} ${y(value)}H${width - edge}`).join('')}></path>
    <path class="grid" d=${across.map((z) => `M${x(z)} ${edge}V${floor}`).join('')}></path>
    <path class="axis" d="M${beside} ${y(0)}H${width - edge}M${x(0)} ${edge}V${floor}"></path>
    <path class="slope" d=${path(df)}></path>
    <path class="curve" d=${path(f)}></path>
    ${up.map(
      (value) =>
        svg`<text x=${beside - 5} y=${y(value) + 4} text-anchor="end">${typed(value)}</text>`,
    )}
    ${across.map(
      (z) => svg`<text x=${x(z)} y=${height - 3} text-anchor="middle">${typed(z)}</text>`,
    )}
    <text class="axis-name" x=${width - 1} y=${Math.min(y(0) - 4, floor - 4)} text-anchor="end">z</text>`;
}
