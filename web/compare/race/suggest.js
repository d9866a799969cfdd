// Which lane suggests itself: the present experiment with another activation.

import { changeLayers, netText } from '../../address/net.js';
import { setting } from '../../format/numbers.js';
import { firstLaneText } from '../../state/race/lanes.js';

/** @import {Fields} from '../../engine/types.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {LanePlan} from './lane-text.js' */

/** The most lanes beside the first. */
export const mostLanes = 3;
/** In this order. */
const activations = ['relu', 'leaky_relu', 'tanh', 'elu', 'sigmoid', 'gelu'];

/**
 * @param {Fields} fields of the run on screen
 * @param {readonly Fields[]} others
 * @param {readonly number[]} taken numbers of lanes
 * @returns {LanePlan}
 */
export function suggestedLane(fields, others, taken) {
  const number = [2, 3, 4].find((each) => !taken.includes(each)) ?? 4;
  const { layers, lr } = fields;
  if (layers.length === 0)
    return { number, changes: { lr: setting(lr / 10 ** (others.length + 1)) } };
  const used = [fields, ...others].map((each) => activationOf(each));
  // What the present one is compared with first: a sigmoid or tanh with ReLU, ReLU with what leaks.
  const activation = activations.find((name) => !used.includes(name)) ?? 'gelu';
  return { number, changes: { net: netText(changeLayers(layers, 'all', { activation })) } };
}

/**
 * The first of them, as an address carries it.
 *
 * @param {Store} store
 */
export function firstLane({ run }) {
  return firstLaneText(suggestedLane(run.experiment.fields, [], []).changes);
}

/**
 * The one activation of all layers, '' where there are several or none.
 *
 * @param {Fields} fields
 */
export function activationOf({ layers }) {
  const names = new Set(layers.map(({ activation }) => activation));
  return names.size === 1 ? [...names][0] : '';
}
