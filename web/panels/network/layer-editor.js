// The dialog of one hidden layer: its activation, chosen by curve, the activation's parameter, its size, and its place.
//
// A swap of the activation can leave the weights alone, so that it is made while the network trains, or start the run anew.
// The page loads this file when a dialog is first opened.

import { html, nothing } from 'lit';
import { changeLayers, insertLayer, netText, removeLayer } from '../../address/net.js';
import { activationName, activationText } from '../../format/names.js';
import raceTexts from '../../locale/en/compare/race.js';
import layerTexts from '../../locale/en/layer.js';
import { texts } from '../../format/texts.js';
import { firstLaneText, setLanes } from '../../state/race/lanes.js';
import { problemText } from '../../format/problem-text.js';
import './layer-editor.css';
import { typed } from '../../format/numbers.js';
import { CurveIcons } from './curve-icons.js';
import '../../kit/number-field.js';
import { StillPanel } from '../../kit/panel.js';
import { closeButton, closedFromBeside } from '../../kit/dialog.js';
import { hint, term } from '../../kit/directives.js';
import { keepWeightsChoice } from './own/keep-weights.js';
import { ownEditor } from './own/own-opener.js';

/** @import {Frame, ParameterSpec} from '../../engine/types.js' */
/** @import {SliderRange} from '../../draw/canvas/scale.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('layer', layerTexts);
const race = texts('race', raceTexts);

const iconSize = /** @type {const} */ ([52, 34]);

/** @extends {StillPanel<Run, Store, Frame>} */
export class LayerEditor extends StillPanel {
  /** The hidden layer that is edited, counted from 0. */
  layer = 0;
  #all = false;
  #writing = false;
  /** What the layer is to be raced against. */
  #rival = 'leaky_relu';
  /** @type {CurveIcons | undefined} */
  #icons;

  /**
   * Opens the dialog for a layer beside the element that asked for it.
   *
   * @param {number} layer
   * @param {Element} opener
   */
  async open(layer, opener) {
    this.layer = layer;
    this.#all = false;
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.#dialog();
    dialog.showModal();
    const anchor = opener.getBoundingClientRect();
    const size = dialog.getBoundingClientRect();
    const left = Math.min(
      Math.max(8, anchor.left + anchor.width / 2 - size.width / 2),
      document.documentElement.clientWidth - size.width - 8,
    );
    const top = Math.min(anchor.bottom + 6, Math.max(8, innerHeight - size.height - 8));
    dialog.style.left = `${left}px`;
    dialog.style.top = `${top}px`;
    const chosen = /** @type {HTMLElement | null} */ (
      dialog.querySelector('.activation[aria-checked=true]')
    );
    chosen?.focus();
  }

  close() {
    this.#dialog().close();
  }

  render() {
    const { fields } = this.run.experiment;
    const layer = fields.layers[this.layer];
    return html`
      <dialog class="layer-editor" aria-labelledby="layer-editor-heading" ${closedFromBeside()}>
        ${layer ? this.#content(layer) : nothing}
      </dialog>
      ${
        this.#writing
          ? html`<ap-own-editor
              .store=${this.store}
              .run=${this.run}
              .palette=${this.palette}
            ></ap-own-editor>`
          : nothing
      }
    `;
  }

