// A run where the engine is: it trains in slices, keeps points to go back to, and says what it is asked.
//
// Numbers come from the engine alone, as plain values that stay as they are. The page's side of a run is run.js, where is
// documented what the calls mean.

/** @import {EngineEvent, EngineModule, EngineSamples, EngineTraceRequest, EngineTrainer, FrameRequest, LeastSquares, LivesRecord, Opened, Restored, RunFrame, TraceRequest} from './types.js' */
/** @import {Turns} from './turns.js' */

import { Lineage } from './lineage.js';
import { Pace } from './pace.js';

const largestChunk = 8192;
/** Between two looks at which units live, and between two points to go back to, while training. */
const watchMilliseconds = 100;

/** More states than a history of changes goes back to. */
const mostWays = 300;

export class HostedRun {
  #number;
  #engine;
  #turns;
  #notify;
  /** @type {EngineTrainer | null} */
  #trainer;
  #version = 1;
  #playing = false;
  /** Distinguishes the current training loop from those that were stopped. */
  #loop = 0;
  #pace = new Pace(Infinity);
  /** Steps between two looks at the clock. */
  #chunk = 1;
  #watched = -Infinity;
  #lineage = new Lineage();
  /** The ways to the states that were kept, by their numbers. @type {Map<number, ReadonlyMap<number, number>>} */
  #ways = new Map();

  /**
   * Starts the experiment from its first weights.
   *
   * @param {number} number
   * @param {string} text
   * @param {EngineModule} engine
   * @param {Turns} turns
   * @param {(event: EngineEvent) => void} notify
   */
  constructor(number, text, engine, turns, notify) {
    this.#number = number;
    this.#engine = engine;
    this.#turns = turns;
    this.#notify = notify;
    this.#trainer = new engine.Trainer(text);
    this.#watch();
  }

  /** What a page has to know of the run. @returns {Opened} */
  opened() {
    return this.#opened(false, this.data());
  }

  /**
   * Starts another experiment in the place of this one.
   *
   * @param {string} text
   * @returns {Opened}
   */
  open(text) {
    this.#stop();
    this.#current().delete();
    this.#trainer = new this.#engine.Trainer(text);
    this.#lineage = new Lineage();
    this.#ways.clear();
    this.#watch();
    this.#chunk = 1;
    this.#version++;
    return this.opened();
  }

  /**
   * @param {string} text
   * @returns {Opened}
   */
  change(text) {
    const { kept, otherSamples } = this.#current().change(text);
    this.#chunk = 1;
    // Going back to a point before the change would go back to the settings before it.
    this.#watch();
    this.#version++;
    return this.#opened(kept, otherSamples ? this.data() : null);
  }

  /** @returns {EngineSamples} */
  data() {
    return this.#current().data();
  }

  /** @param {{stepsPerSecond: number}} speed */
  play({ stepsPerSecond }) {
    this.#current();
    this.#pace = new Pace(stepsPerSecond);
    this.#playing = true;
    this.#turns.note(this, true);
    this.#slice(++this.#loop);
  }

