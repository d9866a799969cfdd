// Copies the result of the run on screen, to be handed in: the same text as the Share dialog's, which embeds do not have.

import { integer } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { mostSteps } from '../../address/result-text.js';
import { copyText } from '../../kit/copy-field.js';
import { download, mayNotSave } from '../../kit/download.js';
import { showNotice } from '../../kit/notice.js';
import taskTexts from '../../locale/en/task.js';
import resultsTexts from '../../locale/en/teach/results.js';
import { mostResultCharacters, resultFileName, resultOf } from '../../state/result/hand-in.js';

/** @import {Run} from '../../state/run.js' */

const results = texts('results', resultsTexts);
const t = texts('task', taskTexts);

/**
 * @param {Run} run
 * @returns {Promise<'copied' | 'saved' | 'shown'>} shown where the browser allows neither, or there is no result
 */
export async function copyResult(run) {
  const { link, fault } = await resultOf(run, location.href.replace(/[?#].*$/, ''));
  if (fault !== '') {
    showNotice(results(`fault.${fault}`, { most: integer(mostSteps) }));
    return 'shown';
  }
  const isLong = link.length > mostResultCharacters;
  if (!isLong && (await copyText(link))) return 'copied';
  if (isLong && !mayNotSave()) {
    download(new Blob([`${link}\n`], { type: 'text/plain' }), resultFileName);
    return 'saved';
  }
  showNotice(t('copy.by.hand'), { content: link });
  return 'shown';
}
