// The map that suggests itself: depth against the weights' scale, which is where training begins to fail.

import { asItIs, mapText, usualAxes } from './grid.js';

/** @import {Fields} from '../../engine/types.js' */

/**
 * @param {string} text of the present experiment
 * @param {Pick<Fields, 'layers'>} fields
 * @returns {string} the plan
 */
export function firstMap(text, fields) {
  const factors = fields.layers.length > 0 ? ['depth', 'init'] : ['lr', 'batch'];
  const axes = factors.map((factor) => ({ factor, values: usualAxes[factor].split(',') }));
  return mapText(text, axes, [asItIs]);
}