  /** @param {import('../../engine/types.js').LayerFields} layer */
  #content(layer) {
    const { run } = this;
    const { layers } = run.experiment.fields;
    const several = layers.length > 1;
    return html`
      <div class="layer-editor-body">
        <div class="layer-editor-head">
          <h3 id="layer-editor-heading">${t('heading', { layer: this.layer + 1 })}</h3>
          ${several ? this.#scope() : nothing} ${closeButton(() => this.close())}
        </div>
        ${this.#activations(layer)} ${this.#parameter(layer)}
        <p class="note">
          <span class="about" ${term(`activation.${layer.activation}`)}
            >${t('about', { activation: activationName({ activation: layer.activation }) })}</span
          >
          <button class="own-open" @click=${() => this.#write()}>
            ${t(layer.activation === 'own' ? 'own.edit' : 'own')}
          </button>
        </p>
        ${keepWeightsChoice(this.store, 'keep-weights-note')} ${this.#against(layer)}
        <ap-number
          .name=${'layer-units'}
          .label=${t('units')}
          .hintText=${t('units.hint')}
          .value=${layer.units}
          .range=${{ min: 1, max: Math.min(32, run.tables.limits.units), step: 1 }}
          .problem=${this.#problem(t('units'), 'units')}
          @ap-edit=${(/** @type {CustomEvent<{value: string, commit: boolean}>} */ { detail }) =>
            this.#change({ units: /** @type {any} */ (detail.value) }, detail.commit)}
        ></ap-number>
        <div class="layer-editor-actions">
          <button
            ?disabled=${layers.length >= run.tables.limits.layers}
            @click=${() => this.#restructure(insertLayer(layers, this.layer))}
          >
            ${t('insert')}
          </button>
          <button @click=${() => this.#restructure(removeLayer(layers, this.layer))}>
            ${t('remove')}
          </button>
        </div>
      </div>
    `;
  }

  /** Opens the editor of formulas in place of this dialog. */
  async #write() {
    if (!(await ownEditor.ask(() => this.#write()).catch(() => null))) return;
    this.#writing = true;
    this.requestUpdate();
    await this.updateComplete;
    this.close();
    const editor = this.querySelector('ap-own-editor');
    await /** @type {import('./own/own-editor.js').OwnEditor} */ (editor).open(this.layer);
  }

  /**
   * The same network beside this one, with another activation here.
   *
   * @param {import('../../engine/types.js').LayerFields} layer
   */
  #against(layer) {
    const { store, run } = this;
    // A race that there is has a place of its own for its lanes.
    if (store.lanes !== '' || store.presentation.locked.size > 0) return nothing;
    const others = run.tables.activations.filter(({ name }) => name !== layer.activation);
    const chosen = others.some(({ name }) => name === this.#rival) ? this.#rival : others[0].name;
    return html`<div class="against">
      <label>
        <span>${race('against')}</span>
        <select
          @change=${(/** @type {Event} */ { target }) => {
            this.#rival = /** @type {HTMLSelectElement} */ (target).value;
            this.requestUpdate();
          }}
        >
          ${others.map(
            ({ name }) =>
              html`<option value=${name} ?selected=${name === chosen}>
                ${activationName({ activation: name })}
              </option>`,
          )}
        </select>
      </label>
      <button class="against-start" @click=${() => this.#race(chosen)} ${hint(race('start.hint'))}>
        ${race('start')}
      </button>
    </div>`;
  }

  /** @param {string} activation of the other lane */
  #race(activation) {
    this.close();
    const { layers } = this.run.experiment.fields;
    const net = netText(changeLayers(layers, this.#all ? 'all' : this.layer, { activation }));
    return setLanes(this.store, firstLaneText({ net }));
  }

  #scope() {
    const choice = (/** @type {boolean} */ all, /** @type {string} */ label) => html`
      <button
        class="chip"
        aria-pressed=${this.#all === all ? 'true' : 'false'}
        @click=${() => {
          this.#all = all;
          this.requestUpdate();
        }}
      >
        ${label}
      </button>
    `;
    return html`<div class="chips scope" role="group" aria-label=${t('scope')}>
      ${choice(false, t('scope.this'))} ${choice(true, t('scope.all'))}
    </div>`;
  }

  /** @param {import('../../engine/types.js').LayerFields} layer */
  #activations(layer) {
    this.#icons ??= new CurveIcons(this.run.engine, () => this.requestUpdate());
    const icons = this.#icons;
    return html`
      <div
        class="activations"
        role="radiogroup"
        aria-label=${t('activation')}
        @keydown=${this.#onArrow}
      >
        ${this.run.tables.activations.map(({ name }) => {
          const chosen = name === layer.activation;
          return html`<button
            class="activation"
            role="radio"
            aria-checked=${chosen ? 'true' : 'false'}
            tabindex=${chosen ? 0 : -1}
            data-name=${name}
            @click=${() => this.#change({ activation: name }, true)}
            ${term(`activation.${name}`, true)}
          >
            ${icons.icon(activationText({ activation: name }, this.run.experiment.fields.own), ...iconSize)}<span
              >${activationName({ activation: name })}</span
            >
          </button>`;
        })}
      </div>
    `;
  }

  /** @param {import('../../engine/types.js').LayerFields} layer */
  #parameter(layer) {
    const { tables, experiment } = this.run;
    const { ownSpec } = experiment.fields;
    const own = layer.activation === 'own' ? ownSpec : undefined;
    const spec = (own ?? tables.activations.find(({ name }) => name === layer.activation))
      ?.parameters[0];
    if (!spec || layer.parameter === null) return html`<div class="no-parameter"></div>`;
    return html`<ap-number
      .name=${'layer-parameter'}
      .label=${t('parameter', { name: spec.name, range: rangeText(spec) })}
      .hintText=${t('parameter.hint')}
      .value=${layer.parameter}
      .range=${parameterSlider(spec)}
      .problem=${this.#problem(spec.name, 'parameter')}
      @ap-edit=${(/** @type {CustomEvent<{value: string, commit: boolean}>} */ { detail }) => {
        const { activation } = layer;
        return this.#change({ activation, parameter: detail.value }, detail.commit);
      }}
    ></ap-number>`;
  }

  /** What was changed last, to show a problem where it arose. @type {'units' | 'parameter' | ''} */
  #changed = '';

  /**
   * @param {string} label
   * @param {'units' | 'parameter'} what
   */
  #problem(label, what) {
    if (this.#changed !== what) return '';
    const problem = this.store.changeProblems.find(({ field }) => field.startsWith('net'));
    if (!problem) return '';
    const parts = problem.value.split(':');
    const value = what === 'units' ? parts[0] : (parts[2] ?? problem.value);
    return problemText({ ...problem, field: label, value });
  }

  /**
   * @param {Partial<import('../../address/net.js').LayerPlan>} changes
   * @param {boolean} commit
   */
  async #change(changes, commit) {
    this.#changed =
      changes.units !== undefined ? 'units' : changes.parameter !== undefined ? 'parameter' : '';
    const { layers } = this.run.experiment.fields;
    const next = changeLayers(layers, this.#all ? 'all' : this.layer, changes);
    const restart = commit && !this.store.view.keepWeights;
    await this.store.edit({ net: netText(next) }, { commit, restart });
  }

  /** @param {import('../../address/net.js').LayerPlan[]} layers */
  #restructure(layers) {
    this.close();
    return this.store.edit({ net: netText(layers) });
  }

  /** @param {KeyboardEvent} event */
  #onArrow(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.activation')]);
    const current = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = buttons[(current + step + buttons.length) % buttons.length];
    next.focus();
    void this.#change({ activation: next.dataset.name }, true);
  }

  #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }
}

/** @param {ParameterSpec} spec */
function rangeText({ min, max, minOpen }) {
  return t(minOpen ? 'range.open' : 'range', { min: typed(min), max: typed(max) });
}

/**
 * @param {ParameterSpec} spec
 * @returns {SliderRange}
 */
function parameterSlider({ min, max, minOpen }) {
  const step = max <= 1 ? 0.01 : 0.1;
  return { min: minOpen ? step : min, max: Math.min(max, 3), step };
}

customElements.define('ap-layer-editor', LayerEditor);
