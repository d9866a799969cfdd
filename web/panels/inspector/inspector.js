// The inspector: one unit and one sample, looked at closely. It lies over the bottom of the window, so that the network and the
// output above it can still be seen and pointed at; the page scrolls on behind it.
//
// It is loaded when something is first selected. What stands in its head and its three parts is in the other files of this room.

import './inspector.css';
import './tables.css';
import './sum.css';
import './parameter-field.css';
import './unit.css';
import './ledger.css';
import './selection.css';
import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { largestTerms } from './sum-terms.js';
import { curveReach, drawUnitCurve } from '../../draw/charts/unit-curve.js';
import { findDeath } from '../../state/unit-death.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { curveView } from './curve.js';
import { Grip } from './grip.js';
import { inputView, shownInput } from './input.js';
import { ledgerView } from './ledger.js';
import { lifeView } from './life.js';
import { fewTerms, shownActivation, shownTerms, sumView } from './sum.js';
import { unitName } from '../../format/names.js';
import { readFrame } from '../../frame/frame-reader.js';
import { unitPlace } from '../../frame/places.js';
import { Pace, Panel } from '../../kit/panel.js';
import { closeButton } from '../../kit/dialog.js';
import { UnitCurves } from './unit-curves.js';

/** @import {Frame, FrameRequest, LivesRecord, TraceRequest, UnitPlace} from '../../engine/types.js' */
/** @import {Death} from '../../state/unit-death.js' */
/** @import {Shown} from './shown.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('inspector', inspectorTexts);

/** Between two choices of the largest terms while training. */
const termsMilliseconds = 1200;
/** Samples whose place on the curve is shown; each is a pass through the network. */
const spreadSamples = 64;
const spreadBudget = 4e6;
/** Around what was picked something should be seen, too. */
const uncoverMargin = 28;

/** @extends {Panel<Run, Store, Frame>} */
export class InspectorPanel extends Panel {
  /** @type {Shown | null} */
  #shown = null;
  /** @type {LivesRecord | null} */
  #lives = null;
  /** What is known of deaths, by unit and check. @type {Map<string, Death | 'finding' | 'unexplained'>} */
  #deaths = new Map();
  #termsPace = new Pace(termsMilliseconds);
  /** The sources of the terms on show. @type {number[]} */
  #chosen = [];
  #chosenFor = '';
  #termCount = fewTerms;
  /** @type {UnitCurves | undefined} */
  #curves;
  /** What had the focus last outside the inspector. @type {HTMLElement | null} */
  #came = null;
  #selection = this.store?.selection;
  #grip = new Grip(this);

  constructor() {
    super();
    this.alwaysInView = true;
    this.addEventListener('click', this.#onClick);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#remember(document.activeElement);
    document.addEventListener('focusin', this.#onFocusIn);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('focusin', this.#onFocusIn);
    document.removeEventListener('keydown', this.#onKey);
  }

  firstUpdated() {
    this.#uncover();
  }

  /** What was picked stays where it is, unless the inspector would cover it. */
  #uncover() {
    const picked =
      document.querySelector('.tile:is(:focus, :hover)') ??
      document.querySelector('.pick-mark path');
    const isOver = getComputedStyle(this.renderRoot.firstElementChild ?? this).position === 'fixed';
    if (!picked || !isOver) return;
    const covered = picked.getBoundingClientRect().bottom + uncoverMargin - this.#top();
    if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
  }

  #top() {
    return innerHeight - this.clientHeight;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    // The canvas comes with the first text, and with that of another unit the picture may have been another.
    if (!this.run.playing) this.repaint();
    const { selection } = this.store;
    if (this.#selection === selection) return;
    this.#selection = selection;
    // Who selects by keyboard goes on by keyboard, here.
    const active = document.activeElement;
    if (active && !this.contains(active) && active.matches(':focus-visible')) this.#focusName();
  }

  #focusName() {
    /** @type {HTMLElement} */ (this.querySelector('h2')).focus();
  }

  /**
   * A name that leads to another unit goes with the old one; who pressed it by keyboard goes on at the new unit’s name.
   *
   * @param {MouseEvent} event
   */
  #onClick({ detail, target }) {
    if (detail === 0 && /** @type {Element} */ (target).closest('.look')) this.#focusName();
  }

  /** @returns {Partial<FrameRequest>} */
  request() {
    const { parameters } = this.run.description;
    const most = Math.max(4, Math.min(spreadSamples, Math.round(spreadBudget / parameters)));
    const trace = { ...this.#wanted(), spread: most };
    return { parameters: true, vitals: true, lives: true, trace };
  }

  /** @returns {TraceRequest & {unit: UnitPlace}} */
  #wanted() {
    const { selection } = this.store;
    const { description, samples } = this.run;
    const unit = selection.unit ?? { layer: description.layers.length - 1, unit: 0 };
    return { ...shownInput(selection.input, description, samples), unit };
  }

  /**
   * @param {Frame} frame
   * @param {boolean} [isPainted]
   */
  takeFrame(frame, isPainted) {
    if (frame.lives) this.#lives = frame.lives;
    const shown = this.#shownIn(frame);
    if (shown) {
      this.#shown = shown;
      this.#chooseTerms(shown, frame.playing);
    }
    super.takeFrame(frame, isPainted);
  }

