// What the network panel offers to be taken along: its picture, and the numbers of all units.

import { unitName } from '../../format/names.js';
import { measured, percent } from '../../format/numbers.js';
import { readFrame } from '../../frame/frame-reader.js';
import { frameOf, wholePanel } from '../../kit/offer.js';
import { t } from '../../locale/panel-tools.js';

/** @import {Offer} from '../../kit/offer.js' */

const states = /** @type {const} */ (['table.working', 'table.stateDead', 'table.stateAlwaysOn']);

/** @type {NonNullable<Offer['picture']>} */
export const picture = (panel) => ({ ...wholePanel(panel), leftOut: '.unit-card' });

/** @type {NonNullable<Offer['tables']>} */
export function tables(panel) {
  const { store } = panel;
  const frame = frameOf(panel);
  if (!frame) return [];
  const read = readFrame(frame, store);
  const { layers } = store.description;
  const last = layers.length - 1;
  const rows = layers.flatMap(({ units }, layer) =>
    Array.from({ length: units }, (_, unit) => {
      const numbers = read.unit(layer, unit);
      const isOutput = layer === last;
      return [
        unitName(store.description, layer + 1, unit),
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
