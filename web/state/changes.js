// The changes that the reader makes: each can be undone and made again, with everything as it was, weights and all.

import { History } from './history.js';
import { leaveMark } from './mark.js';

/** @import {Store} from './store.js' */
/** @import {Change, Snapshot} from './types.js' */

export class Changes {
  #store;
  /** @type {History<Change, Snapshot>} */
  history = new History();
  /** The change that was undone or made again last. @type {{change: Change, undone: boolean} | null} */
  last = null;
  /** Whether the weights of the state that was brought back last had made room for others. */
  weightsLost = false;
  /** What resolves when the changes that are still on their way to the run have arrived. @type {Promise<unknown> | null} */
  arriving = null;
  /** Whether the latest change is still going on, as a drag does. */
  #open = false;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /**
   * Whether a change of this kind is still going on: a drag, of which what comes next is a part.
   *
   * @param {Change['kind']} kind
   */
  goesOn(kind) {
    return this.#open && this.history.undoable?.kind === kind;
  }

  /**
   * Makes a change that can be undone. All parts of a drag are one. It belongs into a turn of the run.
   *
   * @param {Change['kind']} kind
   * @param {NonNullable<Change['detail']>} detail
   * @param {boolean} commit false while a drag goes on
   * @param {() => Promise<unknown>} action
   */
  async make(kind, detail, commit, action) {
    const store = this.#store;
    const { run } = store;
    const snapshot = this.goesOn(kind) ? null : await this.#snapshot();
    await action();
    const after = run.experiment;
    if (snapshot) {
      const before = snapshot.state.experiment;
      this.history.record({ kind, detail, before, after }, snapshot);
    } else {
      this.history.amend({ detail: { ...this.history.undoable?.detail, ...detail }, after });
    }
    this.#open = !commit;
    this.last = null;
    this.weightsLost = false;
    store.addressBar.change(store.addressText, commit, this.history.position);
    store.emit();
  }

  /** Takes the latest change back: the experiment, the weights and everything else are as they were before it. */
  async undo() {
    // A stroke that is still on its way is the latest change.
    await this.arriving;
    await this.#store.inTurn(() => this.goTo(this.history.previous));
  }

  /** Makes the change that was undone last again: everything is as it was when it was undone. */
  async redo() {
    await this.arriving;
    await this.#store.inTurn(() => this.goTo(this.history.next));
  }

  /**
   * Undoes changes or makes them again, up to a position of the history. It belongs into a turn of the run.
   *
   * @param {number | null} position
   */
  async goTo(position) {
    const { history } = this;
    if (position === null || !history.has(position) || position === history.position) return;
    const store = this.#store;
    const { run } = store;
    const { playing } = run;
    const undone = position < history.position;
    const change = /** @type {Change} */ (undone ? history.undoable : history.redoable);
    const { state, mark, plan, lanes } = history.goTo(position, await this.#snapshot());
    const weightsThere = await run.bringBack(state);
    this.weightsLost = !weightsThere;
    store.mark = weightsThere ? mark : null;
    store.plan = plan;
    store.lanes = lanes;
    store.changeProblems = [];
    this.last = { change, undone };
    this.#open = false;
    store.addressBar.goTo(store.addressText, position);
    store.emit();
    // Undoing never sets in motion what was at rest on either side of it.
    if (!playing || !state.playing || run.divergedAt !== null) return;
    await leaveMark(store);
    await run.start();
  }

  /** @returns {Promise<Snapshot>} of the present state */
  async #snapshot() {
    const { run, mark, plan, lanes } = this.#store;
    const reached = mark?.outcome === 'running' ? null : mark;
    return { state: await run.keep(), mark: reached, plan, lanes };
  }
}
