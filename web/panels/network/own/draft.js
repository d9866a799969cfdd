// What is being written: a formula and its constants, to and from the text that the engine reads.

/** @import {ParameterSpec} from '../../../engine/types.js' */

/**
 * @typedef {object} Constant
 * @property {string} name
 * @property {number | string} value as it is typed, perhaps
 * @property {number} min
 * @property {number} max
 */

/**
 * @typedef {object} Draft
 * @property {string} formula
 * @property {Constant[]} constants those that the formula may name
 * @property {string} learned `no`, `unit` or `layer`: the first one
 */

/**
 * @param {string} text `FORMULA;a=VALUE:MIN:MAX:unit;…`
 * @returns {Draft}
 */
export function draftOf(text) {
  const [formula, ...parts] = text.split(';');
  let learned = 'no';
  const constants = parts.map((part) => {
    const [name, numbers] = part.split('=');
    const [value, min, max, how] = numbers.split(':');
    if (how) learned = how;
    return { name, value: Number(value), min: Number(min), max: Number(max) };
  });
  return { formula, constants, learned };
}

/**
 * @param {Draft} draft
 * @returns {string}
 */
export function draftText({ formula, constants, learned }) {
  const parts = constants.map(({ name, value, min, max }, i) => {
    const how = i === 0 && learned !== 'no' ? `:${learned}` : '';
    return `;${name}=${value}:${min}:${max}${how}`;
  });
  return formula + parts.join('');
}

/**
 * A formula as it is typed with the full-width letters, digits and signs of East Asian keyboards: with the plain ones in their place.
 *
 * @param {string} formula
 * @returns {string} of the same length
 */
export function halfWidth(formula) {
  const plain = (/** @type {string} */ sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  return formula.replace(/[\uff01-\uff5e]/g, plain).replaceAll('\u3000', ' ');
}

/** Constants behind a formula, as links and files have them. */
const withItsConstants = /^[^;]*(?:;[a-y]=[-+.\de]+:[-+.\de]+:[-+.\de]+(?::unit|:layer)?)+$/;

/**
 * What is typed or pasted: a formula, or one with the values and bounds of its constants.
 *
 * @param {Draft} before
 * @param {string} typed
 * @returns {Draft}
 */
export function typedDraft(before, typed) {
  const plain = halfWidth(typed);
  return withItsConstants.test(plain) ? draftOf(plain) : withFormula(before, plain);
}

/**
 * The draft with another formula: constants that it still may name stay, so that what is typed does not lose them.
 *
 * @param {Draft} draft
 * @param {string} formula
 * @returns {Draft}
 */
export function withFormula(draft, formula) {
  const constants = draft.constants.filter(({ name }) =>
    new RegExp(`(?<![a-z])${name}(?![a-z])`).test(formula),
  );
  return { formula, constants, learned: constants.length > 0 ? draft.learned : 'no' };
}

/**
 * The draft with the constants that the engine has found.
 *
 * @param {Draft} draft
 * @param {ParameterSpec[]} found
 * @returns {Draft}
 */
export function withConstants(draft, found) {
  return {
    ...draft,
    constants: found.map(({ name, default: value, min, max }) => ({ name, value, min, max })),
  };
}

/**
 * The layers that have the formula once one of them uses it: there is one for all that have it.
 *
 * @param {readonly {activation: string}[]} layers
 * @param {number} layer that is to use it
 * @returns {number[]} rising, counted from 0
 */
export function layersWithOwn(layers, layer) {
  return [...layers.keys()].filter((i) => i === layer || layers[i].activation === 'own');
}
