// What is said of an update: what it did to the loss of its batch, rises included.

import { measured, resolved } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import timeTexts from '../../../locale/en/time.js';

const t = texts('time', timeTexts);

/**
 * @typedef {object} Told
 * @property {number} lossBefore of the batch
 * @property {number} lossAfter
 * @property {boolean} bare whether the run also minimises penalties, or drops units, which these losses know nothing of
 */

/**
 * @param {Told} told
 * @param {boolean} [spoken] for readers who hear it
 */
export function updateSentence({ lossBefore, lossAfter, bare }, spoken = false) {
  const [before, after] = lossTexts(lossBefore, lossAfter);
  const sentence =
    lossAfter > lossBefore
      ? t('slowly.rose', { before, after })
      : lossAfter < lossBefore
        ? t(spoken ? 'slowly.fell.spoken' : 'slowly.fell', { before, after })
        : t('slowly.same', { before });
  return bare ? `${sentence} ${t('slowly.bare')}` : sentence;
}

/**
 * Both with as many digits as it takes to tell them apart.
 *
 * @param {number} before
 * @param {number} after
 * @returns {[string, string]}
 */
export function lossTexts(before, after) {
  const usual = /** @type {[string, string]} */ ([measured(before), measured(after)]);
  if (usual[0] !== usual[1] || before === after) return usual;
  const unit = Math.abs(after - before) * 10;
  return [resolved(before, unit), resolved(after, unit)];
}
