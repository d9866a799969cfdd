// Maps on the page: for two factors, how runs end, one map an activation. They are computed one after the other, coarse first.

import { html, nothing } from 'lit';
import { sharedAddress } from '../../address/shared-address.js';
import { isMap } from '../../address/plan-text.js';
import { changeLayers, netText } from '../../address/net.js';
import { studySource } from '../../engine/pool/source.js';
import { texts } from '../../format/texts.js';
import '../../kit/copy-field.js';
import { panelMenu } from '../../kit/panel-menu.js';
import { StillPanel } from '../../kit/panel.js';
import mapTexts from '../../locale/en/compare/map.js';
import { planProblemText } from '../evidence/sentences.js';
import { firstMap, presentActivation } from './first-map.js';
import { endingsShown, fineSeeds, mapEpochs, mapsIn, mostOf, withNet } from './grid.js';
import './map-view.js';
import { mapTable, nameOfActivation } from './said.js';
import { mapSetup } from './setup.js';
import { Survey } from './survey.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Cell} from './grid.js' */
/** @import {MapView} from './map-view.js' */

const t = texts('map', mapTexts);

/** @extends {StillPanel<Run, Store, Frame>} */
export class MapPanel extends StillPanel {
  alwaysInView = true;
  /** @type {Survey[]} */
  surveys = [];
  /** The plan that they are of. */
  #shown = '';
  #isQueued = false;

