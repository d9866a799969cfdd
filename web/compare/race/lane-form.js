// What a lane has otherwise, to be chosen: its activation, its number of layers, and how it is trained. Of the first lane it changes the
// experiment itself.

import { html, nothing } from 'lit';
import { changeLayers, netText } from '../../address/net.js';
import { activationName, nameOf } from '../../format/names.js';
import { plain, typed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import raceTexts from '../../locale/en/compare/race.js';
import { activationOf } from './suggest.js';

/** @import {Fields} from '../../engine/types.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {LaneChanges} from './lane-text.js' */

const t = texts('race', raceTexts);

/**
 * @typedef {object} LaneForm
 * @property {Store} store
 * @property {Fields} fields of the lane
 * @property {LaneChanges | null} own what it has otherwise; null for the first lane
 * @property {(changes: Record<string, string | null>) => unknown} change null for what it has like the first lane
 */

/** The value of the choice to have something like the first lane. */
const same = '=';

/** @param {LaneForm} form */
export function laneForm(form) {
  const { store, fields, own } = form;
  const { activations, initializers, optimizers, features } = store.run.tables;
  const { dimensions } = store.run.description;
  const { layers } = fields;
  const available = features.filter(
    ({ name }) => dimensions === 2 || (dimensions === 1 && !name.includes('x2')),
  );
  return html`<div class="lane-form">
    <p class="note">${t(own ? 'lane.change.others' : 'lane.change.first')}</p>
    ${
      layers.length > 0
        ? choice(form, 'net', t('field.activation'), activationOf(fields), {
            names: activations.map(({ name }) => name),
            nameOf: (name) => activationName({ activation: name }),
            textOf: (activation) => netText(changeLayers(layers, 'all', { activation })),
          })
        : nothing
    }
    ${number(form, 'net', t('field.depth'), layers.length, (value) => {
      const depth = Number(value);
      if (!Number.isInteger(depth) || depth < 0) return null;
      const last = layers[layers.length - 1] ?? { units: 8, activation: 'relu', parameter: null };
      return netText(Array.from({ length: Math.min(depth, 64) }, (_, i) => layers[i] ?? last));
    })}
    ${choice(form, 'init', t('field.init'), fields.init, {
      names: initializers.map(({ name }) => name),
      nameOf: (name) => nameOf('initializer', name),
    })}
    ${choice(form, 'opt', t('field.opt'), fields.opt, {
      names: optimizers.map(({ name }) => name),
      nameOf: (name) => nameOf('optimizer', name),
    })}
    ${number(form, 'lr', t('field.lr'), fields.lr)}
    ${number(form, 'batch', t('field.batch'), fields.batch)}
    ${available.length > 0 ? inputs(form, available) : nothing}
  </div>`;
}

/** @param {LaneForm} form @param {string} key */
function isFixed({ store }, key) {
  // What the lanes of a link are is its author's, as what the run is.
  return store.isLocked(key);
}

/**
 * @param {LaneForm} form
 * @param {string} key
 * @param {string} label
 * @param {string} chosen '' for several
 * @param {{names: string[], nameOf: (name: string) => string, textOf?: (name: string) => string}} values
 */
function choice(form, key, label, chosen, { names, nameOf: called, textOf = (name) => name }) {
  const { own, change } = form;
  const isSame = own !== null && !(key in own);
  return html`<label>
    <span>${label}</span>
    <select
      data-key=${key}
      ?disabled=${isFixed(form, key)}
      @change=${(/** @type {Event} */ { target }) => {
        const { value } = /** @type {HTMLSelectElement} */ (target);
        void change({ [key]: value === same ? null : textOf(value) });
      }}
    >
      ${own ? html`<option value=${same} .selected=${isSame}>${t('lane.same')}</option>` : nothing}
      ${chosen === '' ? html`<option disabled .selected=${!isSame}>${t('field.mixed')}</option>` : nothing}
      ${names.map(
        (name) =>
          html`<option value=${name} .selected=${!isSame && name === chosen}>
            ${called(name)}
          </option>`,
      )}
    </select>
  </label>`;
}

/**
 * @param {LaneForm} form
 * @param {string} key
 * @param {string} label
 * @param {number} value
 * @param {(text: string) => string | null} [valueOf] null for what is no value
 */
function number(form, key, label, value, valueOf = (text) => text) {
  return html`<label>
    <span>${label}</span>
    <input
      data-key=${key}
      inputmode="decimal"
      autocomplete="off"
      .value=${typed(value)}
      ?disabled=${isFixed(form, key)}
      @change=${(/** @type {Event} */ { target }) => {
        const text = valueOf(plain(/** @type {HTMLInputElement} */ (target).value).trim());
        if (text) void form.change({ [key]: text });
      }}
    />
  </label>`;
}

/**
 * @param {LaneForm} form
 * @param {{name: string}[]} available
 */
function inputs(form, available) {
  const chosen = form.fields.in;
  const toggled = (/** @type {string} */ name) =>
    available
      .map((each) => each.name)
      .filter((each) => (each === name ? !chosen.includes(each) : chosen.includes(each)));
  return html`<div class="lane-inputs" role="group" aria-label=${t('field.in')}>
    <span>${t('field.in')}</span>
    <div class="chips">
      ${available.map(
        ({ name }) =>
          html`<button
            class="chip"
            aria-pressed=${chosen.includes(name) ? 'true' : 'false'}
            ?disabled=${isFixed(form, 'in') || (chosen.length === 1 && chosen[0] === name)}
            @click=${() => form.change({ in: toggled(name).join(',') })}
          >
            ${nameOf('feature', name)}
          </button>`,
      )}
    </div>
  </div>`;
}
