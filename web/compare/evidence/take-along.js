// What of a study can be taken along: its rows, its picture, and the link that carries its plan.

import { html, LitElement } from 'lit';
import { texts } from '../../format/texts.js';
import { download } from '../../kit/download.js';
import '../../kit/copy-field.js';
import compareTexts from '../../locale/en/compare/compare.js';
import { pictureSaver } from '../../panels/capture/index.js';
import { csv, jsonLines } from './row-files.js';

/** @import {StudyPlan, StudyResult} from '../../engine/types.js' */
/** @import {PagePanel} from '../../state/types.js' */

const t = texts('compare', compareTexts);
const file = 'activation-playground-runs';

export class TakeAlong extends LitElement {
  static properties = {
    panel: { attribute: false },
    plan: { attribute: false },
    result: { attribute: false },
    lines: { attribute: false },
    link: { attribute: false },
  };

  constructor() {
    super();
    /** Whose picture it is. @type {PagePanel} */
    this.panel;
    /** @type {StudyPlan} */
    this.plan;
    /** @type {StudyResult} */
    this.result;
    /** The rows that are finished. @type {() => string[]} */
    this.lines;
    this.link = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <h3>${t('take.heading')}</h3>
      <div class="take-files">
        <button class="take-csv" @click=${() => this.#save(csv(this.lines()), 'csv', 'text/csv')}>
          ${t('take.csv')}
        </button>
        <button class="take-lines" @click=${this.#saveLines}>${t('take.lines')}</button>
        <button class="take-png" @click=${() => this.#savePicture('png')}>${t('take.png')}</button>
        <button class="take-svg" @click=${() => this.#savePicture('svg')}>${t('take.svg')}</button>
      </div>
      <label class="note" for="take-link">${t('take.link')}</label>
      <ap-copy-field id="take-link" .label=${t('take.link')} .value=${this.link}></ap-copy-field>
    `;
  }

  #saveLines() {
    this.#save(jsonLines(this.plan, this.lines()), 'jsonl', 'application/jsonl');
  }

  /**
   * @param {string} text
   * @param {string} ending
   * @param {string} type
   */
  #save(text, ending, type) {
    download(new Blob([text], { type }), `${file}.${ending}`);
  }

  /** @param {'png' | 'svg'} format */
  async #savePicture(format) {
    const { panel, plan, result, link } = this;
    const root = /** @type {HTMLElement} */ (panel.querySelector('.evidence-picture'));
    // Where it cannot be fetched, the page says so.
    const saver = await pictureSaver.ask(() => this.#savePicture(format)).catch(() => null);
    const values = { title: t('heading'), seeds: plan.seeds, runs: result.runs };
    const leftOut = '.evidence-choices, .run-pointed';
    const caption = t('picture.caption', values);
    await saver?.savePicture(panel, { root, leftOut, caption, link }, format);
  }
}

customElements.define('ap-take-along', TakeAlong);
