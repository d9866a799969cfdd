// What the engine's tables say about a setting, in numbers: its usual value and its limits. Activations have more: activation-card.js.

import { typed } from '../../format/numbers.js';
import termsTexts from '../../locale/en/terms.js';
import { texts } from '../../format/texts.js';

/** @import {ParameterSpec, Tables} from '../../engine/types.js' */

const t = texts('terms', termsTexts);

/**
 * @param {string} name
 * @param {Tables} tables
 * @returns {[string, string][]} label and value
 */
export function termFacts(name, tables) {
  const [kind, own] = name.split('.');
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
 * @param {ParameterSpec} spec
 * @returns {[label: string, value: string]}
 */
export function parameterFact({ name, default: usual, min, max, minOpen }) {
  const values = { min: typed(min), max: typed(max) };
  return [
    t('card.parameter', { name, value: typed(usual) }),
    t(minOpen ? 'card.parameter.open' : 'card.parameter.range', values),
  ];
}
