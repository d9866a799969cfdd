// The changes that the reader made, to be undone and made again. Each has a number and the moment that it ended; what a moment
// holds, and how to bring one back, is the business of the store.

/** More than this many changes nobody takes back. */
const mostChanges = 100;

/**
 * @template Change, Moment
 */
export class History {
  /** Changes in force, and those that were undone, the next to make again at the end. */
  #past = /** @type {{number: number, change: Change, moment: Moment}[]} */ ([]);
  #future = /** @type {{number: number, change: Change, moment: Moment}[]} */ ([]);
  #last = 0;
  /** The position before the first change that can be undone. */
  #floor = 0;

  /** The number of the latest change in force, that of the one before the first where there is none. */
  get position() {
    return this.#past[this.#past.length - 1]?.number ?? this.#floor;
  }

  /** The position that undoing the latest change leads to, null where there is none. */
  get previous() {
    if (this.#past.length === 0) return null;
    return this.#past[this.#past.length - 2]?.number ?? this.#floor;
  }

  /** The position that making the next change again leads to, null where there is none. */
  get next() {
    return this.#future[this.#future.length - 1]?.number ?? null;
  }

  /** The latest change in force. */
  get undoable() {
    return this.#past[this.#past.length - 1]?.change ?? null;
  }

  /** The change that was undone last. */
  get redoable() {
    return this.#future[this.#future.length - 1]?.change ?? null;
  }

  /**
   * Takes note of a change. What had been undone cannot be made again after it.
   *
   * @param {Change} change
   * @param {Moment} moment the state before it
   */
  record(change, moment) {
    this.#future = [];
    this.#past.push({ number: ++this.#last, change, moment });
    if (this.#past.length > mostChanges) this.#floor = this.#past.splice(0, 1)[0].number;
  }

  /**
   * Completes the latest change: it went on.
   *
   * @param {Partial<Change>} change
   */
  amend(change) {
    const entry = this.#past[this.#past.length - 1];
    if (entry) Object.assign(/** @type {object} */ (entry.change), change);
  }

  /** @param {number} position */
  has(position) {
    const known = ({ number = 0 }) => number === position;
    return position === this.#floor || this.#past.some(known) || this.#future.some(known);
  }

  /**
   * Undoes or makes again as many changes as it takes.
   *
   * @param {number} position one that there is
   * @param {Moment} present the state that is left
   * @returns {Moment} the state that holds there
   */
  goTo(position, present) {
    let moment = present;
    while (this.position > position) moment = move(this.#past, this.#future, moment);
    while (this.position < position) moment = move(this.#future, this.#past, moment);
    return moment;
  }
}

/**
 * Moves the last entry; in its new place it holds the state on the other side of the change.
 *
 * @template {{moment: any}} Entry
 * @param {Entry[]} from
 * @param {Entry[]} to
 * @param {Entry['moment']} present
 * @returns {Entry['moment']}
 */
function move(from, to, present) {
  const entry = /** @type {Entry} */ (from.pop());
  to.push({ ...entry, moment: present });
  return entry.moment;
}
