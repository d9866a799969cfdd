// Holds the engine and the network in training, and serves the calls of a client.
//
// It is used by the worker and, where a worker is refused, by the page itself. Training proceeds in slices of a few
// milliseconds so that calls get in between; numbers come from the engine alone. Messages are the business of serve.js and
// client.js.

/** @import {ActivationCost, CsvData, Curve, Description, Edited, EngineEvent, EngineModules, EngineTrainer, Frame, FrameArrays, FrameRequest, LeastSquares, LivesRecord, Opened, OwnDataModule, Restored, Samples, Sketch, Tables, Trace, TraceArrays, TraceRequest} from './types.js' */

import { Lineage } from './lineage.js';
import { nothingRequested } from './request.js';

const sliceMilliseconds = 8;
const largestChunk = 8192;
/** Steps of a sketch in one go. */
const sketchChunk = 50;
/** Between two looks at which units live, and between two points to go back to, while training. */
const watchMilliseconds = 100;

/** More states than a history of changes goes back to. */
const mostWays = 300;

/** @type {(keyof FrameArrays)[]} */
const frameArrays = [
  'layers',
  'units',
  'zHistogram',
  'aHistogram',
  'gHistogram',
  'curves',
  'parameters',
  'gradients',
  'unitMaps',
  'output',
  'folds',
  'predictions',
];

/** @type {(keyof TraceArrays)[]} */
const traceArrays = ['input', 'z', 'a', 'slope', 'gradientA', 'gradientZ', 'gradient'];

/**
 * The buffers in a result that can be handed over instead of copied.
 *
 * @param {unknown} result
 * @returns {ArrayBuffer[]}
 */
export function transferables(result) {
  if (typeof result !== 'object' || result === null) return [];
  const buffers = [];
  for (const value of result instanceof Float32Array ? [result] : Object.values(result)) {
    if (value instanceof Float32Array && value.buffer instanceof ArrayBuffer) {
      buffers.push(value.buffer);
    }
  }
  return buffers;
}

/**
 * @param {EngineTrainer} trainer
 * @param {FrameRequest} request
 */
export function frameOf(trainer, request) {
  const { vitals, parameters, gradients, curves, unitMap, output, folds, predictions } = request;
  return trainer.frame(vitals, parameters, gradients, curves, unitMap, output, folds, predictions);
}

export class Host {
  #engine;
  #notify;
  #loadOwnData;
  /** @type {Promise<OwnDataModule> | null} */
  #loadedOwnData = null;
  /** @type {EngineTrainer | null} */
  #trainer = null;
  /** Of the network in training. @type {Description} */
  #description = /** @type {any} */ (null);
  #version = 0;
  #playing = false;
  /** Distinguishes the current training loop from those that were stopped. */
  #loop = 0;
  #stepsPerSecond = Infinity;
  /** When the steps of a limited speed began to be counted, and how many there were. */
  #since = 0;
  #taken = 0;
  #chunk = 1;
  #watched = -Infinity;
  #lineage = new Lineage();
  /** The ways to the states that were kept, by their numbers. @type {Map<number, ReadonlyMap<number, number>>} */
  #ways = new Map();
  #channel = new MessageChannel();
  /** @type {(() => void)[]} */
  #waiting = [];

  /**
   * @param {EngineModules} modules
   * @param {(event: EngineEvent) => void} notify
   */
  constructor({ engine, loadOwnData }, notify) {
    this.#engine = engine;
    this.#notify = notify;
    this.#loadOwnData = loadOwnData;
    this.#channel.port1.onmessage = () => this.#waiting.shift()?.();
  }

