// What a map is of: two factors with their values, and the activations.

import { html, nothing } from 'lit';
import { list, plain } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import mapTexts from '../../locale/en/compare/map.js';
import { factorName, numberText, valueName } from '../evidence/names.js';
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

/** A value as it is typed here: of weight scales only the number. @param {string} value */
function shownOf(value) {
  const bare = value.startsWith(`${scaled}:`) ? value.slice(scaled.length + 1) : value;
  return numberText(bare);
}

/**
 * What this form calls the factors of a plan, and how it shows their values.
 *
 * @param {string} plan
 */
export function wordsOf(plan) {
  const axes = axesIn(plan);
  const axisOf = (/** @type {string} */ factor) => axes.find((axis) => axis.factor === factor);
  return {
    nameOf: (/** @type {string} */ factor) => axisName(axisOf(factor) ?? { factor, values: [''] }),
    shownOf: (/** @type {string} */ factor, /** @type {string} */ value) =>
      value.includes(':') || factor === 'init' ? shownOf(value) : valueName(factor, value),
  };
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
  const known = run.tables.activations.map(({ name }) => name);
  const own = run.experiment.fields.own && !known.includes('own') ? ['own'] : [];
  const left = [...known, ...own].filter((name) => !there.includes(name));
  // Where they vary, or there are no layers, another one is the same map.
  const canAdd = panel.surveys.some(({ plan }) => (plan?.activations.length ?? 0) > 0);
  const initialisers = run.tables.initializers.map(({ name }) => name);
  const refuse = (/** @type {string} */ text) => {
    panel.refused = text;
    panel.requestUpdate();
  };
  const draw = (/** @type {{factor: string, values: string[]}[]} */ changed) => {
    refuse('');
    void store.setPlan(mapText(store.plan, changed, activations));
  };
  const add = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    const { plan } = mapsIn(store.plan);
    if (value !== '') void store.setPlan(`${plan}&maps=${[...activations, value].join(',')}`);
  };
  return html`<div class="map-setup">
    ${axes.map((axis, which) => {
      const other = axes[1 - which]?.factor ?? '';
      const about = { other, which, initialisers };
      return axisFields(
        axis,
        about,
        (changed) => draw(axes.map((each) => (each === axis ? changed : each))),
        refuse,
      );
    })}
    ${panel.refused ? html`<p class="finding" role="alert">${panel.refused}</p>` : nothing}
    ${
      canAdd
        ? html`<select
            class="map-add"
            aria-label=${t('activation.add')}
            .value=${''}
            @change=${add}
          >
            <option value="">${t('activation.add')} …</option>
            ${left.map((name) => html`<option value=${name}>${nameOfActivation(name)}</option>`)}
          </select>`
        : nothing
    }
    <button class="map-close" @click=${() => store.setPlan('')}>${t('close')}</button>
  </div>`;
}

/**
 * @param {{factor: string, values: string[]}} axis
 * @param {{other: string, which: number, initialisers: string[]}} about the other axis' factor, which is taken, and which axis it is
 * @param {(axis: {factor: string, values: string[]}) => void} change
 * @param {(text: string) => void} refuse says why what was typed stays without effect
 */
function axisFields({ factor, values }, { other, which, initialisers }, change, refuse) {
  const label = t(which === 0 ? 'horizontal' : 'vertical');
  const shown = values.map(shownOf);
  const name = axisName({ factor, values });
  const onFactor = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    change({ factor: value, values: usualAxes[value].split(',') });
  };
  const onValues = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const { value } = input;
    const typedIn = numbersIn(value).map(plain);
    if (typedIn.length < 2) {
      input.value = shown.join(', ');
      const told = { field: t('values', { factor: name }), value, used: list(shown) };
      return refuse(t('values.few', { ...told, empty: typedIn.length === 0 ? 'yes' : 'no' }));
    }
    // What is no number is told as one of those that belong here.
    const isScale = name === t('scale');
    const meant = typedIn.map((each) =>
      isScale && !initialisers.includes(each.split(':')[0]) ? `${scaled}:${each}` : each,
    );
    change({ factor, values: inOrder(meant) });
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

/** Numbers in their order, and behind them what is none. @param {readonly string[]} values */
function inOrder(values) {
  const size = (/** @type {string} */ value) => {
    const number = numberOf(value) ?? NaN;
    return Number.isFinite(number) && /\d/.test(value) ? number : Infinity;
  };
  const sized = values.map((value) => ({ value, at: size(value) }));
  return sized.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ value }) => value);
}
