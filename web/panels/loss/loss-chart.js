// The course of the loss: training in ink, test in grey, earlier runs dashed; below it the way back to earlier points.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { drawLossCurves } from '../../draw/charts/loss-curves.js';
import { measured } from '../../format/numbers.js';
import { mix } from '../../draw/canvas/palette.js';
import { Fetchable, OnDemand } from '../../kit/on-demand.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { Panel } from '../../kit/panel.js';
import { hint, term } from '../../kit/directives.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('page', pageTexts);

/** From here on a run that is playing has a past worth going back to; one that rests has it with its first step. */
const shortEpochs = 20;
export const timeline = new Fetchable('timeline', () => import('./timeline.js'));

/** @extends {Panel<Run, Store, Frame>} */
export class LossChart extends Panel {
  #onDemand = new OnDemand(() => this.requestUpdate());
  #wantsTimeline = false;

  render() {
    const { frame, run, store } = this;
    this.#wantsTimeline ||=
      (frame?.step ?? 0) > 0 && (!frame?.playing || frame.epoch > shortEpochs);
    const values = {
      train: measured(frame?.trainLoss ?? NaN),
      test: measured(frame?.testLoss ?? NaN),
    };
    return html`
      <div class="loss-head">
        <h3>
          <span ${term('loss')}>${t('loss.heading')}</span>
          ${
            run.earlierRuns.length > 0
              ? nothing
              : html`<span class="sentence">${t('loss.sentence')}</span>`
          }
        </h3>
        <ul class="loss-key">
          <li class="train">${t('loss.train')}</li>
          <li class="test"><span ${term('held_out')}>${t('loss.test')}</span></li>
          ${
            run.earlierRuns.length > 0
              ? html`<li class="earlier-run">
                  <button @click=${() => run.forgetEarlierRuns()} ${hint(t('loss.earlier.forget'))}>
                    ${t('loss.earlier')} ×
                  </button>
                </li>`
              : nothing
          }
        </ul>
      </div>
      <div class="loss-picture" dir="ltr">
        <canvas role="img" aria-label=${t('loss.picture', values)}></canvas>
      </div>
      <div class="timeline-place" dir="ltr">
        ${
          this.#wantsTimeline && this.#onDemand.has(timeline)
            ? html`<ap-timeline .store=${store} .run=${run} .palette=${this.palette}></ap-timeline>`
            : nothing
        }
      </div>
    `;
  }

  /** The course ends with the frame that is on show, so it is drawn when that is. */
  *pieces() {}

  /** @param {Frame} frame */
  takeFrame(frame) {
    super.takeFrame(frame);
  }

  paint() {
    const canvas = this.querySelector('canvas');
    const picture = canvas && beginPicture(canvas);
    if (!picture) return;
    const { losses, earlierRuns } = this.run;
    const { epochs: x, train, test } = losses;
    const { ink, muted, panel } = this.palette;
    const earlier = earlierRuns.map(({ epochs, train: values }) => ({
      x: epochs,
      values,
      color: mix(ink, panel, 0.45),
      width: 1.25,
      dash: [4, 3],
    }));
    const series = [
      ...earlier,
      { x, values: test, color: mix(muted, panel, 0.35), width: 1.5 },
      { x, values: train, color: ink, width: 1.75 },
    ];
    const now = earlierRuns.length > 0 ? (x[x.length - 1] ?? 0) : null;
    const plot = drawLossCurves(picture.context, picture, series, now, this.palette);
    const line = /** @type {import('./timeline.js').Timeline | null} */ (
      this.querySelector('ap-timeline')
    );
    line?.alignWith?.(plot);
  }
}

customElements.define('ap-loss-chart', LossChart);
