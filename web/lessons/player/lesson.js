// The lesson beside the instrument: a step at a time, what is asked, the button that runs it, and what came of it.

import './beside-lesson.css';
import './lesson.css';
import { html, nothing } from 'lit';
import { closeButton } from '../../kit/dialog.js';
import { Panel } from '../../kit/panel.js';
import { texts } from '../../format/texts.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { holds } from '../format/values.js';
import { FocusHeir } from './focus-heir.js';
import { keptLessons } from './kept-lessons.js';
import { closeLesson, keepOpened, show } from './open-lesson.js';
import { LayerMarks } from './layer-marks.js';
import { isSecret } from './secrets.js';
import { entriesOf } from './catalogue.js';
import { faultLines, refusalText } from './faults/fault-texts.js';
import { valueIn, valuesRequest } from './measured-values.js';
import { endView, passOnView } from './lesson-end.js';
import { inOrder, pieceView } from './pieces.js';
import { keyOf } from './progress.js';
import { Session } from './session.js';
import { fetched, packed, SourceProblem, sourceOf, unpacked } from './source.js';
import { runView } from './run-view.js';
import { Stage } from './stage.js';
import { keepWithin, textElement, writeStated, writeValues } from './text-elements.js';
import { textsIn } from './values-of.js';
import { readWhole } from './faults/whole-lesson.js';
import { worksheet } from './worksheet/worksheet.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {PageOffer} from '../../state/types.js' */
/** @import {Goal, Piece} from '../format/blocks.js' */
/** @import {Listed} from './catalogue.js' */

const t = texts('lessons', lessonTexts);

/** @typedef {{state: 'loading'} | {state: 'asking', url: URL} | {state: 'refused', lines: string[]} | {state: 'open', session: Session, isKept: boolean}} View */

/** @extends {Panel<Run, Store, Frame>} */
export class LessonPanel extends Panel {
  static properties = {
    ...Panel.properties,
    view: { state: true },
    isFolded: { state: true },
  };

  alwaysInView = true;
  /** The lessons of the page. @type {readonly Listed[]} */
  static listed = [];
  /** What of `?lesson=` is open. */
  #opened = '';
  /** @type {Stage | null} */
  #stage = null;
  #marks = new LayerMarks();
  #focus = new FocusHeir();

  constructor() {
    super();
    /** @type {View} */
    this.view = { state: 'loading' };
    /** Whether the sheet is down, where the lesson is one. */
    this.isFolded = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.role = 'complementary';
    this.ariaLabel = t('name');
    this.addEventListener('click', this.#follow);
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    this.#focus.take(this);
    const { lesson } = this.store.presentation;
    if (this.view.state === 'open') this.#marks.takePick(this.store, this.view.session);
    if (lesson === null || lesson === this.#opened) return;
    this.#opened = lesson;
    void this.#load(lesson);
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    this.#focus.passOn(this);
  }

  /** @returns {object} */
  request() {
    return this.#goal?.until ? valuesRequest : {};
  }

  /** @param {Frame} frame */
  takeFrame(frame) {
    this.frame = frame;
    if (this.view.state === 'open' && this.view.session.phase === 'running') this.requestUpdate();
    const goal = this.#goal;
    if (!goal || this.view.state !== 'open') return;
    const { session } = this.view;
    const { reach, until } = goal;
    const hasNumber = until !== null && frame.request.vitals;
    const number = hasNumber ? valueIn(this.run, frame, until.value) : NaN;
    // What has no place, such as the step of a divergence, may only not have come yet.
    const isAbsent = hasNumber && until.value.places.length > 0 && Number.isNaN(number);
    if (isAbsent !== session.isGoalAbsent) {
      session.isGoalAbsent = isAbsent;
      this.requestUpdate();
    }
    const isReached = reach ? this.run.reached !== null : hasNumber && holds(until, number);
    if (isReached && session.phase === 'asking') session.reach(goal.id);
  }

  /** The goal of the open step. @returns {Goal | null} */
  get #goal() {
    if (this.view.state !== 'open') return null;
    const goal = this.view.session.step.before.find(({ kind }) => kind === 'goal');
    return /** @type {Goal | undefined} */ (goal) ?? null;
  }

  /** @param {string} text of `?lesson=` */
  async #load(text) {
    this.view = { state: 'loading' };
    const source = sourceOf(text);
    try {
      switch (source.kind) {
        case 'name': {
          const entry = entriesOf(LessonPanel.listed).find(({ name }) => name === source.name);
          if (!entry) return this.#refuse([this.#unknown(text)]);
          const { default: content } = await entry.text.ask(() => this.#load(text));
          return await this.#begin(content, source.name);
        }
        case 'kept': {
          const kept = keptLessons().find(({ key }) => key === source.key);
          if (!kept) return this.#refuse([t('kept.none')]);
          this.#opened = packed(kept.text);
          show(this.store, this.#opened, text);
          return await this.#begin(kept.text);
        }
        case 'packed': {
          return await this.#begin(unpacked(source.bytes));
        }
        case 'address':
          this.view = { state: 'asking', url: source.url };
          return;
        default:
          return this.#refuse([this.#unknown(text)]);
      }
    } catch (error) {
      this.#refuse([refusalText(error)]);
    }
  }

  /** @param {string} text */
  #unknown(text) {
    const names = LessonPanel.listed.map(({ name }) => name).join(', ');
    return t('unknown', { name: text.slice(0, 60), names });
  }

  /** @param {string[]} lines */
  #refuse(lines) {
    this.view = { state: 'refused', lines };
  }