  /** @returns {Tables} */
  tables() {
    return JSON.parse(this.#engine.tables());
  }

  /**
   * @param {string} text
   * @param {string} changes
   * @returns {Edited}
   */
  edit(text, changes) {
    const edited = this.#engine.edit(text, changes);
    return {
      text: edited.text,
      fields: JSON.parse(edited.fields),
      problems: JSON.parse(edited.problems),
    };
  }

  /**
   * @param {string} activation
   * @param {number} lo
   * @param {number} hi
   * @param {number} count
   * @returns {Curve}
   */
  curve(activation, lo, hi, count) {
    const { f, df } = this.#engine.curve(activation, lo, hi, count);
    return { f: f.slice(), df: df.slice() };
  }

  /**
   * @param {string} text
   * @returns {Samples}
   */
  preview(text) {
    const trainer = new this.#engine.Trainer(text);
    const samples = copySamples(trainer.data());
    trainer.delete();
    return samples;
  }

  /**
   * What another experiment than the one in training has learned by a step.
   *
   * @param {string} text
   * @param {number} steps
   * @param {number} side
   * @returns {Promise<Sketch>}
   */
  async sketch(text, steps, side) {
    const trainer = new this.#engine.Trainer(text);
    for (let left = steps; left > 0; left -= sketchChunk) {
      if (trainer.train(Math.min(left, sketchChunk)) === 0) break;
      await this.#yield();
    }
    const { dimensions } = JSON.parse(trainer.describe());
    const request = { ...nothingRequested, output: dimensions <= 2 ? side : 0 };
    const output = frameOf(trainer, request).output.slice();
    trainer.delete();
    return { output, dimensions };
  }

  /**
   * Starts the experiment from its first weights.
   *
   * @param {string} text
   * @returns {Opened}
   */
  open(text) {
    this.#trainer?.delete();
    this.#trainer = new this.#engine.Trainer(text);
    this.#lineage = new Lineage();
    this.#ways.clear();
    this.#watch();
    this.#chunk = 1;
    return this.#opened(false);
  }

  /**
   * Takes the experiment over, with the present weights where layer sizes agree.
   *
   * @param {string} text
   * @returns {Opened}
   */
  change(text) {
    const kept = this.#current().change(text);
    this.#chunk = 1;
    // Going back to a point before the change would go back to the settings before it.
    this.#watch();
    return this.#opened(kept);
  }

  /** @returns {Samples} */
  data() {
    return copySamples(this.#current().data());
  }

  /**
   * @param {string} text
   * @returns {Promise<CsvData>}
   */
  async readCsv(text) {
    return JSON.parse((await this.#ownData()).readCsv(text));
  }

  /** @param {string} text an experiment */
  async csvOf(text) {
    return (await this.#ownData()).csvOf(text);
  }

  /** @param {string} text an experiment as a link carries it */
  async unpacked(text) {
    return (await this.#ownData()).unpacked(text);
  }

  /**
   * @param {number} inputs
   * @param {boolean} regression
   * @param {ArrayLike<number>} x
   * @param {ArrayLike<number>} y
   */
  async packPoints(inputs, regression, x, y) {
    return (await this.#ownData()).packPoints(inputs, regression, x, y);
  }

  /** @param {ArrayLike<number>} parameters */
  async packWeights(parameters) {
    return (await this.#ownData()).packWeights(parameters);
  }

  /**
   * @param {string} text an experiment
   * @returns {Promise<ActivationCost[]>}
   */
  async activationCosts(text) {
    const { measureActivations } = await import('./costs.js');
    return measureActivations(this.#engine, text, () => this.#yield());
  }

  /** @param {{stepsPerSecond: number}} speed */
  play({ stepsPerSecond }) {
    this.#stepsPerSecond = stepsPerSecond;
    this.#since = performance.now();
    this.#taken = 0;
    this.#playing = true;
    this.#slice(++this.#loop);
  }

  /** @returns {number} the step reached */
  pause() {
    if (this.#playing) this.#watch();
    this.#playing = false;
    this.#loop++;
    return this.#current().step();
  }

  /**
   * @param {number} steps
   * @returns {Promise<number>}
   */
  step(steps) {
    return this.#trainTo(this.#current().step() + steps);
  }

  /** @returns {Promise<number>} */
  epoch() {
    const trainer = this.#current();
    const length = trainer.stepsPerEpoch();
    return this.#trainTo((Math.floor(trainer.step() / length) + 1) * length);
  }

  /**
   * Goes back to the first weights.
   *
   * @returns {number} the version of the frames from there on
   */
  reset() {
    this.#restart();
    return ++this.#version;
  }

  /**
   * @param {number} steps
   * @param {(step: number) => void} [onProgress]
   * @returns {Promise<number>}
   */
  run(steps, onProgress) {
    if (this.#current().step() > steps) this.#restart();
    return this.#trainTo(steps, onProgress);
  }

  /**
   * @param {FrameRequest} request
   * @returns {Frame}
   */
  frame(request) {
    const view = frameOf(this.#current(), request);
    // The views end with the next call into the engine, and growing memory detaches them.
    const arrays = /** @type {FrameArrays} */ ({});
    for (const name of frameArrays) arrays[name] = view[name].slice();
    // The view's own numbers are copies; only its arrays end with the next call.
    const trainer = this.#current();
    const findings = request.findings ? JSON.parse(trainer.diagnose()) : null;
    return {
      version: this.#version,
      playing: this.#playing,
      request,
      findings,
      regions: request.regions > 0 ? trainer.regions(request.regions) : null,
      lives: request.lives ? JSON.parse(trainer.lives()) : null,
      trace: request.trace ? traceOf(trainer, request.trace, this.#description) : null,
      step: view.step,
      epoch: view.epoch,
      diverged: view.diverged,
      pristine: view.pristine,
      digest: view.digest,
      trainLoss: view.trainLoss,
      testLoss: view.testLoss,
      trainAccuracy: view.trainAccuracy,
      testAccuracy: view.testAccuracy,
      ...arrays,
    };
  }

  /**
   * @param {number} index
   * @param {number} value
   * @param {boolean} [final] false while more values are on their way
   * @returns {boolean} whether it was taken
   */
  setParameter(index, value, final = true) {
    const trainer = this.#current();
    const taken = trainer.setParameter(index, value);
    // Whoever goes back to this step must find it as it was left; which units that killed is noted in the end.
    if (taken && final) this.#watch();
    else if (taken) trainer.checkpoint();
    return taken;
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {number} stride
   * @returns {LivesRecord}
   */
  replay(from, to, stride) {
    // Nearer points may be of a run that was undone.
    const point = this.checkpoints()
      .filter((each) => each <= from)
      .pop();
    return JSON.parse(this.#current().replay(point ?? -1, from, to, stride));
  }

  /** @returns {LeastSquares} */
  leastSquares() {
    return JSON.parse(this.#current().leastSquares());
  }

  /** @returns {number[]} */
  checkpoints() {
    return this.#lineage.own(JSON.parse(this.#current().checkpoints()));
  }

  /**
   * @param {number} step
   * @returns {Restored | null}
   */
  restore(step) {
    this.pause();
    const point = this.checkpoints()
      .filter((each) => each <= step)
      .pop();
    if (point === undefined) return null;
    return this.#current().restore(point) ? this.#restored() : null;
  }

  /** @returns {number} */
  keep() {
    const number = this.#current().keep();
    this.#ways.set(number, this.#lineage.keep());
    const [oldest] = this.#ways.keys();
    if (this.#ways.size > mostWays) this.#ways.delete(oldest);
    return number;
  }

  /**
   * @param {number} number
   * @returns {Restored | null}
   */
  bringBack(number) {
    this.pause();
    if (!this.#current().bringBack(number)) return null;
    this.#lineage.bringBack(this.#ways.get(number) ?? new Map());
    // The end of a run is a point of its own, so that one can return to it after going further back.
    const step = this.#current().step();
    if (!this.checkpoints().some((point) => point >= step)) this.#watch();
    return this.#restored();
  }

  terminate() {
    this.#playing = false;
    this.#loop++;
    this.#trainer?.delete();
    this.#trainer = null;
    this.#channel.port1.close();
  }

  /** @returns {Promise<OwnDataModule>} */
  async #ownData() {
    this.#loadedOwnData ??= this.#loadOwnData();
    try {
      return await this.#loadedOwnData;
    } catch (error) {
      // Who asks next tries again.
      this.#loadedOwnData = null;
      throw error;
    }
  }

  #current() {
    if (!this.#trainer) throw new Error('No experiment is open.');
    return this.#trainer;
  }

  /**
   * @param {boolean} kept
   * @returns {Opened}
   */
  #opened(kept) {
    this.#version++;
    this.#description = JSON.parse(this.#current().describe());
    return { version: this.#version, kept, description: this.#description };
  }

  /** @returns {Restored} */
  #restored() {
    this.#chunk = 1;
    return { ...this.#opened(true), step: this.#current().step() };
  }

  #restart() {
    this.#current().reset();
    this.#watch();
    this.#since = performance.now();
    this.#taken = 0;
  }

  /** Takes note of the units that died or came back, and of a point to go back to. */
  #watch() {
    this.#watched = performance.now();
    const trainer = this.#current();
    trainer.checkpoint();
    this.#lineage.take(trainer.step());
    trainer.lives();
  }

  /** @param {number} loop */
  #slice(loop) {
    if (loop !== this.#loop) return;
    const elapsed = performance.now() - this.#since;
    const due =
      this.#stepsPerSecond === Infinity
        ? Infinity
        : Math.floor((elapsed / 1000) * this.#stepsPerSecond) - this.#taken;
    if (due < 1) {
      const wait = ((this.#taken + 1) / this.#stepsPerSecond) * 1000 - elapsed;
      setTimeout(() => this.#slice(loop), wait);
      return;
    }
    const done = this.#trainSlice(due);
    this.#taken += done;
    if (!this.#playing) return;
    // A machine that cannot keep up does not save the steps up for later.
    if (due !== Infinity && done < due) {
      this.#since = performance.now();
      this.#taken = 0;
    }
    this.#yield().then(() => this.#slice(loop));
  }

  /**
   * @param {number} target
   * @param {(step: number) => void} [onProgress]
   */
  async #trainTo(target, onProgress) {
    this.pause();
    const loop = this.#loop;
    const trainer = this.#current();
    while (loop === this.#loop && trainer.step() < target) {
      const due = target - trainer.step();
      if (this.#trainSlice(due) === 0) break;
      onProgress?.(trainer.step());
      await this.#yield();
    }
    this.#watch();
    return this.#current().step();
  }

  /**
   * Trains at most `limit` steps, and no longer than a slice. Stops training when the network diverges.
   *
   * @param {number} limit
   * @returns {number} the steps done
   */
  #trainSlice(limit) {
    const trainer = this.#current();
    if (performance.now() - this.#watched > watchMilliseconds) this.#watch();
    const end = performance.now() + sliceMilliseconds;
    let done = 0;
    while (done < limit) {
      const steps = Math.min(limit - done, this.#chunk);
      const started = performance.now();
      const taken = trainer.train(steps);
      const now = performance.now();
      done += taken;
      if (taken < steps) {
        this.#playing = false;
        this.#loop++;
        this.#watch();
        this.#notify({ type: 'diverged', step: trainer.step() });
        break;
      }
      if (now - started > sliceMilliseconds / 2) this.#chunk = Math.max(1, this.#chunk >> 1);
      else if (steps === this.#chunk && now - started < sliceMilliseconds / 8) {
        this.#chunk = Math.min(largestChunk, this.#chunk * 2);
      }
      if (now >= end) break;
    }
    return done;
  }

  /** @returns {Promise<void>} resolves after the messages that are waiting have been served */
  #yield() {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#channel.port2.postMessage(null);
    });
  }
}

/**
 * @param {EngineTrainer} trainer
 * @param {TraceRequest} request
 * @param {Description} description
 * @returns {Trace | null}
 */
function traceOf(trainer, { sample = -1, point, unit, spread = 0 }, { layers, trainSamples }) {
  const view = point ? trainer.traceAt(point.x1, point.x2, point.target) : trainer.trace(sample);
  if (!view) return null;
  const arrays = /** @type {TraceArrays} */ ({});
  for (const name of traceArrays) arrays[name] = view[name].slice();
  const path = unit ? JSON.parse(trainer.path(unit.layer, unit.unit)) : [];
  const zs = new Float32Array(unit ? Math.min(spread, trainSamples) : 0);
  if (unit) {
    const before = layers.slice(0, unit.layer).reduce((sum, { units }) => sum + units, 0);
    zs.forEach((_, i) => (zs[i] = trainer.trace(i)?.z[before + unit.unit] ?? NaN));
  }
  return { ...JSON.parse(view.ledger), path, spread: zs, ...arrays };
}

/**
 * @param {Samples} view
 * @returns {Samples}
 */
function copySamples({ x, y, trainSamples }) {
  return { x: x.slice(), y: y.slice(), trainSamples };
}

/**
 * Loads the engine's module from `url`; its other files lie beside it.
 *
 * @param {string} url
 * @returns {Promise<EngineModules>}
 */
export async function loadModules(url) {
  return {
    engine: await loadModule(url),
    loadOwnData: () => loadModule(new URL('own_data.mjs', url).href),
  };
}

/** @param {string} url */
async function loadModule(url) {
  const { default: createModule } = await import(/* @vite-ignore */ url);
  return createModule({ locateFile: (/** @type {string} */ name) => new URL(name, url).href });
}
