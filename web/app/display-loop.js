// Asks the engine for frames and hands them to the panels: the next one only when the previous has been drawn, only what visible
// panels need, and nothing at all while nothing changes. While training runs fast, panels whose pictures take long have their turn
// one after the other, so that no frame keeps the page busy.

import { nothingRequested } from '../engine/request.js';

/** @import {Frame, FrameRequest} from '../engine/types.js' */
/** @import {Store} from '../state/store.js' */

/**
 * @typedef {object} Watcher what looks at frames, as kit/panel.js explains
 * @property {boolean} visible
 * @property {number} frameMilliseconds
 * @property {() => Partial<FrameRequest>} request
 * @property {(frame: Frame) => void} takeFrame
 */

/** A frame that shows the same step as the last one makes the next one wait. */
const idleMilliseconds = 60;
/**
 * Where a frame keeps the page busy for longer, half the time to the next picture, every second picture is left to the reader's
 * clicks and to training.
 */
const busyMilliseconds = 8;

export class DisplayLoop {
  #store;
  #root;
  #wanted = false;
  #running = false;
  /** When each panel had its last frame. @type {WeakMap<Watcher, number>} */
  #served = new WeakMap();
  /** Others than panels that look at frames. @type {Watcher[]} */
  guests = [];
  /** Called with every frame that is shown. @type {(frame: Frame) => void} */
  onFrame = () => {};

  /**
   * @param {Store} store
   * @param {ParentNode & EventTarget} root holds the panels; fires `ap-rest` when they show a state that does not change
   */
  constructor(store, root) {
    this.#store = store;
    this.#root = root;
    store.subscribe(() => this.want());
    root.addEventListener('ap-needs-frame', () => this.want());
  }

  /** Something has changed: a new frame is needed, training or not. */
  want() {
    this.#wanted = true;
    if (!this.#running) void this.#run();
  }

  /** Should a frame fail, the next change begins anew. */
  async #run() {
    this.#running = true;
    try {
      await this.#showFrames();
    } finally {
      this.#running = false;
    }
  }

  async #showFrames() {
    let idle = true;
    while (this.#wanted || this.#store.moving) {
      if (document.hidden) await shown();
      const fresh = this.#wanted;
      this.#wanted = false;
      const { step = -1 } = this.#store.frame ?? {};
      const watchers = this.#watchers(fresh || idle || !this.#store.moving);
      const frame = await this.#store.client.frame(requestOf(watchers));
      await nextPicture();
      const began = performance.now();
      if (frame.version !== this.#store.version) {
        this.#wanted = true;
        continue;
      }
      this.#store.takeFrame(frame);
      this.onFrame(frame);
      for (const watcher of watchers) watcher.takeFrame(frame);
      if (!frame.playing) this.#root.dispatchEvent(new CustomEvent('ap-rest'));
      idle = frame.step === step;
      if (fresh) continue;
      if (idle) await pause(idleMilliseconds);
      else if ((await endOfPicture()) - began > busyMilliseconds) await nextPicture();
    }
  }

  /**
   * Whose turn it is: always all that take every frame, and of those that want time between two the one that is most overdue.
   *
   * @param {boolean} all whether it is the turn of everyone in view
   * @returns {Watcher[]}
   */
  #watchers(all) {
    const panels = /** @type {NodeListOf<Element & Watcher>} */ (
      this.#root.querySelectorAll('[data-panel]')
    );
    const inView = [...panels, ...this.guests].filter(({ visible }) => visible);
    const now = performance.now();
    /** @param {Watcher} watcher */
    const overdue = (watcher) =>
      (now - (this.#served.get(watcher) ?? 0)) / watcher.frameMilliseconds;
    const next = inView
      .filter((watcher) => watcher.frameMilliseconds > 0 && overdue(watcher) >= 1)
      .sort((a, b) => overdue(b) - overdue(a))[0];
    const due = inView.filter(
      (watcher) => all || watcher.frameMilliseconds === 0 || watcher === next,
    );
    for (const watcher of due) this.#served.set(watcher, now);
    return due;
  }
}

/**
 * What several watchers need of one frame.
 *
 * @param {Watcher[]} watchers
 * @returns {FrameRequest}
 */
function requestOf(watchers) {
  /** @type {Record<string, unknown>} */
  const request = { ...nothingRequested };
  for (const watcher of watchers) {
    for (const [name, value] of Object.entries(watcher.request())) {
      const before = request[name];
      if (typeof value === 'number') request[name] = Math.max(Number(before), value);
      else request[name] = value || before;
    }
  }
  return /** @type {FrameRequest} */ (/** @type {unknown} */ (request));
}

function nextPicture() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** @returns {Promise<number>} when the page has been laid out and painted */
async function endOfPicture() {
  await pause(0);
  return performance.now();
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function shown() {
  return new Promise((resolve) =>
    document.addEventListener('visibilitychange', resolve, { once: true }),
  );
}
