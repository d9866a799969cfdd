// Maps on the page: for two factors, how runs end, one map an activation. They are computed one after the other, coarse first.

import { html, nothing } from 'lit';
import { sharedAddress } from '../../address/shared-address.js';
import { isMap } from '../../address/plan-text.js';
import { studySource } from '../../engine/pool/source.js';
import { texts } from '../../format/texts.js';
import '../../kit/copy-field.js';
import { panelMenu } from '../../kit/panel-menu.js';
import { StillPanel } from '../../kit/panel.js';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { drawEndingKey } from '../../draw/charts/ending-map.js';
import mapTexts from '../../locale/en/compare/map.js';
import { formProblemText } from '../evidence/form-problems.js';
import { firstMap } from './first-map.js';
import { asItIs, endings, endingsShown, fineSeeds, mapsIn, mostOf } from './grid.js';
import { keep, takeKept } from './kept.js';
import './map-view.js';
import { borderText } from './places.js';
import { axisName, mapName, mapTable, placeText } from './said.js';
import { mapSetup, wordsOf } from './setup.js';
import { Survey } from './survey.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Cell, Ending} from './grid.js' */
/** @import {MapView} from './map-view.js' */

const t = texts('map', mapTexts);

/** While it is computed, in milliseconds. */
const drawnEvery = 200;

/** @param {Survey} survey */
const isBusy = ({ state }) => state === 'coarse' || state === 'fine';

