// Names of units and layers, as several panels use them.

import { percent, typed } from './numbers.js';
import pageTexts from '../locale/en/page.js';
import { texts } from './texts.js';

/** @typedef {{features: string[], columns?: string[], layers: {length: number}}} Network what names of its parts need */

const t = texts('page', pageTexts);

/**
 * A name with its value, or with what is said of it.
 *
 * @param {string} name
 * @param {string} value
 */
export const pair = (name, value) => t('pair', { name, value });

/** What the engine's number of a unit's state stands for. */
const unitStates = /** @type {const} */ (['working', 'dead', 'always_on', 'saturated']);

/**
 * The name of something the engine lists, such as a data set; its own name where there is no text for it.
 *
 * @param {string} kind
 * @param {string} name
 * @param {import('./messages.js').Values} [values] for texts that need some
 * @returns {string}
 */
export function nameOf(kind, name, values) {
  const key = `${kind}.${name}`;
  return t.has(key) ? t(key, values) : name.replaceAll('_', ' ');
}

/**
 * Names input `index` of the network: a feature of the plane, or a column of the reader's table.
 *
 * @param {Network} description
 * @param {number} index
 */
export function inputName({ features, columns = [] }, index) {
  if (index < features.length) return nameOf('feature', features[index]);
  return columns[index] || String(index + 1);
}

/**
 * The full name of a unit; column 0 holds the inputs, the last one the outputs.
 *
 * @param {Network} description
 * @param {number} column
 * @param {number} index
 */
export function unitName(description, column, index) {
  if (column === 0) return t('unit.input', { name: inputName(description, index) });
  if (column === description.layers.length) return t('unit.output', { unit: index + 1 });
  return t('unit.name', { layer: column, unit: index + 1 });
}

/**
 * The short name of a unit, where its layer is known.
 *
 * @param {Network} description
 * @param {number} column
 * @param {number} index
 */
export function shortUnitName(description, column, index) {
  return column === 0 ? inputName(description, index) : t('unit.short', { unit: index + 1 });
}

/**
 * An activation with its parameter, as text for the engine.
 *
 * @param {{activation: string, parameter?: number | null}} layer
 * @param {string} [own] formula and constants of the reader's own activation
 */
export function activationText({ activation, parameter }, own = '') {
  const text =
    parameter === null || parameter === undefined ? activation : `${activation}:${parameter}`;
  return activation === 'own' ? `${text}&own=${own}` : text;
}

/**
 * An activation for the reader: ReLU, Leaky ReLU (0.01), Hard Swish, tanh. Those that a language has words for are in its texts.
 *
 * @param {{activation: string, parameter?: number | null}} layer
 */
export function activationName({ activation, parameter }) {
  const key = `activation.${activation}`;
  const name = t.has(key)
    ? t(key)
    : activation === 'tanh'
      ? activation
      : activation
          .replace('_', ' ')
          .replace(/\b(pr(?=elu)|[cgs]e(?=lu)|\w)|lu(?=6?\b)/g, (part) => part.toUpperCase());
  return parameter === null || parameter === undefined
    ? name
    : `${name} (${typed(Number(parameter.toPrecision(3)))})`;
}

/**
 * A unit's state in words.
 *
 * @param {{active: number, state: number}} numbers
 */
export function stateText({ state, active }) {
  return t(`unit.${unitStates[state] ?? 'working'}`, { share: percent(active) });
}
