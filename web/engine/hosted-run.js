// A run where the engine is: it trains in slices, keeps points to go back to, and says what it is asked.
//
// Numbers come from the engine alone, as plain values that stay as they are. The page's side of a run is run.js, where is
// documented what the calls mean.

/** @import {EngineFrame, EngineModule, EngineSamples, EngineTrainer, FrameRequest, GoalCondition, LeastSquares, LivesRecord, Opened, Recorded, Restored, RunFrame, RunRecord, Saved, Trace} from './types.js' */
/** @import {Heard} from './connection.js' */
/** @import {GoalWatch} from './goal-watch.js' */
/** @import {Turns} from './pacing/turns.js' */

import { KeptStates } from './kept-states.js';
import { Lineage } from './lineage.js';
import { Onlookers } from './pacing/onlookers.js';
import { Pace } from './pacing/pace.js';
import { beginning, noted, whole } from './run-notes.js';
import { nothingRequested, traceRequestOf } from './request.js';
import { Slices } from './pacing/slices.js';

/** Between two looks at which units live, and between two points to go back to, while training. */
const watchMilliseconds = 100;
/** Between two states that the page is given to keep, while training. */
const saveMilliseconds = 2000;

export class HostedRun {
  #number;
  #engine;
  #turns;
  #heard;
  /** @type {EngineTrainer | null} */
  #trainer;
  /** Of the experiment. */
  text;
  #version = 1;
  #playing = false;
  /** Distinguishes the current training loop from those that were stopped. */
  #loop = 0;
  #pace = new Pace(Infinity);
  #slices = new Slices();
  #onlookers = new Onlookers();
  #watched = -Infinity;
  #saved = -Infinity;
  #lineage = new Lineage();
  #kept = new KeptStates();
  /** What leads from the first weights to the present. @type {RunRecord | null} */
  #record;
  /** Null where there is no goal, or it has been reached. @type {GoalWatch | null} */
  goal = null;

  /**
   * Starts the experiment from its first weights.
   *
   * @param {number} number @param {string} text @param {EngineModule} engine @param {Turns} turns @param {Heard} heard
   */
  constructor(number, text, engine, turns, heard) {
    this.#number = number;
    this.#engine = engine;
    this.#turns = turns;
    this.#heard = heard;
    this.text = text;
    this.#record = beginning(text);
    this.#trainer = new engine.Trainer(text);
    this.#watch();
  }

  /** Goes on from a state that another engine was in. @param {Saved} last @param {Saved[]} kept to which changes can be undone @returns {Restored} */
  revive({ version, text, state, record }, kept) {
    this.#version = version;
    for (const saved of kept) {
      const known = { bookmark: 0, way: new Map(), record: saved.record, saved };
      this.#kept.add(known, Number(saved.kept));
    }
    this.#record = record;
    this.#unpack(text, state);
    this.#watch();
    return this.#restored(true);
  }

  /** What a page has to know of the run. @returns {Opened} */
  opened() {
    return this.#opened(false, this.data());
  }

  /** Starts another experiment in the place of this one. @param {string} text @returns {Opened} */
  open(text) {
    this.#stop();
    this.#current().delete();
    this.#trainer = new this.#engine.Trainer(text);
    this.text = text;
    this.#record = beginning(text);
    this.#lineage = new Lineage();
    this.#kept.clear();
    this.#slices.restart();
    this.#version++;
    this.#watch();
    return this.opened();
  }

