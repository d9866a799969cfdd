// The dialog of a film: from where, how far and how long; then its progress.

import { html, nothing, render } from 'lit';
import { integer } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import { closeButton } from '../../../kit/dialog.js';
import { hint } from '../../../kit/directives.js';
import { download, mayNotSave } from '../../../kit/download.js';
import '../../../kit/number-field.js';
import { headingOf } from '../../../kit/panel-heading.js';
import pageTexts from '../../../locale/en/page.js';
import panelToolsTexts from '../../../locale/en/panel-tools.js';
import { fileName, linkOf } from '../paper.js';
import { showFailure, showMessage } from '../saved-picture.js';
import { canvasesReadBack } from '../surroundings.js';
import './film.css';
import { filmPlan, lengths } from './film-plan.js';
import * as gif from './gif.js';
import { recordFilm } from './record-film.js';
import * as webm from './webm.js';

/** @import {PictureOf} from '../../../kit/offer.js' */
/** @import {PagePanel} from '../../../state/types.js' */

const t = texts('panel-tools', panelToolsTexts);
const pageText = texts('page', pageTexts);

/** Where nothing has been trained yet. */
const usualEpochs = 40;
const mostEpochs = 100_000;

/**
 * @param {PagePanel} panel
 * @param {PictureOf} picture of it
 */
export async function openFilm(panel, picture) {
  if (!canvasesReadBack()) return showMessage(t('film.noise'));
  // Where files may not be saved, the film has to be shown, and frames allow pictures at most.
  const dialog = new FilmDialog(panel, picture, !mayNotSave() && (await webm.canWrite()));
  dialog.open();
}

class FilmDialog {
  #panel;
  #picture;
  #mayBeVideo;
  #element = document.createElement('dialog');
  /** Where it begins. @type {'start' | 'here'} */
  #from = 'start';
  #seconds = 8;
  #epochs;
  /** What is wrong in a field. @type {{field: string, text: string} | null} */
  #problem = null;
  /** @type {'gif' | 'webm'} */
  #format;
  /** While it is recorded: pictures that have been taken, and all that will be. @type {{done: number, n: number} | null} */
  #progress = null;
  /** @type {{address: string, name: string, type: string} | null} */
  #film = null;
  #said = '';
  #giveUp = new AbortController();

  /**
   * @param {PagePanel} panel
   * @param {PictureOf} picture
   * @param {boolean} mayBeVideo
   */
  constructor(panel, picture, mayBeVideo) {
    this.#panel = panel;
    this.#picture = picture;
    this.#mayBeVideo = mayBeVideo;
    this.#format = mayBeVideo ? 'webm' : 'gif';
    this.#epochs = Math.floor(panel.run.frame?.epoch ?? 0) || usualEpochs;
  }

