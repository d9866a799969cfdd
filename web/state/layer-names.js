// The names that layers had in the file that a network came from, for those who save it again. They belong to the weights that the
// experiment begins with: another network has none, and whoever undoes a change has them back.

/** @import {Store} from './store.js' */

/** @type {WeakMap<Store, Map<string, string[]>>} */
const kept = new WeakMap();

/** Networks that a page remembers. */
const most = 20;

/** @param {string} experiment its text */
function weightsIn(experiment) {
  return /(?:^|&)weights=([^&]*)/.exec(experiment)?.[1] ?? '';
}

/**
 * @param {Store} store
 * @param {string} experiment text of the one with the weights
 * @param {string[]} names of the dense layers, the output's too
 */
export function keepLayerNames(store, experiment, names) {
  const all = kept.get(store) ?? new Map();
  kept.set(store, all);
  all.set(weightsIn(experiment), names);
  if (all.size > most) all.delete(all.keys().next().value ?? '');
}

/**
 * @param {Store} store
 * @returns {string[] | null} null where the layers have none of their own
 */
export function layerNames(store) {
  const { experiment } = store.run;
  return kept.get(store)?.get(weightsIn(experiment.text)) ?? null;
}
