// The map that suggests itself: depth against the weights' scale, which is where training begins to fail.

import { mapText, usualAxes } from './grid.js';

/** @import {Fields} from '../../engine/types.js' */

/**
 * @param {Pick<Fields, 'layers'>} fields of the present experiment
 * @returns {string} the activation of its first hidden layer, as a plan has it
 */
export function presentActivation({ layers: [first] }) {
  if (!first) return 'relu';
  return [
    first.activation,
    ...(first.parameter === null || first.parameter === undefined ? [] : [first.parameter]),
  ].join(':');
}

/**
 * @param {string} text of the present experiment
 * @param {Pick<Fields, 'layers'>} fields
 * @returns {string} the plan
 */
export function firstMap(text, fields) {
  const factors = fields.layers.length > 0 ? ['depth', 'init'] : ['lr', 'batch'];
  const axes = factors.map((factor) => ({ factor, values: usualAxes[factor].split(',') }));
  return mapText(text, axes, [presentActivation(fields)]);
}
