// Why files were not opened, in words: what was found, where, what is possible and what to do next.

import { fileKindText } from '../../format/file-kind.js';
import { problemText } from '../../format/problem-text.js';
import { texts } from '../../format/texts.js';
import shareTexts from '../../locale/en/share.js';
import { NotImportable } from '../../models/import.js';
import { FileProblem } from '../../state/experiment-file.js';
import { DoesNotFit, NotTaken } from '../../state/opening/open-file.js';

/** @import {FileKind} from '../../format/file-kind.js' */

const t = texts('share', shareTexts);

/**
 * @param {unknown} error
 * @returns {string[]}
 */
export function reasons(error) {
  const text = (/** @type {string} */ key, /** @type {Record<string, any>} */ values) =>
    t(/** @type {Parameters<typeof t>[0]} */ (key), values);
  if (error instanceof FileProblem) {
    const { field, value, limits } = error;
    if (error.allowed === 'foreign') {
      const message = fileKindText(/** @type {FileKind} */ (value));
      return [limits.name ? t('import.at', { place: String(limits.name), message }) : message];
    }
    const allowed = text(`allowed.${error.allowed}`, limits);
    return [t('open.field', { field, value: value || t('open.nothing'), allowed })];
  }
  if (error instanceof NotTaken)
    return error.problems.map((problem) => problemText(problem, 'refused'));
  if (error instanceof NotImportable) {
    const { code, values, place } = error;
    const message = text(`import.${code}`, values);
    return [place === '' ? message : t('import.at', { place, message })];
  }
  if (error instanceof DoesNotFit) return [text(`fit.${error.what}`, error.values)];
  return [error instanceof Error ? error.message : String(error)];
}
