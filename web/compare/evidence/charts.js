// What the charts and the table of all runs show, from a study's result and rows.

import { texts } from '../../format/texts.js';
import { typed } from '../../format/numbers.js';
import compareTexts from '../../locale/en/compare/compare.js';
import { failedText, measureName, numberOf, rowsIn, runText, valueNames } from './figures.js';
import { valueName } from './names.js';

/** @import {StudyPlan, StudyResult} from '../../engine/types.js' */
/** @import {Strip} from '../../draw/charts/run-dots.js' */
/** @import {Measured} from './figures.js' */
/** @import {Row} from './session.js' */

const t = texts('compare', compareTexts);

/**
 * @typedef {object} Shown
 * @property {StudyPlan} plan
 * @property {StudyResult} result
 * @property {ReadonlyMap<number, Row>} rows
 * @property {number} group
 * @property {Measured} measure
 */

/** @param {Shown} shown */
function figuresOf({ result, group, measure }) {
  return result.measures[measure === 'metric' ? 0 : 1].groups[group].values;
}

/** @param {Shown} shown */
export function dotsOf(shown) {
  const { plan, rows, group, measure } = shown;
  const names = valueNames(plan);
  const figures = figuresOf(shown);
  /** @type {Strip[]} */
  const strips = names.map((name, value) => {
    const runs = rowsIn(plan, rows, group, value).map((row) => ({
      run: row.run,
      value: numberOf(row, measure),
    }));
    const failed = runs.filter(({ value: number }) => !Number.isFinite(number)).length;
    return {
      name,
      runs,
      failed: failedText(measure, failed / Math.max(1, runs.length), runs.length),
      mean: figures[value].interquartileMean,
      median: figures[value].median.value,
    };
  });
  const fails = strips.some(({ failed }) => failed !== '');
  const values = strips.length;
  return {
    strips,
    failing: fails ? t(measure === 'metric' ? 'dots.diverged' : 'dots.never') : '',
    name: t('dots.name', { measure: measureName(plan, measure), values }),
    say: (/** @type {number} */ run) => said(shown, run),
  };
}

/**
 * @param {Shown} shown
 * @param {number} run
 */
function said({ plan, rows, measure }, run) {
  const row = rows.get(run);
  if (!row) return '';
  const [first, second] = plan.factors;
  const values = first?.values.length ?? 1;
  const names = [];
  if (first) names.push(valueName(first.name, first.values[run % values]));
  if (second) {
    const stratum = Math.floor(run / values) % second.values.length;
    names.push(valueName(second.name, second.values[stratum]));
  }
  const result = `${measureName(plan, measure)} ${runText(row, measure)}`;
  return t('dots.pointed', { value: names.join(', '), seed: typed(row.seed), result });
}

/** @param {Shown} shown */
export function profileOf(shown) {
  const { plan, result, measure } = shown;
  const names = valueNames(plan);
  const { thresholds } = result.measures[measure === 'metric' ? 0 : 1];
  const profiles = figuresOf(shown).map(({ profile }, value) => ({
    name: names[value],
    shares: profile,
  }));
  return { thresholds, profiles };
}

/** @param {Shown} shown */
export function runCells({ plan, rows, group, measure }) {
  const heads = valueNames(plan);
  const columns = heads.map((_, value) => rowsIn(plan, rows, group, value));
  /** @type {Map<string, {seed: number, cells: ({run: number, text: string} | null)[]}>} */
  const lines = new Map();
  const values = heads.length;
  columns.forEach((column, value) => {
    for (const row of column) {
      // Runs of a seed with equal values of the second factor share a line.
      const key = String(Math.floor(row.run / values));
      const line = lines.get(key) ?? { seed: row.seed, cells: heads.map(() => null) };
      line.cells[value] = { run: row.run, text: runText(row, measure) };
      lines.set(key, line);
    }
  });
  return {
    heads,
    lines: [...lines].sort(([a], [b]) => Number(a) - Number(b)).map(([, line]) => line),
  };
}
