// Commands to a run: play, pause and steps, and every change that somebody makes, take their turn, one after the other.
//
// So what is done while something else is on its way is neither lost nor done in the midst of it. Two things do not wait: a pause
// cuts training short, and training to a far step, which goes in portions, ends when anything else is asked.

import { nothingRequested } from '../engine/request.js';

/** @import {Frame} from '../engine/types.js' */
/** @import {Run} from './run.js' */

/** Training to a step shows its course in so many portions. */
const portions = 50;
/** So many steps are one turn at most, so that changes need not wait for more of them. */
const stepsOfTurn = 2000;

export class Commands {
  #run;
  /** Is done in a command's turn before it. @type {() => Promise<void>} */
  before = async () => {};
  /** Ends with the last of what was begun. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  /** Counts commands: training to a step ends with the next one. */
  #commands = 0;
  /** Counts commands that end training of whatever kind. */
  #stops = 0;
  /** Whether a portion of training to a step, or of steps, is under way in the engine. @type {'' | 'to step' | 'steps'} */
  #portion = '';
  /** How many are training to a step. */
  #trainings = 0;
  /** The last play (true) or pause (false) that waits for its turn. @type {boolean | null} */
  #waiting = null;

  /** @param {Run} run */
  constructor(run) {
    this.#run = run;
  }

  /** Whether it is being trained to a step. */
  get training() {
    return this.#trainings > 0;
  }

  /**
   * Does something when everything that was begun before has been done. Training to a step ends with it.
   *
   * @template Result
   * @param {() => Promise<Result>} action
   * @returns {Promise<Result>}
   */
  inTurn(action) {
    this.#commands++;
    if (this.#portion === 'to step') this.#cut();
    return this.afterOthers(action);
  }

  /**
   * The same, and training to a step goes on after it.
   *
   * @template Result
   * @param {() => Promise<Result>} action
   * @returns {Promise<Result>}
   */
  afterOthers(action) {
    const result = this.#turn.then(action);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** What is left of steps is not done: the run plays, rests, or is another one from here on. */
  endSteps() {
    this.#stops++;
  }

  /** Trains until it is paused. */
  play() {
    return this.#switch(true, () => this.#run.start());
  }

  /** @param {{isMeant?: boolean}} [options] false where nobody has asked to see this very state */
  pause({ isMeant = true } = {}) {
    if (this.#portion === 'steps') this.#cut();
    return this.#switch(false, async () => {
      await this.#run.stop();
      if (isMeant) await this.#run.judge();
      this.#run.emit();
    });
  }

  /** Plays what rests and pauses what plays, or will once it is its turn. */
  toggle() {
    return (this.#waiting ?? this.#run.playing) ? this.pause() : this.play();
  }

  /**
   * Trains so many batches.
   *
   * @param {number} steps
   */
  async step(steps) {
    const run = this.#run;
    let stops = this.#stops;
    /** @param {number} some */
    const portion = (some) => this.#inPortion('steps', () => run.handle.step(some));
    let left = Math.min(steps, stepsOfTurn);
    await this.inTurn(async () => {
      await this.#begin();
      stops = this.#stops;
      await portion(left);
    });
    const goesOn = () => stops === this.#stops && run.divergedAt === null;
    for (left = steps - left; left > 0 && goesOn(); left -= stepsOfTurn) {
      const some = Math.min(left, stepsOfTurn);
      // Something else may come first.
      await this.afterOthers(async () => goesOn() && portion(some));
    }
    await run.judge();
    run.emit();
  }

  /** Trains to the next whole epoch. */
  async epoch() {
    await this.inTurn(async () => {
      await this.#begin();
      await this.#inPortion('steps', () => this.#run.handle.epoch());
    });
    this.#run.emit();
  }

  /**
   * Trains to a step that is ahead at full speed, in portions, so that the course of the loss is recorded.
   *
   * @param {number} end
   * @param {() => boolean} [wanted] whether to go on
   * @returns {Promise<Frame>} the state reached: of another step where it diverged, or where something else was asked meanwhile
   */
  async trainTo(end, wanted = () => true) {
    const run = this.#run;
    const command = ++this.#commands;
    const goesOn = () => command === this.#commands && wanted();
    this.#stops++;
    this.#trainings++;
    run.emit();
    try {
      let frame = await this.afterOthers(async () => {
        if (run.playing) await run.stop();
        return run.frameOf(nothingRequested);
      });
      const first = frame.step;
      for (let portion = 1; portion <= portions && goesOn(); portion++) {
        const step = Math.round(first + ((end - first) * portion) / portions);
        if (step === frame.step) continue;
        const reached = await this.afterOthers(async () => {
          if (!goesOn()) return -1;
          const at = await this.#inPortion('to step', () => run.handle.trainTo(step));
          frame = await run.frameOf(nothingRequested);
          if (goesOn()) run.losses.add(frame);
          return at;
        });
        if (reached !== step) break;
      }
      if (frame.step === end) await run.judge();
      return frame;
    } finally {
      this.#trainings--;
      run.emit();
    }
  }

  /** @param {number} stepsPerSecond */
  async setSpeed(stepsPerSecond) {
    const run = this.#run;
    run.stepsPerSecond = stepsPerSecond;
    run.emit();
    await this.afterOthers(async () => {
      if (run.playing) await run.handle.play({ stepsPerSecond });
    });
  }

  /** Ends the portion that is under way. Should that fail, whoever trains hears of it. */
  #cut() {
    this.#run.handle.pause().catch(() => {});
  }

  /**
   * @param {boolean} playing
   * @param {() => Promise<void>} action
   */
  #switch(playing, action) {
    this.#stops++;
    this.#waiting = playing;
    return this.inTurn(async () => {
      // A later one is waiting.
      if (this.#waiting === playing) this.#waiting = null;
      if (playing) await this.before();
      await action();
    });
  }

  /** What comes first when somebody trains by hand. */
  async #begin() {
    const run = this.#run;
    await this.before();
    run.divergedAt = null;
    run.playing = false;
    run.emit();
  }

  /**
   * @param {'to step' | 'steps'} kind
   * @param {() => Promise<number>} train
   */
  async #inPortion(kind, train) {
    this.#portion = kind;
    try {
      return await train();
    } finally {
      this.#portion = '';
    }
  }
}
