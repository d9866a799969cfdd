// Reads the text of a table's file, or says why there is none.

import { decoded } from '../../format/encoding.js';
import { fileKindText, notTable } from '../../format/file-kind.js';
import { fixed } from '../../format/numbers.js';
import ownDataTexts from '../../locale/en/own-data.js';
import { texts } from '../../format/texts.js';

const t = texts('own-data', ownDataTexts);

/** As the engine reads at most; see cpp/data/csv/csv.h. */
const mostBytes = 64 * 1024 * 1024;

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
    const bytes = new Uint8Array(await file.arrayBuffer());
    const foreign = bytes.length > 0 ? notTable(bytes) : null;
    if (foreign) return { title, text: '', failure: fileKindText(foreign) };
    const { text, encoding } = decoded(bytes);
    const named = encoding === '' ? title : t('csv.file.encoded', { ...values, encoding });
    return { title: named, text, failure: '' };
  } catch {
    return { title, text: '', failure: t('csv.unreadable', values) };
  }
}
