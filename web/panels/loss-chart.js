// The course of the loss: training in ink, test in grey.

import { html } from 'lit';
import { beginPicture } from '../draw/canvas.js';
import { drawCourse } from '../draw/course.js';
import { measured } from '../draw/numbers.js';
import { mix } from '../draw/palette.js';
import { t } from '../locale/index.js';
import { Pace, Panel } from './panel.js';
import { term } from './text.js';

/** @import {Frame} from '../engine/types.js' */

const drawMilliseconds = 100;

export class LossChart extends Panel {
  render() {
    const { frame } = this;
    const values = {
      train: measured(frame?.trainLoss ?? NaN),
      test: measured(frame?.testLoss ?? NaN),
    };
    return html`
      <div class="loss-head">
        <h3>
          <span ${term('loss')}>${t('loss.heading')}</span>
          <span class="sentence">${t('loss.sentence')}</span>
        </h3>
        <ul class="loss-key">
          <li class="train">${t('loss.train')}</li>
          <li class="test"><span ${term('held_out')}>${t('loss.test')}</span></li>
        </ul>
      </div>
      <div class="loss-picture" dir="ltr">
        <canvas role="img" aria-label=${t('loss.picture', values)}></canvas>
      </div>
    `;
  }

  #pace = new Pace(drawMilliseconds);

  /**
   * @param {Frame} _frame
   * @param {boolean} complete
   */
  paint(_frame, complete) {
    if (!complete && !this.#pace.due()) return;
    const canvas = this.querySelector('canvas');
    const picture = canvas && beginPicture(canvas);
    if (!picture) return;
    const { epochs, train, test } = this.store.losses;
    const { ink, muted, panel } = this.palette;
    const series = [
      { values: test, color: mix(muted, panel, 0.35), width: 1.5 },
      { values: train, color: ink, width: 1.75 },
    ];
    drawCourse(picture.context, picture, epochs, series, this.palette);
  }
}

customElements.define('ap-loss-chart', LossChart);