  /** @param {string} text @returns {Opened} */
  change(text) {
    const { kept, otherSamples } = this.#current().change(text);
    if (!kept) this.#record = beginning(text);
    else if (text !== this.text) this.#record = noted(this.#record, this.#current(), { text });
    this.text = text;
    this.#slices.restart();
    this.#version++;
    // Going back to a point before the change would go back to the settings before it.
    this.#watch();
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

  /** @param {number} steps @returns {Promise<number>} */
  step(steps) {
    return this.#train(this.#current().step() + steps);
  }

  /** @returns {Promise<number>} */
  epoch() {
    const trainer = this.#current();
    return this.#train(trainer.step() + trainer.stepsToEpochEnd());
  }

  /** @returns {number} the version of the frames from there on */
  reset() {
    ++this.#version;
    this.#restart();
    return this.#version;
  }

  /** @param {number} step @param {(step: number) => void} [onProgress] @returns {Promise<number>} */
  trainTo(step, onProgress) {
    if (this.#current().step() > step) this.#restart();
    return this.#train(step, onProgress);
  }

  /** @param {FrameRequest} request @returns {RunFrame} */
  frame(request) {
    this.#onlookers.look();
    const began = performance.now();
    const trace = request.trace ? this.#current().trace(traceRequestOf(request.trace)) : null;
    const frame = this.#current().frame(request);
    return this.#told(frame, request, trace, performance.now() - began);
  }

  /** @param {EngineFrame} frame @param {FrameRequest} request @param {Trace | null} trace @param {number} milliseconds */
  #told(frame, request, trace, milliseconds) {
    const [version, playing] = [this.#version, this.#playing];
    return { ...frame, version, playing, request, trace, milliseconds };
  }

  /** @param {FrameRequest} request @param {number} shown @returns {Promise<RunFrame | null>} */
  async nextFrame(request, shown) {
    const waits = this.#playing && this.#pace.isSlow && this.#current().step() === shown;
    return !waits || (await this.#onlookers.next()) ? this.frame(request) : null;
  }

  /** @param {number} index @param {number} value @param {boolean} [final] @returns {boolean} */
  setParameter(index, value, final = true) {
    const trainer = this.#current();
    if (!trainer.setParameter(index, value)) return false;
    this.#record = noted(this.#record, trainer, { index, value: Math.fround(value) });
    // Whoever goes back to this step must find it as it was left; which units that killed is noted in the end.
    if (final) this.#watch();
    else this.#point();
    return true;
  }

  /** @param {number} from @param {number} to @param {number} stride @returns {LivesRecord} */
  replay(from, to, stride) {
    // Nearer points may be of a run that was undone.
    return this.#current().replay({
      point: this.#lineage.before(this.#current().checkpoints(), from) ?? -1,
      from,
      to,
      stride,
    });
  }

  /** @param {number} most */
  async nextBatch(most) {
    const { lookAhead } = await import('./on-demand/index.js');
    return lookAhead(this.#engine, this.#current(), this.text, most);
  }

  /** @returns {LeastSquares} */
  leastSquares() {
    return this.#current().leastSquares();
  }

  /** @returns {number[]} */
  checkpoints() {
    return this.#lineage.own(this.#current().checkpoints());
  }

  /** @param {number} step @returns {Restored | null} */
  restore(step) {
    this.pause();
    const point = this.#lineage.before(this.#current().checkpoints(), step);
    const restored = point === undefined ? null : this.#current().restore(point);
    if (restored) this.#record = this.#lineage.recordAt(Number(point));
    return restored && this.#restored(restored.otherSamples);
  }

  /** @returns {number} */
  keep() {
    const bookmark = this.#current().keep();
    const number = this.#kept.add({ bookmark, way: this.#lineage.keep(), record: this.#record });
    this.#save(number);
    return number;
  }

  /** @param {number} number @returns {Restored | null} */
  bringBack(number) {
    this.pause();
    const kept = this.#kept.get(number);
    if (!kept) return null;
    const { bookmark, way, record, saved } = kept;
    const restored = saved
      ? this.#unpack(saved.text, saved.state)
      : this.#current().bringBack(bookmark);
    if (!restored) return null;
    this.#record = record;
    this.#lineage.bringBack(way);
    const told = this.#restored(restored.otherSamples);
    // The end of a run is a point of its own, so that one can return to it after going further back.
    const step = this.#current().step();
    if (!this.checkpoints().some((point) => point >= step)) this.#watch();
    return told;
  }

  /** What leads to the present state, from first weights on. @returns {Promise<Recorded>} */
  async record() {
    const record = await whole(() => this.#record);
    return { record, step: this.#current().step(), digest: this.#current().digest() };
  }

  /** Watches for a goal from here on, until it is reached: at the end of every epoch, and wherever `judge` is called. @param {readonly GoalCondition[] | null} goal null for none @returns {Promise<boolean>} whether another was watched until now, and not reached */
  async watchGoal(goal) {
    const last = this.goal;
    this.goal = goal && new (await import('./on-demand/index.js')).GoalWatch(this.#engine, goal);
    return last !== null;
  }

  /** Looks whether the goal holds, and says so. */
  judge() {
    const frame = this.goal?.look(this.#current());
    if (!frame) return;
    this.goal = null;
    const told = this.#told(frame, { ...nothingRequested, vitals: true }, null, 0);
    this.#heard.event({ type: 'reached', run: this.#number, frame: told });
  }

  /** Gives its memory back. */
  close() {
    this.#stop();
    this.#trainer?.delete();
    this.#trainer = null;
    this.#save(null);
  }

  #current() {
    if (!this.#trainer) throw new Error('This run is closed.');
    return this.#trainer;
  }

  /** @param {boolean} kept @param {EngineSamples | null} samples @returns {Opened} */
  #opened(kept, samples) {
    const description = this.#current().describe();
    this.text = description.text;
    return { run: this.#number, version: this.#version, kept, description, samples };
  }

  /** @param {boolean} otherSamples @returns {Restored} */
  #restored(otherSamples) {
    this.#slices.restart();
    this.#version++;
    const opened = this.#opened(true, otherSamples ? this.data() : null);
    this.#save();
    return { ...opened, step: this.#current().step() };
  }

  #stop() {
    this.#playing = false;
    this.#turns.note(this, false);
    this.#loop++;
    this.#onlookers.changed();
  }

  #restart() {
    this.#current().reset();
    this.#record = beginning(this.text);
    this.#watch();
    this.#pace.restart();
  }

  /** Takes note of the units that died or came back, and of a point to go back to; at rest, and now and then, of one to keep. */
  #watch(isResting = true) {
    this.#watched = performance.now();
    this.#onlookers.changed();
    this.#point();
    this.#current().lives();
    if (isResting || this.#watched - this.#saved > saveMilliseconds) this.#save();
  }

  /** Takes a point to go back to. */
  #point() {
    const trainer = this.#current();
    trainer.checkpoint();
    this.#lineage.pass(trainer.step(), this.#record);
  }

  /** Gives the present state to the page to keep. @param {number | null} [kept] number of a state that changes can be undone to; null where the run ends */
  #save(kept = 0) {
    if (kept === 0) this.#saved = performance.now();
    const state = this.#trainer?.pack() ?? new Float32Array();
    const [run, version, text, record] = [this.#number, this.#version, this.text, this.#record];
    this.#heard.saved({ run, version, kept, text, state, record });
  }

  /** @param {string} text @param {Float32Array} state @returns {{otherSamples: boolean} | null} null where the state is not one of this experiment */
  #unpack(text, state) {
    const trainer = this.#current();
    const { otherSamples } = trainer.change(text);
    return trainer.unpack(state) ? { otherSamples } : null;
  }

  /** @param {number} loop */
  #slice(loop) {
    if (loop !== this.#loop) return;
    try {
      const { due, isSlow } = this.#pace;
      if (due < 1) {
        setTimeout(() => this.#slice(loop), this.#pace.wait);
        return;
      }
      if (isSlow && !this.#onlookers.areServed) {
        void this.#onlookers.served().then(() => this.#slice(loop));
        return;
      }
      this.#pace.took(this.#trainSlice(isSlow ? 1 : due), due);
    } catch (error) {
      // Nobody waits for an answer who could be told.
      this.#heard.ended(error instanceof Error ? error.message : String(error));
      return;
    }
    if (this.#playing) this.#turns.next().then(() => this.#slice(loop));
  }

  /** @param {number} target @param {(step: number) => void} [onProgress] */
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

  /** As Slices.train does; stops training when the network diverges. @param {number} limit */
  #trainSlice(limit) {
    const trainer = this.#current();
    if (performance.now() - this.#watched > watchMilliseconds) this.#watch(false);
    const done = this.#slices.train(trainer, limit, this.#turns.sliceMilliseconds, this);
    this.#onlookers.changed();
    if (trainer.diverged()) {
      this.#stop();
      this.#watch();
      this.#heard.event({ type: 'diverged', run: this.#number, step: trainer.step() });
    }
    return done;
  }
}
