// What the engine's tables say about a term, in numbers: of activations their range and slopes, of optimizers their usual settings.

import { list, typed } from '../../format/numbers.js';
import { nameOf } from '../../format/names.js';
import termsTexts from '../../locale/en/terms.js';
import { texts } from '../../format/texts.js';

/** @import {ActivationSpec, ParameterSpec, Tables} from '../../engine/types.js' */

const t = texts('terms', termsTexts);

/**
 * @param {string} name
 * @param {Tables} tables
 * @returns {[string, string][]} label and value
 */
export function termFacts(name, tables) {
  const [kind, own] = name.split('.');
  if (kind === 'activation' && own) {
    const spec = tables.activations.find((entry) => entry.name === own);
    return spec ? activationFacts(spec) : [];
  }
  if (kind === 'optimizer' && own) {
    const spec = tables.optimizers.find((entry) => entry.name === own);
    return (spec?.parameters ?? []).map(parameterFact);
  }
  const number = {
    learning_rate: 'lr',
    batch: 'batch',
    l1: 'l1',
    l2: 'l2',
    dropout: 'drop',
    clip: 'clip',
  };
  const setting = number[/** @type {keyof typeof number} */ (name)];
  if (!setting) return [];
  return [
    parameterFact({
      ...tables.numbers[/** @type {keyof Tables['numbers']} */ (setting)],
      name: t(/** @type {Parameters<typeof t>[0]} */ (`card.setting.${setting}`)),
    }),
  ];
}

/**
 * @param {ActivationSpec} spec
 * @returns {[string, string][]}
 */
function activationFacts({
  name,
  parameters,
  range,
  steepest,
  piecewiseLinear,
  monotonic,
  initializer,
}) {
  const [lo, hi] = range;
  const pieces = steepest === 0 ? 'card.jump' : piecewiseLinear ? 'card.piecewise' : 'card.smooth';
  /** @type {[string, string][]} */
  const facts = [
    [
      t('card.range'),
      t('card.range.value', {
        lo: lo === null ? '−∞' : bound(lo),
        hi: hi === null ? '∞' : bound(hi),
      }),
    ],
    [t('card.steepest'), typed(Number(steepest.toFixed(2)))],
    [
      t('card.shape'),
      name === 'identity'
        ? t('card.piecewise')
        : list([t(pieces), t(monotonic ? 'card.rising' : 'card.falling')]),
    ],
    [t('card.weights'), nameOf('initializer', initializer)],
  ];
  return [...facts, ...parameters.map(parameterFact)];
}

/**
 * @param {ParameterSpec} spec
 * @returns {[string, string]}
 */
function parameterFact({ name, default: usual, min, max, minOpen }) {
  const values = { min: typed(min), max: typed(max) };
  return [
    t('card.parameter', { name, value: typed(usual) }),
    t(minOpen ? 'card.parameter.open' : 'card.parameter.range', values),
  ];
}

/** @param {number} value */
function bound(value) {
  return typed(Number(value.toPrecision(4)));
}
