// One batch, slowly: the button in the transport, and the update in slow motion over the network, on demand and at one step a second.
//
// All numbers of the update are there before it is made (engine/on-demand/next-batch.js). Until the gradient has come back to the first layer, the
// run is only looked at: whatever ends the picture before (Escape, a change, another command, a page that is hidden) leaves it as it was,
// and play or a step begins with this very update. Then the update is made as the button for one batch makes it, and it is said what
// became of the loss.

import { html, LitElement, nothing } from 'lit';
import { texts } from '../../../format/texts.js';
import { hint, rich } from '../../../kit/directives.js';
import timeTexts from '../../../locale/en/time.js';
import { hasRoom, Overlay } from './overlay.js';
import { momentAt, planOf } from './plan.js';
import { lossTexts, updateSentence } from './sentence.js';
import './slowly.css';

/** @import {Frame, NextBatch} from '../../../engine/types.js' */
/** @import {Store} from '../../../state/store.js' */
/** @import {NetworkPanel} from '../network.js' */
/** @import {Plan} from './plan.js' */

const t = texts('time', timeTexts);

/** Of so many samples of a batch everything is shown. */
const mostSamples = 24;
/** Numbers that the samples of a batch have on their ways: with more, looking ahead takes too long. */
const mostNumbers = 2e7;
/** The slowest speed, at which every update is shown, and how much of the second between two may be used. */
const slowSpeed = 1;
const usedMilliseconds = 880;
/** While it plays, a look ahead that comes later than this is not shown. */
const lateMilliseconds = 350;

/** @typedef {{version: number, ahead: NextBatch}} Ahead an update that is about to be made, of a run of that version */

/** It stands in the transport, which has a place for it from the beginning, and is about the same run. */
export class SlowBatch extends LitElement {
  /** As of a panel: it sees the frames of its run. */
  visible = true;
  /** The frame on show. @type {Frame | null} */
  frame = null;
  #unsubscribe = () => {};
  /** @type {Ahead | null} */
  #ahead = null;
  /** What is being shown: when it began, and what to do in the end. @type {{plan: Plan, began: number, done: (() => void) | null, way: string} | null} */
  #show = null;
  /** The state that what is said is of. @type {Pick<Frame, 'version' | 'step' | 'digest'> | null} */
  #said = null;
  /** What is to be said once a step has been made all the same. */
  #excuse = '';
  /** @type {Overlay | null} */
  #overlay = null;
  /** Whether a look ahead is on its way. */
  #looks = false;
  #hasRoom = true;
  #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #ends = new AbortController();
  #resized = new ResizeObserver(() => this.#onResize());
  /** Whose size is watched. @type {Element | null | undefined} */
  #observed;

  /** @returns {Store} */
  get store() {
    return /** @type {Element & {store: Store}} */ (this.closest('ap-transport')).store;
  }

  get run() {
    return this.store.run;
  }

  createRenderRoot() {
    return this;
  }

  request() {
    return {};
  }

  /** Its picture is none of those that are painted again with the page's; it is over soon. */
  repaint() {}

  paint() {}

