// A run as panels see it: the engine's handle of it, its experiment, and what has been seen of its training, up to the newest frame.
//
// A page holds any number of runs, side by side in one engine; see runs.js. What is done here is done at once; commands that must
// not get in each other's way take their turn in commands.js. Which run is on the screen, and undo, are the store's.

import { flatFrame, flatSamples } from '../frame/flat.js';
import { Commands } from './commands.js';
import { Losses } from './losses.js';
import { VitalHistory } from './vital-history.js';

/** @import {Engine} from '../engine/client.js' */
/** @import {Run as Handle} from '../engine/run.js' */
/** @import {Description, Edited, EngineSamples, Frame, FrameRequest, GoalCondition, Restored, Samples, Tables} from '../engine/types.js' */
/** @import {RunState} from './types.js' */

/** More earlier courses than this are not told apart in a chart. */
const mostEarlierRuns = 3;

export class Run {
  /** For what concerns no run, such as reading experiments. @type {Engine} */
  engine;
  /** The run in the engine. @type {Handle} */
  handle;
  /** @type {Edited} */
  experiment;
  /** Play, pause, steps: one after the other. */
  commands = new Commands(this);
  playing = false;
  stepsPerSecond = 100;
  /** The step at which it last diverged, null when it did not. @type {number | null} */
  divergedAt = null;
  losses = new Losses();
  /** The losses of earlier courses that were left by going back in time. @type {Losses[]} */
  earlierRuns = [];
  /** While the reader looks at earlier points: the losses of the whole course that they lie on. @type {Losses | null} */
  wholeRun = null;
  vitals = new VitalHistory();
  /** What is to be reached, null for nothing. @type {readonly GoalCondition[] | null} */
  goal = null;
  /** The state in which the goal was reached first, with its vital signs. @type {{frame: Frame, description: Description} | null} */
  reached = null;
  /** The newest frame. @type {Frame | null} */
  frame = null;
  /** @type {Tables} */
  #tables;
  /** The same with an activation of the reader's own, as long as that is the same. @type {Tables | null} */
  #withOwn = null;
  /** The step of the point that was gone back to. */
  #revisited = 0;
  /** A frame that came when it was opened, as long as nothing has happened since. @type {Frame | null} */
  #opening;
  /** Its samples, and what they were made of. @type {{of: EngineSamples, samples: Samples} | null} */
  #samples = null;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /**
   * @param {Engine} engine
   * @param {Tables} tables
   * @param {Handle} handle
   * @param {Edited} experiment that the handle was opened with
   * @param {Frame | null} [opening] a frame that came with it
   */
  constructor(engine, tables, handle, experiment, opening = null) {
    this.engine = engine;
    this.#tables = tables;
    this.handle = handle;
    this.experiment = experiment;
    this.#opening = opening;
  }