  open() {
    const dialog = this.#element;
    dialog.className = 'modal film';
    dialog.setAttribute('aria-label', this.#title);
    dialog.addEventListener('close', () => {
      this.#giveUp.abort();
      if (this.#film) URL.revokeObjectURL(this.#film.address);
      dialog.remove();
    });
    document.body.append(dialog);
    void this.#panel.store.rest();
    this.#render();
    dialog.showModal();
  }

  get #title() {
    return t('film.title', { panel: headingOf(this.#panel) });
  }

  get #plan() {
    const { run } = this.#panel;
    const here = run.frame?.step ?? 0;
    const steps = this.#epochs * run.description.stepsPerEpoch;
    return this.#from === 'start'
      ? filmPlan(0, steps, this.#seconds)
      : filmPlan(here, here + steps, this.#seconds);
  }

  #render() {
    render(
      html`
        <div class="film-head">
          <h2>${this.#title}</h2>
          ${closeButton(() => this.#element.close())}
        </div>
        <div class="film-body">${this.#content()}</div>
        <p class="visually-hidden" role="status">${this.#said}</p>
      `,
      this.#element,
    );
  }

  #content() {
    if (this.#film) return this.#result(this.#film);
    return this.#progress ? this.#course(this.#progress) : this.#form();
  }

  #form() {
    const plan = this.#plan;
    const spread = plan[plan.length - 1].step - plan[0].step;
    const every = plan.length > 1 ? spread / (plan.length - 1) : 0;
    const steps = Math.max(1, Math.round(every));
    return html`
      ${this.#choice('from', ['start', 'here'], this.#from, (value) => (this.#from = value))}
      ${this.#number('epochs', this.#epochs, null)}
      ${this.#number('seconds', this.#seconds, lengths)}
      ${
        this.#mayBeVideo
          ? this.#choice('format', ['webm', 'gif'], this.#format, (value) => (this.#format = value))
          : nothing
      }
      <p class="note">
        ${t('film.plan', { n: plan.length, every: steps })} ${t(`film.then.${this.#from}`)}
      </p>
      <button class="primary" ?disabled=${this.#problem !== null} @click=${() => this.#record()}>
        ${t('film.record')}
      </button>
    `;
  }

  /**
   * @template {string} Value
   * @param {'from' | 'format'} name
   * @param {readonly Value[]} values
   * @param {Value} chosen
   * @param {(value: Value) => void} choose
   */
  #choice(name, values, chosen, choose) {
    return html`<div class="segments" role="group" aria-label=${t(`film.${name}`)}>
      ${values.map(
        (value) =>
          html`<button
            aria-pressed=${value === chosen ? 'true' : 'false'}
            ${hint(t(/** @type {any} */ (`film.${name}.${value}.hint`)))}
            @click=${() => {
              choose(value);
              this.#render();
            }}
          >
            ${t(/** @type {any} */ (`film.${name}.${value}`))}
          </button>`,
      )}
    </div>`;
  }

  /**
   * @param {'epochs' | 'seconds'} name
   * @param {number} value
   * @param {typeof lengths | null} range
   */
  #number(name, value, range) {
    const { min, max } = range ?? { min: 1, max: mostEpochs };
    /** @param {CustomEvent<{value: string}>} event */
    const edited = ({ detail }) => {
      const number = Number(detail.value);
      const isGood = detail.value.trim() !== '' && Number.isInteger(number);
      const isThere = isGood && number >= min && number <= max;
      const values = { value: detail.value, min: integer(min), max: integer(max) };
      this.#problem = isThere ? null : { field: name, text: t('film.number', values) };
      if (isThere && name === 'epochs') this.#epochs = number;
      if (isThere && name === 'seconds') this.#seconds = number;
      this.#render();
    };
    return html`<ap-number
      .name=${`film-${name}`}
      .label=${t(`film.${name}`)}
      .hintText=${t(`film.${name}.hint`)}
      .value=${value}
      .range=${range}
      .problem=${this.#problem?.field === name ? this.#problem.text : ''}
      @ap-edit=${edited}
    ></ap-number>`;
  }

  /** @param {{done: number, n: number}} progress */
  #course({ done, n }) {
    return html`
      <p>${t('film.progress', { done, n })}</p>
      <progress max=${n} value=${done} aria-label=${this.#title}></progress>
      <button @click=${() => this.#element.close()}>${t('film.cancel')}</button>
    `;
  }

  /** @param {{address: string, name: string, type: string}} film */
  #result({ address, name, type }) {
    return html`
      ${type === gif.type ? html`<img src=${address} alt=${this.#title} />` : nothing}
      <p>
        ${mayNotSave() ? t('picture.sandboxed', { name }) : t('film.saved', { name })} ${this.#said}
      </p>
    `;
  }

  async #record() {
    const panel = this.#panel;
    const link = linkOf(panel, this.#picture, false);
    const format = this.#format === 'gif' ? gif : webm;
    const plan = this.#plan;
    const about = { title: `${pageText('title')}: ${headingOf(panel)}`, link };
    this.#progress = { done: 0, n: plan.length };
    this.#said = t('film.recording');
    this.#render();
    try {
      const { mostPixels, mostDensity, type } = format;
      const film = await recordFilm({
        panel,
        picture: this.#picture,
        link,
        plan,
        format: {
          mostPixels,
          mostDensity,
          open: (canvas) =>
            format === gif ? gif.gifWriter(canvas) : webm.webmWriter(canvas, about),
        },
        signal: this.#giveUp.signal,
        onPicture: (done) => {
          this.#progress = { done, n: plan.length };
          this.#render();
        },
      });
      if (!film) return;
      const blob = new Blob([film.bytes], { type });
      const name = fileName(headingOf(panel), this.#format);
      this.#film = { address: URL.createObjectURL(blob), name, type };
      this.#said = film.outcome === 'whole' ? '' : t(`film.${film.outcome}`);
      this.#render();
      download(blob, name);
    } catch (error) {
      this.#element.close();
      showFailure(error instanceof Error ? error.message : String(error));
    }
  }
}
