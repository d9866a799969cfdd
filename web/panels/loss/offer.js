// What the loss offers to be taken along: its course as a table, and where other seeds are trained beside it, one of theirs.

import { integer, measured, typed } from '../../format/numbers.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { texts } from '../../format/texts.js';
import { lossText } from './loss-text.js';

/** @import {Table} from '../../kit/offer.js' */
/** @import {PageOffer} from '../../state/types.js' */
/** @import {CrowdSwitch} from './crowd-switch.js' */

const t = texts('panel-tools', panelToolsTexts);

/** Rows of the table, at most. */
const mostEpochs = 24;

/** @type {NonNullable<PageOffer['tables']>} */
export function tables(panel) {
  const { epochs, train, test } = panel.run.losses;
  const rows = epochs.map((epoch, i) => [epochText(epoch), measured(train[i]), measured(test[i])]);
  const own = {
    caption: t('table.loss'),
    heads: [t('table.epoch'), t('table.train'), t('table.test')],
    rows: someOf(rows),
  };
  const crowd = /** @type {CrowdSwitch | null} */ (panel.querySelector('ap-crowd'))?.course;
  return crowd && crowd.points.length > 0 ? [own, ofOthers(crowd)] : [own];
}

/**
 * What the band and the median in the chart are, to their end.
 *
 * @param {NonNullable<CrowdSwitch['course']>} crowd
 * @returns {Table}
 */
function ofOthers({ points, count }) {
  const rows = points.map(({ epoch, own, median, low, high, diverged }) => [
    epochText(epoch),
    ...[own, median, low, high].map(lossText),
    integer(diverged),
  ]);
  const names = /** @type {const} */ (['epoch', 'run', 'median', 'low', 'high', 'diverged']);
  return {
    caption: t('table.others', { n: count }),
    heads: names.map((name) => t(`table.${name}`)),
    rows: someOf(rows),
  };
}

/** @param {number} epoch */
function epochText(epoch) {
  return typed(Number(epoch.toFixed(2)));
}

/** The last, and others as far apart as it takes. @param {string[][]} rows */
function someOf(rows) {
  const every = Math.max(1, Math.ceil(rows.length / mostEpochs));
  return rows.filter((_, i) => (rows.length - 1 - i) % every === 0);
}