  /** What the engine can do, with the reader's own activation. @type {Tables} */
  get tables() {
    const own = this.experiment.fields.ownSpec;
    if (!own) return this.#tables;
    const { activations } = this.#tables;
    if (this.#withOwn?.activations.at(-1) !== own)
      this.#withOwn = { ...this.#tables, activations: [...activations, own] };
    return /** @type {Tables} */ (this.#withOwn);
  }

  /** What its network is made of. */
  get description() {
    return this.handle.description;
  }

  /** Counts what it has taken over: frames of another version are out of date. */
  get version() {
    return this.handle.version;
  }

  /** The same object as long as they are the same. @returns {Samples} */
  get samples() {
    const of = this.handle.samples;
    if (this.#samples?.of !== of) this.#samples = { of, samples: flatSamples(of) };
    return this.#samples.samples;
  }

  /** Whether it changes without anybody doing anything. */
  get moving() {
    return this.playing || this.commands.training;
  }

  /**
   * @param {() => void} listener called after every change, not for frames
   * @returns {() => void} ends the subscription
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells that something has changed. */
  emit() {
    this.#opening = null;
    for (const listener of this.#listeners) listener();
  }

  /**
   * @param {FrameRequest} request
   * @returns {Promise<Frame>}
   */
  async frameOf(request) {
    return flatFrame(await this.handle.frame(request));
  }

  /**
   * A frame to show: the first one may be there already.
   *
   * @param {FrameRequest} request
   * @returns {Promise<Frame>}
   */
  async frameToShow(request) {
    const opening = this.#opening;
    this.#opening = null;
    if (opening?.version === this.version && covers(opening.request, request)) return opening;
    return this.frameOf(request);
  }

  /**
   * A frame to follow the one on show.
   *
   * @param {FrameRequest} request
   * @returns {Promise<Frame | null>} null where there is no other step yet
   */
  async frameToFollow(request) {
    if (!this.frame) return this.frameToShow(request);
    const next = await this.handle.nextFrame(request, this.frame.step);
    return next && flatFrame(next);
  }

  /** @param {Frame} frame the newest */
  takeFrame(frame) {
    this.frame = frame;
    this.losses.add(frame);
    // Training has gone on from an earlier point: the course left there is another one from here on.
    if (frame.step > this.#revisited) this.wholeRun = null;
    this.vitals.add(frame);
  }

  /** @param {number} step */
  diverged(step) {
    this.playing = false;
    this.divergedAt = step;
    this.emit();
  }

  /**
   * Has the engine watch for a goal.
   *
   * @param {readonly GoalCondition[] | null} goal null for none
   */
  async watchGoal(goal) {
    this.goal = goal;
    await this.handle.watchGoal(goal);
  }

  /** Has the engine look whether the goal is reached, where there is one that was not. */
  async judge() {
    if (this.goal && !this.reached) await this.handle.judge();
  }

  /** @param {Frame} frame in which the goal holds */
  reach(frame) {
    this.reached = { frame, description: this.description };
    this.emit();
  }

  /** The engine has ended: nothing trains. */
  engineEnded() {
    this.#rest();
    this.emit();
  }

  /**
   * Goes on in another engine, at rest.
   *
   * @param {Restored} restored the last state that was kept
   */
  async goOn(restored) {
    this.handle.adopt(restored);
    this.#rest();
    this.losses = this.losses.upTo(restored.step);
    this.#revisited = restored.step;
    this.emit();
    // The engine may have ended in the midst of a change, which then was none.
    await this.handle.change(this.experiment.text);
    if (this.goal && !this.reached) await this.handle.watchGoal(this.goal);
    this.emit();
  }

  /** Trains until it is stopped. */
  async start() {
    this.commands.endSteps();
    this.divergedAt = null;
    this.playing = true;
    this.emit();
    try {
      await this.handle.play({ stepsPerSecond: this.stepsPerSecond });
    } catch (error) {
      this.engineEnded();
      throw error;
    }
  }

  /** @returns {Promise<number>} the step reached */
  stop() {
    this.#rest();
    this.emit();
    return this.handle.pause();
  }

  /**
   * Takes another experiment over, with the present weights where layer sizes agree.
   *
   * @param {Edited} experiment
   */
  async change(experiment) {
    if (experiment.text === this.experiment.text) return;
    const { kept } = await this.handle.change(experiment.text);
    if (!kept) this.#forgetCourse();
    this.experiment = experiment;
  }

  /** Goes to the first weights. */
  async restart() {
    await this.handle.reset();
    this.#forgetCourse();
  }

  /**
   * Keeps the present state, to go back to.
   *
   * @returns {Promise<RunState>}
   */
  async keep() {
    const kept = await this.handle.keep();
    const { experiment, earlierRuns, wholeRun, playing, divergedAt } = this;
    const losses = this.losses.upTo();
    return { kept, experiment, losses, earlierRuns, wholeRun, playing, divergedAt };
  }

  /**
   * Goes back to a state that was kept, and rests there.
   *
   * @param {RunState} state
   * @returns {Promise<boolean>} whether its weights were still there; if not, it starts from the first ones
   */
  async bringBack({ kept, experiment, losses, earlierRuns, wholeRun, divergedAt }) {
    const restored = await this.handle.bringBack(kept);
    this.#rest();
    if (!restored) {
      await this.stop();
      await this.change(experiment);
      await this.restart();
      return false;
    }
    Object.assign(this, { experiment, earlierRuns, wholeRun, divergedAt });
    this.losses = losses.upTo(restored.step);
    this.#revisited = restored.step;
    return true;
  }

  /**
   * Goes back to the last point at or before a step that the engine remembers, or forward again, and rests there.
   *
   * @param {number} step
   */
  async goTo(step) {
    const restored = await this.handle.restore(step);
    this.#rest();
    if (!restored) return;
    this.divergedAt = null;
    const wholeRun = this.wholeRun ?? this.losses;
    if (!this.wholeRun) this.earlierRuns = [...this.earlierRuns, wholeRun].slice(-mostEarlierRuns);
    // Back where it was left, there is nothing earlier about it.
    const atEnd = restored.step >= wholeRun.lastStep;
    if (atEnd) this.earlierRuns = this.earlierRuns.filter((course) => course !== wholeRun);
    this.losses = atEnd ? wholeRun : wholeRun.upTo(restored.step);
    this.wholeRun = atEnd ? null : wholeRun;
    this.#revisited = restored.step;
    // The point may lie before a change of the settings.
    const edited = await this.engine.edit(restored.description.text, 'at=&check=');
    if (edited.text !== this.experiment.text) this.experiment = { ...edited, problems: [] };
  }

  forgetEarlierRuns() {
    this.earlierRuns = [];
    this.wholeRun = null;
    this.emit();
  }

  #rest() {
    this.commands.endSteps();
    this.playing = false;
  }

  /** What starts anew has no past. */
  #forgetCourse() {
    this.divergedAt = null;
    this.losses = new Losses();
    this.vitals.clear();
    this.earlierRuns = [];
    this.wholeRun = null;
    this.#revisited = 0;
  }
}

/**
 * Whether a frame of one request can be shown where another was made.
 *
 * @param {FrameRequest} made
 * @param {FrameRequest} wanted
 */
function covers(made, wanted) {
  const names = /** @type {(keyof FrameRequest)[]} */ (Object.keys(wanted));
  return names.every((name) => !wanted[name] || wanted[name] === made[name]);
}
