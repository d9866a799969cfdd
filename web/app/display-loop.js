// Asks for frames of the runs that are shown and hands them to their panels: the next ones only when the previous have been drawn,
// only what visible panels need, and nothing at all while nothing changes. While training runs fast, panels whose pictures take
// long have their turn one after the other, so that no frame keeps the page busy.

import { nothingRequested } from '../engine/request.js';

/** @import {Frame, FrameRequest} from '../engine/types.js' */
/** @import {Run} from '../state/run.js' */

/**
 * @typedef {object} Watcher what looks at frames, as kit/panel.js explains
 * @property {Run} run
 * @property {boolean} visible
 * @property {boolean} [paintsAll]
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
  #root;
  /** The runs that are shown. @type {Set<Run>} */
  #runs = new Set();
  #wanted = false;
  #running = false;
  /** When each panel had its last frame. @type {WeakMap<Watcher, number>} */
  #served = new WeakMap();
  /** Others than panels that look at frames. @type {Watcher[]} */
  guests = [];
  /** Called with every frame that is shown. @type {(frame: Frame, run: Run) => void} */
  onFrame = () => {};

  /**
   * @param {ParentNode & EventTarget} root holds the panels; fires `ap-rest` when they show states that do not change
   */
  constructor(root) {
    this.#root = root;
    root.addEventListener('ap-needs-frame', () => this.want());
  }

  /**
   * From here on panels of this run get frames, and the run itself gets them too.
   *
   * @param {Run} run
   * @returns {() => void} ends it
   */
  show(run) {
    this.#runs.add(run);
    const end = run.subscribe(() => this.want());
    this.want();
    return () => {
      this.#runs.delete(run);
      end();
    };
  }

  /** Something has changed: new frames are needed, training or not. */
  want() {
    this.#wanted = true;
    if (!this.#running) void this.#run();
  }

  /** Whether all that has changed has been drawn. */
  get atRest() {
    return !this.#running;
  }

  /**
   * Hands panels that are out of view a frame of the state that stands, and has them paint all of it: for printing, and for pictures of the
   * page as a whole.
   */
  async completeAtRest() {
    // What has just changed is drawn first.
    while (this.#running && !this.#moving) await nextPicture();
    const hidden = this.#panels().filter(({ visible }) => !visible);
    await Promise.all(
      [...this.#runs].map(async (run) => {
        const watchers = hidden.filter((watcher) => watcher.run === run);
        if (watchers.length === 0 || this.#moving) return;
        const frame = await run.frameOf(requestOf(watchers)).catch(() => null);
        if (!frame || frame.version !== run.version || frame.step !== run.frame?.step) return;
        for (const watcher of watchers) {
          watcher.paintsAll = true;
          guarded(() => watcher.takeFrame(frame));
          watcher.paintsAll = false;
        }
      }),
    );
  }

  #panels() {
    const panels = this.#root.querySelectorAll('[data-panel]');
    return /** @type {(Element & Watcher)[]} */ ([...panels]);
  }

  get #moving() {
    return [...this.#runs].some(({ moving }) => moving);
  }

  /** Should a frame fail, the next change begins anew. */
  async #run() {
    this.#running = true;
    try {
      await this.#showFrames();
    } finally {
      this.#running = false;
    }
    // Asked for in the very moment in which it ended.
    if (this.#wanted) this.want();
  }

  async #showFrames() {
    let idle = true;
    while (this.#wanted || this.#moving) {
      if (document.hidden) await shown();
      const fresh = this.#wanted;
      this.#wanted = false;
      const watchers = this.#watchers(fresh || idle || !this.#moving);
      const runs = [...this.#runs].filter((run) => fresh || run.moving);
      const frames = await Promise.all(runs.map((run) => this.#frameOf(run, watchers)));
      await nextPicture();
      const began = performance.now();
      const current = runs.map((run, i) => this.#deliver(run, frames[i], watchers));
      if (current.includes('outdated')) {
        this.#wanted = true;
        continue;
      }
      if (frames.every((frame) => !frame?.playing)) {
        this.#root.dispatchEvent(new CustomEvent('ap-rest'));
      }
      idle = !current.includes('other');
      if (fresh) continue;
      if (idle) await pause(idleMilliseconds);
      else if ((await endOfPicture()) - began > busyMilliseconds) await nextPicture();
    }
  }

  /**
   * @param {Run} run
   * @param {Watcher[]} watchers
   * @returns {Promise<Frame | null>} null where the run has ended meanwhile
   */
  async #frameOf(run, watchers) {
    try {
      return await run.frameToShow(requestOf(watchers.filter((watcher) => watcher.run === run)));
    } catch (error) {
      if (this.#runs.has(run)) throw error;
      return null;
    }
  }

  /**
   * Hands a frame over. A panel that fails does not keep it from the others.
   *
   * @param {Run} run
   * @param {Frame | null} frame
   * @param {Watcher[]} watchers
   * @returns {'outdated' | 'same' | 'other'} whether it shows another step than the frame before it
   */
  #deliver(run, frame, watchers) {
    if (!frame || !this.#runs.has(run)) return 'same';
    if (frame.version !== run.version) return 'outdated';
    const isOther = frame.step !== run.frame?.step;
    run.takeFrame(frame);
    guarded(() => this.onFrame(frame, run));
    for (const watcher of watchers) {
      if (watcher.run === run) guarded(() => watcher.takeFrame(frame));
    }
    return isOther ? 'other' : 'same';
  }

  /**
   * Whose turn it is: always all that take every frame, and of those that want time between two the one that is most overdue.
   *
   * @param {boolean} all whether it is the turn of everyone in view
   * @returns {Watcher[]}
   */
  #watchers(all) {
    const inView = [...this.#panels(), ...this.guests].filter(({ visible }) => visible);
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
    for (const [name, value] of Object.entries(guarded(() => watcher.request()) ?? {})) {
      const before = request[name];
      if (typeof value === 'number') request[name] = Math.max(Number(before), value);
      else request[name] = value || before;
    }
  }
  return /** @type {FrameRequest} */ (/** @type {unknown} */ (request));
}

/**
 * @template Result
 * @param {() => Result} action
 * @returns {Result | undefined} undefined where it fails, which is reported
 */
function guarded(action) {
  try {
    return action();
  } catch (error) {
    reportError(error);
    return undefined;
  }
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
