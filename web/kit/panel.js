// What all panels have in common: light DOM, the run that they show, and frames that are drawn when the panel is in view.
//
// A panel says what it needs of a frame (`request`), paints its pictures (`paint`), in pieces where they take long (`pieces`), and renders
// its text when all panels show the frame.
//
// This room is what panels share: this base, fields, directives, notices, loading on demand, and the look of controls. It imports no
// store: whatever needs the state of the page is handed in, or belongs to a panel.

import { LitElement } from 'lit';

/** @import {Palette} from '../draw/canvas/palette.js' */

/**
 * @typedef {object} PanelStore what every panel needs to know of the state of the page
 * @property {(listener: () => void) => () => void} subscribe returns what ends the subscription
 */

/** @typedef {PanelStore & {version: number}} PanelRun and of the run that it shows; the version is that of its network */

/** @typedef {{version: number, playing: boolean}} PanelFrame what every panel needs to know of a frame */

/**
 * @template {PanelRun} Run
 * @template {PanelStore} Store
 * @template {PanelFrame} Frame
 */
export class Panel extends LitElement {
  static properties = {
    run: { attribute: false },
    store: { attribute: false },
    palette: { attribute: false },
  };

  /** Set by panels that stay on the screen when the page is scrolled. */
  alwaysInView = false;
  /** Whether any of it is on the screen. */
  visible = true;
  /** Whether pictures that are out of view are painted too. */
  paintsAll = false;
  /** The frame on show. @type {Frame | null} */
  frame = null;
  #paintQueued = false;
  /** Whether other canvases may be on show than those that the next frame is painted behind. */
  #disturbed = false;
  #unsubscribe = () => {};
  #intersection = new IntersectionObserver((entries) => {
    const wasVisible = this.visible;
    this.visible = entries[entries.length - 1].isIntersecting;
    if (this.visible) this.#needFrame(wasVisible);
  });
  #resize = new ResizeObserver(() => this.repaint());

  constructor() {
    super();
    /** What it shows; it may be changed. @type {Run} */
    this.run;
    /** For panels that change things, or need what is looked at; others can do without. @type {Store} */
    this.store;
    /** @type {Palette} */
    this.palette;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.toggleAttribute('data-panel', true);
    this.#subscribe();
    if (this.alwaysInView) this.#needFrame(true);
    else this.#intersection.observe(this);
    this.#resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe();
    this.#intersection.disconnect();
    this.#resize.disconnect();
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    if (changed.has('palette')) this.repaint();
    if (!changed.get('run')) return;
    this.frame = null;
    this.#subscribe();
    this.#needFrame(false);
  }

  /**
   * @param {boolean} isNew whether it was taken to be in view before, so that its first frame may be on the way
   */
  #needFrame(isNew) {
    if (isNew && (this.frame || !Object.values(this.request()).some(Boolean))) return;
    const name = isNew ? 'ap-has-come' : 'ap-needs-frame';
    this.dispatchEvent(new CustomEvent(name, { bubbles: true }));
  }

  #subscribe() {
    this.#unsubscribe();
    const update = () => this.requestUpdate();
    const ends = [this.run.subscribe(update), this.store?.subscribe(update)];
    this.#unsubscribe = () => ends.forEach((end) => end?.());
  }

  /**
   * What the panel needs of the next frame: fields of the engine's request.
   *
   * @returns {object}
   */
  request() {
    return {};
  }

  /**
   * Paints the pictures of a frame that is not on show yet, while others have their turn between the pieces.
   *
   * @param {Frame} frame
   * @returns {Iterable<void>}
   */
  *pieces(frame) {
    this.paint(frame);
  }

  /**
   * Shows a frame.
   *
   * @param {Frame} frame
   * @param {boolean} [isPainted] whether its pictures are there
   */
  takeFrame(frame, isPainted = false) {
    this.frame = frame;
    if (!isPainted || this.#disturbed) this.paint(frame);
    this.#disturbed = false;
    this.requestUpdate();
  }

  /** Paints the frame on show again before the next picture is shown: the size or the colours have changed. */
  repaint() {
    this.#disturbed = true;
    if (this.#paintQueued) return;
    this.#paintQueued = true;
    requestAnimationFrame(() => {
      this.#paintQueued = false;
      if (this.frame && this.frame.version === this.run.version) this.paint(this.frame);
    });
  }

  /**
   * Draws the panel's pictures.
   *
   * @param {Frame} _frame
   */
  paint(_frame) {}
}

/**
 * A panel of which nothing depends on frames. What it paints, it paints without them.
 *
 * @template {PanelRun} Run
 * @template {PanelStore} Store
 * @template {PanelFrame} Frame
 * @extends {Panel<Run, Store, Frame>}
 */
export class StillPanel extends Panel {
  takeFrame() {}

  /** @returns {Iterable<void>} */
  pieces() {
    return [];
  }

  repaint() {
    requestAnimationFrame(() => this.isConnected && this.paint());
  }

  paint() {}
}

/** Lets something happen no more often than once in so many milliseconds. */
export class Pace {
  #milliseconds;
  #last = -Infinity;

  /** @param {number} milliseconds */
  constructor(milliseconds) {
    this.#milliseconds = milliseconds;
  }

  /** Whether it is time again; if so, the next interval begins. */
  due() {
    if (!this.isDue) return false;
    this.restart();
    return true;
  }

  /** Whether it is time again. */
  get isDue() {
    return performance.now() - this.#last >= this.#milliseconds;
  }

  /** Begins the next interval. */
  restart() {
    this.#last = performance.now();
  }
}
