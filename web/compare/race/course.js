// What the charts and the table of a race show: the course of each lane's loss and gradient, and where it diverged or a layer of it died.

import { measured, typed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { layerNumberPlace } from '../../frame/frame-reader.js';
import raceTexts from '../../locale/en/compare/race.js';
import { unmarked } from '../../kit/directives.js';

/** @import {LaneCurve} from '../../draw/charts/lane-curves.js' */
/** @import {Table} from '../../kit/offer.js' */
/** @import {ShownLane} from './race.js' */

const t = texts('race', raceTexts);

const mostRows = 16;

/**
 * @param {ShownLane[]} lanes
 * @param {'loss' | 'gradient'} what
 * @param {readonly number[] | null} costs nanoseconds a step of each lane, null for a chart over steps
 * @returns {LaneCurve[]}
 */
export function courses(lanes, what, costs) {
  return lanes.map(({ run, died, divergedAt }, i) => {
    const { steps, values } = what === 'loss' ? lossOf(run) : gradientOf(run);
    const place = (/** @type {number} */ step) => (costs ? (step * costs[i]) / 1e9 : step);
    const marks = [
      ...[...died.values()].map((step) => ({
        x: place(step),
        kind: /** @type {const} */ ('dead'),
      })),
      ...(divergedAt === null
        ? []
        : [{ x: place(divergedAt), kind: /** @type {const} */ ('diverged') }]),
    ];
    return { x: steps.map(place), values, marks };
  });
}

/**
 * What a chart says at each point of the first lane's course.
 *
 * @param {ShownLane[]} lanes
 * @param {LaneCurve[]} curves of the same
 * @param {boolean} overTime
 * @param {(value: number) => number} atX
 */
export function courseReading(lanes, curves, overTime, atX) {
  const { x } = curves[0];
  const text = (/** @type {number} */ i) => {
    const values = curves.map((curve, lane) => {
      const at = curve.x.filter((place) => place <= x[i]).length - 1;
      return t('chart.read.lane', { lane: lanes[lane].name, value: measured(curve.values[at]) });
    });
    const at = overTime ? measured(x[i]) : typed(x[i]);
    return [t(overTime ? 'chart.read.time' : 'chart.read.steps', { at }), ...values].join('\n');
  };
  return { places: x.map(atX), text };
}

/** @param {ShownLane['run']} run */
function lossOf({ losses }) {
  return { steps: losses.steps, values: losses.train };
}

/** @param {ShownLane['run']} run */
function gradientOf({ vitals, tables }) {
  return { steps: vitals.steps, values: vitals.series(layerNumberPlace(tables, 0, 'gradient')) };
}

/**
 * The same as a table.
 *
 * @param {ShownLane[]} lanes
 * @returns {Table}
 */
export function courseTable(lanes) {
  const all = [...new Set(lanes.flatMap(({ run }) => run.losses.steps))].sort((a, b) => a - b);
  const count = Math.min(mostRows, all.length);
  const steps = Array.from(
    { length: count },
    (_, i) => all[Math.round((i * (all.length - 1)) / Math.max(1, count - 1))],
  );
  return {
    caption: t('table.caption'),
    heads: [
      t('table.step'),
      ...lanes.map(({ name }) => `${name}: ${t('loss')}`),
      ...lanes.map(({ name }) => `${name}: ${unmarked(t('gradient'))}`),
    ],
    rows: steps.map((step) => [
      typed(step),
      ...lanes.map(({ run }) => measured(at(lossOf(run), step))),
      ...lanes.map(({ run }) => measured(at(gradientOf(run), step))),
    ]),
  };
}

/**
 * The value at a step, or the last before it; where the course has ended before, none.
 *
 * @param {{steps: number[], values: number[]}} course
 * @param {number} step
 */
function at({ steps, values }, step) {
  if (step > (steps[steps.length - 1] ?? -1)) return NaN;
  let value = NaN;
  for (let i = 0; i < steps.length && steps[i] <= step; i++) value = values[i];
  return value;
}
