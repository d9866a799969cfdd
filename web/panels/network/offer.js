// What the network panel offers to be taken along: its picture, and the numbers of all units.

import { unitName } from '../../format/names.js';
import { measured, percent } from '../../format/numbers.js';
import { readFrame } from '../../frame/frame-reader.js';
import { frameOf, wholePanel } from '../../kit/offer.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { texts } from '../../format/texts.js';

/** @import {PageOffer} from '../../state/types.js' */

const t = texts('panel-tools', panelToolsTexts);

const states = /** @type {const} */ ([
  'table.working',
  'table.stateDead',
  'table.stateAlwaysOn',
  'table.stateSaturated',
]);

/** @type {NonNullable<PageOffer['picture']>} */
export const picture = (panel) => ({ ...wholePanel(panel), leftOut: '.unit-card' });

export const films = true;

/** @type {NonNullable<PageOffer['tables']>} */
export function tables(panel) {
  const { run } = panel;
  const frame = frameOf(panel);
  if (!frame) return [];
  const read = readFrame(frame, run);
  const { layers } = run.description;
  const last = layers.length - 1;
  const rows = layers.flatMap(({ units }, layer) =>
    Array.from({ length: units }, (_, unit) => {
      const numbers = read.unit(layer, unit);
      const isOutput = layer === last;
      return [
        unitName(run.description, layer + 1, unit),
        isOutput ? '' : t(states[numbers?.state ?? 0] ?? 'table.working'),
        isOutput ? '' : percent(numbers?.active ?? NaN, 1),
        measured(numbers?.mean ?? NaN),
        measured(numbers?.deviation ?? NaN),
        measured(numbers?.gradient ?? NaN),
      ];
    }),
  );
  const heads = /** @type {const} */ (['unit', 'state', 'active', 'mean', 'deviation', 'gradient']);
  return [{ caption: t('table.rings'), heads: heads.map((head) => t(`table.${head}`)), rows }];
}
