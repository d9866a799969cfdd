// Says what a change was in a few words: "learning rate 0.03 → 0.3".

import { exactPercent, integer, list, typed } from '../format/numbers.js';
import { activationName, nameOf } from '../format/names.js';
import timeTexts from '../locale/en/time.js';
import { texts } from '../format/texts.js';

/** @import {Fields, LayerFields} from '../engine/types.js' */
/** @import {Change} from './types.js' */

const t = texts('time', timeTexts);

/** More differences than this are not listed one by one. */
const mostListed = 3;

/** Numbers for which 0 means that there is none of it. */
const switches = ['l1', 'l2', 'clip', 'drop'];

/** Told otherwise, or not a setting. */
const untold = ['scale', 'layers', 'net', 'at', 'check', 'ownSpec'];

/**
 * @param {Change} change
 * @returns {string}
 */
export function changeText({ kind, before, after, detail = {} }) {
  switch (kind) {
    case 'edit':
      return differences(before.fields, after.fields) || t('change.edit');
    case 'remedy':
      return t('change.remedy', { change: differences(before.fields, after.fields) });
    case 'time': {
      const { from, to } = detail;
      const steps = { from: integer(from), to: integer(to) };
      return t(to > from ? 'change.time.forward' : 'change.time', steps);
    }
    case 'example':
      return t('change.example', { name: detail.title });
    case 'file':
      return t('change.file', { name: detail.name });
    default:
      return t(`change.${kind}`);
  }
}

/**
 * @param {{change: Change, undone: boolean}} undo
 * @returns {string}
 */
export function undoText({ change, undone }) {
  return t(undone ? 'announce.undone' : 'announce.redone', { change: changeText(change) });
}

/**
 * @param {Fields} before
 * @param {Fields} after
 */
function differences(before, after) {
  const texts = [];
  const layers = layersDifference(before.layers, after.layers);
  if (layers) texts.push(layers);
  for (const key of /** @type {(keyof Fields)[]} */ (Object.keys(after))) {
    if (untold.includes(key)) continue;
    if (key === 'dataParameter' && before.data !== after.data) continue;
    if (key === 'optParameters' && before.opt !== after.opt) continue;
    const [from, to] = [valueText(key, before[key]), valueText(key, after[key])];
    const name = fieldName(key);
    if (from !== to) texts.push(t('change.value', { name, from, to }));
  }
  return texts.length > mostListed ? t('change.edit') : list(texts);
}

/** @param {keyof Fields} key */
function fieldName(key) {
  return t(/** @type {Parameters<typeof t>[0]} */ (`field.${key}`));
}

/**
 * @param {keyof Fields} key
 * @param {unknown} value
 */
function valueText(key, value) {
  if (value === null) return t('change.none');
  if (typeof value === 'boolean') return t(value ? 'change.given' : 'change.drawn');
  if (key === 'in') {
    return list(
      /** @type {string[]} */ (value).map((name) => nameOf('feature', name)),
      'narrow',
    );
  }
  if (key === 'own') return String(value).split(';')[0] || t('change.none');
  if (key === 'train') return exactPercent(Number(value));
  if (typeof value === 'number') {
    return value === 0 && switches.includes(key) ? t('change.off') : typed(value);
  }
  if (Array.isArray(value))
    return (
      list(
        value.map((each) => typed(each)),
        'narrow',
      ) || t('change.none')
    );
  const kinds = { data: 'data', init: 'initializer', loss: 'loss', opt: 'optimizer' };
  return nameOf(kinds[/** @type {'data'} */ (key)] ?? key, String(value).split(':')[0]);
}

/**
 * @param {LayerFields[]} before
 * @param {LayerFields[]} after
 */
function layersDifference(before, after) {
  const [from, to] = [before.map(layerText), after.map(layerText)];
  if (from.join() === to.join()) return '';
  const different = to.map((_, i) => i).filter((i) => from[i] !== to[i]);
  if (from.length !== to.length || different.length !== 1) {
    return t('change.layers', { from: layersText(from), to: layersText(to) });
  }
  const [layer] = different;
  const [old, now] = [before[layer], after[layer]];
  const text = old.units === now.units ? activationName : layerText;
  return t('change.layer', { layer: layer + 1, from: text(old), to: text(now) });
}

/** @param {LayerFields} layer */
function layerText(layer) {
  return t('change.layer.size', { units: layer.units, activation: activationName(layer) });
}

/**
 * Equal neighbours are counted: "3 × 8 relu, 4 tanh".
 *
 * @param {string[]} layers
 */
function layersText(layers) {
  const parts = [];
  for (let i = 0, same = 1; i < layers.length; i += same, same = 1) {
    while (layers[i + same] === layers[i]) same++;
    parts.push(same > 1 ? t('change.layers.equal', { n: same, layer: layers[i] }) : layers[i]);
  }
  return list(parts) || t('change.nothing');
}