  connectedCallback() {
    super.connectedCallback();
    const { store } = this;
    if (store.presentation.view !== 'map') return;
    // The address asked for a map of this experiment, or of this plan.
    const { fields, text } = this.run.experiment;
    if (store.plan === '') store.plan = firstMap(text, fields);
    else if (!isMap(store.plan)) store.plan += `&maps=${presentActivation(fields)}`;
    store.presentation = { ...store.presentation, view: null };
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const survey of this.surveys) survey.close();
    this.surveys = [];
    this.#shown = '';
  }

  willUpdate() {
    const { plan } = this.store;
    if (isMap(plan) && plan !== this.#shown) this.#begin(plan);
    for (const survey of this.surveys) survey.sharing = this.run.playing;
  }

  /** @param {string} text of the plan */
  #begin(text) {
    this.#shown = text;
    const { plan, activations } = mapsIn(text);
    const before = this.surveys;
    // Those that are there already stay.
    this.surveys = activations.map((activation) => {
      const own = this.#planOf(plan, activation);
      const there = before.find((survey) => survey.text === own && survey.state !== 'cancelled');
      return there ?? new Survey(studySource, own, activation, () => this.#queue());
    });
    for (const survey of before) if (!this.surveys.includes(survey)) survey.close();
    void this.#compute();
  }

  /** One after the other, so that the first stands soon. */
  async #compute() {
    const { surveys } = this;
    for (const survey of surveys) {
      if (surveys === this.surveys && !survey.isBegun) await survey.compute();
    }
  }

  /** @param {string} plan @param {string} activation */
  #planOf(plan, activation) {
    const { fields } = this.run.experiment;
    if (activation === presentActivation(fields)) return plan;
    const [name, parameter = null] = activation.split(':');
    const changed = changeLayers(fields.layers, 'all', { activation: name, parameter });
    return withNet(plan, netText(changed));
  }

  #queue() {
    if (this.#isQueued) return;
    this.#isQueued = true;
    requestAnimationFrame(() => {
      this.#isQueued = false;
      this.requestUpdate();
    });
  }

  render() {
    const { store, run, palette, surveys } = this;
    const isFree = store.presentation.locked.size === 0;
    return html`
      <section class="panel map" aria-labelledby="map-heading">
        <div class="panel-head">
          <h2 id="map-heading">${t('heading')} <span class="sentence">${t('sentence')}</span></h2>
          ${panelMenu()}
        </div>
        ${isFree ? mapSetup(this) : nothing}
        <ul class="map-key">
          ${endingsShown.map((ending) => html`<li data-ending=${ending}><b>${t(ending)}</b> ${t(`${ending}.hint`)}</li>`)}
        </ul>
        <div class="maps">
          ${surveys.map(
            (survey) =>
              html`<figure
                data-activation=${survey.activation}
                data-coarse=${Math.round(survey.coarseMilliseconds)}
                data-state=${survey.state}
              >
                <figcaption>
                  <strong>${nameOfActivation(survey.activation)}</strong>
                  <span class="note" role="status">${this.#stateText(survey)}</span>
                  <span class="map-actions">${this.#actions(survey, isFree)}</span>
                </figcaption>
                ${this.#problems(survey)}
                <ap-map-view
                  .store=${store}
                  .run=${run}
                  .palette=${palette}
                  .survey=${survey}
                  .finished=${survey.finished}
                  .opens=${isFree}
                  @ap-open-cell=${this.#onOpen}
                ></ap-map-view>
                ${this.#border(survey)}
              </figure>`,
          )}
        </div>
        <p class="note">${t('key', { n: fineSeeds })} ${t('present')}</p>
        <details class="map-table">
          <summary>${t('table')}</summary>
          ${surveys.flatMap(mapTable).map(
            ({ caption, heads, rows }) =>
              html`<table>
                <caption>
                  ${caption}
                </caption>
                <thead>
                  <tr>
                    ${heads.map((head) => html`<th scope="col">${head}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    (cells) =>
                      html`<tr>
                        ${cells.map((cell) => html`<td>${cell}</td>`)}
                      </tr>`,
                  )}
                </tbody>
              </table>`,
          )}
        </details>
        <div class="map-actions">
          <ap-copy-field .label=${t('link')} .value=${this.#link()}></ap-copy-field>
        </div>
      </section>
    `;
  }

  /** @param {Survey} survey */
  #stateText({ state, finished, wanted, reason, plan }) {
    const epochs = Number(/(?:^|&)epochs=(\d+)/.exec(plan?.text ?? '')?.[1] ?? mapEpochs);
    return state === 'refused' ? '' : t(`state.${state}`, { finished, wanted, reason, epochs });
  }

  /** @param {Survey} survey @param {boolean} isFree */
  #actions(survey, isFree) {
    const isBusy = survey.state === 'coarse' || survey.state === 'fine';
    const isOver = survey.state === 'cancelled' || survey.state === 'failed';
    return html`
      ${isBusy ? html`<button class="map-stop" @click=${() => survey.cancel()}>${t('stop')}</button>` : nothing}
      ${isOver ? html`<button class="map-again" @click=${() => this.#begin(this.#shown)}>${t('again')}</button>` : nothing}
      ${
        isFree && this.surveys.length > 1
          ? html`<button class="map-remove" @click=${() => this.#remove(survey)}>
              ${t('activation.remove')}
            </button>`
          : nothing
      }
    `;
  }

  /** @param {Survey} survey */
  #remove(survey) {
    const { plan, activations } = mapsIn(this.store.plan);
    const left = activations.filter((each) => each !== survey.activation);
    void this.store.setPlan(`${plan}&maps=${left.join(',')}`);
  }

  /** @param {Survey} survey */
  #problems({ plan, state }) {
    if (state !== 'refused') return nothing;
    const problems = plan?.problems ?? [];
    const said = problems.map((problem) => planProblemText(problem, 'refused'));
    return html`<p class="finding" role="alert">${said.length > 0 ? said.join(' ') : t('two')}</p>`;
  }

  /** @param {Survey} survey */
  #border(survey) {
    const view = [
      .../** @type {NodeListOf<MapView>} */ (this.querySelectorAll('ap-map-view')),
    ].find((each) => each.survey === survey);
    const text = view?.borderText ?? '';
    return text === '' ? nothing : html`<p class="note map-border">${text}</p>`;
  }

  #link() {
    const page = location.href.replace(/[?#].*$/, '');
    const presentation = /** @type {const} */ ({ view: 'map' });
    const { plan, activations } = mapsIn(this.store.plan);
    // One map is of the plan's own activation.
    const experiment = activations.length > 1 ? this.store.plan : plan;
    return sharedAddress({ page, experiment, presentation });
  }

  /** @param {CustomEvent<{cell: Cell, survey: Survey}>} event */
  async #onOpen({ detail: { cell, survey } }) {
    const most = mostOf(cell.runs);
    const run = cell.runs.find(({ ending }) => ending === most);
    const text = run && (await survey.experiment(run).catch(() => null));
    if (text) await this.store.openText(text);
  }
}

customElements.define('ap-map', MapPanel);
