// What is wrong with a formula, in words.

import { texts } from '../../../format/texts.js';
import { sentences } from '../../../format/sentences.js';
import ownTexts from '../../../locale/en/network/own.js';

/** @import {Allowed} from '../../../engine/types.js' */

const t = texts('own', ownTexts);

/** A number with a comma before its decimals, as many languages write it. */
const decimalComma = /\d,\d/;

/**
 * @param {Allowed} fault as the engine has it
 * @param {string} formula as it was typed
 */
export function faultText({ code, values }, formula) {
  // Behind it the engine expects constants, and so would speak of those.
  const semicolon = formula.indexOf(';');
  if (semicolon >= 0) return t('fault.semicolon', { at: semicolon + 1 });
  const said = t(/** @type {'fault.own_name'} */ (`fault.${code}`), values);
  const [typed] = decimalComma.exec(formula) ?? [];
  if (typed === undefined || values.found !== ',') return said;
  return sentences([said, t('fault.comma', { typed, meant: typed.replace(',', '.') })]);
}
