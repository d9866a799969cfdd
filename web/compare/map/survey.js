// Computes a map: all cells with a few seeds, then those where something turns with more. The order is the map's own, so whoever opens it
// gets the same.

import { Pool } from '../../engine/pool/pool.js';
import { askOnce } from '../evidence/plan-reader.js';
import {
  asItIs,
  axisOf,
  coarseSeeds,
  mostOf,
  piecesOf,
  runNumber,
  seedOf,
  worthMore,
} from './grid.js';

/** @import {MeanField, PlaceInPlan, StudyPlan} from '../../engine/boundary.js' */
/** @import {StudyCall, StudySource} from '../../engine/pool/types.js' */
/** @import {Axis, Cell, Piece, Run} from './grid.js' */

/** @typedef {'opening' | 'coarse' | 'fine' | 'finished' | 'cancelled' | 'refused' | 'failed'} SurveyState */

export class Survey {
  text;
  activation;
  /** @type {SurveyState} */
  state = 'opening';
  /** Why it failed. */
  reason = '';
  /** As it was read. @type {StudyPlan | null} */
  plan = null;
  /** @type {MeanField | null} */
  field = null;
  /** Where the experiment on screen is. @type {PlaceInPlan | null} */
  place = null;
  /** @type {{x: Axis, y: Axis} | null} */
  axes = null;
  /** @type {Map<string, Cell>} */
  cells = new Map();
  /** Runs that are finished, and that are to be. */
  finished = 0;
  wanted = 0;
  /** What it took from the start to the first look at all cells. */
  coarseMilliseconds = 0;
  isBegun = false;
  /** Where it computes; null while it does not. @type {Pool | null} */
  #pool = null;
  /** @type {Piece[]} */
  #pieces = [];
  #source;
  /** Called after every change. */
  onChange;
  /** The experiment whose place is shown, or asked for. */
  #present = '';

  /**
   * @param {StudySource} source
   * @param {string} text of the plan
   * @param {string} activation of all its layers, or `asItIs`
   * @param {() => void} onChange
   */
  constructor(source, text, activation, onChange) {
    this.text = text;
    this.activation = activation;
    this.#source = source;
    this.onChange = onChange;
  }

