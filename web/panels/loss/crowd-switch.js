// The switch for runs with other seeds, under the chart of the loss. What it switches on is fetched when somebody asks for it.

import { html, nothing } from 'lit';
import { OnDemand } from '../../kit/on-demand.js';
import { hint } from '../../kit/directives.js';
import { StillPanel } from '../../kit/panel.js';
import timeTexts from '../../locale/en/time.js';
import { texts } from '../../format/texts.js';

/** @import {Picture} from '../../draw/canvas/canvas.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {Plot, Series} from '../../draw/charts/loss-curves.js' */
/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Fetchable} from '../../kit/on-demand.js' */
/** @import {CrowdOnShow} from './crowd-on-show.js' */

const t = texts('time', timeTexts);

/** Whether the reader's browser is to load little. */
const savesData = () =>
  /** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData === true;

/** @extends {StillPanel<Run, Store, Frame>} */
export class CrowdSwitch extends StillPanel {
  #onDemand = new OnDemand(() => this.requestUpdate());
  /** Whether it is switched on; null until the reader or the link has said so. @type {boolean | null} */
  #isOn = null;
  /** While it is on and has come. @type {CrowdOnShow | null} */
  #onShow = null;
  #isInView = true;
  #look = () => this.#see();
  #inView = new IntersectionObserver((entries) => {
    this.#isInView = entries[entries.length - 1].isIntersecting;
    this.#see();
  });

  constructor() {
    super();
    /** What it switches on. @type {Fetchable<typeof import('./crowd-on-show.js')>} */
    this.fetchable;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    const chart = this.closest('ap-loss-chart');
    if (chart) this.#inView.observe(chart);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    this.#inView.disconnect();
    this.#close();
  }

  render() {
    const asked = this.store.presentation.crowd;
    const waits = this.#isOn === null && asked !== null && savesData();
    const isOn = this.#isOn ?? (asked !== null && !waits);
    const module = isOn ? this.#onDemand.get(this.fetchable) : undefined;
    if (!isOn) this.#close();
    if (module)
      this.#onShow ??= module.showCrowd(this.store, Number(asked ?? 0), () => this.#new());
    this.#see();
    return html`<div class="crowd-line">
        <button
          class="chip crowd-switch"
          aria-pressed=${isOn ? 'true' : 'false'}
          @click=${() => this.#switch(!isOn)}
          ${hint(t('crowd.hint'))}
        >
          ${t('crowd.name')}
        </button>
        ${this.#onShow?.choices()}
      </div>
      ${
        this.#onShow?.words() ??
        (waits ? html`<p class="crowd-words">${t('crowd.saving')}</p>` : nothing)
      }`;
  }

  /** What the lines are of; null while there are none. */
  get course() {
    return this.#onShow?.course ?? null;
  }

  /**
   * Lines of the chart.
   *
   * @param {number[]} own losses of the run
   * @param {Palette} palette
   * @returns {Series[]}
   */
  series(own, palette) {
    return this.#onShow?.series(own, palette) ?? [];
  }

  /**
   * @param {Picture} picture with its curves
   * @param {Plot} plot
   * @param {Palette} palette
   */
  fill(picture, plot, palette) {
    this.#onShow?.fill(picture, plot, palette);
  }

  /** @param {boolean} isOn */
  #switch(isOn) {
    this.#isOn = isOn;
    this.requestUpdate();
    if (!isOn) this.#drawChart();
    // Where it cannot be fetched, the page says so.
    else
      void this.fetchable
        .ask(() => this.requestUpdate())
        .then(
          () => this.requestUpdate(),
          () => {},
        );
  }

  /** There is something new to show. */
  #new() {
    this.requestUpdate();
    if (!this.run.moving) this.#drawChart();
  }

  #drawChart() {
    const chart = /** @type {import('./loss-chart.js').LossChart | null} */ (
      this.closest('ap-loss-chart')
    );
    chart?.repaint();
  }

  #see() {
    if (this.#onShow) this.#onShow.isHidden = document.hidden || !this.#isInView;
  }

  #close() {
    this.#onShow?.close();
    this.#onShow = null;
  }
}

customElements.define('ap-crowd', CrowdSwitch);
