// The names of classes at the outputs that stand for them.

import { html, nothing } from 'lit';
import { unitName } from '../../format/names.js';
import { place } from '../../kit/directives.js';
import { className } from '../../state/class-names.js';

/** @import {NetworkLayout} from '../../draw/network/network.js' */
/** @import {Run} from '../../state/run.js' */

/** CSS pixels, on average, and at most. */
const letterWidth = 8;
const lineHeight = 11;
const gap = 6;

/**
 * Names that are short stand beside their outputs, others below them, or where there is no room for either, only in the card of the unit
 * that is pointed at. Of two classes the one output stands for both.
 *
 * @param {Run} run
 * @param {NetworkLayout} layout
 * @param {number} width of the picture
 */
export function outputNames(run, { columns }, width) {
  const { task, layers } = run.description;
  const column = columns[layers.length];
  if (task !== 'classes' || !column || column.dense) return nothing;
  const { x, y, tile } = column;
  const names = y.map((_, index) => className(run, index));
  const longest = Math.max(...names.map((name) => name.length));
  const isBeside = longest * letterWidth < width - x - tile / 2 - gap;
  if (!isBeside && y[1] - y[0] < tile + lineHeight - 1) return nothing;
  return names.map((name, index) => {
    const left = isBeside ? x + tile / 2 + gap : x;
    const top = isBeside ? y[index] : y[index] + tile / 2;
    return html`<span class="output-name ${isBeside ? '' : 'below'}" ${place({ left, top })}>
      <span class="visually-hidden">${unitName(run.description, layers.length, index)}</span>${name}
    </span>`;
  });
}
