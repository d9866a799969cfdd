// A parameter of the network while keys or drags change it: the value that was set here stands until the network has shown its own, and
// what keys and drags have done is one change when they come to rest.

/** @import {Store} from '../../state/store.js' */

/** The largest number of single precision: the engine takes what lies within. */
export const largest = 3.4028235e38;
/** What moves less is a click. */
const dragPixels = 3;
const keyStep = 0.1;
const restMilliseconds = 600;

export class HeldParameter {
  #host;
  /** The value set here, until the network has shown its own. @type {number | null} */
  #held = null;
  #settled = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  /** @type {{x: number, from: number, value: number, moved: boolean} | null} */
  #drag = null;

  /** @param {{store: Store, index: number, value: number, requestUpdate: () => void}} host with its place among the parameters, and its value on show */
  constructor(host) {
    this.#host = host;
  }

  /** The decimal number that the single-precision value stands for, so that steps of a tenth give tenths. */
  get value() {
    return Number((this.#held ?? this.#host.value).toPrecision(7));
  }

  /**
   * Values that were sent on the way arrive late; they must not move the number back. While training, it moves on.
   *
   * @param {boolean} isOther whether the value on show has changed
   */
  arrived(isOther) {
    const { value, store } = this.#host;
    const isHere = Math.fround(value) === Math.fround(this.#held ?? NaN);
    if (isHere || (isOther && this.#settled && store.run.moving)) this.#held = null;
  }

  /**
   * @param {number} value
   * @param {boolean} commit whether it is a change of its own; else more of it follows
   */
  change(value, commit) {
    const { store, index } = this.#host;
    const rounded = Number(Math.min(largest, Math.max(-largest, value)).toPrecision(7));
    this.#held = rounded;
    this.#settled = false;
    void store.setParameter(index, rounded, { commit }).then(() => {
      this.#settled = this.#held === rounded && this.#drag === null;
    });
    this.#host.requestUpdate();
  }

  /**
   * Moves by an arrow key.
   *
   * @param {number} direction 1 or −1
   * @param {KeyboardEvent} event
   */
  step(direction, event) {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.finish(), restMilliseconds);
    this.change(this.value + direction * keyStep * speed(event), false);
  }

  /**
   * Makes one change of what arrow keys have done, if they have.
   *
   * @param {number} index of the parameter that they were for
   */
  finish(index = this.#host.index) {
    if (this.#rest === undefined) return;
    clearTimeout(this.#rest);
    this.#rest = undefined;
    void this.#host.store.setParameter(index, this.value);
  }

  /**
   * A pointer takes hold of it.
   *
   * @param {PointerEvent} event
   */
  grab({ currentTarget, pointerId, clientX: x }) {
    /** @type {Element} */ (currentTarget).setPointerCapture(pointerId);
    const { value } = this;
    this.#drag = { x, from: value, value, moved: false };
  }

  /** Whether a pointer has moved it. */
  get isDragged() {
    return this.#drag?.moved ?? false;
  }

  /**
   * The pointer moves sideways.
   *
   * @param {PointerEvent} event
   * @param {number} perPixel by how much the value grows
   */
  drag(event, perPixel) {
    const drag = this.#drag;
    if (!drag) return;
    const distance = event.clientX - drag.x;
    if (!drag.moved && Math.abs(distance) < dragPixels) return;
    drag.moved = true;
    drag.x = event.clientX;
    drag.value += distance * perPixel * speed(event);
    this.change(drag.value, false);
  }

  /** The pointer lets go: what it has done is one change. @returns {boolean} whether it was held and has not moved it */
  drop() {
    const drag = this.#drag;
    this.#drag = null;
    if (drag?.moved) this.change(drag.value, true);
    return drag !== null && !drag.moved;
  }

  /** Takes back what the pointer that holds it has done. */
  takeBack() {
    const drag = this.#drag;
    this.#drag = null;
    if (drag?.moved) this.change(drag.from, true);
  }

  /** Another parameter is shown. @param {number} before index of the one that was */
  leave(before) {
    this.finish(before);
    this.#held = null;
    this.#drag = null;
  }
}

/**
 * How much faster or slower a value moves.
 *
 * @param {{shiftKey: boolean, altKey: boolean}} event
 */
function speed({ shiftKey, altKey }) {
  return (shiftKey ? 10 : 1) * (altKey ? 0.1 : 1);
}
