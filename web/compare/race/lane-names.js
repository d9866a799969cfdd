// What each lane of a race is called: by what the lanes do not have in common, "Leaky ReLU", "8 hidden layers, Adam".

import { activationName, nameOf } from '../../format/names.js';
import { list, typed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import raceTexts from '../../locale/en/compare/race.js';

/** @import {Fields, LayerFields} from '../../engine/types.js' */

const t = texts('race', raceTexts);

/**
 * How each of its values is called, by field.
 *
 * @type {((fields: Fields) => string)[]}
 */
const ways = [
  ({ init, initScale }) =>
    initScale === 1
      ? nameOf('initializer', init)
      : t('name.scale', { name: nameOf('initializer', init), scale: typed(initScale) }),
  ({ opt, optParameters }) =>
    optParameters.length === 1
      ? `${nameOf('optimizer', opt)} (${typed(optParameters[0])})`
      : nameOf('optimizer', opt),
  ({ lr }) => valueName(lowered(t('field.lr')), lr),
  ({ batch }) => valueName(lowered(t('field.batch')), batch),
  ({ l1 }) => valueName('L1', l1),
  ({ l2 }) => valueName('L2', l2),
  ({ clip }) => valueName('clip', clip),
  ({ drop }) => valueName('dropout', drop),
  (fields) => list(fields.in.map((name) => nameOf('feature', name))),
];

/** @param {string} name in the midst of others */
function lowered(name) {
  return name.charAt(0).toLocaleLowerCase() + name.slice(1);
}

/**
 * @param {string} field
 * @param {number} value
 */
function valueName(field, value) {
  return t('name.value', {
    field,
    value: typed(value),
  });
}

/**
 * @param {Fields[]} lanes
 * @returns {string[]} of each
 */
export function laneNames(lanes) {
  const [first, ...others] = withPlainOwn(lanes);
  // The first is called by the one thing that they do not have in common, otherwise by what it is made of.
  const [only, ...more] = new Set(others.map((lane) => differences(lane, first).join()));
  const isOne = only && more.length === 0 && differences(others[0], first).length === 1;
  return [
    isOne ? only : activationsText(first.layers),
    ...others.map((lane) => list(differences(first, lane)) || activationsText(lane.layers)),
  ];
}

/**
 * The reader's own activation is called by its first constant only where it has several.
 *
 * @param {Fields[]} lanes
 * @returns {Fields[]}
 */
function withPlainOwn(lanes) {
  const isOwn = (/** @type {LayerFields} */ { activation }) => activation === 'own';
  const kinds = lanes.flatMap(({ layers }) =>
    layers.filter(isOwn).map(({ parameter }) => parameter),
  );
  if (new Set(kinds).size > 1) return lanes;
  const plain = (/** @type {LayerFields} */ layer) =>
    isOwn(layer) ? { ...layer, parameter: null } : layer;
  return lanes.map((lane) => ({ ...lane, layers: lane.layers.map(plain) }));
}

/**
 * What a lane is called by that another one does not have.
 *
 * @param {Fields} other
 * @param {Fields} lane
 */
function differences(other, lane) {
  const [, own] = layerNames([other.layers, lane.layers]);
  const values = ways.map((way) => [way(other), way(lane)]);
  return [...own, ...values.flatMap(([before, now]) => (before === now ? [] : now))];
}

/**
 * @param {LayerFields[][]} lanes
 * @returns {string[][]}
 */
function layerNames(lanes) {
  const activations = lanes.map(activationsText);
  const depths = lanes.map(({ length }) => length);
  const sizes = lanes.map((layers) => [...new Set(layers.map(({ units }) => units))].join());
  const differ = (/** @type {unknown[]} */ values) => new Set(values).size > 1;
  const byActivation = differ(lanes.map((layers) => layers.map(activationName).join()));
  const bySize = differ(sizes.filter((_, i) => depths[i] > 0));
  return lanes.map((layers, i) => [
    ...(byActivation && !isOnlyDepth(lanes) ? [activations[i]] : []),
    ...(differ(depths) ? [t('name.depth', { n: depths[i] })] : []),
    ...(bySize && layers.length > 0
      ? [t('name.units', { units: sizes[i].replaceAll(',', ', ') })]
      : []),
  ]);
}

/**
 * Whether all layers of all lanes have one activation, so that only their number differs.
 *
 * @param {LayerFields[][]} lanes
 */
function isOnlyDepth(lanes) {
  return new Set(lanes.flat().map(activationName)).size === 1;
}

/**
 * Equal neighbours are counted: "ReLU", "2 × ReLU, tanh".
 *
 * @param {LayerFields[]} layers
 */
export function activationsText(layers) {
  const names = layers.map(activationName);
  if (new Set(names).size <= 1) return names[0] ?? t('name.depth', { n: 0 });
  const parts = [];
  for (let i = 0, n = 1; i < names.length; i += n, n = 1) {
    while (names[i + n] === names[i]) n++;
    parts.push(n > 1 ? t('name.layers', { n, layer: names[i] }) : names[i]);
  }
  return list(parts);
}
