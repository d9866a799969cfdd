// The dialog of the reader's own activation: a formula with its constants, or a curve bent by its knots, with its derivative and what
// the engine says of it before anyone trains.
//
// What is typed is read by the engine after each pause, and becomes part of the experiment when it is entered. Fetched when it is first
// opened. The formula is never evaluated here.

import { html, nothing } from 'lit';
import { changeLayers, netText } from '../../../address/net.js';
import { texts } from '../../../format/texts.js';
import { closeButton, closedFromBeside } from '../../../kit/dialog.js';
import { rich } from '../../../kit/directives.js';
import { StillPanel } from '../../../kit/panel.js';
import ownTexts from '../../../locale/en/network/own.js';
import { bendingControls } from './bending.js';
import { constantFields } from './constants.js';
import { draftOf, draftText, typedDraft, withConstants } from './draft.js';
import { faultText } from './fault-text.js';
import { checked, factList, formulas, warnings } from './facts.js';
import { bentCurve, bentFormula, movedKnot, withoutKnot } from './knots.js';
import { Past, pastButtons, pastByKeys } from './past.js';
import '../../../kit/cards-dialog.css';
import './own-editor.css';
import { ownPlot, plotPoints, plotRange, plotReach } from './plot.js';
import { shelf } from './shelf.js';
import { usesOf } from './uses.js';

/** @import {Curve, Frame, OwnActivation} from '../../../engine/types.js' */
/** @import {Run} from '../../../state/run.js' */
/** @import {Store} from '../../../state/store.js' */
/** @import {Draft} from './draft.js' */
/** @import {Bent} from './knots.js' */
/** @import {raceReLU} from './contests.js' */
/** @import {Written} from './past.js' */

const t = texts('own', ownTexts);

const typingMilliseconds = 250;

/** @extends {StillPanel<Run, Store, Frame>} */
export class OwnEditor extends StillPanel {
  static #made = 0;
  /** Behind the names of elements: a page may have two such dialogs. */
  #mark = OwnEditor.#made++ || '';
  alwaysInView = true;
  layer = 0;
  /** @type {Draft} */
  #draft = draftOf('max(z, a z);a=0.1:0:1');
  /** What the engine says of the draft; what it said last while there is a fault. @type {OwnActivation | null} */
  #told = null;
  /** @type {Curve | null} */
  #curve = null;
  /** @type {[number, number]} */
  #range = plotRange(null);
  /** @type {string} */
  #fault = '';
  /** @type {Bent | null} */
  #bent = null;
  /** The knot that was moved or chosen last, while there is one. @type {number | null} */
  #knot = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  #past = new Past();
  /** Counts what was asked: older answers are out of date. */
  #asked = 0;

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  /** @param {number} layer that asked for it, counted from 0 */
  async open(layer) {
    this.layer = layer;
    this.#bent = null;
    const { own } = this.run.experiment.fields;
    if (own !== '') this.#draft = draftOf(own);
    this.#past.begin({ draft: this.#draft, bent: null });
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog.showModal();
    await this.#read(false);
  }

