// The course of the loss: training in ink, test in grey. Earlier runs, the way back to them and other seeds come late, see late.js.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { drawLossCurves } from '../../draw/charts/loss-curves.js';
import { measured } from '../../format/numbers.js';
import { mix } from '../../draw/canvas/palette.js';
import { Fetchable, OnDemand } from '../../kit/on-demand.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { Panel } from '../../kit/panel.js';
import { term } from '../../kit/directives.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('page', pageTexts);

export const timeline = new Fetchable('timeline', () => import('./late.js'));
export const crowd = new Fetchable('crowd', () => import('./crowd-on-show.js'));

/** @extends {Panel<Run, Store, Frame>} */
export class LossChart extends Panel {
  #onDemand = new OnDemand(() => this.requestUpdate());

  render() {
    const { frame, run } = this;
    // The first picture does not wait for it.
    const late = frame?.step || frame?.playing === false ? this.#onDemand.get(timeline) : null;
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
          ${late?.keyOf(this)}
        </ul>
      </div>
      <div class="loss-picture" dir="ltr">
        <canvas role="img" aria-label=${t('loss.picture', values)}></canvas>
      </div>
      <div class="timeline-place" dir="ltr">${late?.below(this, crowd)}</div>
    `;
  }

  /** The course ends with the frame that is on show, so it is drawn when that is. */
  *pieces() {}

  /** So its picture is never there before, whatever the display loop has painted. @param {Frame} frame */
  takeFrame(frame) {
    super.takeFrame(frame);
  }

  paint() {
    const canvas = this.querySelector('canvas');
    const picture = canvas && beginPicture(canvas);
    if (!picture) return;
    const { losses, earlierRuns } = this.run;
    const { epochs: x, train, test } = losses;
    const { palette } = this;
    const { ink, muted, panel } = palette;
    const late = timeline.module;
    const series = [
      ...(late?.seriesOf(this) ?? []),
      { x, values: test, color: mix(muted, panel, 0.35), width: 1.5 },
      { x, values: train, color: ink, width: 1.75 },
    ];
    const now = earlierRuns.length > 0 ? (x[x.length - 1] ?? 0) : null;
    late?.drawn(this, picture, drawLossCurves(picture.context, picture, series, now, palette));
  }
}

customElements.define('ap-loss-chart', LossChart);