  /**
   * @param {Frame} frame
   * @returns {Shown | null} null where the frame is not of the unit and input that are looked at
   */
  #shownIn(frame) {
    const { version, request, trace } = frame;
    const wanted = this.#wanted();
    const { spread: _, ...traced } = request.trace ?? {};
    const read = readFrame(frame, this.run);
    if (!trace || !read.has('parameters') || differ(wanted, traced)) return null;
    const { description } = this.run;
    const { unit, ...input } = wanted;
    const index = unitPlace(description.layers, unit.layer, unit.unit);
    const { parameters } = read;
    const numbers = read.unit(unit.layer, unit.unit) ?? null;
    return { version, description, unit, index, input, trace, parameters, numbers };
  }

  /**
   * While somebody edits a weight, its row must not go; while training, rows must not flicker.
   *
   * @param {Shown} shown
   * @param {boolean} playing
   */
  #chooseTerms(shown, playing) {
    const { unit, input } = shown;
    const place = JSON.stringify([unit, input, shown.version, this.#termCount]);
    const same = place === this.#chosenFor;
    if (same && this.querySelector('.parameter:is(:focus, :active)')) return;
    if (same && playing && !this.#termsPace.due()) return;
    const terms = shownTerms(shown);
    // One more term takes no more room than the line that stands for it.
    const few = terms.length <= this.#termCount + 1 ? terms.length : this.#termCount;
    this.#chosen = largestTerms(terms, few);
    this.#chosenFor = place;
  }

  render() {
    const shown = this.#shown;
    return html`
      <section class="inspector" aria-labelledby="inspector-heading">
        ${this.#grip.view()}
        <div class="inspector-head">
          <h2 id="inspector-heading" tabindex="-1">${shown ? this.#name(shown) : nothing}</h2>
          ${shown ? inputView({ store: this.store, shown }) : nothing}
          ${closeButton(() => this.#close(), t('close'))}
        </div>
        ${shown ? this.#body(shown) : nothing}
      </section>
    `;
  }

  /** @param {Shown} shown */
  #name(shown) {
    const { description, unit } = shown;
    return html`${unitName(description, unit.layer + 1, unit.unit)}
      <span class="sentence">${shownActivation(shown)}</span>`;
  }

  /** @param {Shown} shown */
  #body(shown) {
    const { store } = this;
    const onCount = (/** @type {number} */ count) => {
      this.#termCount = count;
      this.#chooseTerms(shown, false);
      this.requestUpdate();
    };
    return html`
      <div class="inspector-body">
        <div class="inspector-part part-sum">
          <h3>${t('sum.heading')} <span class="sentence">${t('sum.sentence')}</span></h3>
          ${sumView({ store, shown, chosen: this.#chosen, onCount })}
        </div>
        <div
          class="inspector-part part-unit"
          tabindex="0"
          role="group"
          aria-label=${t('curve.heading')}
        >
          <div class="part-curve">
            <h3>${t('curve.heading')}</h3>
            ${curveView({ store, shown, samples: shown.trace.spread.length })}
          </div>
          <div class="part-life">
            <h3>${t('life.heading')}</h3>
            ${this.#lifeView(shown)}
          </div>
        </div>
        <div class="inspector-part part-ledger">
          <h3>${t('ledger.heading')} <span class="sentence">${t('ledger.sentence')}</span></h3>
          ${ledgerView({ store, shown })}
        </div>
      </div>
    `;
  }

  /** @param {Shown} shown */
  #lifeView({ description, unit, index, numbers, version }) {
    const life = this.#lives?.units.find((each) => each.unit === index) ?? null;
    const key = `${version}/${index}/${life?.since}`;
    return lifeView({
      isOutput: unit.layer === description.layers.length - 1,
      numbers,
      life,
      death: this.#deaths.get(key) ?? null,
      onFind: () => void this.#findDeath(key, index, life?.since ?? 0),
    });
  }

  /**
   * @param {string} key
   * @param {number} index
   * @param {number} since
   */
  async #findDeath(key, index, since) {
    this.#deaths.set(key, 'finding');
    this.requestUpdate();
    try {
      const death = await findDeath(this.run.handle, index, since);
      this.#deaths.set(key, death ?? 'unexplained');
    } catch (error) {
      this.#deaths.delete(key);
      throw error;
    } finally {
      this.requestUpdate();
    }
  }

  /** @param {Frame} frame */
  paint(frame) {
    const shown = this.#shownIn(frame) ?? this.#shown;
    const canvas = /** @type {HTMLCanvasElement | null} */ (this.querySelector('.unit-curve'));
    const picture = shown && canvas && beginPicture(canvas);
    if (!picture) return;
    const { description, unit, trace, parameters, index } = shown;
    const layer = description.layers[unit.layer];
    this.#curves ??= new UnitCurves(this.run.engine, () => this.repaint());
    const wanted = curveReach(trace.spread, [trace.z[index]]);
    const handle = /** @type {import('./bias-handle.js').BiasHandle | null} */ (
      this.querySelector('ap-bias-handle')
    );
    const reach = handle?.reach?.(wanted) ?? wanted;
    const slope = parameters.slope(unit.layer, unit.unit);
    const curve = this.#curves.curve(layer, slope, reach, this.run.experiment.fields.own);
    if (!curve) return;
    drawUnitCurve(
      picture.context,
      picture,
      {
        ...curve,
        reach,
        z: trace.z[index],
        a: trace.a[index],
        slope: trace.slope[index],
        spread: trace.spread,
        flatShare: this.run.tables.flatShare,
      },
      this.palette,
    );
  }

  #close() {
    const came = this.#came;
    const inside = this.contains(document.activeElement);
    this.store.select({ unit: null, input: null });
    if (inside && came?.isConnected) came.focus();
  }

  #onFocusIn = (/** @type {FocusEvent} */ { target }) =>
    this.#remember(/** @type {Element} */ (target));

  /** @param {Element | null} element */
  #remember(element) {
    if (element instanceof HTMLElement && element !== document.body && !this.contains(element)) {
      this.#came = element;
    }
  }

  #onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    this.#close();
  };
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
function differ(a, b) {
  return JSON.stringify(a) !== JSON.stringify(b);
}

customElements.define('ap-inspector', InspectorPanel);
