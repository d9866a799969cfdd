// What the data panel offers to be taken along: its picture, its settings as a table, and the samples as a CSV file.

import { typed } from '../../format/numbers.js';
import { nameOf, t as pageText } from '../../locale/index.js';
import { t } from '../../locale/panel-tools.js';
import { saveCsv as saveSamples } from './csv-file.js';

/** @import {Offer} from '../../kit/offer.js' */

export { wholePanel as picture } from '../../kit/offer.js';

/** @type {NonNullable<Offer['saveCsv']>} */
export const saveCsv = ({ store }) => saveSamples(store);

/** @type {NonNullable<Offer['tables']>} */
export function tables({ store: { experiment, description } }) {
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
    [
      pageText('data.features'),
      description.features.map((name) => nameOf('feature', name)).join(', '),
    ],
    [pageText('data.opt'), nameOf('optimizer', fields.opt)],
    [pageText('data.loss'), nameOf('loss', fields.loss)],
    [pageText('data.init'), nameOf('initializer', fields.init)],
  ];
  return [{ caption: t('table.data'), heads: [t('table.setting'), t('table.value')], rows }];
}
