// Placing points by pointer and by keyboard: what a stroke does to the points, and where the crosshair is.

import { along, onPlane, reach } from '../../state/placed-points.js';

/** @import {OwnData} from '../../state/own-data.js' */
/** @import {Place} from '../../state/placed-points.js' */

/** Between painted points, and how far arrow keys move, in units of the plane. */
const spacing = 0.25;
const keyStep = 0.1;
const largeKeyStep = 0.5;
/** How near to a point a crosshair means it. */
const nearCrosshair = 0.2;
/** And a pointer or a finger, in pixels. */
const nearPointer = { mouse: 7, pen: 10, touch: 14 };

export class DataEditorSurface {
  #own;
  #options;
  /** @type {'move' | 'paint' | 'erase' | null} */
  #stroke = null;
  /** The pointer is down where points are still on their way; then the stroke begins. @type {Promise<void> | null} */
  #awaited = null;
  /** The point that is moved. */
  #held = -1;
  #hasChanged = false;
  /** Where the surface was when the stroke began: what moves on the page meanwhile does not move the stroke. */
  #box = new DOMRect();
  /** Where the last point was painted. @type {Place} */
  #last = { x1: 0, x2: 0 };
  /** Where the keyboard is, null where it is not used. @type {Place | null} */
  crosshair = null;

  /**
   * @param {OwnData} own
   * @param {object} options
   * @param {() => number} options.label of the points that are placed; NaN where they are erased
   * @param {(digit: number) => void} options.choose a class, counted from 1
   * @param {() => void} options.update called when there is something else to show
   * @param {(event: {kind: 'added' | 'removed', label: number, place: Place} | {kind: 'crosshair' | 'none'}) => void} options.say
   *   what the keyboard did
   */
  constructor(own, options) {
    this.#own = own;
    this.#options = options;
  }

