// Measures how fast activations train that are written out as formulas, in relation to the same built in: on one network, in Node.js, the two
// taking turns, by processor time. Their weights start alike, with one initialiser for both.
import { Formulas } from '../../web/engine/formulas.js';
import { loadEngine, loadTables } from '../support/engine.js';
import { jobs } from './jobs.js';
import { median } from './measure.js';

/** @typedef {{title: string, shares: {name: string, formula: string, share: number}[]}} FormulaFigures speeds over those of built-in ones */

const formulas = /** @type {const} */ ([
  ['relu', 'max(z, 0)'],
  ['elu', 'z > 0 ? z : a (exp(z) - 1);a=1:0:10'],
  ['gelu', '0.5 z (1 + erf(z / sqrt(2)))'],
]);
const stepsPerCall = 64;

/**
 * @param {number} rounds
 * @param {number} slot milliseconds of each
 * @returns {Promise<FormulaFigures>}
 */
export async function measureFormulas(rounds, slot) {
  const { title, experiment } = jobs.filter(({ name }) => name === 'wide')[0];
  const base = `${experiment}&init=he_normal`;
  const engine = await loadEngine();
  const reader = new Formulas(engine, loadTables);
  /** @type {FormulaFigures['shares']} */
  const shares = [];
  for (const [name, formula] of formulas) {
    const builtIn = base.replaceAll(':relu', `:${name}`);
    const own = `${base.replaceAll(':relu', ':own')}&own=${formula}`;
    await reader.read([own]);
    const runs = [builtIn, own].map((text) => new engine.Trainer(text));
    for (const run of runs) nanosecondsPerStep(run, 3 * slot);
    const found = Array.from({ length: rounds }, () => {
      const [time, timeOfOwn] = runs.map((run) => nanosecondsPerStep(run, slot));
      return time / timeOfOwn;
    });
    for (const run of runs) run.delete();
    shares.push({ name, formula, share: median(found) });
  }
  return { title, shares };
}

/**
 * @param {{train: (steps: number) => number}} run
 * @param {number} slot milliseconds
 */
function nanosecondsPerStep(run, slot) {
  const began = process.cpuUsage();
  const used = () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) * 1e3;
  };
  let steps = 0;
  while (used() < slot * 1e6) {
    if (run.train(stepsPerCall) < stepsPerCall) throw new Error('An experiment diverged.');
    steps += stepsPerCall;
  }
  return used() / steps;
}
