// Whether a prediction came true.

import { isClose } from '../format/blocks.js';
import { valueKinds } from '../format/values.js';

/** @import {NumberQuestion, Question} from '../format/blocks.js' */

/** Shares are asked and answered in per cent. @param {NumberQuestion} question */
export function isShare({ answer }) {
  return typeof answer !== 'number' && valueKinds[answer.name]?.style === 'share';
}

/**
 * @param {Question} question
 * @param {unknown} answer
 * @param {number} number that was measured
 * @returns {boolean | null} null where there is no right or wrong
 */
export function isRight(question, answer, number) {
  if (question.kind === 'choice') return question.options[Number(answer)]?.right ?? false;
  if (question.kind === 'layer') return answer === number;
  if (question.kind === 'curve' || Number.isNaN(number)) return null;
  return isClose(question, Number(answer), isShare(question) ? number * 100 : number);
}
