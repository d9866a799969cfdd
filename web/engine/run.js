// A run as the page holds it: the engine's run of that number, with what is known of it. What the engine computes is asked for
// and never computed here. Calls that change the experiment keep `version`, `description` and `samples` up to date.

/** @import {Connection} from './connection.js' */
/** @import {Description, EngineSamples, FrameRequest, GoalCondition, LeastSquares, LivesRecord, NextBatch, Opened, Recorded, Restored, RunFrame, Saved} from './types.js' */

export class Run {
  #connection;
  /** By which events name it. */
  number;
  /** Counts what the run has taken over: frames of another version are out of date. @type {number} */
  version;
  /** @type {Description} */
  description;
  /** The same array as long as the samples are the same. @type {EngineSamples} */
  samples;

  /**
   * @param {Connection} connection
   * @param {Opened} opened with its samples
   */
  constructor(connection, { run, version, description, samples }) {
    if (!samples) throw new Error('A run begins with its samples.');
    this.#connection = connection;
    this.number = run;
    this.version = version;
    this.description = description;
    this.samples = samples;
  }

  /**
   * Starts another experiment in the place of this one, from its first weights.
   *
   * @param {string} text
   * @returns {Promise<Opened>}
   */
  async open(text) {
    return this.adopt(await this.#call('open', text));
  }

  /**
   * Takes the experiment over, with the present weights where layer sizes agree. Samples come along only where they are others.
   *
   * @param {string} text
   * @returns {Promise<Opened>}
   */
  async change(text) {
    return this.adopt(await this.#call('change', text));
  }

  /**
   * Trains until paused.
   *
   * @param {{stepsPerSecond: number}} speed Infinity for as many as the machine can
   * @returns {Promise<void>}
   */
  play(speed) {
    return this.#call('play', speed);
  }

  /** @returns {Promise<number>} the step reached */
  pause() {
    return this.#call('pause');
  }

  /**
   * Trains `steps` batches.
   *
   * @param {number} steps
   * @returns {Promise<number>} the step reached
   */
  step(steps) {
    return this.#call('step', steps);
  }

  /**
   * Trains to the next whole epoch.
   *
   * @returns {Promise<number>} the step reached
   */
  epoch() {
    return this.#call('epoch');
  }

  /**
   * Trains to a step at full speed, from the start if it has passed.
   *
   * @param {number} step
   * @param {(step: number) => void} [onProgress]
   * @returns {Promise<number>} the step reached
   */
  trainTo(step, onProgress) {
    return this.#connection.call(this.number, 'trainTo', [step], onProgress);
  }

  /**
   * Goes back to the first weights.
   *
   * @returns {Promise<number>} the version of the frames from there on
   */
  async reset() {
    this.version = await this.#call('reset');
    return this.version;
  }

  /**
   * @param {FrameRequest} request
   * @returns {Promise<RunFrame>}
   */
  frame(request) {
    return this.#call('frame', request);
  }

  /**
   * While the run trains so slowly that each step can be shown, the frame of the next one.
   *
   * @param {FrameRequest} request
   * @param {number} shown the step that is on show
   * @returns {Promise<RunFrame | null>} null where there has been no other for a while
   */
  nextFrame(request, shown) {
    return this.#call('nextFrame', request, shown);
  }

  /**
   * @param {number} index
   * @param {number} value
   * @param {boolean} [final] false while more values are on their way
   * @returns {Promise<boolean>} whether the value was taken: it must be finite
   */
  setParameter(index, value, final) {
    return this.#call('setParameter', index, value, final);
  }

  /**
   * When units died and came back in a stretch of the past, checked every `stride` steps from `from` on, without touching the
   * present; see replay_lives in cpp/measure/lives.h.
   *
   * @param {number} from
   * @param {number} to greater than `from`
   * @param {number} stride
   * @returns {Promise<LivesRecord>}
   */
  replay(from, to, stride) {
    return this.#call('replay', from, to, stride);
  }

  /**
   * What the next update will do, without making it.
   *
   * @param {number} most of how many samples of its batch everything is wanted
   * @returns {Promise<NextBatch | null>} null where it would leave the finite numbers
   */
  nextBatch(most) {
    return this.#call('nextBatch', most);
  }

  /** @returns {Promise<LeastSquares>} */
  leastSquares() {
    return this.#call('leastSquares');
  }

  /** @returns {Promise<number[]>} the steps, ascending, to which `restore` can go back */
  checkpoints() {
    return this.#call('checkpoints');
  }

  /**
   * Goes back to the last checkpoint at or before a step.
   *
   * @param {number} step
   * @returns {Promise<Restored | null>} null where there is none
   */
  async restore(step) {
    return this.adopt(await this.#call('restore', step));
  }

  /**
   * Keeps the present state, experiment and all.
   *
   * @returns {Promise<number>} its number
   */
  keep() {
    return this.#call('keep');
  }

  /**
   * Goes back to a state that was kept.
   *
   * @param {number} number
   * @returns {Promise<Restored | null>} null where it had to make room for others
   */
  async bringBack(number) {
    return this.adopt(await this.#call('bringBack', number));
  }

  /**
   * Goes on from a state that a page has kept.
   *
   * @param {Pick<Saved, 'text' | 'state'> & Partial<Saved>} saved
   * @returns {Promise<Restored>}
   */
  async revive({ text, state, record = null }) {
    const { number, version } = this;
    const last = { run: number, version, kept: 0, text, state, record };
    return this.adopt(await this.#call('revive', last, []));
  }

  /**
   * Watches for a goal at the end of every epoch, until an event says that it was reached.
   *
   * @param {readonly GoalCondition[] | null} goal null for none any more
   * @returns {Promise<boolean>} whether another was watched until now, and not reached
   */
  watchGoal(goal) {
    return this.#call('watchGoal', goal);
  }

  /**
   * What leads from first weights to the present state.
   *
   * @returns {Promise<Recorded>}
   */
  record() {
    return this.#call('record');
  }

  /**
   * Looks whether the goal holds in the present state.
   *
   * @returns {Promise<void>}
   */
  judge() {
    return this.#call('judge');
  }

  /** The last state that is known on the page; of a run whose engine keeps nothing, undefined. */
  get saved() {
    return this.#connection.saved?.(this.number);
  }

  /**
   * Ends the run: the engine gives its memory back, and calls are refused from there on.
   *
   * @returns {Promise<void>}
   */
  close() {
    return this.#connection.call(null, 'close', [this.number]);
  }

  /**
   * @param {string} method
   * @param {...any} values
   */
  #call(method, ...values) {
    return this.#connection.call(this.number, method, values);
  }

  /**
   * Takes over what the run has become.
   *
   * @template {Opened | null} Result
   * @param {Result} opened
   * @returns {Result}
   */
  adopt(opened) {
    if (opened) {
      this.version = opened.version;
      this.description = opened.description;
      this.samples = opened.samples ?? this.samples;
    }
    return opened;
  }
}
