// The numbers of a run that a lesson can name: in its text, as the answer to a question, and in the condition of a goal. What they are at
// a moment is found in player/measured-values.js.

import { numberOf, withPoints } from './fields.js';

/** @import {Faults} from './faults.js' */

/**
 * @typedef {object} Value
 * @property {string} name
 * @property {string[]} places what it is of: layers and units counted from 1, `out` for the output layer
 * @property {number} [line] of the file, where it is of one
 */

/** @typedef {'integer' | 'share' | 'measured'} Style how it is written */

/**
 * What each is of, and how it is written. `layer?` may be left out.
 *
 * @type {Readonly<Record<string, {places: readonly string[], style: Style}>>}
 */
export const valueKinds = {
  step: { places: [], style: 'integer' },
  epoch: { places: [], style: 'measured' },
  diverged: { places: [], style: 'integer' },
  'train-loss': { places: [], style: 'measured' },
  'test-loss': { places: [], style: 'measured' },
  'train-accuracy': { places: [], style: 'share' },
  'test-accuracy': { places: [], style: 'share' },
  'least-squares': { places: [], style: 'measured' },
  units: { places: [], style: 'integer' },
  dead: { places: ['layer?'], style: 'integer' },
  'always-on': { places: ['layer?'], style: 'integer' },
  died: { places: ['layer', 'unit'], style: 'integer' },
  flat: { places: ['layer'], style: 'share' },
  zero: { places: ['layer'], style: 'share' },
  mean: { places: ['layer'], style: 'measured' },
  deviation: { places: ['layer'], style: 'measured' },
  gradient: { places: ['layer'], style: 'measured' },
  ratio: { places: ['layer', 'layer'], style: 'measured' },
  active: { places: ['layer', 'unit'], style: 'share' },
  bias: { places: ['layer', 'unit'], style: 'measured' },
  slope: { places: ['layer', 'unit'], style: 'measured' },
  weight: { places: ['layer', 'unit', 'source'], style: 'measured' },
  f: { places: ['activation', 'number'], style: 'measured' },
  df: { places: ['activation', 'number'], style: 'measured' },
  seeds: { places: [], style: 'integer' },
  middle: { places: ['name'], style: 'measured' },
  above: { places: ['name', 'number'], style: 'integer' },
  below: { places: ['name', 'number'], style: 'integer' },
  reached: { places: ['name'], style: 'integer' },
  dying: { places: ['name'], style: 'integer' },
  'dead-share': { places: ['name'], style: 'share' },
  epochs: { places: ['name'], style: 'measured' },
  difference: { places: ['name'], style: 'measured' },
  low: { places: ['name'], style: 'measured' },
  high: { places: ['name'], style: 'measured' },
};

/** Those of a study; the name is a value of what it varies. Of `middle` on, they are of its metric. */
export const studyValues = [
  'seeds',
  'middle',
  'above',
  'below',
  'reached',
  'dying',
  'dead-share',
  'epochs',
  'difference',
  'low',
  'high',
];

/** Those for which the run has to be asked: no frame holds them, so that no goal can wait for them. */
export const askedValues = ['least-squares', 'died', 'f', 'df'];

/** @type {Record<string, RegExp>} */
const placePatterns = {
  layer: /^(?:[1-9]\d?|out)$/,
  unit: /^[1-9]\d{0,2}$/,
  source: /^[1-9]\d{0,2}$/,
  name: /^[\w.:-]+$/,
  activation: /^[a-z]\w*(?::-?[\d.]+)?$/,
};

/** How values are written, for errors. */
const forms = Object.entries(valueKinds).map(([name, { places }]) => [name, ...places].join(' '));
const runForms = forms.filter((form) => !studyValues.includes(form.split(' ')[0]));
const watchedForms = runForms.filter((form) => !askedValues.includes(form.split(' ')[0]));

/**
 * @param {string} text such as `dead 2`
 * @param {number} line
 * @param {Faults} faults
 * @returns {Value}
 */