  /**
   * Begins, or goes on where it was stopped.
   *
   * @returns {Promise<void>} resolves when it is over
   */
  async compute() {
    const began = performance.now();
    this.isBegun = true;
    const pool = new Pool(this.#source);
    this.#pool = pool;
    pool.warm();
    const isLeft = () => this.#pool !== pool;
    this.#set('opening');
    try {
      await this.#open();
      if (this.state !== 'opening' || isLeft()) return;
      const { x, y } = /** @type {{x: Axis, y: Axis}} */ (this.axes);
      const { seeds } = /** @type {StudyPlan} */ (this.plan);
      this.#set('coarse');
      const [coarse] = this.#pieces;
      const all = coarse.ys.flatMap((b) => coarse.xs.map((a) => /** @type {const} */ ([a, b])));
      const first = Math.min(coarseSeeds, seeds);
      await this.#look(pool, all, first);
      if (isLeft()) return;
      this.coarseMilliseconds = performance.now() - began;
      this.#set('fine');
      await this.#askTheory();
      // By the first seeds alone, whatever more there is where it goes on.
      const most = (/** @type {number} */ a, /** @type {number} */ b) =>
        mostOf(this.at(a, b).runs.slice(0, first));
      await this.#look(pool, worthMore(most, x.values.length, y.values.length), seeds);
      if (!isLeft()) this.#set('finished');
    } catch (error) {
      if (isLeft()) return;
      this.reason = error instanceof Error ? error.message : String(error);
      this.#set('failed');
    } finally {
      if (!isLeft()) this.close();
    }
  }

  async #open() {
    const { text, activation } = this;
    const plan = /** @type {StudyPlan} */ (
      await this.#ask(
        activation === asItIs
          ? { method: 'plan', values: [text] }
          : { method: 'planWith', values: [text, activation] },
      )
    );
    this.plan = plan;
    const isPlane =
      plan.factors.length === 2 && plan.factors.every(({ values }) => values.length > 1);
    if (plan.problems.length > 0 || !isPlane) return this.#set('refused');
    const [x, y] = plan.factors.map(axisOf);
    this.axes = { x, y };
    this.#pieces = piecesOf(plan.text, x, y);
    await this.#locate();
  }

  /** What theory says, with what lies between: of σ_w it tells every value. */
  async #askTheory() {
    const { axes, plan } = this;
    const scale = axes && [axes.x, axes.y].find(({ factor }) => factor === 'init');
    if (!scale || !plan) return;
    const values = scale.values.filter((value) => value !== null);
    const text = plan.text.replace(/vary\.init=[^&]*/, () => `vary.init=${values.join(',')}`);
    this.field = await this.#ask({ method: 'meanField', values: [text] });
  }

  /** The experiment on screen, whose place among the cells is wanted. @param {string} text */
  set present(text) {
    if (text === this.#present) return;
    this.#present = text;
    this.place = null;
    // A place that cannot be had is none.
    if (this.axes) void this.#locate().catch(() => {});
  }

  async #locate() {
    const experiment = this.#present;
    const { text } = /** @type {StudyPlan} */ (this.plan);
    if (experiment === '') return;
    const place = await this.#ask({ method: 'place', values: [text, experiment] });
    if (experiment !== this.#present) return;
    this.place = place;
    this.onChange();
  }

  /** @param {StudyCall} call @returns {Promise<any>} */
  #ask(call) {
    return this.#pool ? this.#pool.ask(call) : askOnce(this.#source, call);
  }

  /** @param {number} x @param {number} y @returns {Cell} */
  at(x, y) {
    const key = `${x},${y}`;
    const cell = this.cells.get(key) ?? { x, y, runs: [] };
    this.cells.set(key, cell);
    return cell;
  }

  /**
   * @param {Pool} pool
   * @param {readonly (readonly [x: number, y: number])[]} cells
   * @param {number} seeds that each is to have
   */
  async #look(pool, cells, seeds) {
    const jobs = this.#pieces.map((piece, number) => {
      /** @type {Map<number, Cell>} */
      const runs = new Map();
      for (let seed = 0; seed < seeds; seed++) {
        for (const [x, y] of cells) {
          const [i, j] = [piece.xs.indexOf(x), piece.ys.indexOf(y)];
          if (i < 0 || j < 0 || this.at(x, y).runs.some((run) => run.seed === seed)) continue;
          runs.set(runNumber(piece, i, j, seed), this.at(x, y));
        }
      }
      return { number, runs };
    });
    this.wanted = this.finished + jobs.reduce((sum, { runs }) => sum + runs.size, 0);
    for (const { number, runs } of jobs) {
      if (this.#pool !== pool || runs.size === 0) continue;
      const numbers = [...runs.keys()];
      let next = 0;
      await pool.compute({
        plan: this.#pieces[number].text,
        next: () => (next < numbers.length ? numbers[next++] : null),
        take: (lines) => lines.forEach((line) => this.#take(line, number, runs)),
        endings: true,
      });
    }
  }

  /**
   * @param {string} line of JSON; ending_line in cpp/study/row.h
   * @param {number} piece
   * @param {Map<number, Cell>} cells by number of the run
   */
  #take(line, piece, cells) {
    const { run, ends, digest } = JSON.parse(line);
    const seed = seedOf(this.#pieces[piece], run);
    const cell = cells.get(run);
    if (!cell || cell.runs.some((each) => each.seed === seed)) return;
    cell.runs.push({ seed, run, piece, ending: ends, digest });
    cell.runs.sort((a, b) => a.seed - b.seed);
    this.finished++;
    this.onChange();
  }

  /**
   * The experiment of a run, with the step at which it ends, and the digest there.
   *
   * @param {Run} run
   * @returns {Promise<string>}
   */
  async experiment({ piece, run, ending, digest }) {
    const plan = this.#pieces[piece].text;
    const text = await this.#ask({ method: 'experiment', values: [plan, run] });
    return ending === 'diverges' ? text : `${text}&check=${digest.slice(0, 8)}`;
  }

  /** Ends it before it is finished; what is there stays to be seen. */
  cancel() {
    if (this.state !== 'coarse' && this.state !== 'fine') return;
    this.close();
    this.#set('cancelled');
  }

  /** Nobody looks at it: it keeps its runs, and goes on from them where it was still computing. */
  leave() {
    this.close();
    this.onChange = () => {};
    if (!['finished', 'cancelled', 'refused'].includes(this.state)) this.isBegun = false;
  }

  /** Leaves no worker. */
  close() {
    this.#pool?.close();
    this.#pool = null;
  }

  /** @param {SurveyState} state */
  #set(state) {
    this.state = state;
    this.onChange();
  }
}
