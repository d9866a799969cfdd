// Asks for frames of the runs that are shown and hands them to their panels: the next ones only when the previous have been drawn,
// only what visible panels need, and nothing at all while nothing changes.
//
// What is visible shows one step. While training, pictures are painted behind those on show, a few milliseconds at a time; when all of
// them are there, they come to the front together, and the numbers with them.

import { behind, bringToFront, dropBehind } from '../draw/canvas/behind.js';
import { nothingRequested } from '../engine/request.js';

/** @import {Frame, FrameRequest} from '../engine/types.js' */
/** @import {Run} from '../state/run.js' */

/**
 * @typedef {object} Watcher what looks at frames, as kit/panel.js explains
 * @property {Run} run
 * @property {boolean} visible
 * @property {boolean} [paintsAll]
 * @property {() => Partial<FrameRequest>} request
 * @property {(frame: Frame) => Iterable<void>} [pieces]
 * @property {(frame: Frame, isPainted?: boolean) => void} takeFrame
 */

/**
 * @typedef {object} Picture a frame, and who shows it
 * @property {Run} run
 * @property {Frame} frame
 * @property {Watcher[]} watchers
 */

/** A frame that shows the same step as the last one makes the next one wait. */
const idleMilliseconds = 60;
/** So long pictures are painted before the page does something else. */
const pieceMilliseconds = 5;
/** Making frames may take this share of the engine's time, unless pictures would come less often than every so many milliseconds. */
const frameShare = 0.15;
const mostMilliseconds = 95;

export class DisplayLoop {
  #root;
  /** The runs that are shown. @type {Set<Run>} */
  #runs = new Set();
  #wanted = false;
  #running = false;
  /** Who gets the frames that are being made. @type {readonly unknown[]} */
  #served = [];
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
    root.addEventListener('ap-has-come', ({ target }) => {
      if (!this.#served.includes(target)) this.want();
    });
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
    while (this.#wanted || this.#moving) {
      if (document.hidden) await shown();
      const fresh = this.#wanted;
      this.#wanted = false;
      const asked = performance.now();
      const watchers = [...this.#panels(), ...this.guests].filter(({ visible }) => visible);
      this.#served = watchers;
      const runs = [...this.#runs].filter((run) => fresh || run.moving);
      const answers = await Promise.all(runs.map((run) => this.#frameOf(run, watchers, fresh)));
      const pictures = runs.flatMap((run, i) => {
        const frame = answers[i];
        return frame ? { run, frame, watchers: watchers.filter((each) => each.run === run) } : [];
      });
      // What the reader has changed is shown at once.
      const isPainted = !fresh && this.#moving;
      if (isPainted) await this.#paint(pictures);
      await nextPicture();
      if (pictures.some(isOutdated)) {
        dropBehind();
        this.#wanted = true;
        continue;
      }
      const isOther = pictures.some(({ run, frame }) => frame.step !== run.frame?.step);
      bringToFront();
      for (const picture of pictures) this.#show(picture, isPainted);
      this.#served = [];
      // Who waits for the next step gets no frame and does not rest.
      if (answers.every((frame, i) => !(frame?.playing ?? runs[i].moving))) {
        this.#root.dispatchEvent(new CustomEvent('ap-rest'));
      }
      if (fresh) continue;
      if (!isOther && pictures.length > 0) await pause(idleMilliseconds);
      else await pause(asked + restOf(pictures) - performance.now());
    }
  }

  /**
   * Paints what panels show of their frames, behind what they show now.
   *
   * @param {Picture[]} pictures
   */
  async #paint(pictures) {
    let began = performance.now();
    for (const picture of pictures) {
      for (const watcher of picture.watchers) {
        const pieces = guarded(() => watcher.pieces?.(picture.frame)[Symbol.iterator]());
        const isLeft = () => guarded(() => behind(() => pieces?.next()))?.done === false;
        while (isLeft()) {
          if (performance.now() - began < pieceMilliseconds) continue;
          await turn();
          began = performance.now();
          if (!isOutdated(picture)) continue;
          pieces?.return?.();
          return;
        }
      }
    }
  }

  /**
   * @param {Run} run
   * @param {Watcher[]} watchers
   * @param {boolean} again whether the step that is on show is wanted again
   * @returns {Promise<Frame | null>} null where there is no other step, and where the run has ended meanwhile
   */
  async #frameOf(run, watchers, again) {
    try {
      const request = requestOf(watchers.filter((watcher) => watcher.run === run));
      return await (again ? run.frameToShow(request) : run.frameToFollow(request));
    } catch (error) {
      if (this.#runs.has(run)) throw error;
      return null;
    }
  }

  /**
   * Hands a frame over. A panel that fails does not keep it from the others.
   *
   * @param {Picture} picture
   * @param {boolean} isPainted
   */
  #show({ run, frame, watchers }, isPainted) {
    if (!this.#runs.has(run)) return;
    run.takeFrame(frame);
    guarded(() => this.onFrame(frame, run));
    for (const watcher of watchers) {
      guarded(() => watcher.takeFrame(frame, isPainted && watcher.pieces !== undefined));
    }
  }
}

/**
 * @param {Picture} picture
 * @returns {boolean} whether the run has taken over something else since
 */
function isOutdated({ run, frame }) {
  return frame.version !== run.version;
}

/**
 * How long after frames were asked for the next ones may be, in milliseconds.
 *
 * @param {Picture[]} pictures
 */
function restOf(pictures) {
  const made = pictures.reduce((sum, { frame }) => sum + frame.milliseconds, 0);
  return Math.min(mostMilliseconds, made / frameShare);
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

/** When the page has had time for what else there is to do. */
function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
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
