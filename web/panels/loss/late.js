// What the chart of the loss has beyond its curves, from the time when there is something of it: earlier runs, the way back in time, and
// runs with other seeds.

import { html, nothing } from 'lit';
import { mix } from '../../draw/canvas/palette.js';
import { measured, typed } from '../../format/numbers.js';
import { hint } from '../../kit/directives.js';
import { readable } from '../../kit/reading/reading.js';
import timeTexts from '../../locale/en/time.js';
import { texts } from '../../format/texts.js';
import './crowd-switch.js';
import { lossText } from './loss-text.js';
import './late.css';
import './timeline.js';

/** @import {Picture} from '../../draw/canvas/canvas.js' */
/** @import {Plot, Series} from '../../draw/charts/loss-curves.js' */
/** @import {CrowdSwitch} from './crowd-switch.js' */
/** @import {LossChart} from './loss-chart.js' */
/** @import {Timeline} from './timeline.js' */

const t = texts('time', timeTexts);

/** @param {LossChart} chart @returns {CrowdSwitch | null} */
const crowdOf = (chart) => chart.querySelector('ap-crowd');

/** Entries of the key. @param {LossChart} chart */
export function keyOf({ run }) {
  if (run.earlierRuns.length === 0) return nothing;
  return html`<li class="earlier-run">
    <button @click=${() => run.forgetEarlierRuns()} ${hint(t('loss.earlier.forget'))}>
      ${t('loss.earlier')} ×
    </button>
  </li>`;
}

/**
 * What stands below the chart.
 *
 * @param {LossChart} chart
 * @param {CrowdSwitch['fetchable']} crowd
 */
export function below({ store, run, palette }, crowd) {
  return html`<ap-timeline .store=${store} .run=${run} .palette=${palette}></ap-timeline>
    <ap-crowd .store=${store} .run=${run} .fetchable=${crowd}></ap-crowd>`;
}

/**
 * Lines under those of the run.
 *
 * @param {LossChart} chart
 * @returns {Series[]}
 */
export function seriesOf(chart) {
  const { run, palette } = chart;
  const earlier = run.earlierRuns.map(({ epochs, train: values }) => ({
    x: epochs,
    values,
    color: mix(palette.ink, palette.panel, 0.45),
    width: 1.25,
    dash: [4, 3],
  }));
  return [...(crowdOf(chart)?.series(run.losses.train, palette) ?? []), ...earlier];
}

/**
 * The curves are drawn.
 *
 * @param {LossChart} chart
 * @param {Picture} picture
 * @param {Plot} plot
 */
export function drawn(chart, picture, plot) {
  crowdOf(chart)?.fill(picture, plot, chart.palette);
  const canvas = chart.querySelector('canvas');
  if (canvas) readable(canvas, () => readingOf(chart, plot));
  const line = /** @type {Timeline | null} */ (chart.querySelector('ap-timeline'));
  line?.alignWith?.(plot);
}

/**
 * What the chart says at each of its points.
 *
 * @param {LossChart} chart
 * @param {Plot} plot
 */
function readingOf(chart, plot) {
  const { epochs, train, test } = chart.run.losses;
  const others = crowdOf(chart)?.course?.points ?? [];
  const text = (/** @type {number} */ i) => {
    const epoch = typed(Number(epochs[i].toFixed(1)));
    const own = t('loss.read', { epoch, train: measured(train[i]), test: measured(test[i]) });
    const crowd = others.filter((point) => point.epoch <= epochs[i]).at(-1);
    if (!crowd) return own;
    const [median, low, high] = [crowd.median, crowd.low, crowd.high].map(lossText);
    return `${own}\n${t('loss.read.others', { median, low, high })}`;
  };
  return { places: epochs.map((epoch) => plot.atX(epoch)), text };
}
