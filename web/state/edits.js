// Changes by controls: fields of the experiment, remedies, and single parameters of the network. Those that come faster than the
// engine are made together.

import { leaveMark, editedWithoutMark } from './mark.js';
import { replaceExperiment } from './replace.js';

/** @import {Store} from './store.js' */

export class Edits {
  #store;
  /** Changes that wait for their turn. @type {Record<string, string | number>} */
  #pending = {};
  #commit = false;
  #restart = false;
  /** @type {Promise<void> | null} */
  #turn = null;
  /** Parameters that wait for their turn, by index. @type {Map<number, {value: number, commit: boolean}>} */
  #parameters = new Map();

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /**
   * Changes fields of the experiment; where one of them is locked, nothing.
   *
   * @param {Record<string, string | number>} changes
   * @param {{commit?: boolean, restart?: boolean}} [options] `commit` false while a control is being dragged; `restart` to begin
   *   anew with the first weights
   * @returns {Promise<void>} resolves when the network in training has taken the change over
   */
  edit(changes, { commit = true, restart = false } = {}) {
    const store = this.#store;
    if (store.isLocked(...Object.keys(changes))) return Promise.resolve();
    Object.assign(this.#pending, changes);
    this.#commit = commit;
    this.#restart ||= restart;
    this.#turn ??= store.inTurn(() => {
      this.#turn = null;
      return this.#makePending();
    });
    return this.#turn;
  }

  /**
   * Makes the changes that mend what ails the network, as one that can be undone.
   *
   * @param {Record<string, string | number>} changes
   * @param {boolean} restart whether they help only a run that starts anew
   * @returns {Promise<void>}
   */
  async remedy(changes, restart) {
    const store = this.#store;
    if (store.isLocked(...Object.keys(changes))) return;
    await store.inTurn(async () => {
      const edited = await editedWithoutMark(store.run, changes);
      store.changeProblems = edited.problems;
      await replaceExperiment(store, edited, { kind: 'remedy', anew: restart });
    });
  }

  /** Draws other first weights and another batch order. */
  async newSeed() {
    const current = this.#store.run.experiment.fields.seed;
    let seed = current;
    while (seed === current) seed = 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % 9999);
    await this.edit({ seed });
  }

  /**
   * Sets one weight, bias or slope by hand.
   *
   * @param {number} index its position in the parameters
   * @param {number} value
   * @param {{commit?: boolean}} [options] `commit` false while it is being dragged
   * @returns {Promise<boolean>} whether the value was taken: it must be finite
   */
  async setParameter(index, value, { commit = true } = {}) {
    const store = this.#store;
    if (store.isLocked('weights') || !Number.isFinite(Math.fround(value))) return false;
    this.#parameters.set(index, { value, commit });
    return store.inTurn(async () => {
      const pending = this.#parameters.get(index);
      if (!pending) return true;
      this.#parameters.delete(index);
      let taken = false;
      await store.changes.make('parameter', { index }, pending.commit, async () => {
        await leaveMark(store);
        taken = await store.run.handle.setParameter(index, pending.value, pending.commit);
        store.run.divergedAt = null;
      });
      return taken;
    });
  }

  async #makePending() {
    const store = this.#store;
    const changes = this.#pending;
    const commit = this.#commit;
    const anew = this.#restart;
    this.#pending = {};
    this.#restart = false;
    const edited = await editedWithoutMark(store.run, changes);
    store.changeProblems = edited.problems;
    if (edited.text !== store.run.experiment.text || store.changes.goesOn('edit')) {
      await replaceExperiment(store, edited, { kind: 'edit', commit, anew });
    } else store.emit();
  }
}
