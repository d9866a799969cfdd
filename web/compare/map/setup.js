// What a map is of: two factors with their values, and the activations.

import { html, nothing } from 'lit';
import { plain, typed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import mapTexts from '../../locale/en/compare/map.js';
import { factorName } from '../evidence/names.js';
import { numbersIn } from '../evidence/setup.js';
import { mapText, mapsIn, numberOf, scaled, usualAxes } from './grid.js';
import { axisName, nameOfActivation } from './said.js';

/** @import {MapPanel} from './map.js' */

const t = texts('map', mapTexts);

/** @param {string} plan @returns {{factor: string, values: string[]}[]} */
function axesIn(plan) {
  return plan
    .split('&')
    .filter((field) => field.startsWith('vary.') && !field.startsWith('vary.dataseed'))
    .map((field) => {
      const at = field.indexOf('=');
      return { factor: field.slice(5, at), values: field.slice(at + 1).split(',') };
    });
}

/** @param {MapPanel} panel */
export function mapSetup(panel) {
  const { store, run } = panel;
  const { activations } = mapsIn(store.plan);
  const axes = axesIn(store.plan);
  const there = panel.surveys.flatMap(({ activation, plan }) => {
    const own = plan?.activations ?? [];
    return own.length === 1 ? [activation, ...own] : [activation];
  });
  const left = run.tables.activations.filter(({ name }) => !there.includes(name));
  // Where they vary, or there are no layers, another one is the same map.
  const canAdd = panel.surveys.some(({ plan }) => (plan?.activations.length ?? 0) > 0);
  const draw = (/** @type {{factor: string, values: string[]}[]} */ changed) =>
    void store.setPlan(mapText(store.plan, changed, activations));
  const add = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    const { plan } = mapsIn(store.plan);
    if (value !== '') void store.setPlan(`${plan}&maps=${[...activations, value].join(',')}`);
  };
  return html`<div class="map-setup">
    ${axes.map((axis, i) => axisFields(axis, axes[1 - i]?.factor ?? '', i, (changed) => draw(axes.map((each, j) => (j === i ? changed : each)))))}
    ${
      canAdd
        ? html`<select
            class="map-add"
            aria-label=${t('activation.add')}
            .value=${''}
            @change=${add}
          >
            <option value="">${t('activation.add')} …</option>
            ${left.map(({ name }) => html`<option value=${name}>${nameOfActivation(name)}</option>`)}
          </select>`
        : nothing
    }
    <button class="map-close" @click=${() => store.setPlan('')}>${t('close')}</button>
  </div>`;
}

/**
 * @param {{factor: string, values: string[]}} axis
 * @param {string} other factor, which is taken
 * @param {number} which
 * @param {(axis: {factor: string, values: string[]}) => void} change
 */
function axisFields({ factor, values }, other, which, change) {
  const label = t(which === 0 ? 'horizontal' : 'vertical');
  const shown = values.map((value) =>
    value.includes(':') && !value.startsWith(scaled) ? value : typed(numberOf(value) ?? NaN),
  );
  const name = axisName({ factor, values });
  const onFactor = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    change({ factor: value, values: usualAxes[value].split(',') });
  };
  const onValues = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const typedIn = numbersIn(value).map(plain);
    const sorted = typedIn.sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
    if (sorted.length > 1) change({ factor, values: sorted });
  };
  const factors = [...new Set([factor, ...Object.keys(usualAxes)])].filter(
    (each) => each !== other,
  );
  return html`<label>
    <span>${label}</span>
    <select class="map-factor" data-axis=${which} @change=${onFactor}>
      ${factors.map((each) => html`<option value=${each} ?selected=${each === factor}>${each === factor ? name : each === 'init' ? t('scale') : factorName(each)}</option>`)}
    </select>
    <input
      class="map-values"
      data-axis=${which}
      autocomplete="off"
      spellcheck="false"
      aria-label=${t('values', { factor: name })}
      .value=${shown.join(', ')}
      @change=${onValues}
    />
  </label>`;
}
