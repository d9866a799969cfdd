// Runs with other seeds on show: how many, what they come to, where this run stands among them, and one to open in its place.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { mix } from '../../draw/canvas/palette.js';
import { drawCrowdBand } from '../../draw/charts/crowd-band.js';
import { studySource } from '../../engine/pool/source.js';
import { integer, measured, typed } from '../../format/numbers.js';
import { inOneLine } from '../../format/sentences.js';
import { hint } from '../../kit/directives.js';
import timeTexts from '../../locale/en/time.js';
import { texts } from '../../format/texts.js';
import { Crowd, sizes } from '../../state/crowd/crowd.js';
import { openMember } from '../../state/crowd/open-member.js';
import { lossText } from './loss-text.js';

/** @import {Picture} from '../../draw/canvas/canvas.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {Plot, Series} from '../../draw/charts/loss-curves.js' */
/** @import {CrowdView} from '../../state/crowd/crowd.js' */
/** @import {Other} from '../../state/crowd/looks.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('time', timeTexts);

/** The band raises the axis of the chart to so many times the largest of run and median; what is above is cut off. */
const mostOver = 1.5;

export class CrowdOnShow {
  #store;
  #crowd;
  #asked;
  #otherData = false;
  #onChange;
  /** Those to choose from, as they were when the list was opened. @type {Other[]} */
  #listed = [];

  /**
   * @param {Store} store
   * @param {number} asked how many
   * @param {() => void} onChange
   */
  constructor(store, asked, onChange) {
    this.#store = store;
    this.#asked = asked;
    this.#onChange = onChange;
    this.#crowd = new Crowd(store, studySource, this.#choice, onChange);
  }

  /** Whether nobody sees it. @param {boolean} isHidden */
  set isHidden(isHidden) {
    this.#crowd.isHidden = isHidden;
  }

  close() {
    this.#crowd.close();
  }

  get #choice() {
    return { asked: this.#asked, otherData: this.#otherData };
  }

  /** How many there are to be, of what data, and which of them to open. */
  choices() {
    const { state } = this.#crowd.view;
    if (state === 'refused' || state === 'failed') return nothing;
    return html`<select
        aria-label=${t('crowd.size')}
        .value=${live(String(this.#asked))}
        @change=${(/** @type {Event} */ { target }) => {
          this.#asked = Number(/** @type {HTMLSelectElement} */ (target).value);
          this.#crowd.choice = this.#choice;
        }}
      >
        ${sizes.map(
          (size) =>
            html`<option value=${size} ?selected=${size === this.#asked}>${integer(size)}</option>`,
        )}
      </select>
      <button
        class="chip"
        aria-pressed=${this.#otherData ? 'true' : 'false'}
        @click=${() => {
          this.#otherData = !this.#otherData;
          this.#crowd.choice = this.#choice;
        }}
        ${hint(t('crowd.data.hint'))}
      >
        ${t('crowd.data')}
      </button>
      ${this.#members()}`;
  }

  #members() {
    const { now } = this.#crowd.view;
    const isLocked = this.#store.presentation.locked.size > 0;
    if (isLocked || !now) return nothing;
    const list = () => {
      this.#listed = byLoss(now.others);
      this.#onChange();
    };
    return html`<select
      class="crowd-members"
      aria-label=${t('crowd.open.name')}
      .value=${live('')}
      @pointerdown=${list}
      @focus=${list}
      @change=${(/** @type {Event} */ { target }) => {
        const select = /** @type {HTMLSelectElement} */ (target);
        const member = this.#crowd.member(Number(select.value));
        select.value = '';
        if (member) void openMember(this.#store, member);
      }}
      ${hint(t('crowd.open.hint'))}
    >
      <option value="">${t('crowd.open')}</option>
      ${this.#listed.map(
        ({ seed, loss }) =>
          html`<option value=${seed}>
            ${
              Number.isNaN(loss)
                ? t('crowd.member.diverged', { seed })
                : t('crowd.member', { seed, loss: measured(loss) })
            }
          </option>`,
      )}
    </select>`;
  }

