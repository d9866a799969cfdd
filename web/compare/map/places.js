// Where marks stand among a map's cells, in fine coordinates: the present network, and the border that theory has.

import { texts } from '../../format/texts.js';
import { measured } from '../../format/numbers.js';
import mapTexts from '../../locale/en/compare/map.js';
import { numberOf, placeOf, usualAxes } from './grid.js';

/** @import {Axis} from './grid.js' */
/** @import {Survey} from './survey.js' */

/** @typedef {{x: number | null, y: number | null}} Border a line across the map at one of them */

const t = texts('map', mapTexts);

/**
 * The numbers of an axis by fine coordinate: σ_w of initial weights, where it is known.
 *
 * @param {Survey} survey
 * @param {Axis} axis
 * @returns {(number | null)[]}
 */
function numbersOf({ field }, { factor, values }) {
  if (factor !== 'init') return values.map(numberOf);
  const scales = field?.scales ?? [];
  let next = 0;
  return values.map((value) => (value === null ? null : (scales[next++] ?? null)));
}

/**
 * @param {Survey} survey
 * @returns {{x: number, y: number} | null} null where the present network is not on it
 */
export function presentPlace(survey) {
  const { axes, place } = survey;
  if (!axes || !place || place.values.length === 0) return null;
  const [x, y] = [axes.x, axes.y].map((axis, i) => {
    const named = axis.values.indexOf(place.values[i]);
    if (named >= 0 || !(axis.factor in usualAxes)) return named >= 0 ? named : null;
    const number = axis.factor === 'init' ? place.scale : numberOf(place.values[i]);
    return number === null ? null : placeOf(numbersOf(survey, axis), number);
  });
  return x === null || y === null ? null : { x, y };
}

/** @param {Survey} survey @returns {Border | null} */
export function borderPlace(survey) {
  const { axes, field } = survey;
  if (!axes || !field || field.critical === null) return null;
  const { critical } = field;
  const [x, y] = [axes.x, axes.y].map((axis) =>
    axis.factor === 'init' ? placeOf(numbersOf(survey, axis), critical) : null,
  );
  return x === null && y === null ? null : { x, y };
}

/** What is said of the border; '' where theory does not speak of these networks. @param {Survey} survey */
export function borderText(survey) {
  const { field } = survey;
  if (!field?.applies) return '';
  if (field.critical === null) return t('border.none');
  return t(borderPlace(survey) ? 'border.note' : 'border.outside', {
    value: measured(field.critical),
  });
}
