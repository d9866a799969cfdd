// The dialog to choose a lesson: its title, the question that it answers, and how far the reader has come.

import '../../../kit/cards-dialog.css';
import './lessons-dialog.css';
import { html, nothing } from 'lit';
import { closeButton, closedFromBeside } from '../../../kit/dialog.js';
import { StillPanel } from '../../../kit/panel.js';
import { texts } from '../../../format/texts.js';
import lessonTexts from '../../../locale/en/lessons/lessons.js';
import { entriesOf } from '../catalogue.js';
import { forgetLesson, keptLessons } from '../kept-lessons.js';
import { openLesson, openLessonFile } from '../open-lesson.js';
import { readProgress } from '../progress.js';

/** @import {Frame} from '../../../engine/types.js' */
/** @import {Run} from '../../../state/run.js' */
/** @import {Store} from '../../../state/store.js' */
/** @import {Entry, Listed} from '../catalogue.js' */

const t = texts('lessons', lessonTexts);

/** More steps than a lesson has. */
const anyStep = 1000;

/** @extends {StillPanel<Run, Store, Frame>} */
export class LessonsDialog extends StillPanel {
  /** The lessons of the page. @type {readonly Listed[]} */
  static listed = [];
  alwaysInView = true;

  open() {
    this.requestUpdate();
    this.#dialog.showModal();
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  render() {
    return html`
      <dialog
        class="modal cards-dialog lessons"
        aria-labelledby="lessons-heading"
        ${closedFromBeside()}
      >
        <div class="cards-head">
          <h2 id="lessons-heading">
            ${t('heading')} <span class="sentence">${t('sentence')}</span>
          </h2>
          ${closeButton(() => this.#dialog.close())}
        </div>
        <ol class="lessons-list">
          ${entriesOf(LessonsDialog.listed).map((entry) => html`<li>${this.#entry(entry)}</li>`)}
        </ol>
        ${this.#kept()}
        <p class="lessons-own note">
          ${t('own')}
          <label class="lessons-file">
            ${t('choose')}
            <input type="file" accept=".md,.markdown,text/markdown" @change=${this.#openFile} />
          </label>
        </p>
      </dialog>
    `;
  }

  /** Those from files, which have no other place on the page. */
  #kept() {
    const kept = keptLessons();
    if (kept.length === 0) return nothing;
    return html`<section class="lessons-kept">
      <h3>${t('kept')}</h3>
      <ul>
        ${kept.map(
          ({ key, title }) =>
            html`<li>
              <button data-name=${key} @click=${() => this.#choose(key)}>${title}</button>
              <button
                class="lessons-forget"
                aria-label=${t('kept.forget', { title })}
                @click=${() => this.#forget(key)}
              >
                ✕
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** @param {string} key of a lesson from a file */
  #forget(key) {
    forgetLesson(key);
    this.requestUpdate();
    /** @type {HTMLElement | null} */ (this.querySelector('.lessons-file input'))?.focus();
  }

  /** @param {Entry} entry */
  #entry({ name, title, question, minutes }) {
    const { done, complete } = readProgress(name, anyStep);
    const state = complete ? 'finished' : done.length > 0 ? 'started' : '';
    return html`<button class="lesson-entry" data-name=${name} @click=${() => this.#choose(name)}>
      <span class="lesson-title">${title}</span>
      <span class="lesson-asked">${question}</span>
      <span class="note">
        ${minutes === null ? nothing : t('minutes', { minutes })}
        ${state === '' ? nothing : html`<strong>${t(state)}</strong>`}
      </span>
    </button>`;
  }

  /** @param {string} name */
  #choose(name) {
    this.#dialog.close();
    openLesson(this.store, name);
  }

  /** @param {Event} event */
  #openFile(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [file] = input.files ?? [];
    if (!file) return;
    this.#dialog.close();
    void openLessonFile(this.store, file);
    input.value = '';
  }
}

customElements.define('ap-lessons', LessonsDialog);
