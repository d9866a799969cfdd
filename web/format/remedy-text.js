// What a remedy does, in words: the engine gives the settings that it changes, as text.

import { activationName, nameOf } from './names.js';
import { list, typed } from './numbers.js';
import { t, textOf } from './finding-text.js';

/** @typedef {{units: number, activation: string, parameter: number | null}} Layer a hidden layer */

/**
 * A sentence without its full stop: "Use ReLU in all layers", "Set the learning rate to 0.01".
 *
 * @param {Record<string, string>} fields what the remedy changes
 * @param {readonly Layer[]} present the hidden layers as they are
 * @returns {string}
 */
export function remedyText(fields, present) {
  const parts = Object.entries(fields).map(([key, value]) =>
    key === 'net' ? layersText(value, present) : fieldText(key, value),
  );
  const text = list(parts);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/**
 * What starting over with other layers is called; the other settings that it changes are told apart.
 *
 * @param {Record<string, string>} fields with `net`
 */
export function startOverText({ net }) {
  return t('remedy.startOver', { layers: listed(net.split(',').map(layerOf)) });
}

/**
 * @param {string} key
 * @param {string} value
 */
function fieldText(key, value) {
  const number = Number(value);
  if (value !== '' && Number.isFinite(number)) {
    const field = textOf(`field.${key}`) || key;
    return t('remedy.set', { field, value: typed(number) });
  }
  if (key === 'init')
    return value === 'auto'
      ? t('remedy.init.auto')
      : t('remedy.init', { name: nameOf('initializer', value) });
  return t('remedy.use', { name: nameOf(key === 'opt' ? 'optimizer' : key, value.split(':')[0]) });
}

/**
 * @param {string} net hidden layers as the engine writes them, each by itself
 * @param {readonly Layer[]} present
 */
function layersText(net, present) {
  const layers = net === '' ? [] : net.split(',').map(layerOf);
  const isSameSize =
    layers.length === present.length && layers.every(({ units }, i) => units === present[i].units);
  if (!isSameSize) return t('remedy.net', { layers: listed(layers) });
  const changed = layers.flatMap((layer, i) =>
    layer.activation === present[i].activation &&
    (layer.parameter === null || layer.parameter === present[i].parameter)
      ? []
      : [i],
  );
  const named = [...new Set(changed.map((i) => activationName(layers[i])))];
  if (named.length !== 1) return t('remedy.net', { layers: listed(layers) });
  const [activation] = named;
  const [first, last] = [changed[0] + 1, changed[changed.length - 1] + 1];
  const isWhole = layers.every((layer) => activationName(layer) === activation);
  if (isWhole && layers.length > 1) return t('remedy.everywhere', { activation });
  if (last - first + 1 === changed.length)
    return t('remedy.some', { activation, n: changed.length, first, last });
  const numbers = list(changed.map((i) => String(i + 1)));
  return t('remedy.these', { activation, layers: numbers });
}

/**
 * @param {string} text units:activation, or with a parameter behind that
 * @returns {Layer}
 */
function layerOf(text) {
  const [units, activation = 'identity', parameter] = text.split(':');
  return {
    units: Number(units),
    activation,
    parameter: parameter === undefined ? null : Number(parameter),
  };
}

/**
 * Equal neighbours are counted: "3 × 8 ReLU, 4 Leaky ReLU".
 *
 * @param {readonly Layer[]} layers
 */
function listed(layers) {
  const texts = layers.map((layer) => `${layer.units} ${activationName(layer)}`);
  /** @type {string[]} */
  const parts = [];
  for (let i = 0, same = 1; i < texts.length; i += same, same = 1) {
    while (texts[i + same] === texts[i]) same++;
    parts.push(same > 1 ? t('remedy.layers', { n: same, layer: texts[i] }) : texts[i]);
  }
  return list(parts);
}
