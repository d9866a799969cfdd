// What the page keeps of its runs, so that they can go on in another engine: of each the last state, and the states that changes can be
// undone to.

/** @import {Saved} from './types.js' */

/** As many bytes as the engine itself spends on the states of a run; the oldest make room. */
const mostBytes = 32 * 2 ** 20;

export class SavedRuns {
  /** @type {Map<number, {last: Saved, kept: Map<number, Saved>}>} */
  #runs = new Map();

  /** @param {Saved} saved */
  keep(saved) {
    const { run, kept } = saved;
    const known = this.#runs.get(run);
    if (kept === null) this.#runs.delete(run);
    else if (!known) this.#runs.set(run, { last: saved, kept: new Map() });
    else if (kept === 0) known.last = saved;
    else makeRoom(known.kept.set(kept, saved));
  }

  /**
   * The last that is known of a run.
   *
   * @param {number} run
   */
  of(run) {
    return this.#runs.get(run)?.last;
  }

  /** All runs, with the states that were kept of them. */
  all() {
    return [...this.#runs.values()].map(({ last, kept }) => ({ last, kept: [...kept.values()] }));
  }
}

/** @param {Map<number, Saved>} kept */
function makeRoom(kept) {
  let bytes = 0;
  for (const { state } of kept.values()) bytes += state.byteLength;
  for (const [number, { state }] of kept) {
    if (bytes <= mostBytes) return;
    kept.delete(number);
    bytes -= state.byteLength;
  }
}
