// The dialog of comparisons: a study is set up, or, as long as the address carries a plan, shown.

import { html } from 'lit';
import { isMap } from '../address/plan-text.js';
import { texts } from '../format/texts.js';
import { closeButton, closedFromBeside } from '../kit/dialog.js';
import { StillPanel } from '../kit/panel.js';
import compareTexts from '../locale/en/compare/compare.js';
import mapTexts from '../locale/en/compare/map.js';
import raceTexts from '../locale/en/compare/race.js';
import { draftOf, firstDraft } from './evidence/draft.js';
import { firstMap } from './map/first-map.js';
import { firstLane } from './race/suggest.js';
import { setLanes } from '../state/race/lanes.js';
import './claims/claims.js';
import './evidence/evidence.js';
import './evidence/setup.js';

/** @import {Frame} from '../engine/types.js' */
/** @import {Run} from '../state/run.js' */
/** @import {Store} from '../state/store.js' */
/** @import {Draft} from './evidence/draft.js' */

const t = texts('compare', compareTexts);
const map = texts('map', mapTexts);
const race = texts('race', raceTexts);

/** @extends {StillPanel<Run, Store, Frame>} */
export class CompareDialog extends StillPanel {
  alwaysInView = true;
  /** The plan that this reader has asked for, here. */
  #asked = '';
  /** A setup to go on with. @type {Draft | null} */
  #draft = null;
  /** Whether it closes because something else is opened in the study's place. */
  #leaves = false;
  /** The plan that was shown last. */
  #shown = '';

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  open() {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    // Not its close button, which would show its hint.
    /** @type {HTMLElement} */ (this.querySelector('#compare-heading')).focus();
  }

  /** Of the study that it shows; maps stand on the page. */
  get #plan() {
    const { plan } = this.store;
    return isMap(plan) ? '' : plan;
  }

  render() {
    const plan = this.#plan;
    return html`
      <dialog
        class="modal compare prints"
        aria-labelledby="compare-heading"
        ${closedFromBeside()}
        @close=${this.#onClosed}
        @ap-start-study=${this.#onStart}
        @ap-change-study=${this.#onChange}
        @ap-leave-study=${this.#onLeave}
      >
        <div class="compare-head">
          <h2 id="compare-heading" tabindex="-1">
            ${t('heading')} <span class="sentence">${t('sentence')}</span>
          </h2>
          ${closeButton(() => this.#dialog.close())}
        </div>
        <div class="compare-body">${plan === '' ? this.#setup() : this.#evidence(plan)}</div>
      </dialog>
    `;
  }

  #setup() {
    const { store, run, palette } = this;
    return html`${this.#race()} ${this.#map()}
      <ap-study-setup
        .store=${store}
        .run=${run}
        .palette=${palette}
        .draft=${this.#draft}
      ></ap-study-setup>
      <ap-claims></ap-claims>`;
  }

  #race() {
    const isOn = this.store.lanes !== '';
    return html`<section class="compare-race">
      <h3>${race('open.heading')}</h3>
      <p class="note">${race('open.text')}</p>
      <button class="race-start" @click=${this.#onRace}>
        ${race(isOn ? 'open.go' : 'open.start')}
      </button>
    </section>`;
  }

  #map() {
    return html`<section class="compare-race">
      <h3>${map('open.heading')}</h3>
      <p class="note">${map('open.text')}</p>
      <button class="map-start" @click=${this.#onMap}>${map('open.start')}</button>
    </section>`;
  }

  async #onMap() {
    this.#onLeave();
    const { fields, text } = this.run.experiment;
    if (!isMap(this.store.plan)) await this.store.setPlan(firstMap(text, fields));
  }

  async #onRace() {
    this.#onLeave();
    const { store } = this;
    if (store.lanes === '') await setLanes(store, firstLane(store));
  }

  /** @param {string} plan */
  #evidence(plan) {
    const { store, run, palette } = this;
    return html`<ap-evidence
      .store=${store}
      .run=${run}
      .palette=${palette}
      .asked=${plan === this.#asked}
      .plan=${plan}
    ></ap-evidence>`;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    const plan = this.#plan;
    if (plan === this.#shown) return;
    // Back and forward in the browser's history lead here and away as the buttons do.
    if (plan !== '') this.open();
    this.#shown = plan;
  }

  /** @param {CustomEvent<{text: string}>} event */
  #onStart({ detail: { text } }) {
    this.#asked = text;
    this.#draft = null;
    void this.store.setPlan(text);
  }

  #onChange() {
    const { fields } = this.run.experiment;
    this.#draft = draftOf(this.store.plan, firstDraft(fields));
    void this.store.setPlan('');
  }

  #onLeave() {
    this.#leaves = true;
    this.#dialog.close();
  }

  #onClosed() {
    this.#draft = null;
    const leaves = this.#leaves;
    this.#leaves = false;
    if (!leaves && this.#plan !== '') void this.store.setPlan('');
  }
}

customElements.define('ap-compare', CompareDialog);
