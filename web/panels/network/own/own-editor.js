// The dialog of the reader's own activation: a formula with its constants, or a curve bent by its knots, with its derivative and what
// the engine says of it before anyone trains.
//
// What is typed is read by the engine after each pause, and becomes part of the experiment when it is entered. Fetched when it is first
// opened. The formula is never evaluated here.

import { html, nothing } from 'lit';
import { changeLayers, netText } from '../../../address/net.js';
import { list, typed } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import { closeButton, closedFromBeside } from '../../../kit/dialog.js';
import { hint, rich } from '../../../kit/directives.js';
import '../../../kit/number-field.js';
import { StillPanel } from '../../../kit/panel.js';
import ownTexts from '../../../locale/en/network/own.js';
import { bendingControls } from './bending.js';
import { compareReLU, raceReLU } from './contests.js';
import {
  draftOf,
  draftText,
  halfWidth,
  layersWithOwn,
  withConstants,
  withFormula,
} from './draft.js';
import { faultText } from './fault-text.js';
import { checked, factList, formulas, warnings } from './facts.js';
import { keepWeightsChoice } from './keep-weights.js';
import { bentCurve, bentFormula, movedKnot, withoutKnot } from './knots.js';
import '../../../kit/cards-dialog.css';
import './own-editor.css';
import { ownPlot, plotPoints, plotRange, plotReach } from './plot.js';
import { shelf } from './shelf.js';

/** @import {Curve, Frame, OwnActivation} from '../../../engine/types.js' */
/** @import {Run} from '../../../state/run.js' */
/** @import {Store} from '../../../state/store.js' */
/** @import {Draft} from './draft.js' */
/** @import {Bent} from './knots.js' */

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
    >
      <div class="cards-head">
        <h2 id="own-heading${this.#mark}">
          ${t('heading')} <span class="sentence">${t('sentence')}</span>
        </h2>
        ${closeButton(() => this.#dialog.close())}
      </div>
      <div class="own-columns">
        <div class="own-making">
          ${this.#formula()} ${this.#plot()} ${this.#constants()} ${this.#uses()}
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
          @change=${() => this.#read(true)}
        />
      </div>
      <p id="own-fault${this.#mark}" class="own-fault" role="status">${this.#fault}</p>
      <p id="own-hint${this.#mark}" class="note">${t('formula.hint')}</p>`;
  }

  #constants() {
    const { constants, learned } = this.#draft;
    if (constants.length === 0) return nothing;
    const choices = /** @type {const} */ (['no', 'unit', 'layer']);
    return html`<fieldset class="own-constants">
      <legend>${t('constants')}</legend>
      ${constants.map(
        ({ name, value, min, max }, i) =>
          html`<ap-number
            .name=${`own-${name}`}
            .label=${t('constant', { name, min: typed(min), max: typed(max) })}
            .hintText=${t('constant.hint')}
            .value=${Number(value)}
            .range=${{ min, max, step: max - min > 2 ? 0.05 : 0.01 }}
            @ap-edit=${(
              /** @type {CustomEvent<{value: string, commit: boolean}>} */ { detail },
            ) => {
              const next = constants.map((each, j) =>
                j === i ? { ...each, value: detail.value } : each,
              );
              this.#draft = { ...this.#draft, constants: next };
              void this.#read(true, detail.commit);
            }}
          ></ap-number>`,
      )}
      <label class="own-learned"
        >${t('learned', { name: constants[0].name })}
        <select
          @change=${(/** @type {Event} */ { target }) => {
            const { value } = /** @type {HTMLSelectElement} */ (target);
            this.#draft = { ...this.#draft, learned: value };
            void this.#read(true);
          }}
        >
          ${choices.map(
            (choice) =>
              html`<option value=${choice} ?selected=${choice === learned}>
                ${t(`learned.${choice}`)}
              </option>`,
          )}
        </select></label
      >
      <p class="note">
        ${t('constant.first', {
          name: constants[0].name,
          others: constants.length > 1 ? 'yes' : 'no',
        })}
      </p>
    </fieldset>`;
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
      })}`;
  }

  #uses() {
    const { layers } = this.run.experiment.fields;
    const disabled = this.#told === null || this.#fault !== '';
    const { lanes, presentation } = this.store;
    const using = layersWithOwn(layers, this.layer);
    const places = list(using.map((layer) => typed(layer + 1)));
    const canRace = lanes === '' && presentation.locked.size === 0;
    const use = (/** @type {number | 'all'} */ which, /** @type {string} */ label) =>
      html`<button class="primary" ?disabled=${disabled} @click=${() => this.#use(which)}>
        ${label}
      </button>`;
    const users = layers.flatMap(({ activation }, i) =>
      activation === 'own' ? [typed(i + 1)] : [],
    );
    const live = t('use.live', { n: users.length, layers: list(users) });
    return html`${users.length > 0 ? html`<p class="note own-live">${live}</p>` : nothing}
      ${keepWeightsChoice(this.store, `own-keep-weights-note${this.#mark}`)}
      <div class="own-uses">
        ${using.length < layers.length || using.length === 1 ? use(this.layer, t('use', { n: using.length, layers: places })) : nothing}
        ${layers.length > 1 ? use('all', t('use.all')) : nothing}
        ${
          canRace
            ? html`<button
                class="own-race"
                ?disabled=${disabled}
                ${hint(t('race.hint'))}
                @click=${() => this.#against(raceReLU)}
              >
                ${t('race')}
              </button>`
            : nothing
        }
        <button
          class="own-compare"
          ?disabled=${disabled}
          ${hint(t('compare.hint'))}
          @click=${() => this.#against(compareReLU)}
        >
          ${t('compare')}
        </button>
      </div>`;
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
    this.#draft = withFormula(this.#draft, halfWidth(formula));
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#read(false), typingMilliseconds);
  }

  /** @param {string} text */
  #take(text) {
    this.#bent = null;
    this.#draft = draftOf(text);
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
    this.#knot = null;
    this.#bend(left, true);
  }

  #stopBending() {
    this.#bent = null;
    this.requestUpdate();
  }

  /**
   * @param {Bent} bent
   * @param {boolean} commit
   */
  #bend(bent, commit) {
    this.#bent = bent;
    this.#draft = { formula: bentFormula(bent), constants: [], learned: 'no' };
    this.requestUpdate();
    void this.#read(true, commit);
  }
}

customElements.define('ap-own-editor', OwnEditor);