  /** Where the run stands among them, and what there is to know of them. */
  words() {
    const { view } = this.#crowd;
    const { state, now, reason } = view;
    if (state === 'refused') return said(t('crowd.refused'));
    const parts = [now ? standing(view) : '', ...this.#remarks(view)];
    if (state === 'failed') parts.push(t('crowd.failed', { reason }));
    if (!now && !view.frozen && state === 'starting') parts.push(t('crowd.starting'));
    const key = now
      ? html`<p class="crowd-words">
          <span class="crowd-key band"
            >${t('crowd.band', { low: lossText(now.low), high: lossText(now.high) })}</span
          >
          <span class="crowd-key median"
            >${t('crowd.median', { median: lossText(now.median) })}</span
          >
        </p>`
      : nothing;
    return html`${said(inOneLine(parts))} ${key}`;
  }

  /** @param {CrowdView} view */
  #remarks({ state, now, count, frozen, step, rests }) {
    return [
      now && now.diverged > 0 ? t('crowd.diverged', { n: now.diverged }) : '',
      now && state === 'trails'
        ? t(rests ? 'crowd.rests' : 'crowd.trails', { at: now.step, step })
        : '',
      count > 0 && count < this.#asked ? t('crowd.fewer', { n: count }) : '',
      frozen ? t(`crowd.frozen.${frozen.why}`, { step: frozen.step }) : '',
    ];
  }

  /** What the band and the median are drawn of, and of how many. */
  get course() {
    const { points, count } = this.#crowd.view;
    return { points, count };
  }

  /**
   * The edges of the band and the median.
   *
   * @param {number[]} own losses of the run
   * @param {Palette} palette
   * @returns {Series[]}
   */
  series(own, { ink, panel }) {
    const { points } = this.#crowd.view;
    const x = points.map(({ epoch }) => epoch);
    const median = points.map((point) => point.median);
    const most = mostOver * Math.max(...finite(own), ...finite(median));
    const edge = { x, color: mix(ink, panel, 0.8), width: 1 };
    const shown = (/** @type {number} */ loss) => (loss <= most ? loss : NaN);
    return [
      { ...edge, values: points.map(({ low }) => shown(low)) },
      { ...edge, values: points.map(({ high }) => shown(high)) },
      { x, values: median, color: mix(ink, panel, 0.35), width: 1.5, dash: [1.5, 2.5] },
    ];
  }

  /**
   * @param {Picture} picture with its curves
   * @param {Plot} plot
   * @param {Palette} palette
   */
  fill(picture, plot, palette) {
    const { points } = this.#crowd.view;
    const x = points.map(({ epoch }) => epoch);
    const [low, high] = [points.map((point) => point.low), points.map((point) => point.high)];
    drawCrowdBand(picture, plot, { x, low, high }, palette);
  }
}

/** @param {CrowdView} view */
function standing({ now, count }) {
  if (!now) return '';
  return t('crowd.standing', {
    epoch: typed(Number(now.epoch.toFixed(1))),
    worse: now.worse,
    n: count,
    dead: now.withDead,
    alive: count - now.diverged,
  });
}

/**
 * The best first, those that have diverged last.
 *
 * @param {Other[]} others
 */
function byLoss(others) {
  const rank = (/** @type {Other} */ { loss }) => (Number.isNaN(loss) ? Infinity : loss);
  return [...others].sort((a, b) => rank(a) - rank(b) || a.seed - b.seed);
}

/** @param {unknown} words */
function said(words) {
  return html`<p class="crowd-words">${words}</p>`;
}

/** @param {number[]} values */
function finite(values) {
  return values.filter((value) => Number.isFinite(value));
}

/**
 * @param {Store} store
 * @param {number} asked how many; 0 where nobody has said
 * @param {() => void} onChange
 */
export function showCrowd(store, asked, onChange) {
  return new CrowdOnShow(store, asked || sizes[0], onChange);
}