  /** @returns {number} the step reached */
  pause() {
    const trainer = this.#current();
    if (this.#playing) this.#watch();
    this.#stop();
    return trainer.step();
  }

  /**
   * @param {number} steps
   * @returns {Promise<number>}
   */
  step(steps) {
    return this.#train(this.#current().step() + steps);
  }

  /** @returns {Promise<number>} */
  epoch() {
    const trainer = this.#current();
    const length = trainer.stepsPerEpoch();
    return this.#train((Math.floor(trainer.step() / length) + 1) * length);
  }

  /** @returns {number} the version of the frames from there on */
  reset() {
    this.#restart();
    return ++this.#version;
  }

  /**
   * @param {number} step
   * @param {(step: number) => void} [onProgress]
   * @returns {Promise<number>}
   */
  trainTo(step, onProgress) {
    if (this.#current().step() > step) this.#restart();
    return this.#train(step, onProgress);
  }

  /**
   * @param {FrameRequest} request
   * @returns {RunFrame}
   */
  frame(request) {
    const trainer = this.#current();
    return {
      ...trainer.frame(request),
      version: this.#version,
      playing: this.#playing,
      request,
      trace: request.trace ? trainer.trace(traceRequestOf(request.trace)) : null,
    };
  }

  /**
   * @param {number} index
   * @param {number} value
   * @param {boolean} [final]
   * @returns {boolean}
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
    return this.#current().replay({ point: this.#pointBefore(from) ?? -1, from, to, stride });
  }

  /** @returns {LeastSquares} */
  leastSquares() {
    return this.#current().leastSquares();
  }

  /** @returns {number[]} */
  checkpoints() {
    return this.#lineage.own(this.#current().checkpoints());
  }

  /**
   * @param {number} step
   * @returns {Restored | null}
   */
  restore(step) {
    this.pause();
    const point = this.#pointBefore(step);
    const restored = point === undefined ? null : this.#current().restore(point);
    return restored && this.#restored(restored.otherSamples);
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
    const restored = this.#current().bringBack(number);
    if (!restored) return null;
    this.#lineage.bringBack(this.#ways.get(number) ?? new Map());
    // The end of a run is a point of its own, so that one can return to it after going further back.
    const step = this.#current().step();
    if (!this.checkpoints().some((point) => point >= step)) this.#watch();
    return this.#restored(restored.otherSamples);
  }

  /** Gives its memory back. */
  close() {
    this.#stop();
    this.#trainer?.delete();
    this.#trainer = null;
  }

  #current() {
    if (!this.#trainer) throw new Error('This run is closed.');
    return this.#trainer;
  }

  /**
   * @param {boolean} kept
   * @param {EngineSamples | null} samples
   * @returns {Opened}
   */
  #opened(kept, samples) {
    const description = this.#current().describe();
    return { run: this.#number, version: this.#version, kept, description, samples };
  }

  /**
   * @param {boolean} otherSamples
   * @returns {Restored}
   */
  #restored(otherSamples) {
    this.#chunk = 1;
    this.#version++;
    const opened = this.#opened(true, otherSamples ? this.data() : null);
    return { ...opened, step: this.#current().step() };
  }

  /**
   * The last point at or before a step that is this run's past.
   *
   * @param {number} step
   */
  #pointBefore(step) {
    return this.checkpoints()
      .filter((point) => point <= step)
      .pop();
  }

  #stop() {
    this.#playing = false;
    this.#turns.note(this, false);
    this.#loop++;
  }

  #restart() {
    this.#current().reset();
    this.#watch();
    this.#pace.restart();
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
    const { due } = this.#pace;
    if (due < 1) {
      setTimeout(() => this.#slice(loop), this.#pace.wait);
      return;
    }
    this.#pace.took(this.#trainSlice(due), due);
    if (this.#playing) this.#turns.next().then(() => this.#slice(loop));
  }

  /**
   * @param {number} target
   * @param {(step: number) => void} [onProgress]
   */
  async #train(target, onProgress) {
    this.pause();
    const loop = this.#loop;
    this.#turns.note(this, true);
    while (loop === this.#loop && this.#current().step() < target) {
      const due = target - this.#current().step();
      if (this.#trainSlice(due) === 0) break;
      onProgress?.(this.#current().step());
      await this.#turns.next();
    }
    // Whoever stopped it has trained, or plays, since.
    if (loop === this.#loop) this.#turns.note(this, false);
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
    const { sliceMilliseconds } = this.#turns;
    const end = performance.now() + sliceMilliseconds;
    let done = 0;
    while (done < limit) {
      const steps = Math.min(limit - done, this.#chunk);
      const started = performance.now();
      const taken = trainer.train(steps);
      const now = performance.now();
      done += taken;
      if (taken < steps) {
        this.#stop();
        this.#watch();
        this.#notify({ type: 'diverged', run: this.#number, step: trainer.step() });
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
}

/**
 * The engine wants every field.
 *
 * @param {TraceRequest} request
 * @returns {EngineTraceRequest}
 */
function traceRequestOf({ sample = -1, point, unit, spread = 0 }) {
  const { x1, x2, target } = point ?? { x1: 0, x2: 0, target: 0 };
  const place = unit ?? { layer: -1, unit: 0 };
  return { sample: point ? -1 : sample, x1, x2, target, ...place, spread };
}
