// What the data panel offers to be taken along: its picture, its settings as a table, and the samples as a CSV file.

import { list, typed } from '../../format/numbers.js';
import { nameOf } from '../../format/names.js';
import pageTexts from '../../locale/en/page.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { texts } from '../../format/texts.js';
import { saveCsv as saveSamples } from './csv-file.js';

/** @import {PageOffer} from '../../state/types.js' */

export { wholePanel as picture } from '../../kit/offer.js';

const pageText = texts('page', pageTexts);
const t = texts('panel-tools', panelToolsTexts);

/** @type {NonNullable<PageOffer['saveCsv']>} */
export const saveCsv = ({ store }) => saveSamples(store);

/** @type {NonNullable<PageOffer['tables']>} */
export function tables({ run: { experiment, description } }) {
  const { fields } = experiment;
  const rows = [
    [pageText('data.sets'), nameOf('data', fields.data)],
    .../** @type {const} */ ([
      'noise',
      'samples',
      'train',
      'lr',
      'batch',
      'l1',
      'l2',
      'drop',
      'clip',
    ]).map((name) => [pageText(`data.${name}`), typed(fields[name])]),
    [pageText('data.features'), list(description.features.map((name) => nameOf('feature', name)))],
    [pageText('data.opt'), nameOf('optimizer', fields.opt)],
    [pageText('data.loss'), nameOf('loss', fields.loss)],
    [pageText('data.init'), nameOf('initializer', fields.init)],
  ];
  return [{ caption: t('table.data'), heads: [t('table.setting'), t('table.value')], rows }];
}