/** @extends {StillPanel<Run, Store, Frame>} */
export class MapPanel extends StillPanel {
  alwaysInView = true;
  /** @type {Survey[]} */
  surveys = [];
  /** Why what was typed last has no effect. */
  refused = '';
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
    else if (!isMap(store.plan)) store.plan += `&maps=${asItIs}`;
    store.presentation = { ...store.presentation, view: null };
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const survey of this.surveys) keep(survey);
    this.surveys = [];
    this.#shown = '';
  }

  willUpdate() {
    const { plan } = this.store;
    if (isMap(plan) && plan !== this.#shown) this.#begin(plan);
    for (const survey of this.surveys) survey.present = this.run.experiment.text;
    // Nobody sees it train, and maps need all cores.
    if (this.run.playing) void this.store.rest();
  }

  /** @param {string} text of the plan */
  #begin(text) {
    this.#shown = text;
    const { plan, activations } = mapsIn(text);
    const before = this.surveys;
    // Those that are there already stay.
    this.surveys = activations.map((activation) => {
      const there = before.find((s) => s.text === plan && s.activation === activation);
      const onChange = () => this.#queue();
      return (
        there ??
        takeKept(plan, activation, onChange) ??
        new Survey(studySource, plan, activation, onChange)
      );
    });
    for (const survey of before) if (!this.surveys.includes(survey)) keep(survey);
    void this.#compute();
  }

  /** One after the other, so that the first stands soon. */
  async #compute() {
    const { surveys } = this;
    for (const survey of surveys) {
      if (surveys === this.surveys && !survey.isBegun) await survey.compute();
    }
  }

  /** Drawing takes time of the cores that compute. */
  #queue() {
    if (this.#isQueued) return;
    this.#isQueued = true;
    setTimeout(() => {
      this.#isQueued = false;
      this.requestUpdate();
    }, drawnEvery);
  }

  render() {
    const { store, run, palette, surveys } = this;
    const isFree = store.presentation.locked.size === 0;
    // In a frame of another page the map comes first.
    const isFramed = store.presentation.embed;
    return html`
      <section class="panel map" aria-labelledby="map-heading">
        <div class="panel-head">
          <h2 id="map-heading">${t('heading')} <span class="sentence">${t('sentence')}</span></h2>
          ${panelMenu()}
        </div>
        ${isFree && !isFramed ? mapSetup(this) : nothing}
        <div class="maps">
          ${surveys.map(
            (survey) =>
              html`<figure
                data-activation=${survey.activation}
                data-coarse=${Math.round(survey.coarseMilliseconds)}
                data-state=${survey.state}
              >
                <figcaption>
                  <strong>${mapName(survey)}</strong>
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
                ${this.#notes(survey)}
              </figure>`,
          )}
        </div>
        <ul class="map-key">
          ${endingsShown.map(
            (ending) =>
              html`<li>
                <canvas class="map-swatch" data-ending=${ending} aria-hidden="true"></canvas>
                <span><b>${t(ending)}</b> ${t(`${ending}.hint`)}</span>
              </li>`,
          )}
        </ul>
        <p class="note">${t('key', { n: fineSeeds })}</p>
        ${this.#scaleNote()} ${isFree && isFramed ? mapSetup(this) : nothing}
        <details class="map-table" @toggle=${() => this.requestUpdate()}>
          <summary>${t('table')}</summary>
          ${this.#tables().map(
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
        <ap-copy-field .label=${t('link')} .value=${this.link}></ap-copy-field>
      </section>
    `;
  }

  /** Nobody reads them while they change behind their summary. */
  #tables() {
    const isOpen = this.querySelector('details')?.open ?? false;
    return this.surveys.filter((survey) => isOpen || !isBusy(survey)).flatMap(mapTable);
  }

  /** @param {Survey} survey */
  #stateText({ state, finished, wanted, reason, plan }) {
    const { length = 0, unit = 'epochs' } = plan ?? {};
    const values = { finished, wanted, reason, length, unit };
    return state === 'refused' ? '' : t(`state.${state}`, values);
  }

  /** @param {Survey} survey @param {boolean} isFree */
  #actions(survey, isFree) {
    const isOver = survey.state === 'cancelled' || survey.state === 'failed';
    return html`
      ${isBusy(survey) ? html`<button class="map-stop" @click=${() => survey.cancel()}>${t('stop')}</button>` : nothing}
      ${isOver ? html`<button class="map-again" @click=${() => this.#goOn(survey)}>${t('again')}</button>` : nothing}
      ${
        isFree && this.surveys.length > 1
          ? html`<button class="map-remove" @click=${() => this.#remove(survey)}>
              ${t('activation.remove')}
            </button>`
          : nothing
      }
    `;
  }

  /** Where others are computed it waits for its turn. @param {Survey} survey */
  #goOn(survey) {
    survey.isBegun = false;
    void this.#compute();
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
    const words = wordsOf(this.store.plan);
    const said = problems.map((problem) => formProblemText(problem, words));
    return html`<div class="finding" role="alert">
      ${(said.length > 0 ? said : [t('two')]).map((text) => html`<p>${text}</p>`)}
    </div>`;
  }

  /** What the scale of initial weights is, where it is on an axis. */
  #scaleNote() {
    const axes = this.surveys.flatMap(({ axes: each }) => (each ? [each.x, each.y] : []));
    const isThere = axes.some((axis) => axisName(axis) === t('scale'));
    return isThere ? html`<p class="note">${t('scale.note')}</p>` : nothing;
  }

  /** Of theory's border, and of the dot. @param {Survey} survey */
  #notes(survey) {
    const notes = [borderText(survey), placeText(survey)].filter((text) => text !== '');
    if (notes.length === 0) return nothing;
    return html`<div class="map-notes">
      ${notes.map((text) => html`<p class="note">${text}</p>`)}
    </div>`;
  }

  /** Under their picture. */
  get caption() {
    return this.surveys
      .map((survey) => `${mapName(survey)}: ${this.#stateText(survey)}`)
      .join('; ');
  }

  /** With what is inside, which waits for nothing: whoever prints or saves it has colours of their own. */
  paint() {
    const views = /** @type {NodeListOf<MapView>} */ (this.querySelectorAll('ap-map-view'));
    for (const view of views) {
      view.palette = this.palette;
      view.paint();
    }
    const keys = /** @type {NodeListOf<HTMLCanvasElement>} */ (
      this.querySelectorAll('.map-swatch')
    );
    for (const canvas of keys) {
      const picture = beginPicture(canvas);
      const ending = /** @type {Ending} */ (canvas.dataset.ending);
      if (picture) drawEndingKey(picture.context, picture, endings.indexOf(ending), this.palette);
    }
  }

  /** That leads to these maps. */
  get link() {
    const page = location.href.replace(/[?#].*$/, '');
    const presentation = /** @type {const} */ ({ view: 'map' });
    const { plan, activations } = mapsIn(this.store.plan);
    // That of the plan as it is needs no name.
    const experiment = activations.join() === asItIs ? plan : this.store.plan;
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
