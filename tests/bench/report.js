// The figures as lines of text.
import { isFailed, isMet } from './goals.js';
import { mapJob } from './jobs.js';
import { median } from './measure.js';
import { peers } from './peers.js';
import { stepParts } from './step-parts.js';

/** @import {FrameFigures, Goal, Job, JobFigures, PageFigures, Profile, ProfileFigures, SeedFigures, StudyFigures} from './types.js' */

const placeTitles = /** @type {Record<string, string>} */ ({
  chromium: 'Chromium',
  node: 'Node.js',
  native: 'native, 128 bits',
  widest: 'native, widest',
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

/**
 * A column a job, in nanoseconds a step: what each part takes, and what bounds the whole.
 * @param {ProfileFigures} figures
 * @param {Record<string, number | undefined>} timesObjects by job, how many times as fast as the object loop the engine is
 */
export function profileLines({ place, profiles }, timesObjects) {
  const line = (/** @type {string} */ title, /** @type {(profile: Profile) => string} */ cell) =>
    `  ${title.padEnd(30)}${profiles.map((profile) => cell(profile).padStart(18)).join('')}`;
  const time = (/** @type {number} */ value, /** @type {Profile} */ { whole }) =>
    `${threeDigits(value)} ${Math.round((100 * value) / whole)} %`.padStart(8);
  const lines = [...stepParts, /** @type {const} */ (['rest', 'rest'])].map(([name, title]) =>
    line(title, (profile) => time(profile.parts[name], profile)),
  );
  const bounds = /** @type {const} */ ([
    ['products', 'multiply-adds at the peak'],
    ['activations', 'activations at their fastest'],
    ['least', 'both: the least possible'],
  ]);
  return [
    `\nprofile: nanoseconds of a step in ${place}, and their share; the least of many rounds`,
    line('', ({ job }) => job),
    ...lines,
    line('a whole step', ({ whole }) => threeDigits(whole)),
    ...bounds.map(([name, title]) => line(title, (profile) => time(profile.bound[name], profile))),
    line('× object loop at that least', ({ job, whole, bound }) => {
      const times = timesObjects[job];
      return times === undefined ? '' : threeDigits((times * whole) / bound.least);
    }),
  ].join('\n');
}

/** @param {FrameFigures[]} figures */
export function frameLines(figures) {
  const compared = figures.some(({ frameRatio }) => frameRatio !== null);
  const cell = (/** @type {number | null} */ ratio) => (ratio?.toFixed(3) ?? '').padStart(12);
  return [
    `\nframes: everything at once, in Node.js${compared ? '; times over those of the other checkout' : ''}`,
    `  ${''.padEnd(30)}${'frame'.padStart(12)}${compared ? 'frame ×'.padStart(12) + 'step ×'.padStart(12) : ''}`,
    ...figures.map(({ title, milliseconds, frameRatio, stepRatio }) => {
      const time = `${threeDigits(milliseconds)} ms`.padStart(12);
      return `  ${title.padEnd(30)}${time}${compared ? cell(frameRatio) + cell(stepRatio) : ''}`;
    }),
  ].join('\n');
}

/** @param {SeedFigures} figures */
export function seedLines({ experiment, seeds, epochs, samples, seconds, together }) {
  const perSeed = threeDigits(samples / seeds / epochs);
  return `
seeds: ${seeds} seeds × ${epochs} epochs × ${perSeed} samples, one after the other in Node.js
  ${experiment}
  ${threeDigits(seconds)} s on one core, ${threeDigits(samples / seconds)} samples a second
  ${together.title}: ${threeDigits(together.engine)} samples a second; at the same time with jax-js ${threeDigits(together.jax)}`;
}

/** @param {StudyFigures} figures */
export function studyLines({ title, native, workers, seconds, longestTask, map }) {
  const [one, two] = workers.map(threeDigits);
  const [nativeOne, nativeTwo] = native.map(threeDigits);
  return `
studies: 1000 runs of ${title}, with complete rows; runs a second by the clock, on an idle machine
  in Chromium: ${one} with one worker, ${two} with two, in which all take ${threeDigits(seconds)} s
  native: ${nativeOne} on one core, ${nativeTwo} on two
  longest task of the page while it trains beside one worker: ${threeDigits(longestTask)} ms
  the first 144 runs of a map of ${mapJob.title}: ${threeDigits(map)} s`;
}

/** @param {import('./reading.js').ReadingFigures} figures */
export function readingLines({ weights, atob, reading }) {
  return `
files: ${weights.toLocaleString('en')} saved weights are read in ${reading.toFixed(1)} ms, ${threeDigits(reading / atob)} times what atob alone takes`;
}

/** @param {import('./formulas.js').FormulaFigures} figures */
export function formulaLines({ title, shares }) {
  const each = shares.map(
    ({ name, formula, share }) =>
      `\n  ${name.padEnd(8)}${formula.padEnd(42)}${(100 * share).toFixed(0).padStart(4)} %`,
  );
  return `
formulas in place of built-in activations: ${title.replace('relu', '…')}, share of the speed in Node.js${each.join('')}`;
}

/** @param {import('./types.js').CrowdFigures} figures */
export function crowdLines({ full, limited, band }) {
  const each = (/** @type {number[]} */ values) =>
    values.map((value) => value.toFixed(2)).join(' ');
  return `
20 other seeds beside the opening network, in Chromium; the run's speed with them ÷ without, median of five
  at full speed: ${full.ratio.toFixed(2)} (${each(full.ratios)})
  at 500 steps/s: ${limited.ratio.toFixed(2)} (${each(limited.ratios)})
  a new band up to epoch 200 while the run rests: ${band.milliseconds.toFixed(0)} ms (${band.all.map((ms) => ms.toFixed(0)).join(' ')})`;
}

/** @param {PageFigures} figures */
export function pageLines(figures) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  const perSecond = figures.framesPerSecond.toFixed(1);
  const pictures = figures.picturesPerSecond.toFixed(1);
  const steps = threeDigits(figures.stepsPerSecond);
  const alone = threeDigits(figures.headlessStepsPerSecond);
  return [
    `\npage: #${figures.experiment} at full speed in Chromium, every panel open and in sight`,
    `  ${perSecond} frames a second, ${pictures} of them with a new state of the network in all panels, none older than ${ms(figures.oldestPicture)}`,
    `  longest task of the page ${ms(figures.longestTask)}, of which ${ms(figures.longestTaskProcessor)} processor time`,
    `  scripting for a new state ${ms(figures.scriptingPerPicture)}, for a frame ${ms(figures.scriptingPerFrame)}`,
    `  ${steps} steps a second; without a page ${alone}: ${percent(figures.share)} of that`,
    `  without a page, with statistics, unit maps and surface 60 times a second: ${percent(figures.framesShare)}`,
  ].join('\n');
}

/** @param {Goal[]} goals */
export function goalLines(goals) {
  const lines = goals.map((goal) => {
    const { what, wanted, value } = goal;
    const sign = goal.atMost ? '≤' : '≥';
    const met = isMet(goal) ? 'met' : isFailed(goal) ? 'FAILED' : 'not met';
    return `  ${what.padEnd(44)}${threeDigits(value).padStart(10)}${`${sign} ${wanted}`.padStart(10)}   ${met}`;
  });
  return ['\ngoals, in Chromium where nothing else is said', ...lines].join('\n');
}
