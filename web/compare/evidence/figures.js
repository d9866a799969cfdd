// The figures of a study as texts: the table under its charts, what runs came to, and the notes about how failures count.

import { pair } from '../../format/names.js';
import { measured, percent, typed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import compareTexts from '../../locale/en/compare/compare.js';
import { factorName, valueName } from './names.js';

/** @import {Estimate, MeasuredStep, StudyMeasure, StudyPlan, StudyResult} from '../../engine/types.js' */
/** @import {Row} from './session.js' */

/** @typedef {'metric' | 'time'} Measured what is shown of each run */

const t = texts('compare', compareTexts);
const none = '–';

/** @param {number} value with four digits, as in the sentences */
export function figure(value) {
  return typed(Number(value.toPrecision(4)));
}

/** @param {string} key */
const named = (key) => t(/** @type {keyof typeof compareTexts} */ (key));

/**
 * What of each run is shown, in words.
 *
 * @param {StudyPlan} plan
 * @param {Measured} measure
 */
export function measureName({ metric, unit }, measure) {
  return named(`metric.${measure === 'metric' ? metric : unit}`);
}

/**
 * The values that are compared, as the reader calls them; one without a name where nothing is varied.
 *
 * @param {StudyPlan} plan
 */
export function valueNames({ factors: [first] }) {
  return first ? first.values.map((value) => valueName(first.name, value)) : [''];
}

/**
 * The groups of runs that figures are told of: each stratum, and all.
 *
 * @param {StudyPlan} plan
 * @returns {string[]} in the order of a measure's groups; one without a name where there are no strata
 */
export function groupNames({ factors: [, second] }) {
  if (!second || second.values.length < 2) return [''];
  const factor = factorName(second.name);
  const strata = second.values.map((value) =>
    t('stratum.one', { factor, value: valueName(second.name, value) }),
  );
  return [...strata, t('stratum.all', { factor })];
}

/**
 * The strata of a group, which is one of them, or all.
 *
 * @param {Pick<StudyPlan, 'factors'>} plan
 * @param {number} group
 * @returns {number[]}
 */
export function strataOf({ factors: [, second] }, group) {
  const strata = second?.values.length ?? 1;
  return group < strata ? [group] : Array.from({ length: strata }, (_, i) => i);
}

/**
 * The runs of a value in a group, in the order of their seeds.
 *
 * @param {StudyPlan} plan
 * @param {ReadonlyMap<number, Row>} rows
 * @param {number} group
 * @param {number} value
 * @returns {Row[]}
 */
export function rowsIn({ factors, runs }, rows, group, value) {
  const values = factors[0]?.values.length ?? 1;
  const strata = factors[1]?.values.length ?? 1;
  const wanted = strataOf({ factors }, group);
  const found = [];
  for (let first = 0; first < runs; first += values * strata) {
    for (const stratum of wanted) {
      const row = rows.get(first + stratum * values + value);
      if (row) found.push(row);
    }
  }
  return found;
}

/**
 * What a run came to; NaN where it failed.
 *
 * @param {Row} row
 * @param {Measured} measure
 */
export function numberOf({ metric, reached, diverged }, measure) {
  if (diverged) return NaN;
  return measure === 'metric' ? metric : (reached ?? NaN);
}

/**
 * @param {Row} row
 * @param {Measured} measure
 */
export function runText(row, measure) {
  const number = numberOf(row, measure);
  return Number.isFinite(number) ? figure(number) : t(`runs.failed.${measure}`);
}

/** @typedef {{text: string, more?: string}} Cell a figure, and what is said of it in small: its interval, or how many runs never came there */

/**
 * @param {Estimate} estimate
 * @param {(value: number) => string} written
 * @returns {Cell}
 */
function withInterval({ value, low, high }, written) {
  const text = one(value, written);
  if (low === null || high === null) return { text };
  return { text, more: t('figures.interval', { low: written(low), high: written(high) }) };
}

/** @param {number | null} value @param {(value: number) => string} written */
function one(value, written) {
  return value === null ? none : written(value);
}

/** @param {number} value with three digits, as there is room for in a table */
export function shortFigure(value) {
  return typed(Number(value.toPrecision(3)));
}

/** @param {number} value */
const signed = (value) => (value > 0 ? `+${shortFigure(value)}` : shortFigure(value));

/**
 * A line for each value that is compared, a column for each figure.
 *
 * @param {StudyPlan} plan
 * @param {StudyResult} result
 * @param {number} group
 * @returns {{heads: string[], rows: {name: string, cells: Cell[]}[]}} the first head is the names'
 */
export function figureTable(plan, result, group) {
  const names = valueNames(plan);
  const [metric, time] = result.measures;
  const compares = names.length > 1;
  const heads = [
    t('figures.value'),
    pair(measureName(plan, 'metric'), t('figures.mean')),
    ...(compares ? [t('figures.difference', { first: names[0] })] : []),
    t('figures.median'),
    t('figures.diverged'),
    ...(time ? [t('figures.reached'), named(`figures.time.${plan.unit}`)] : []),
    t('figures.dead'),
    t('figures.deadUnits'),
    t('figures.gradient'),
  ];
  const rows = names.map((name, value) => {
    const figures = metric.groups[group].values[value];
    const comparison = metric.groups[group].comparisons[value - 1];
    const { withDead, dead, gradientAtStart, gradientAtEnd } = result.signs[group][value];
    const runs = result.seeds * runsOfSeed(plan, group);
    const gradient = `${one(gradientAtStart, measured)} → ${one(gradientAtEnd, measured)}`;
    const difference = comparison ? withInterval(comparison.difference, signed) : { text: none };
    return {
      name: name || t('progress.finished', { runs: result.runs }),
      cells: [
        withInterval(figures.interquartileMean, shortFigure),
        ...(compares ? [difference] : []),
        withInterval(figures.median, shortFigure),
        { text: one(figures.failed.value, percent) },
        ...(time ? timeCells(time, group, value, runs) : []),
        withInterval(withDead, percent),
        { text: one(dead, percent) },
        { text: gradient },
      ],
    };
  });
  return { heads, rows };
}

/**
 * How many runs a seed has with one value in a group.
 *
 * @param {StudyPlan} plan
 * @param {number} group
 */
function runsOfSeed({ factors: [, second] }, group) {
  const strata = second?.values.length ?? 1;
  return strata > 1 && group === strata ? strata : 1;
}

/**
 * How many runs reach the target, and when half of them have.
 *
 * @param {StudyMeasure} time
 * @param {number} group
 * @param {number} value
 * @param {number} runs
 * @returns {Cell[]}
 */
function timeCells(time, group, value, runs) {
  const { failed, median } = time.groups[group].values[value];
  if (failed.value === null) return [{ text: none }, { text: none }];
  const { low, high } = failed;
  const reached = {
    value: 1 - failed.value,
    low: high === null ? null : 1 - high,
    high: low === null ? null : 1 - low,
  };
  const never = failedText('time', failed.value, runs);
  return [withInterval(reached, percent), medianTime(median, never)];
}

/**
 * Where fewer than half of the runs reach the target there is no median; the same is so of an end of its interval.
 *
 * @param {Estimate} median
 * @param {string} never how many runs never reach it, '' for none
 * @returns {Cell}
 */
function medianTime({ value, low, high }, never) {
  const written = (/** @type {number | null} */ time) =>
    time === null ? t('figures.notReached') : shortFigure(time);
  const interval =
    low === null ? [] : [t('figures.interval', { low: written(low), high: written(high) })];
  return { text: written(value), more: [...interval, ...(never ? [never] : [])].join('; ') };
}

/**
 * When half of the runs with a value have reached the target: in steps, and in seconds on this machine. Over several strata it is the mean of
 * theirs, as medians are.
 *
 * @param {StudyPlan} plan
 * @param {StudyResult} result
 * @param {number} group
 * @param {number} value
 * @param {readonly MeasuredStep[]} costs in each stratum of the group
 * @returns {{steps: number | null, seconds: number | null}} null where half never do, or a step cannot be timed
 */
export function timeToTarget(plan, result, group, value, costs) {
  let steps = 0;
  let seconds = 0;
  for (const [i, stratum] of strataOf(plan, group).entries()) {
    const median = result.measures[1]?.groups[stratum].values[value].median.value ?? null;
    if (median === null) return { steps: null, seconds: null };
    const taken = plan.unit === 'epochs' ? median * costs[i].stepsPerEpoch : median;
    steps += taken / costs.length;
    const { median: nanoseconds } = costs[i].step;
    seconds += nanoseconds > 0 ? (taken * nanoseconds) / 1e9 / costs.length : NaN;
  }
  return { steps, seconds: Number.isNaN(seconds) ? null : seconds };
}

/**
 * How many of the runs failed, '' for none.
 *
 * @param {Measured} measure
 * @param {number} share
 * @param {number} of runs
 */
export function failedText(measure, share, of) {
  const n = Math.round(share * of);
  return n === 0 ? '' : t(`dots.failed.${measure}`, { n, of });
}

/**
 * What a reader of the figures must know.
 *
 * @param {StudyPlan} plan
 * @param {StudyResult} result
 * @param {number} group
 * @returns {string[]}
 */
export function notes(plan, result, group) {
  const fails = (/** @type {number} */ measure) =>
    result.measures[measure]?.groups[group].values.some(({ failed }) => (failed.value ?? 0) > 0);
  const kind = plan.metric.endsWith('accuracy') ? 'accuracy' : 'loss';
  return [
    ...(fails(0) ? [t(`figures.note.metric.${kind}`)] : []),
    ...(fails(1) ? [t('figures.note.time')] : []),
    ...(result.resamples > 0 && result.comparisons > 0
      ? [
          t('figures.note.intervals', {
            level: Math.floor(100 * (100 - 5 / result.comparisons)) / 100,
            comparisons: result.comparisons,
          }),
        ]
      : []),
  ];
}
