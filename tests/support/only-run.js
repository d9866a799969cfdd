// A host for tests that need one run: calls need no number of a run, and arrays have no shapes.

/** @import {Frame, FrameRequest, Opened, Samples} from '../../web/engine/types.js' */
/** @import {Host} from '../../web/engine/host.js' */

import { flat, flatFrame, flatSamples } from '../../web/frame/flat.js';

export class OnlyRun {
  #host;
  #number = 0;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  get #run() {
    if (this.#number === 0) throw new Error('No experiment is open.');
    return this.#host.run(this.#number);
  }

  /**
   * @param {string} text
   * @returns {Omit<Opened, 'samples'>}
   */
  open(text) {
    const { samples: _, ...opened } =
      this.#number === 0 ? this.#host.open(text) : this.#run.open(text);
    this.#number = opened.run;
    return opened;
  }

  /**
   * @param {string} text
   * @returns {Omit<Opened, 'samples'>}
   */
  change(text) {
    const { samples: _, ...opened } = this.#run.change(text);
    return opened;
  }

  /** @returns {Samples} */
  data() {
    return flatSamples(this.#run.data());
  }

  /** @param {{stepsPerSecond: number}} speed */
  play(speed) {
    this.#run.play(speed);
  }

  pause() {
    return this.#run.pause();
  }

  /** @param {number} steps */
  step(steps) {
    return this.#run.step(steps);
  }

  epoch() {
    return this.#run.epoch();
  }

  reset() {
    return this.#run.reset();
  }

  /**
   * @param {number} steps
   * @param {(step: number) => void} [onProgress]
   */
  run(steps, onProgress) {
    return this.#run.trainTo(steps, onProgress);
  }

  /**
   * @param {FrameRequest} request
   * @returns {Frame}
   */
  frame(request) {
    return flatFrame(this.#run.frame(request));
  }

  /**
   * @param {number} index
   * @param {number} value
   * @param {boolean} [final]
   */
  setParameter(index, value, final) {
    return this.#run.setParameter(index, value, final);
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {number} stride
   */
  replay(from, to, stride) {
    return this.#run.replay(from, to, stride);
  }

  leastSquares() {
    return this.#run.leastSquares();
  }

  checkpoints() {
    return this.#run.checkpoints();
  }

  /** @param {number} step */
  restore(step) {
    return this.#run.restore(step);
  }

  keep() {
    return this.#run.keep();
  }

  /** @param {number} number */
  bringBack(number) {
    return this.#run.bringBack(number);
  }

  tables() {
    return this.#host.tables();
  }

  /**
   * @param {string} text
   * @param {string} changes
   */
  edit(text, changes) {
    return this.#host.edit(text, changes);
  }

  /**
   * @param {string} activation
   * @param {number} lo
   * @param {number} hi
   * @param {number} count
   */
  curve(activation, lo, hi, count) {
    return this.#host.curve({ activation, lo, hi, count });
  }

  /** @param {string} text */
  preview(text) {
    return flatSamples(this.#host.preview(text));
  }

  /**
   * @param {string} text
   * @param {number} steps
   * @param {number} side
   */
  async sketch(text, steps, side) {
    const { output, dimensions } = await this.#host.sketch(text, steps, side);
    return { output: flat(output), dimensions };
  }

  /** @param {string} text */
  async readCsv(text) {
    return this.#host.readCsv(text);
  }

  /** @param {string} text */
  async csvOf(text) {
    return this.#host.csvOf(text);
  }

  /** @param {string} text */
  async unpacked(text) {
    return this.#host.unpacked(text);
  }

  /**
   * @param {number} inputs
   * @param {boolean} regression
   * @param {ArrayLike<number>} x
   * @param {ArrayLike<number>} y
   */
  async packPoints(inputs, regression, x, y) {
    return this.#host.packPoints({ inputs, regression, x, y });
  }

  /** @param {ArrayLike<number>} parameters */
  async packWeights(parameters) {
    return this.#host.packWeights(parameters);
  }

  /** @param {string} text */
  activationCosts(text) {
    return this.#host.activationCosts(text);
  }

  terminate() {
    this.#host.terminate();
  }
}
