// Says what is wrong with a lesson's file, and why one could not be had.

import { texts } from '../../../format/texts.js';
import lessonTexts from '../../../locale/en/lessons/lessons.js';
import { SourceProblem } from '../source.js';

/** @import {Fault} from '../../format/faults.js' */

const t = texts('lessons', lessonTexts);

/** @param {Fault} fault */
function faultText({ code, line, found, possible }) {
  const what = t(`fault.${code}`, { found, possible });
  const where = line > 0 ? t('fault.at', { line, what }) : what;
  return possible === '' ? where : t('fault.possible', { where, possible });
}

/** Nobody reads more of them at once. */
const mostShown = 20;

/**
 * @param {readonly Fault[]} faults
 * @returns {string[]} a line each, and how many there are beyond those
 */
export function faultLines(faults) {
  const lines = faults.slice(0, mostShown).map(faultText);
  const rest = faults.length - lines.length;
  return rest > 0 ? [...lines, t('fault.more', { count: rest })] : lines;
}

/** @param {unknown} error */
export function refusalText(error) {
  return error instanceof SourceProblem
    ? t(`refusal.${error.code}`, error.values)
    : t('refusal.other', { reason: String(error) });
}
