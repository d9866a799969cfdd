// What is said of the cells of a map, and the table that says it of all.

import { list, typed } from '../../format/numbers.js';
import { activationName } from '../../format/names.js';
import { texts } from '../../format/texts.js';
import mapTexts from '../../locale/en/compare/map.js';
import { factorName, valueName } from '../evidence/names.js';
import { asItIs, countsOf, endingsShown, fineSeeds, numberOf, scaled } from './grid.js';
import { presentPlace } from './places.js';

/** @import {Table} from '../../kit/offer.js' */
/** @import {Axis, Cell} from './grid.js' */
/** @import {Survey} from './survey.js' */

const t = texts('map', mapTexts);

/** @param {Axis} axis */
export function axisName({ factor, values }) {
  const isScale = factor === 'init' && values.every((value) => !value || value.startsWith(scaled));
  return isScale ? t('scale') : factorName(factor);
}

/** @param {Axis} axis @param {number} at fine coordinate */
export function valueAt(axis, at) {
  const value = axis.values[at] ?? '';
  if (axisName(axis) === t('scale')) return typed(numberOf(value) ?? NaN);
  return valueName(axis.factor, value);
}

/** @param {Axis} axis @param {number} at */
function named(axis, at) {
  return t('value', { factor: axisName(axis), value: valueAt(axis, at) });
}

/** @param {string} activation as a plan has it */
export function nameOfActivation(activation) {
  const [name, parameter] = activation.split(':');
  return activationName({ activation: name, parameter: parameter ? Number(parameter) : null });
}

/** What a map is of: the activations of its networks. @param {Survey} survey */
export function mapName({ activation, plan }) {
  // Before the plan is read.
  if (!plan) return activation === asItIs ? '' : nameOfActivation(activation);
  if (plan.activations.length > 0) return list(plan.activations.map(nameOfActivation));
  const isVaried = plan.factors.some(({ name }) => name === 'activation');
  return isVaried ? factorName('activation') : t('linear');
}

/** What is said of the present network. @param {Survey} survey */
export function placeText(survey) {
  const { axes, place } = survey;
  if (!axes || !place) return '';
  if (place.values.length === 0)
    return t('present.other', { x: axisName(axes.x), y: axisName(axes.y) });
  // With σ_w it is known later.
  const isKnown = survey.field !== null || ![axes.x, axes.y].some((a) => a.factor === 'init');
  if (!isKnown) return '';
  return t(presentPlace(survey) ? 'present' : 'present.outside');
}

/** @param {Cell} cell */
function countsText({ runs }) {
  const counts = countsOf(runs);
  const there = endingsShown.filter((ending) => counts[ending] > 0);
  return list(there.map((ending) => t(`count.${ending}`, { n: counts[ending] })));
}

/** @param {Survey} survey @param {Cell} cell */
export function cellText({ axes }, cell) {
  if (!axes) return '';
  const values = { x: named(axes.x, cell.x), y: named(axes.y, cell.y) };
  const runs = cell.runs.length;
  if (runs === 0) return t('cell.none', values);
  const counts = countsText(cell);
  // Under so many seeds there are counts, and no shares.
  if (runs < fineSeeds) return t('cell', { ...values, runs, counts });
  const share = Math.round((100 * countsOf(cell.runs).learns) / runs);
  return t('cell.shares', { ...values, runs, counts, share });
}

/** @param {Survey} survey @returns {Table[]} */
export function mapTable(survey) {
  const { axes, cells } = survey;
  if (!axes) return [];
  const { x, y } = axes;
  const there = [...cells.values()].filter(({ runs }) => runs.length > 0);
  there.sort((a, b) => a.y - b.y || a.x - b.x);
  return [
    {
      caption: t('cells', { activation: mapName(survey) }),
      heads: [axisName(x), axisName(y), t('table.runs'), ...endingsShown.map((e) => t(e))],
      rows: there.map((cell) => {
        const counts = countsOf(cell.runs);
        const numbers = [cell.runs.length, ...endingsShown.map((e) => counts[e])];
        return [valueAt(x, cell.x), valueAt(y, cell.y), ...numbers.map(String)];
      }),
    },
  ];
}
