// The reader's own activation against ReLU: in a race beside the run on screen, or over many seeds.

import { netText } from '../../../address/net.js';
import { firstLaneText, setLanes } from '../../../state/race/lanes.js';

/** @import {Store} from '../../../state/store.js' */

/** Fields of one run, which a comparison leaves out. */
const ofOneRun = ['seed', 'at', 'check', 'weights', 'changes', 'dataseed'];
const comparedSeeds = 30;

/**
 * Races the network against the same one with ReLU where it has the formula: in the layers that have one of one's own, or else in the layer
 * that asked for it.
 *
 * @param {Store} store
 * @param {string} own formula and constants
 * @param {number} layer counted from 0
 */
export async function raceReLU(store, own, layer) {
  const { layers, own: before } = store.run.experiment.fields;
  const isUsed = layers.some(({ activation }) => activation === 'own');
  const netWith = (/** @type {string} */ activation) =>
    netText(
      layers.map((each, i) => {
        const isHere = isUsed ? each.activation === 'own' : i === layer;
        return isHere && each.activation !== activation
          ? { ...each, activation, parameter: null }
          : each;
      }),
    );
  if (!isUsed || own !== before) await store.edit({ own, net: netWith('own') });
  await setLanes(store, firstLaneText({ net: netWith('relu') }));
}

/**
 * Plans a comparison of both in all layers.
 *
 * @param {Store} store
 * @param {string} own formula and constants
 */
export async function compareReLU(store, own) {
  if (own !== store.run.experiment.fields.own) await store.edit({ own });
  const kept = store.run.experiment.text
    .split('&')
    .filter((field) => !ofOneRun.includes(field.split('=')[0]));
  await store.setPlan(
    [...kept, 'vary.activation=relu,own', `seeds=1-${comparedSeeds}`, 'epochs=100'].join('&'),
  );
}
