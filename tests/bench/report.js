// The figures as lines of text.
import { isFailed, isMet } from './goals.js';
import { median } from './measure.js';
import { peers } from './peers.js';

/** @import {Goal, Job, JobFigures, PageFigures, SeedFigures} from './types.js' */

const placeTitles = /** @type {Record<string, string>} */ ({
  chromium: 'Chromium',
  node: 'Node.js',
  native: 'native',
});

/** @param {number} value */
function threeDigits(value) {
  return Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: true }).format(value);
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

const notes = peers.flatMap(({ title, note }) => (note ? [`${title}: ${note}.`] : []));

/** How to read what follows. */
export const headLines = [
  'Seconds are processor time of the thread that trains. Figures are medians over rounds in which all take turns;',
  '× is how many times as fast this engine is, % its share of the peak in multiply-adds.',
  ...notes,
].join('\n');

/**
 * One job: samples a second of every contender, and how many times as fast the engine is.
 * @param {Job} job
 * @param {JobFigures} figures
 */
export function jobLines(job, figures) {
  const places = Object.keys(placeTitles).filter((place) => figures.rounds[place]);
  const lines = [`\n${job.name}: ${job.title}; samples a second`];
  lines.push(
    `  ${''.padEnd(12)}${places.map((place) => placeTitles[place].padStart(24)).join('')}`,
  );
  for (const { name, title } of peers) {
    const cells = places.map((place) => {
      const rounds = figures.rounds[place][name];
      const speed = rounds ? threeDigits(median(rounds)) : '';
      const times = figures.ratios[place]?.[name];
      const compared =
        times === undefined ? '' : name === 'peak' ? percent(times) : threeDigits(times);
      return speed.padStart(15) + compared.padStart(9);
    });
    if (cells.some((cell) => cell.trim() !== ''))
      lines.push(`  ${title.padEnd(12)}${cells.join('')}`);
  }
  const native = places.map((place) => figures.ratios[place]?.native);
  if (native.some((share) => share !== undefined)) {
    const cells = native.map((share) => (share === undefined ? '' : percent(share)).padStart(24));
    lines.push(`  ${'of native'.padEnd(12)}${cells.join('')}`);
  }
  return lines.join('\n');
}

/** @param {SeedFigures} figures */
export function seedLines({ experiment, seeds, epochs, samples, seconds }) {
  const perSeed = threeDigits(samples / seeds / epochs);
  return `
seeds: ${seeds} seeds × ${epochs} epochs × ${perSeed} samples, one after the other in Node.js
  ${experiment}
  ${threeDigits(seconds)} s on one core, ${threeDigits(samples / seconds)} samples a second`;
}

/** @param {PageFigures} figures */
export function pageLines(figures) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  const perSecond = figures.framesPerSecond.toFixed(1);
  const pictures = figures.picturesPerSecond.toFixed(1);
  const steps = threeDigits(figures.stepsPerSecond);
  const alone = threeDigits(figures.headlessStepsPerSecond);
  return [
    `\npage: #${figures.experiment} at full speed in Chromium, every panel in sight`,
    `  ${perSecond} frames a second, ${pictures} of them with a new state of the network`,
    `  longest task of the page ${ms(figures.longestTask)}, of which ${ms(figures.longestTaskProcessor)} processor time`,
    `  scripting in a frame ${ms(figures.scriptingPerFrame)} (median)`,
    `  ${steps} steps a second; without a page ${alone}: ${percent(figures.share)} of that`,
  ].join('\n');
}

/** @param {Goal[]} goals */
export function goalLines(goals) {
  const lines = goals.map((goal) => {
    const { what, wanted, value } = goal;
    const met = isMet(goal) ? 'met' : isFailed(goal) ? 'FAILED' : 'not met';
    return `  ${what.padEnd(44)}${threeDigits(value).padStart(10)}${`≥ ${wanted}`.padStart(10)}   ${met}`;
  });
  return ['\ngoals, in Chromium', ...lines].join('\n');
}
