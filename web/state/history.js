// The changes that the reader made, to be undone and made again. Each has a number and a snapshot of the state on its other side; what a snapshot
// holds, and how to bring one back, is the business of the store.

/** More than this many changes nobody takes back. */
const mostChanges = 100;

/**
 * @template Change, Snapshot
 */
export class History {
  /** Changes in force, and those that were undone, the next to make again at the end. */
  #past = /** @type {{number: number, change: Change, snapshot: Snapshot}[]} */ ([]);
  #future = /** @type {{number: number, change: Change, snapshot: Snapshot}[]} */ ([]);
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
   * The changes in force that were made after a position.
   *
   * @param {number} position
   */
  since(position) {
    return this.#past.filter(({ number }) => number > position).map(({ change }) => change);
  }

  /**
   * Takes note of a change. What had been undone cannot be made again after it.
   *
   * @param {Change} change
   * @param {Snapshot} snapshot the state before it
   */
  record(change, snapshot) {
    this.#future = [];
    this.#past.push({ number: ++this.#last, change, snapshot });
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
   * @param {Snapshot} present the state that is left
   * @returns {Snapshot} the state that holds there
   */
  goTo(position, present) {
    let snapshot = present;
    while (this.position > position) snapshot = move(this.#past, this.#future, snapshot);
    while (this.position < position) snapshot = move(this.#future, this.#past, snapshot);
    return snapshot;
  }
}

/**
 * Moves the last entry; in its new place it holds the state on the other side of the change.
 *
 * @template {{snapshot: any}} Entry
 * @param {Entry[]} from
 * @param {Entry[]} to
 * @param {Entry['snapshot']} present
 * @returns {Entry['snapshot']}
 */
function move(from, to, present) {
  const entry = /** @type {Entry} */ (from.pop());
  to.push({ ...entry, snapshot: present });
  return entry.snapshot;
}