export function readValue(text, line, faults) {
  const [name, ...places] = text.trim().split(/\s+/);
  if (!Object.hasOwn(valueKinds, name)) faults.add('unknownValue', line, text, likelyForms(name));
  else if (!fits(valueKinds[name].places, places)) {
    const pointed = places.map(withPoints);
    if (fits(valueKinds[name].places, pointed)) {
      faults.add('decimalComma', line, text, [[name, ...pointed].join(' ')]);
      return { name, places: pointed, line };
    }
    faults.add('unknownValue', line, text, [[name, ...valueKinds[name].places].join(' ')]);
  }
  return { name, places, line };
}

/**
 * What may have been meant: all where nothing is near to it.
 *
 * @param {string} name that there is not
 */
function likelyForms(name) {
  const near = forms.filter((form) => isMistyped(name, form.split(' ')[0]));
  return near.length > 0 ? near : forms;
}

/**
 * Whether a letter is missing, one too many, another one, or in the place of its neighbour.
 *
 * @param {string} typed
 * @param {string} meant
 */
function isMistyped(typed, meant) {
  let from = 0;
  while (from < meant.length && typed[from] === meant[from]) from++;
  const [a, b] = [typed.slice(from), meant.slice(from)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

/**
 * A value that is to be had of the run on screen, for what is asked of it.
 *
 * @param {string} text
 * @param {number} line
 * @param {Faults} faults
 * @returns {Value}
 */
export function readRunValue(text, line, faults) {
  const value = readValue(text, line, faults);
  if (studyValues.includes(value.name)) faults.add('ofStudy', line, text, runForms);
  return value;
}

/**
 * The condition of a goal, which is looked at with every frame of the run.
 *
 * @param {string} text
 * @param {number} line
 * @param {Faults} faults
 * @returns {Condition | null}
 */
export function readWatched(text, line, faults) {
  const condition = readCondition(text, line, faults);
  if (condition && askedValues.includes(condition.value.name))
    faults.add('notWatched', line, nameOf(condition.value), watchedForms);
  return condition;
}

/** @param {Value} value @returns {string} as a lesson names it */
export const nameOf = ({ name, places }) => [name, ...places].join(' ');

/**
 * @param {readonly string[]} wanted
 * @param {string[]} given
 */
function fits(wanted, given) {
  const least = wanted.filter((kind) => !kind.endsWith('?')).length;
  if (given.length < least || given.length > wanted.length) return false;
  return given.every((place, index) => {
    const kind = wanted[index].replace('?', '');
    return kind === 'number' ? !Number.isNaN(numberOf(place)) : placePatterns[kind].test(place);
  });
}

/** @typedef {{value: Value, relation: '<=' | '>=' | '=', bound: number}} Condition */

/**
 * @param {string} text such as `active 1 1 = 0`
 * @param {number} line
 * @param {Faults} faults
 * @returns {Condition | null}
 */
export function readCondition(text, line, faults) {
  const [, left, relation, right] = /^([^<>=]+?)\s*(<=|>=|=)\s*([^<>=]+)$/.exec(text) ?? [];
  const bound = numberOf(right ?? '');
  if (left === undefined || Number.isNaN(bound)) {
    const pointed = withPoints(right ?? '');
    if (!Number.isNaN(numberOf(pointed))) {
      faults.add('decimalComma', line, text, [`${left} ${relation} ${pointed}`]);
      readRunValue(left, line, faults);
      return null;
    }
    faults.add('wrongValue', line, text, ['dead <= 2', 'active 1 1 = 0', 'test-accuracy >= 0.95']);
    return null;
  }
  const value = readRunValue(left, line, faults);
  return { value, relation: /** @type {Condition['relation']} */ (relation), bound };
}

/**
 * @param {Condition} condition
 * @param {number} number that its value has
 */
export function holds({ relation, bound }, number) {
  if (relation === '=') return number === bound;
  return relation === '<=' ? number <= bound : number >= bound;
}
