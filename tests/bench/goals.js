// What the figures should be at least. Those that are asserted make the benchmark fail; the others are printed beside what was
// measured.
import { ratio } from './measure.js';

/** @import {FormulaFigures} from './formulas.js' */
/** @import {CrowdFigures, FrameFigures, Goal, JobFigures, PageFigures, SeedFigures, StudyFigures} from './types.js' */

/** In Chromium: the engine's speed as a multiple of a contender's, by job. */
const table = /** @type {const} */ ([
  ['default', 'objects', 30],
  ['default', 'tfjs-wasm', 1600],
  ['default', 'jax-wasm', 2500],
  ['deep', 'objects', 90],
  ['deep', 'tfjs-wasm', 330],
  ['deep', 'jax-wasm', 1400],
  ['deep', 'peak', 0.45],
  ['wide', 'objects', 120],
  ['wide', 'tfjs-wasm', 17],
  ['wide', 'jax-wasm', 15],
  ['wide', 'peak', 0.7],
  ['image', 'objects', 125],
  ['image', 'tfjs-wasm', 12.5],
  ['image', 'jax-wasm', 6],
  ['image', 'peak', 0.85],
]);

const ofNative = 0.95;
const assertedTimesObjects = 10;
/** Of all panels at one step; the page replaces each before it is older than this, in milliseconds. */
const picturesPerSecond = 10;
const oldestPicture = 200;
const ofHeadless = 0.9;
const longestTask = 50;
const scripting = 8;
const secondsOfSeeds = 2;
const timesTogether = 50;
const timesOneWorker = 1.7;
const workerOfNative = 0.85;
const timesWidest = 1.5;
const ofBuiltIn = 0.5;
const secondsOfStudy = 3.5;
const besideCrowd = 0.9;
const newBand = 500;
const secondsOfMap = 2;
/** Times over those of another commit. */
const frameTimes = 1.1;
const stepTimes = 1.03;

/**
 * The engine's speed as a multiple of each contender's in the same place, for the peak in multiply-adds; `native` is the
 * engine's own native build with vectors of 128 bits.
 * @param {JobFigures['rounds']} rounds
 * @param {number} multiplyAdds of a sample
 * @returns {JobFigures['ratios']} by place, then by contender
 */
export function ratiosOf(rounds, multiplyAdds) {
  const native = rounds.native?.engine;
  /** @type {JobFigures['ratios']} */
  const ratios = {};
  for (const [place, { engine, ...others }] of Object.entries(rounds)) {
    if (!engine || place === 'native') continue;
    ratios[place] = native ? { native: ratio(engine, native) } : {};
    for (const [contender, measured] of Object.entries(others)) {
      const times = ratio(engine, measured);
      ratios[place][contender] = contender === 'peak' ? times * multiplyAdds : times;
    }
  }
  return ratios;
}

/** @param {Goal} goal */
export function isMet({ value, wanted, atMost }) {
  return atMost ? value <= wanted : value >= wanted;
}

/** @param {Goal} goal */
export function isFailed(goal) {
  return goal.asserted && !isMet(goal);
}

/**
 * @param {{figures: JobFigures[], frames?: FrameFigures[] | null, page?: PageFigures | null, seeds?: SeedFigures | null, study?: StudyFigures | null, formulas?: FormulaFigures | null, crowd?: CrowdFigures | null}} measured
 * @returns {Goal[]} those whose figures were measured
 */
export function findGoals({ figures, frames, page, seeds, study, formulas, crowd }) {
  /** @type {Goal[]} */
  const goals = [];
  /** @type {(what: string, wanted: number, value: number | undefined, asserted?: boolean) => void} */
  const add = (what, wanted, value, asserted = false) => {
    if (value !== undefined) goals.push({ what, wanted, value, asserted, atMost: false });
  };
  /** @type {(what: string, wanted: number, value: number) => void} */
  const atMost = (what, wanted, value) => {
    goals.push({ what, wanted, value, asserted: false, atMost: true });
  };
  for (const { job, ratios } of figures) {
    const found = ratios.chromium ?? {};
    if (job === 'default') {
      add('default, × object loop, at the very least', assertedTimesObjects, found.objects, true);
    }
    for (const [name, contender, wanted] of table) {
      const what = contender === 'peak' ? 'share of the peak' : `× ${contender}`;
      if (name === job) add(`${job}, ${what}`, wanted, found[contender]);
    }
    add(`${job}, share of native`, ofNative, found.native);
    if (job === 'wide' || job === 'image') {
      add(`${job}, widest vectors × 128 bits`, timesWidest, ratios.widest?.native);
    }
  }
  for (const { job, frameRatio, stepRatio } of frames ?? []) {
    if (frameRatio !== null)
      atMost(`${job}, frame in Node.js over the other's`, frameTimes, frameRatio);
    if (stepRatio !== null)
      atMost(`${job}, step in Node.js over the other's`, stepTimes, stepRatio);
  }
  if (seeds) {
    const what = `${seeds.seeds} seeds × ${seeds.epochs} epochs, seconds`;
    atMost(what, secondsOfSeeds, seeds.seconds);
    const { title, engine, jax } = seeds.together;
    add(`${title}, × jax-js`, timesTogether, engine / jax);
  }
  if (study) {
    const [one, two] = study.workers;
    add('study, two workers over one', timesOneWorker, two / one);
    add('study, share of native', workerOfNative, one / study.native[0]);
    atMost('study, 1000 runs with two workers, seconds', secondsOfStudy, study.seconds);
    atMost('study, longest task of the page, milliseconds', longestTask, study.longestTask);
    atMost('study, coarse map, seconds', secondsOfMap, study.map);
  }
  for (const { name, share } of formulas?.shares ?? []) {
    add(`wide, ${name} as a formula, share of the built-in's speed`, ofBuiltIn, share, true);
  }
  if (crowd) {
    add('other seeds, share of the run’s full speed', besideCrowd, crowd.full.ratio);
    add('other seeds, share of 500 steps/s', besideCrowd, crowd.limited.ratio);
    atMost('other seeds, a new band, milliseconds', newBand, crowd.band.milliseconds);
  }
  if (page) {
    add('page, complete pictures a second', picturesPerSecond, page.picturesPerSecond, true);
    atMost('page, oldest picture, milliseconds', oldestPicture, page.oldestPicture);
    atMost('page, longest task, milliseconds', longestTask, page.longestTask);
    atMost('page, scripting for a frame, milliseconds', scripting, page.scriptingPerFrame);
    add('share of the speed with 60 frames a second', ofHeadless, page.framesShare);
  }
  return goals;
}
