// What theory says of the experiment on screen, computed beside the run: infinitely wide networks at once, random ones as they are measured.

import { drawTheory, nameTheory } from '../../../draw/charts/theory-band.js';
import { Pool } from '../../../engine/pool/pool.js';
import { studySource } from '../../../engine/pool/source.js';
import { texts } from '../../../format/texts.js';
import theoryTexts from '../../../locale/en/network/theory.js';

/** @import {FlowBackdrop} from '../../../draw/charts/gradient-flow.js' */
/** @import {Expectation} from '../../../draw/charts/theory-band.js' */
/** @import {Estimate, Theory, TheoryLayer} from '../../../engine/boundary.js' */

const t = texts('theory', theoryTexts);

/** From one look at how far it is to the next. */
const lookMilliseconds = 250;
/** What networks before training do not depend on, or theirs do not: the seed is theirs. */
const indifferent = /^(at|check|seed|opt|lr|batch|l1|l2|clip|drop|v)=/;

export class TheorySession {
  /** @type {Theory | null} */
  told = null;
  /** Why it failed. */
  reason = '';
  /** @type {FlowBackdrop | undefined} */
  backdrop;
  /** @type {Pool | null} */
  #pool = null;
  #key = '';
  #onChange;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** @param {string} text of an experiment */
  open(text) {
    const fields = text.split('&').filter((field) => !indifferent.test(field));
    const key = fields.join('&');
    if (key === this.#key) return;
    this.close();
    this.#key = key;
    void this.#compute(key);
  }

  /** @param {string} text */
  async #compute(text) {
    const pool = new Pool(studySource);
    this.#pool = pool;
    try {
      for (let isOver = false; !isOver;) {
        this.#take();
        const told = /** @type {Theory | null} */ (
          await pool.ask({ method: 'theory', values: [text, lookMilliseconds] })
        );
        if (this.#pool !== pool || !told) return;
        this.told = told;
        isOver = told.layers.length === 0 || told.networks >= told.plannedNetworks;
      }
    } catch (error) {
      if (this.#pool !== pool) return;
      this.reason = error instanceof Error ? error.message : String(error);
    }
    pool.close();
    this.#take();
  }

  #take() {
    const { told } = this;
    this.backdrop = told && told.layers.length > 0 ? backdropOf(told) : undefined;
    // Whoever opens it may be in the midst of rendering.
    queueMicrotask(this.#onChange);
  }

  close() {
    this.#pool?.close();
    this.#pool = null;
    this.#key = '';
    this.told = null;
    this.reason = '';
    this.backdrop = undefined;
  }
}

/**
 * @param {Theory} told
 * @param {(layer: TheoryLayer) => {line: number | null, band: Estimate}} of
 * @returns {Expectation}
 */
export function expectation({ layers }, of) {
  const numbers = layers.map(of);
  return {
    line: numbers.map(({ line }) => line ?? NaN),
    low: numbers.map(({ band }) => band.low ?? NaN),
    high: numbers.map(({ band }) => band.high ?? NaN),
  };
}

/**
 * @param {Theory} told
 * @returns {FlowBackdrop}
 */
function backdropOf(told) {
  const gradient = expectation(told, ({ expected, random }) => ({
    line: expected.gradient,
    band: random.gradient,
  }));
  const { line, low, high } = gradient;
  return {
    gradients: [...line, ...low, ...high],
    draw(context, { x, y, top, bottom }, palette) {
      const place = { x, y: (/** @type {number} */ value) => y(Math.log10(value)), bottom };
      drawTheory(context, gradient, place, palette);
      const last = line.length - 1;
      const corner = { right: x(last), top, bottom, end: place.y(line[last]) };
      nameTheory(context, t('line'), corner, palette);
    },
  };
}