  /** @param {URL} url */
  async #fetch(url) {
    this.view = { state: 'loading' };
    try {
      await this.#begin(await fetched(url));
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      this.#refuse([refusalText(error)]);
    }
  }

  /**
   * @param {string} content of the lesson's file
   * @param {string} [name] of one that the page comes with
   */
  async #begin(content, name) {
    const { lesson, faults } = await readWhole(content, this.run.engine, name === undefined);
    if (!lesson) return this.#refuse(faultLines(faults));
    const key = name ?? keyOf(content);
    for (const { before, after } of lesson.steps)
      for (const nodes of [...before, ...after].flatMap(textsIn))
        textElement(nodes).lang = lesson.language;
    this.#stage ??= new Stage(this.store);
    const session = new Session(this.store, this.#stage, lesson, key, () => this.#changed());
    const opened = { lesson: this.#opened, title: lesson.title, text: content };
    this.view = { state: 'open', session, isKept: keepOpened(this.store, opened) };
    await session.open(session.index);
    showInstrument();
  }

  #changed() {
    if (this.view.state !== 'open') return;
    const { session } = this.view;
    const { before, after } = session.step;
    for (const nodes of [...before, ...after].flatMap(textsIn))
      writeValues(nodes, session.measured, session.numbers);
    for (const { found } of session.studies.values())
      if (found)
        for (const nodes of [...before, ...after].flatMap(textsIn))
          writeStated(nodes, found, session.numbers);
    document.dispatchEvent(new CustomEvent('ap-lesson', { detail: session.report }));
    if (isSecret(session) && this.store.view.links === 'gradient')
      this.store.setView({ links: 'weight' });
    this.#marks.show(this.parentElement, session);
    this.requestUpdate();
    void this.updateComplete.then(() => keepWithin(this));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#marks.show(document.getElementById('app'), null);
  }

  render() {
    const { view, isFolded } = this;
    const { session } = view.state === 'open' ? view : { session: null };
    const title = session?.lesson.title ?? t('name');
    return html`<section class="lesson panel ${isFolded ? 'folded' : ''}">
      <header class="lesson-head">
        <button
          class="lesson-fold"
          aria-expanded=${String(!isFolded)}
          @click=${() => (this.isFolded = !isFolded)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 6l5 5 5-5" /></svg>
          <span class="visually-hidden">${t(isFolded ? 'unfold' : 'fold')}</span>
        </button>
        <h2>${title}</h2>
        ${session ? html`<span class="note">${t('progress', { step: session.index + 1, steps: session.lesson.steps.length })}</span>` : nothing}
        ${closeButton(() => this.#leave(), t('leave'))}
      </header>
      ${isFolded ? nothing : view.state === 'open' ? this.#stepView(view) : this.#otherView()}
    </section>`;
  }

  #otherView() {
    const { view } = this;
    if (view.state === 'asking') {
      const { host } = view.url;
      return html`<div class="lesson-body">
        <p>${t('ask', { host })}</p>
        <p class="note">${view.url.href}</p>
        <p class="lesson-buttons">
          <button class="primary" data-next=".lesson-body" @click=${() => this.#fetch(view.url)}>
            ${t('ask.yes', { host })}
          </button>
          <button @click=${() => this.#leave()}>${t('ask.no')}</button>
        </p>
      </div>`;
    }
    if (view.state !== 'refused')
      return html`<div class="lesson-body" tabindex="-1" data-next=".lesson-body">
        <p>${t('loading')}</p>
      </div>`;
    return html`<div class="lesson-body" role="alert" tabindex="-1">
      <p>${t('refused')}</p>
      <ul class="lesson-faults">
        ${view.lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>`;
  }

  /** @param {{session: Session, isKept: boolean}} view */
  #stepView({ session, isKept }) {
    const { step, phase, lesson, index } = session;
    const isOver = phase === 'over';
    const pieces = (/** @type {Piece[]} */ all) =>
      inOrder(all).map((piece) =>
        pieceView(piece, session, this.run.description.layers.length - 1),
      );
    return html`
      <div class="lesson-body" tabindex="-1">
        ${step.title ? html`<h3>${step.title}</h3>` : html`<h3 class="lesson-question-of">${lesson.question}</h3>`}
        ${pieces(step.before)}
        ${isOver || !this.#isRunnable(session) ? nothing : runView(session, this.frame?.step ?? 0)}
        ${
          isOver && (step.after.length > 0 || session.isLast)
            ? html`<div class="lesson-after" tabindex="-1">
                ${pieces(step.after)} ${session.isLast ? endView(session) : nothing}
              </div>`
            : nothing
        }
        ${isKept ? nothing : html`<p class="note">${t('kept.not')}</p>`}
        ${index === 0 || session.isLast ? passOnView(this.#packed) : nothing}
      </div>
      <footer class="lesson-foot">
        <button ?disabled=${index === 0} @click=${() => this.#go(index - 1)}>${t('back')}</button>
        ${
          session.isLast
            ? html`<button @click=${() => this.#leave()}>${t('end')}</button>`
            : html`<button class=${isOver ? 'primary' : ''} @click=${() => this.#go(index + 1)}>
                ${t(isOver ? 'next' : 'skip')}
              </button>`
        }
      </footer>
    `;
  }

  /**
   * Whether the step waits for its run, or for its answers to be checked; where there is a goal, that is reached first.
   *
   * @param {Session} session
   */
  #isRunnable({ step, questions }) {
    return step.run !== null || (questions.length > 0 && this.#goal === null);
  }

  /** The lesson as its link carries it, where it came so or from a file. @returns {string | null} */
  get #packed() {
    return sourceOf(this.#opened).kind === 'packed' ? this.#opened : null;
  }

  /** @param {number} index */
  async #go(index) {
    if (this.view.state !== 'open') return;
    const opened = this.view.session.open(index);
    await this.updateComplete;
    const body = /** @type {HTMLElement | null} */ (this.querySelector('.lesson-body'));
    body?.scrollTo(0, 0);
    body?.focus({ preventScroll: true });
    await opened;
    showInstrument();
  }

  /** Links to experiments open on the instrument. @param {Event} event */
  #follow = (event) => {
    const link = /** @type {Element} */ (event.target).closest('a');
    const href = link?.getAttribute('href') ?? '';
    if (!href.startsWith('#')) return;
    event.preventDefault();
    void this.store.openText(href.slice(1));
  };

  #leave() {
    if (this.contains(document.activeElement)) {
      const opener = document.querySelector('.lessons-button, ap-transport button');
      /** @type {HTMLElement | null} */ (opener)?.focus();
    }
    this.#opened = '';
    if (this.view.state === 'open') this.view.session.close();
    this.view = { state: 'loading' };
    this.#stage?.leave();
    this.#stage = null;
    closeLesson(this.store);
  }
}

/**
 * What is printed while a lesson is open.
 *
 * @type {NonNullable<PageOffer['paper']>}
 */
export function paper(panel, pictures) {
  const { view } = /** @type {LessonPanel} */ (/** @type {unknown} */ (panel));
  if (view?.state !== 'open') return null;
  return worksheet(view.session, panel.store.presentation.lesson ?? '', pictures());
}

/** Where the lesson is a sheet, the panels of the instrument are brought up above it. */
function showInstrument() {
  if (!matchMedia('(max-width: 47.4375em)').matches) return;
  document.querySelector('.bench')?.scrollIntoView({ block: 'start' });
}

customElements.define('ap-lesson', LessonPanel);
