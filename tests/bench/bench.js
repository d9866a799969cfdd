// The side of the benchmark that trains: it lives in a process of Node.js or on a page of a browser and is told what to do by
// places.js. Every job gets a process or page of its own, so that no contender pays for what another job taught the just-in-time
// compiler.
import { taskOf } from './peers/engine.js';
import { trainTogether } from './peers/jax.js';
import { peers } from './peers.js';
import { stepParts } from './step-parts.js';

/** @import {FrameRequest} from '../../web/engine/types.js' */
/** @import {Assets, Contender, Job, Losses, Run, StepTimes} from './types.js' */

/** Steps taken before the losses are compared. */
const comparedSteps = 10;

/** A call of train() should take about this long: enough for the clock, and for what a call costs. */
const callMilliseconds = 5;

/** For a part of a step to be compiled for good. */
const warmUpMilliseconds = 200;

export class Bench {
  #assets;
  /** @type {Record<string, {run: Run, stepsPerCall: number}>} */
  #runs = {};

  /** @param {Assets} assets */
  constructor(assets) {
    this.#assets = assets;
  }

  /**
   * Starts contenders on a job.
   * @param {Job} job
   * @param {string[]} names of the contenders, as in peers.js
   * @returns {Promise<Record<string, Losses>>} by contender
   */
  async open(job, names) {
    const engine = await this.#assets.engine();
    const task = taskOf(engine, job.experiment);
    const oneBatch = taskOf(engine, job.oneBatch);
    /** @type {Record<string, Losses>} */
    const losses = {};
    for (const { name, load } of peers.filter(({ name }) => names.includes(name))) {
      const contender = await load(this.#assets);
      losses[name] = await lossesOf(contender, oneBatch);
      this.#runs[name] = { run: await contender.start(task), stepsPerCall: 1 };
    }
    return losses;
  }

  /**
   * Trains until the compilers have done their work, and finds out how many steps fill a call.
   * @param {string} name
   * @param {number} milliseconds
   */
  async warmUp(name, milliseconds) {
    const entry = this.#runs[name];
    const end = performance.now() + milliseconds;
    let rate;
    do {
      const start = performance.now();
      await entry.run.train(entry.stepsPerCall);
      const took = performance.now() - start;
      rate = took > 0 ? entry.stepsPerCall / took : 0;
      if (took < callMilliseconds) entry.stepsPerCall *= 2;
    } while (performance.now() < end);
    if (rate > 0) entry.stepsPerCall = Math.max(1, Math.round(rate * callMilliseconds));
  }

  /**
   * @param {string} name
   * @param {number} milliseconds to train for, at least
   * @returns {Promise<{units: number, elapsed: number}>} what was done, and the milliseconds it took by the clock
   */
  async measure(name, milliseconds) {
    const { run, stepsPerCall } = this.#runs[name];
    const start = performance.now();
    let calls = 0;
    let elapsed = 0;
    while (elapsed < milliseconds) {
      await run.train(stepsPerCall);
      calls++;
      elapsed = performance.now() - start;
    }
    return { units: calls * stepsPerCall * run.unitsPerStep, elapsed };
  }

  /**
   * Times the parts of a step, see parts.cpp.
   * @param {string} experiment
   * @param {number} rounds in which all parts take turns
   * @returns {Promise<StepTimes>}
   */
  async profile(experiment, rounds) {
    const { Step } = await this.#assets.parts();
    const step = new Step(experiment);
    const { multiply_add, multiply_adds_per_step: perStep } =
      /** @type {Record<string, (steps?: number) => number>} */ (
        /** @type {unknown} */ (await this.#assets.peak())
      );
    const names = [...stepParts.map(([name]) => name), 'whole', 'longActivation'];
    const runs = names.map((name) => ({ name, run: (/** @type {number} */ n) => step[name](n) }));
    const short = 2000;
    const peakRun = (/** @type {number} */ times) => {
      for (let i = 0; i < times; i++) multiply_add(short);
    };
    const timed = [...runs, { name: 'peak', run: peakRun }].map((each) => ({
      ...each,
      times: timesFilling(each.run),
      least: Infinity,
    }));
    for (let round = 0; round < rounds; round++) {
      for (const each of timed) {
        const start = performance.now();
        each.run(each.times);
        const nanoseconds = ((performance.now() - start) * 1e6) / each.times;
        each.least = Math.min(each.least, nanoseconds);
      }
    }
    const least = Object.fromEntries(timed.map((each) => [each.name, each.least]));
    const { whole, longActivation, peak, ...parts } = least;
    // An order serves all steps of an epoch.
    parts.order /= step.stepsPerEpoch();
    const times = {
      parts,
      whole,
      peak: (perStep() * short) / peak,
      activationVectors: step.activationVectors(),
      activationVector: longActivation / step.longVectors(),
    };
    step.delete();
    return times;
  }

  /**
   * Trains any experiment with the engine.
   * @param {string} experiment
   * @param {number} milliseconds
   * @param {{perSecond: number, request: FrameRequest} | null} [frames] asked for meanwhile
   * @returns {Promise<{units: number, elapsed: number}>} steps taken, and milliseconds by the clock
   */
  async trainExperiment(experiment, milliseconds, frames = null) {
    const engine = await this.#assets.engine();
    const trainer = new engine.Trainer(experiment);
    const stepsPerCall = 64;
    const start = performance.now();
    let elapsed = 0;
    let asked = 0;
    while (elapsed < milliseconds) {
      if (trainer.train(stepsPerCall) < stepsPerCall) throw new Error(`${experiment} diverged.`);
      elapsed = performance.now() - start;
      if (!frames || elapsed < (asked * 1000) / frames.perSecond) continue;
      asked++;
      trainer.frame(frames.request);
    }
    const units = trainer.step();
    trainer.delete();
    return { units, elapsed };
  }

  /**
   * Trains one network after the other, each from the first weights of another seed.
   * @param {string} experiment whose seed is replaced
   * @param {number} seeds
   * @param {number} epochs
   * @returns {Promise<{units: number, elapsed: number}>} samples trained, and milliseconds by the clock
   */
  async trainSeeds(experiment, seeds, epochs) {
    const engine = await this.#assets.engine();
    const texts = Array.from(
      { length: seeds },
      (_, i) => engine.edit(experiment, `seed=${i + 1}`).text,
    );
    const { samples } = taskOf(engine, experiment);
    const start = performance.now();
    for (const text of texts) {
      const trainer = new engine.Trainer(text);
      const steps = epochs * trainer.stepsPerEpoch();
      const taken = trainer.train(steps);
      trainer.delete();
      if (taken < steps) throw new Error(`${text} diverged.`);
    }
    return { units: seeds * epochs * samples, elapsed: performance.now() - start };
  }

  /**
   * The same with jax-js, which trains all seeds at the same time.
   *
   * @param {string} experiment
   * @param {number} seeds
   * @param {number} steps
   * @returns {Promise<{units: number, elapsed: number}>}
   */
  async trainSeedsTogether(experiment, seeds, steps) {
    const engine = await this.#assets.engine();
    const tasks = Array.from({ length: seeds }, (_, i) =>
      taskOf(engine, engine.edit(experiment, `seed=${i + 1}`).text),
    );
    return trainTogether(this.#assets, tasks, steps);
  }
}

/**
 * How often something has to be done to fill a call, once the compilers have done their work.
 * @param {(times: number) => void} run
 */
function timesFilling(run) {
  let times = 1;
  for (const end = performance.now() + warmUpMilliseconds; performance.now() < end;) {
    const start = performance.now();
    run(times);
    const took = performance.now() - start;
    if (took < callMilliseconds) times *= 2;
  }
  return times;
}

/**
 * @param {Contender} contender
 * @param {import('./types.js').Task} task
 * @returns {Promise<Losses>}
 */
async function lossesOf(contender, task) {
  const run = await contender.start(task);
  if (!run.loss) return null;
  const first = await run.loss();
  await run.train(comparedSteps);
  return { first, last: await run.loss() };
}
