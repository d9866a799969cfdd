// What the loss offers to be taken along: its course as a table.

import { measured, typed } from '../../format/numbers.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { texts } from '../../format/texts.js';

/** @import {PageOffer} from '../../state/types.js' */

const t = texts('panel-tools', panelToolsTexts);

/** Rows of the table, at most. */
const mostEpochs = 24;

/** @type {NonNullable<PageOffer['tables']>} */
export function tables({ run }) {
  const { epochs, train, test } = run.losses;
  const every = Math.max(1, Math.ceil(epochs.length / mostEpochs));
  const last = epochs.length - 1;
  const rows = epochs
    .map((epoch, i) => [typed(Number(epoch.toFixed(2))), measured(train[i]), measured(test[i])])
    .filter((_, i) => (last - i) % every === 0);
  return [
    {
      caption: t('table.loss'),
      heads: [t('table.epoch'), t('table.train'), t('table.test')],
      rows,
    },
  ];
}
