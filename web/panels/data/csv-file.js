// Saves the samples in training as a CSV file.

import { nameOf } from '../../format/names.js';
import ownDataTexts from '../../locale/en/own-data.js';
import { texts } from '../../format/texts.js';
import { download, mayNotSave } from '../../kit/download.js';
import { showNotice } from '../../kit/notice.js';

/** @import {Store} from '../../state/store.js' */

const t = texts('own-data', ownDataTexts);

/**
 * Saves the samples of the experiment in training, in their order.
 *
 * @param {Store} store
 */
export async function saveCsv({ run: { engine, experiment } }) {
  const text = await engine.csvOf(experiment.text);
  const kind = nameOf('data', experiment.fields.data).replace(/[^\p{L}\p{N}]+/gu, '-');
  const name = `activation-playground-${kind.replace(/^-|-$/g, '')}.csv`;
  if (mayNotSave()) showNotice(t('csv.sandboxed', { name }), { content: text });
  download(new Blob([text], { type: 'text/csv' }), name);
}
