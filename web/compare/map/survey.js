// Computes a map: all cells with a few seeds, then those where something turns with more. The order is the map's own, so whoever opens it
// gets the same.

import { Pool } from '../../engine/pool/pool.js';
import { askOnce } from '../evidence/plan-reader.js';
import { axisOf, coarseSeeds, fineSeeds, mostOf, piecesOf, runNumber, worthMore } from './grid.js';

/** @import {MeanField, StudyPlan} from '../../engine/boundary.js' */
/** @import {StudySource} from '../../engine/pool/types.js' */
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
  /** @type {{x: Axis, y: Axis} | null} */
  axes = null;
  /** @type {Map<string, Cell>} */
  cells = new Map();
  /** Runs that are finished, and that are to be. */
  finished = 0;
  wanted = 0;
  /** What the first look at all cells took. */
  coarseMilliseconds = 0;
  isBegun = false;
  /** @type {Piece[]} */
  #pieces = [];
  #source;
  #pool;
  #onChange;
  #isClosed = false;

  /**
   * @param {StudySource} source
   * @param {string} text of the plan
   * @param {string} activation
   * @param {() => void} onChange
   */
  constructor(source, text, activation, onChange) {
    this.text = text;
    this.activation = activation;
    this.#source = source;
    this.#pool = new Pool(source);
    this.#onChange = onChange;
  }

  /** @returns {Promise<void>} resolves when it is over */
  async compute() {
    this.isBegun = true;
    try {
      await this.#open();
      if (this.state !== 'opening' || this.#isClosed) return;
      const { x, y } = /** @type {{x: Axis, y: Axis}} */ (this.axes);
      const began = performance.now();
      this.#set('coarse');
      const [coarse] = this.#pieces;
      const all = coarse.ys.flatMap((b) => coarse.xs.map((a) => /** @type {const} */ ([a, b])));
      await this.#look(all, 0, coarseSeeds);
      this.coarseMilliseconds = performance.now() - began;
      if (this.#isClosed) return;
      this.#set('fine');
      const most = (/** @type {number} */ a, /** @type {number} */ b) => mostOf(this.at(a, b).runs);
      await this.#look(worthMore(most, x.values.length, y.values.length), 0, fineSeeds);
      if (!this.#isClosed) this.#set('finished');
    } catch (error) {
      if (this.#isClosed) return;
      this.reason = error instanceof Error ? error.message : String(error);
      this.#set('failed');
    } finally {
      if (this.state !== 'finished') this.#pool.close();
    }
  }

  async #open() {
    const plan = /** @type {StudyPlan} */ (
      await this.#pool.ask({ method: 'plan', values: [this.text] })
    );
    this.plan = plan;
    if (plan.problems.length > 0 || plan.factors.length !== 2) return this.#set('refused');
    const [x, y] = plan.factors.map(axisOf);
    this.axes = { x, y };
    this.#pieces = piecesOf(plan.text, x, y);
    // With what lies between: of σ_w it tells every value.
    const isScale = (/** @type {Axis} */ axis) => axis.factor === 'init';
    const scale = [x, y].find(isScale);
    const values = scale?.values.filter((value) => value !== null) ?? [];
    const asked = scale
      ? plan.text.replace(/vary\.init=[^&]*/, `vary.init=${values.join(',')}`)
      : plan.text;
    this.field = await this.#pool.ask({ method: 'meanField', values: [asked] });
  }

  /** @param {number} x @param {number} y @returns {Cell} */
  at(x, y) {
    const key = `${x},${y}`;
    const cell = this.cells.get(key) ?? { x, y, runs: [] };
    this.cells.set(key, cell);
    return cell;
  }

  /**
   * @param {readonly (readonly [x: number, y: number])[]} cells
   * @param {number} from the first seed, from 0
   * @param {number} to
   */
  async #look(cells, from, to) {
    const jobs = this.#pieces.map((piece, number) => {
      /** @type {Map<number, Cell>} */
      const runs = new Map();
      for (let seed = from; seed < to; seed++) {
        for (const [x, y] of cells) {
          const [i, j] = [piece.xs.indexOf(x), piece.ys.indexOf(y)];
          if (i < 0 || j < 0 || this.at(x, y).runs.some((run) => run.seed === seed)) continue;
          runs.set(runNumber(piece, i, j, seed), this.at(x, y));
        }
      }
      return { piece, number, runs };
    });
    this.wanted = this.finished + jobs.reduce((sum, { runs }) => sum + runs.size, 0);
    for (const { piece, number, runs } of jobs) {
      if (this.#isClosed || runs.size === 0) continue;
      const numbers = [...runs.keys()];
      let next = 0;
      await this.#pool.compute({
        plan: piece.text,
        next: () => (next < numbers.length ? numbers[next++] : null),
        take: (lines) => lines.forEach((line) => this.#take(line, number, runs)),
      });
    }
  }

  /**
   * @param {string} line of JSON; cpp/study/row.h
   * @param {number} piece
   * @param {Map<number, Cell>} cells by number of the run
   */
  #take(line, piece, cells) {
    const { run, seed, ends, digest } = JSON.parse(line);
    const cell = cells.get(run);
    if (!cell || cell.runs.some((each) => each.seed === seed - 1)) return;
    cell.runs.push({ seed: seed - 1, run, piece, ending: ends, digest });
    cell.runs.sort((a, b) => a.seed - b.seed);
    this.finished++;
    this.#onChange();
  }

  /**
   * The experiment of a run, with the step at which it ends, and the digest there.
   *
   * @param {Run} run
   * @returns {Promise<string>}
   */
  async experiment({ piece, run, ending, digest }) {
    const plan = this.#pieces[piece].text;
    const call = /** @type {const} */ ({ method: 'experiment', values: [plan, run] });
    const text = await (this.#isClosed
      ? askOnce(this.#source, { ...call, values: [plan, run] })
      : this.#pool.ask({ ...call, values: [plan, run] }));
    return ending === 'diverges' ? text : `${text}&check=${digest.slice(0, 8)}`;
  }

  /** Ends it before it is finished; what is there stays to be seen. */
  cancel() {
    if (this.state !== 'coarse' && this.state !== 'fine') return;
    this.close();
    this.#set('cancelled');
  }

  /** Leaves no worker. */
  close() {
    this.#isClosed = true;
    this.#pool.close();
  }

  /** Whether the run on screen trains. @param {boolean} sharing */
  set sharing(sharing) {
    this.#pool.sharing = sharing;
  }

  /** @param {SurveyState} state */
  #set(state) {
    this.state = state;
    this.#onChange();
  }
}
