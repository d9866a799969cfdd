// What the output panel offers to be taken along: its picture, and what the network answers on a coarse grid.

import { reach } from '../../draw/plane/points.js';
import { fixed } from '../../format/numbers.js';
import { readFrame } from '../../frame/frame-reader.js';
import { frameOf } from '../../kit/offer.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { texts } from '../../format/texts.js';
import { columnName, targetText, valueText } from '../../state/table.js';

/** @import {PageOffer} from '../../state/types.js' */

export { wholePanel as picture } from '../../kit/offer.js';

export const films = true;

const t = texts('panel-tools', panelToolsTexts);

/** Cells along a side of the grid. */
const gridSide = 7;

/**
 * On a grid, or along the line. Of several classes, none: their surface has several values a point.
 *
 * @type {NonNullable<PageOffer['tables']>}
 */
export function tables(panel) {
  const { description } = panel.run;
  const frame = frameOf(panel);
  const read = frame && readFrame(frame, panel.run);
  const { dimensions, task } = description;
  if (!read?.has('output') || task === 'classes' || dimensions > 2) return [];
  const side = read.outputSide;
  const cells = Array.from({ length: gridSide }, (_, i) =>
    Math.floor(((i + 0.5) / gridSide) * side),
  );
  const place = (/** @type {number} */ dimension, /** @type {number} */ cell) =>
    valueText(description, dimension, ((cell + 0.5) / side) * 2 * reach - reach, (value) =>
      fixed(value, 1),
    );
  const valueAt = (/** @type {number} */ row, /** @type {number} */ column) => {
    const [value] = read.outputsAt(row, column);
    return task === 'regression' ? targetText(description, value) : fixed(value, 2);
  };
  const name = (/** @type {number} */ dimension, /** @type {string} */ symbol) =>
    columnName(description, dimension) || symbol;
  if (dimensions === 1) {
    const rows = cells.map((cell) => [place(0, cell), valueAt(0, cell)]);
    const heads = [name(0, 'x'), t('table.output')];
    return [{ caption: t('table.curve'), heads, rows }];
  }
  const rows = cells.map((row) => [
    `${name(1, 'x₂')} ${place(1, side - 1 - row)}`,
    ...cells.map((column) => valueAt(row, column)),
  ]);
  return [
    {
      caption: t('table.surface'),
      heads: ['', ...cells.map((cell) => `${name(0, 'x₁')} ${place(0, cell)}`)],
      rows,
    },
  ];
}