  connectedCallback() {
    super.connectedCallback();
    this.toggleAttribute('data-panel', true);
    this.#unsubscribe = this.store.subscribe(() => this.requestUpdate());
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    document.addEventListener('visibilitychange', () => document.hidden && this.#forget(), {
      signal,
    });
    this.#calm.addEventListener('change', () => this.requestUpdate(), { signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ends.abort();
    this.#unsubscribe();
    this.#resized.disconnect();
    this.#observed = undefined;
    this.#forget();
  }

  render() {
    this.hidden = !this.#hasRoom;
    if (!this.#hasRoom) return nothing;
    return html`<button
      class="slowly"
      aria-label=${t('slowly.name')}
      aria-pressed=${this.#show?.done ? 'true' : 'false'}
      @click=${() => this.#press()}
      ${hint(t(this.#calm.matches ? 'slowly.hint.calm' : 'slowly.hint'))}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M2.5 16H9l7.5-8" />
        <circle cx="6" cy="9.5" r="1.9" />
        <circle cx="11.5" cy="4" r="1.9" />
        <path d="M6 2.5v3" />
      </svg>
    </button>`;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    const { run } = this;
    const ahead = this.#ahead;
    const plays = run.moving && !this.#isSlow;
    if (ahead && (plays || ahead.version !== run.version)) this.#forget();
    // Somebody plays or pauses in the midst of it.
    if (this.#show && Boolean(this.#show.done) === run.playing) this.#forget();
    const network = this.#network;
    if (network === this.#observed) return;
    this.#observed = network;
    this.#resized.disconnect();
    if (network) this.#resized.observe(network);
    else this.#onResize();
  }

  /** @param {Frame} frame */
  takeFrame(frame) {
    const before = this.frame;
    this.frame = frame;
    const ahead = this.#ahead;
    if (ahead && !isState(frame, ahead.version, ahead.ahead.step, ahead.ahead.digestBefore)) {
      const { step, digestAfter } = ahead.ahead;
      this.#stop();
      this.#ahead = null;
      if (isState(frame, ahead.version, step + 1, digestAfter)) this.#tell(ahead.ahead, frame);
    } else if (this.#excuse !== '' && frame.step !== before?.step) {
      this.#say(this.#excuse, frame);
      this.#excuse = '';
    }
    const said = this.#said;
    if (said && !isState(frame, said.version, said.step, said.digest)) this.#said = null;
    if (!this.#said && !this.#show) this.#overlay?.end();
    if (frame.playing && this.#isSlow && !this.#ahead) void this.#follow(frame);
  }

  get #isSlow() {
    return this.run.playing && this.run.stepsPerSecond === slowSpeed;
  }

  get #network() {
    return /** @type {NetworkPanel | null} */ (document.querySelector('main ap-network'));
  }

  /** Whether the batch is small enough to be looked at. */
  get #isSmall() {
    const { description, experiment } = this.run;
    const samples = Math.min(experiment.fields.batch, description.trainSamples);
    return samples * description.parameters <= mostNumbers && samples <= 2500;
  }

  async #press() {
    if (this.#show?.done) return this.#show.done();
    if (this.#looks) return;
    const { store, run } = this;
    this.#said = null;
    this.#forget();
    this.#looks = true;
    try {
      if (run.moving) await store.pause();
      if (!this.#isSmall) return await this.#refuse();
      const ahead = await run.commands.inTurn(() => run.handle.nextBatch(mostSamples));
      if (run.moving || run !== this.run) return;
      if (!ahead) return await store.step(1);
      this.#ahead = { version: run.version, ahead };
      if (this.#calm.matches || !(await this.#isOnShow(ahead))) return await store.step(1);
      const network = this.#network;
      if (!this.#begin(ahead, planOf(run.description.layers.length - 1), () => this.#make()))
        await store.step(1);
      else network?.scrollIntoView({ block: 'nearest' });
    } finally {
      this.#looks = false;
    }
  }

  /** Makes the update that was shown. */
  #make() {
    this.#stop();
    void this.store.step(1);
  }

  async #refuse() {
    this.#excuse = t('slowly.large');
    await this.store.step(1);
  }

  /**
   * Shows the next update while the run plays slowly.
   *
   * @param {Frame} frame
   */
  async #follow(frame) {
    const { run } = this;
    if (this.#looks || !this.#isSmall || !this.#network?.visible || document.hidden) return;
    const asked = performance.now();
    this.#looks = true;
    const ahead = await run.handle.nextBatch(mostSamples).catch(() => null);
    this.#looks = false;
    if (!ahead || run !== this.run || !this.#isSlow || this.frame !== frame) return;
    if (ahead.step !== frame.step || ahead.digestBefore !== frame.digest) return;
    this.#ahead = { version: run.version, ahead };
    const took = performance.now() - asked;
    if (this.#calm.matches || took > lateMilliseconds || !(await this.#isOnShow(ahead))) return;
    if (this.#ahead?.ahead !== ahead) return;
    this.#begin(ahead, planOf(run.description.layers.length - 1, usedMilliseconds - took), null);
  }

  /**
   * Whether the network shows the state before an update; it may be about to.
   *
   * @param {NextBatch} ahead
   */
  async #isOnShow({ digestBefore }) {
    for (let pictures = 0; pictures < 30; pictures++) {
      const network = this.#network;
      if (!network || !hasRoom(network)) return false;
      if (network.frame?.digest === digestBefore && network.onShow) return true;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return false;
  }

  #lay() {
    const network = this.#network;
    if (!network) return null;
    if (!this.#overlay?.isOver(network)) this.#overlay = new Overlay(network);
    return this.#overlay;
  }

  /**
   * @param {NextBatch} ahead
   * @param {Plan} plan
   * @param {(() => void) | null} done where it was asked for
   * @returns {boolean} whether it can be shown
   */
  #begin(ahead, plan, done) {
    const { lossBefore, lossAfter } = ahead;
    const [before] = lossTexts(lossBefore, lossAfter);
    if (!this.#lay()?.take(ahead, t('slowly.loss', { loss: before }))) return false;
    const show = { plan, began: performance.now(), done, way: '' };
    this.#show = show;
    this.requestUpdate();
    const next = () => {
      if (this.#show !== show) return;
      const at = performance.now() - show.began;
      if (at < plan.milliseconds) requestAnimationFrame(next);
      this.#paint(Math.min(at, plan.milliseconds));
      if (at >= plan.milliseconds) show.done?.();
    };
    requestAnimationFrame(next);
    return true;
  }

  /** @param {number} at milliseconds */
  #paint(at) {
    const show = this.#show;
    const ahead = this.#ahead?.ahead;
    if (!show || !ahead) return;
    const moment = momentAt(show.plan, at);
    this.#overlay?.paint(moment);
    // While it plays, what became of the last update stands there.
    if (moment.way === show.way || (!show.done && this.#said)) return;
    show.way = moment.way;
    const { length } = ahead.batch;
    const shown = ahead.ways.length;
    const words =
      moment.way === 'backward'
        ? t('slowly.backward')
        : t('slowly.forward', { shown, n: length, all: shown === length ? 'yes' : 'no' });
    this.#overlay?.say(html`<span>${rich(words)}</span>`);
  }

  /**
   * @param {NextBatch} ahead
   * @param {Frame} frame of the state that it led to
   */
  #tell({ lossBefore, lossAfter }, frame) {
    const { l1, l2, drop } = this.run.experiment.fields;
    const told = { lossBefore, lossAfter, bare: l1 > 0 || l2 > 0 || drop > 0 };
    this.#say(updateSentence(told), frame, updateSentence(told, true));
  }

  /**
   * Says something of the state on show, as long as it is; it is read out unless the run plays.
   *
   * @param {string} text
   * @param {Frame} frame
   * @param {string} [spoken]
   */
  #say(text, { version, step, digest, playing }, spoken = text) {
    this.#said = { version, step, digest };
    this.#lay()?.say(html`<b>${text}</b>`);
    if (playing) return;
    this.dispatchEvent(new CustomEvent('ap-say', { bubbles: true, detail: spoken }));
  }

  /** Ends what is shown. */
  #stop() {
    if (!this.#show) return;
    this.#show = null;
    this.#overlay?.clear();
    this.requestUpdate();
  }

  /** The same, and what it was of will not be told. */
  #forget() {
    this.#ahead = null;
    this.#stop();
    if (!this.#said) this.#overlay?.end();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Escape' || !this.#show?.done) return;
    event.preventDefault();
    event.stopPropagation();
    this.#forget();
  }

  #onResize() {
    const had = this.#hasRoom;
    this.#hasRoom = hasRoom(this.#network);
    if (had !== this.#hasRoom) this.requestUpdate();
    if (!this.#hasRoom) this.#forget();
    this.#overlay?.placeLine();
  }
}

/**
 * @param {Frame} frame
 * @param {number} version
 * @param {number} step
 * @param {string} digest
 */
function isState(frame, version, step, digest) {
  return frame.version === version && frame.step === step && frame.digest === digest;
}

customElements.define('ap-slowly', SlowBatch);
