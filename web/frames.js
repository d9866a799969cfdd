// Asks the engine for frames and hands them to the panels: the next one only when the previous has been drawn, only what visible
// panels need, and nothing at all while nothing changes.

import { nothingRequested } from './engine/request.js';

/** @import {Frame, FrameRequest} from './engine/types.js' */
/** @import {Store} from './experiment/store.js' */
/** @import {Panel} from './panels/panel.js' */

/** A frame that shows the same step as the last one makes the next one wait. */
const idleMilliseconds = 60;

export class FrameLoop {
  #store;
  #root;
  #wanted = false;
  #running = false;
  /** Others than panels that look at frames. @type {Pick<Panel, 'visible' | 'request' | 'takeFrame'>[]} */
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

  async #run() {
    this.#running = true;
    while (this.#wanted || this.#store.moving) {
      if (document.hidden) await shown();
      const fresh = this.#wanted;
      this.#wanted = false;
      const { step = -1 } = this.#store.frame ?? {};
      const frame = await this.#store.client.frame(this.#request());
      await nextPicture();
      if (frame.version !== this.#store.version) {
        this.#wanted = true;
        continue;
      }
      this.#store.takeFrame(frame);
      this.onFrame(frame);
      for (const panel of this.#panels()) if (panel.visible) panel.takeFrame(frame);
      if (!frame.playing) this.#root.dispatchEvent(new CustomEvent('ap-rest'));
      if (!fresh && frame.step === step) await pause(idleMilliseconds);
    }
    this.#running = false;
  }

  /** @returns {FrameRequest} */
  #request() {
    /** @type {Record<string, unknown>} */
    const request = { ...nothingRequested };
    for (const panel of this.#panels()) {
      if (!panel.visible) continue;
      for (const [name, value] of Object.entries(panel.request())) {
        const asked = request[name];
        if (typeof value === 'number') request[name] = Math.max(Number(asked), value);
        else request[name] = value || asked;
      }
    }
    return /** @type {FrameRequest} */ (/** @type {unknown} */ (request));
  }

  /** @returns {typeof this.guests} */
  #panels() {
    const panels = /** @type {NodeListOf<Panel>} */ (this.#root.querySelectorAll('[data-panel]'));
    return [...panels, ...this.guests];
  }
}

function nextPicture() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
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