  /** @param {PointerEvent} event */
  down(event) {
    if (this.#stroke || this.#awaited || event.button === 1) return;
    this.crosshair = null;
    const target = /** @type {Element} */ (event.target);
    target.setPointerCapture(event.pointerId);
    this.#box = target.getBoundingClientRect();
    const begun = this.#onceThere(() => this.#begin(event));
    this.#awaited = begun?.finally(() => (this.#awaited = null)) ?? null;
  }

  /**
   * Does something with the points, once they are those of the experiment.
   *
   * @param {() => void} action
   * @returns {Promise<void> | null} null where it is done
   */
  #onceThere(action) {
    if (!this.#own.areBehind) {
      action();
      return null;
    }
    return this.#own.follow().then(() => {
      action();
      this.#options.update();
    });
  }

  /** @param {PointerEvent} event */
  #begin(event) {
    const { points } = this.#own;
    const place = placeOf(event, this.#box);
    this.#hasChanged = false;
    this.#own.beginStroke();
    if (event.button === 2 || Number.isNaN(this.#options.label())) {
      this.#stroke = 'erase';
      this.#erase(place, within(event));
      return;
    }
    this.#held = points.near(place, within(event));
    this.#stroke = this.#held < 0 ? 'paint' : 'move';
    if (this.#stroke === 'paint') this.#paint(place);
  }

  /** @param {PointerEvent} event */
  move(event) {
    if (!this.#goesOn()) return;
    const { points } = this.#own;
    const place = placeOf(event, this.#box);
    if (this.#stroke === 'erase') this.#erase(place, within(event));
    if (this.#stroke === 'paint') {
      for (const next of along(this.#last, place, spacing)) this.#paint(next);
    }
    if (this.#stroke !== 'move') return;
    const { x1, x2 } = points.at(this.#held);
    // A hand that shakes does not move a point.
    if (!this.#hasChanged && Math.hypot(place.x1 - x1, place.x2 - x2) < within(event) / 2) return;
    points.move(this.#held, place);
    this.#changed();
  }

  up() {
    if (this.#awaited) return void this.#awaited.then(() => this.up());
    if (!this.#goesOn()) return;
    const { points } = this.#own;
    const stroke = this.#stroke;
    this.#stroke = null;
    const label = this.#options.label();
    // A click on a point gives it the chosen class or value.
    if (stroke === 'move' && !this.#hasChanged && points.kind !== 'curve') {
      this.#hasChanged = points.y[this.#held] !== label;
      points.y[this.#held] = label;
    }
    if (this.#hasChanged) void this.#own.changed(true);
    this.#options.update();
  }

  /** Whether there is a stroke. Undo and other data end it: its points may be gone. */
  #goesOn() {
    if (!this.#stroke || !this.#own.overtaken) return this.#stroke !== null;
    this.#stroke = null;
    this.#options.update();
    return false;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? largeKeyStep : keyStep;
    const [right, up] =
      {
        ArrowLeft: [-step, 0],
        ArrowRight: [step, 0],
        ArrowUp: [0, step],
        ArrowDown: [0, -step],
      }[event.key] ?? [];
    const at = this.crosshair ?? { x1: 0, x2: 0 };
    if (right !== undefined) {
      // The first key only shows where the crosshair is.
      const moved = { x1: at.x1 + right, x2: at.x2 + up };
      this.crosshair = this.crosshair ? onPlane(moved) : at;
      this.#options.say({ kind: 'crosshair' });
    } else if (event.key === 'Enter') this.#onceThere(() => this.#addAt(at));
    else if (event.key === 'Delete' || event.key === 'Backspace')
      this.#onceThere(() => this.#removeAt(at));
    else if (event.key === 'Escape' && this.crosshair) this.crosshair = null;
    else if (/^[0-9]$/.test(event.key)) this.#options.choose(Number(event.key) || 10);
    else return;
    event.preventDefault();
    this.#options.update();
  }

  blur() {
    this.crosshair = null;
    this.#options.update();
  }

  /** The point that the crosshair is on, −1 where it is on none. */
  get focused() {
    return this.crosshair ? this.#own.points.near(this.crosshair, nearCrosshair) : -1;
  }

  /** @param {Place} place */
  #addAt(place) {
    this.crosshair = place;
    const label = this.#options.label();
    if (Number.isNaN(label)) return this.#removeAt(place);
    if (this.#own.points.add(place, label) < 0) return;
    this.#options.say({ kind: 'added', label, place });
    void this.#own.changed(true);
  }

  /** @param {Place} at */
  #removeAt(at) {
    this.crosshair = at;
    const { points } = this.#own;
    const index = this.focused;
    if (index < 0) return this.#options.say({ kind: 'none' });
    const label = points.y[index];
    const place = points.at(index);
    points.remove(index);
    this.#options.say({ kind: 'removed', label, place });
    void this.#own.changed(true);
  }

  /** @param {Place} place */
  #paint(place) {
    if (this.#own.points.add(onPlane(place), this.#options.label()) < 0) return;
    this.#last = place;
    this.#changed();
  }

  /**
   * @param {Place} place
   * @param {number} reachable
   */
  #erase(place, reachable) {
    const { points } = this.#own;
    let index = points.near(place, reachable);
    if (index < 0) return;
    for (; index >= 0; index = points.near(place, reachable)) points.remove(index);
    this.#changed();
  }

  #changed() {
    this.#hasChanged = true;
    void this.#own.changed(false);
    this.#options.update();
  }
}

/**
 * @param {PointerEvent} event
 * @param {DOMRect} box of the surface
 * @returns {Place}
 */
function placeOf(event, box) {
  return onPlane({
    x1: (((event.clientX - box.left) / box.width) * 2 - 1) * reach,
    x2: (1 - ((event.clientY - box.top) / box.height) * 2) * reach,
  });
}

/** @param {PointerEvent} event */
function within({ pointerType, target }) {
  const pixels = nearPointer[/** @type {keyof typeof nearPointer} */ (pointerType)] ?? 10;
  return (pixels / /** @type {Element} */ (target).clientWidth) * 2 * reach;
}
