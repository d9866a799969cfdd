// CSV as files: reading one that was chosen or dropped, and saving the samples in training as one.

import { fixed } from '../../format/numbers.js';
import { nameOf } from '../../format/names.js';
import ownDataTexts from '../../locale/en/own-data.js';
import { texts } from '../../format/texts.js';
import { download, mayNotSave } from '../../kit/download.js';
import { showNotice } from '../../kit/notice.js';
import { decoded } from './encoding.js';

/** @import {Store} from '../../state/store.js' */

const t = texts('own-data', ownDataTexts);

/** As the engine reads at most; see cpp/data/csv/csv.h. */
const mostBytes = 8 * 1024 * 1024;

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1024) return t('size.bytes', { n: bytes });
  if (bytes < 1024 * 1024) return t('size.kilobytes', { n: bytes / 1024 });
  return t('size.megabytes', { n: fixed(bytes / 1024 / 1024, 1) });
}

/**
 * @param {File} file
 * @returns {Promise<{title: string, text: string, failure: string}>} `failure` says why there is no text
 */
export async function readFile(file) {
  const values = { name: file.name, size: size(file.size) };
  const title = t('csv.file', values);
  if (file.size > mostBytes) return { title, text: '', failure: t('csv.tooLarge', values) };
  try {
    const { text, encoding } = decoded(new Uint8Array(await file.arrayBuffer()));
    const named = encoding === '' ? title : t('csv.file.encoded', { ...values, encoding });
    return { title: named, text, failure: '' };
  } catch {
    return { title, text: '', failure: t('csv.unreadable', values) };
  }
}

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