  render() {
    // What is shown is of the formula before.
    const isStale = this.#fault !== '' && this.#told !== null;
    return html`<dialog
      class="modal cards-dialog own-editor ${isStale ? 'stale' : ''}"
      aria-labelledby="own-heading${this.#mark}"
      ${closedFromBeside()}
      @keydown=${(/** @type {KeyboardEvent} */ event) =>
        pastByKeys(
          event,
          () => this.#undo(),
          () => this.#redo(),
        )}
    >
      <div class="cards-head">
        <h2 id="own-heading${this.#mark}">
          ${t('heading')} <span class="sentence">${t('sentence')}</span>
        </h2>
        ${closeButton(() => this.#dialog.close())}
      </div>
      <div class="own-columns">
        <div class="own-making">
          ${this.#formula()} ${this.#plot()}
          ${constantFields(this.#draft, (draft, commit) => this.#change({ draft, bent: null }, commit))}
          ${usesOf({
            store: this.store,
            layer: this.layer,
            disabled: this.#told === null || this.#fault !== '',
            noteId: `own-keep-weights-note${this.#mark}`,
            onUse: (which) => this.#use(which),
            onAgainst: (contest) => this.#against(contest),
          })}
        </div>
        <div class="own-saying">
          ${isStale ? html`<p class="own-before">${t('before')}</p>` : nothing}
          <div class="own-told" aria-busy=${String(isStale)}>${this.#said()}</div>
        </div>
      </div>
      ${this.#shelf()}
    </dialog>`;
  }

  #formula() {
    const invalid = this.#fault !== '';
    return html`<div class="own-formula" dir="ltr">
        <label for="own-formula${this.#mark}">${t('formula.label')}</label>
        <input
          id="own-formula${this.#mark}"
          type="text"
          spellcheck="false"
          autocomplete="off"
          autocapitalize="off"
          ?autofocus=${matchMedia('(pointer: fine)').matches}
          translate="no"
          aria-invalid=${invalid ? 'true' : 'false'}
          aria-describedby="own-fault${this.#mark} own-hint${this.#mark}"
          .value=${this.#draft.formula}
          @input=${(/** @type {InputEvent} */ { target }) =>
            this.#type(/** @type {HTMLInputElement} */ (target).value)}
          @change=${() => this.#entered()}
        />
      </div>
      <p id="own-fault${this.#mark}" class="own-fault" role="status">${this.#fault}</p>
      <p id="own-hint${this.#mark}" class="note">${t('formula.hint')}</p>`;
  }

  #plot() {
    const bent = this.#bent;
    return html`<div class="own-curve">
        ${ownPlot({
          curve: this.#curve,
          range: this.#range,
          bent,
          chosen: this.#knot,
          step: 0.1,
          onChoose: (index) => this.#choose(index),
          onMove: (index, to, commit) => bent && this.#bend(movedKnot(bent, index, to), commit),
          onRemove: (index) => this.#remove(index),
        })}
      </div>
      ${bendingControls({
        bent,
        chosen: this.#knot,
        onSwitch: () => (bent ? this.#stopBending() : this.#beginBending()),
        onBend: (next, commit) => this.#bend(next, commit),
        onRemove: (index) => this.#remove(index),
        past: pastButtons(
          this.#past,
          () => this.#undo(),
          () => this.#redo(),
        ),
      })}`;
  }

  #said() {
    const told = this.#told;
    const facts = told?.facts;
    if (!told || !facts) return html`<p class="note">${this.#fault ? '' : t('waiting')}</p>`;
    return html`
      ${warnings(facts).map((text) => html`<p class="own-warning" role="status">${rich(text)}</p>`)}
      ${formulas(told)}
      <p class="note">
        ${facts.corners > 0 ? rich(t('slope.corner')) : nothing} ${rich(checked(facts))}
      </p>
      <h3>${t('facts')}</h3>
      ${factList(facts)}
    `;
  }

  #shelf() {
    const word = (/** @type {string} */ key) => t(/** @type {'shelf.square'} */ (`shelf.${key}`));
    return html`<h3>${t('shelf')}</h3>
      <ul class="own-shelf">
        ${shelf.map(
          ({ name, text }) =>
            html`<li>
              <button data-name=${name} @click=${() => this.#take(text)}>
                <b>${word(name)}</b> <span>${word(`${name}.look`)}</span>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  /** @param {string} formula */
  #type(formula) {
    this.#bent = null;
    this.#draft = typedDraft(this.#draft, formula);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#note();
      void this.#read(false);
    }, typingMilliseconds);
  }

  #entered() {
    this.#note();
    void this.#read(true);
  }

  /** @param {string} text */
  #take(text) {
    this.#change({ draft: draftOf(text), bent: null });
  }

  /**
   * What is written from now on.
   *
   * @param {Written} written
   * @param {boolean} [commit] false while something is dragged
   */
  #change({ draft, bent }, commit = true) {
    this.#draft = draft;
    this.#bent = bent;
    if (commit) this.#note();
    this.requestUpdate();
    void this.#read(true, commit);
  }

  /** Remembers what is written, to come back to it. */
  #note() {
    this.#past.note({ draft: this.#draft, bent: this.#bent });
  }

  #undo() {
    // What was typed last and not read yet is what is taken back.
    this.#note();
    this.#goTo(this.#past.undo());
  }

  #redo() {
    this.#goTo(this.#past.redo());
  }

  /** @param {Written | null} written */
  #goTo(written) {
    if (!written) return;
    this.#draft = written.draft;
    this.#bent = written.bent;
    this.#knot = null;
    this.requestUpdate();
    void this.#read(true);
  }

  /**
   * Lets the engine read the draft.
   *
   * @param {boolean} enter whether it then becomes part of the experiment, if that has one of its own
   * @param {boolean} [commit] false while something is dragged
   */
  async #read(enter, commit = true) {
    clearTimeout(this.#pause);
    const asked = ++this.#asked;
    if (this.#draft.formula.trim() === '') return this.#empty();
    const draft = this.#draft;
    const text = draftText(draft);
    const { engine } = this.run;
    const activation = `own&own=${text}`;
    const wanted = { activation, lo: -plotReach, hi: plotReach, count: plotPoints };
    const [told, curve] = await Promise.all([engine.ownActivation(text), engine.curve(wanted)]);
    // What was typed meanwhile is read after its pause.
    if (asked !== this.#asked || draft !== this.#draft) return;
    const [problem] = told.problems;
    this.#fault = problem ? faultText(problem.allowed, this.#draft.formula) : '';
    if (!problem) {
      this.#told = told;
      this.#curve = curve;
      if (!this.#bent || commit) this.#range = plotRange(curve);
      this.#draft = withConstants({ ...this.#draft, learned: told.learned }, told.constants);
      this.#past.settle(draft, { draft: this.#draft, bent: this.#bent });
      const { fields } = this.run.experiment;
      if (enter && fields.own !== '' && fields.own !== told.text)
        void this.store.edit({ own: told.text }, { commit });
    }
    this.requestUpdate();
  }

  /** Where there is no formula there is nothing to say or to use. */
  #empty() {
    this.#told = null;
    this.#curve = null;
    this.#fault = t('fault.empty');
    this.requestUpdate();
  }

  /** @param {number | 'all'} which */
  async #use(which) {
    const { layers } = this.run.experiment.fields;
    const text = this.#told?.text ?? '';
    const net = netText(changeLayers(layers, which, { activation: 'own', parameter: null }));
    const restart = !this.store.view.keepWeights;
    await this.store.edit({ own: text, net }, { restart });
    this.#dialog.close();
  }

  /** @param {typeof raceReLU} contest */
  #against(contest) {
    this.#dialog.close();
    return contest(this.store, this.#told?.text ?? '', this.layer);
  }

  /** Puts knots on the curve as it is. */
  #beginBending() {
    const curve = this.#curve;
    if (!curve) return;
    this.#knot = null;
    this.#bend(bentCurve(curve, plotReach), true);
  }

  /** @param {number | null} index of a knot */
  #choose(index) {
    this.#knot = index;
    this.requestUpdate();
  }

  /** @param {number} index of a knot */
  #remove(index) {
    const bent = this.#bent;
    const left = bent && withoutKnot(bent, index);
    if (!left || left === bent) return;
    const hadFocus = this.#knotAt(index) === document.activeElement;
    this.#knot = null;
    this.#bend(left, true);
    // With the knot the keyboard's focus would go: it moves on to the next one.
    if (!hadFocus) return;
    const next = Math.min(index, left.knots.length - 1);
    this.#choose(next);
    void this.updateComplete.then(() => this.#knotAt(next)?.focus());
  }

  /** @param {number} index @returns {SVGElement | undefined} */
  #knotAt(index) {
    return [.../** @type {NodeListOf<SVGElement>} */ (this.querySelectorAll('.own-knot'))][index];
  }

  #stopBending() {
    this.#bent = null;
    this.#note();
    this.requestUpdate();
  }

  /**
   * @param {Bent} bent
   * @param {boolean} commit
   */
  #bend(bent, commit) {
    this.#change(
      { draft: { formula: bentFormula(bent), constants: [], learned: 'no' }, bent },
      commit,
    );
  }
}

customElements.define('ap-own-editor', OwnEditor);
