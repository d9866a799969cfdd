// What all panels have in common: light DOM, the run that they show, and frames that are drawn when the panel is in view.
//
// A panel says what it needs of a frame (`request`), paints pictures with every frame (`paint`), and renders its text at a pace
// that can be read.
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

/** Between two updates of the numbers while training. */
const textMilliseconds = 200;

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

  /** While training runs fast: the least time between two frames, 0 for every frame. */
  frameMilliseconds = 0;
  /** Set by panels that stay on the screen when the page is scrolled. */
  alwaysInView = false;
  /** Whether any of it is on the screen. */
  visible = true;
  /** Whether pictures that are out of view are painted too. */
  paintsAll = false;
  /** The newest frame that was painted. @type {Frame | null} */
  frame = null;
  #text = new Pace(textMilliseconds);
  #paintQueued = false;
  #unsubscribe = () => {};
  #intersection = new IntersectionObserver((entries) => {
    const visible = entries[entries.length - 1].isIntersecting;
    if (visible === this.visible) return;
    this.visible = visible;
    if (visible) this.dispatchEvent(new CustomEvent('ap-needs-frame', { bubbles: true }));
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
    if (!this.alwaysInView) this.#intersection.observe(this);
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
    this.dispatchEvent(new CustomEvent('ap-needs-frame', { bubbles: true }));
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
   * While training, a frame changes either the pictures or the text: together they would take too long.
   *
   * @param {Frame} frame
   */
  takeFrame(frame) {
    this.frame = frame;
    const isTextsTurn = frame.playing && this.#text.due();
    if (!isTextsTurn) this.paint(frame, !frame.playing);
    if (isTextsTurn || !frame.playing) this.requestUpdate();
  }

  /** Paints the newest frame again before the next picture is shown: the size or the colours have changed. */
  repaint() {
    if (this.#paintQueued) return;
    this.#paintQueued = true;
    requestAnimationFrame(() => {
      this.#paintQueued = false;
      if (this.frame && this.frame.version === this.run.version) this.paint(this.frame, true);
    });
  }

  /**
   * Draws the panel's pictures.
   *
   * @param {Frame} _frame
   * @param {boolean} _complete whether every picture must show this frame; otherwise slow ones may wait for a later one
   */
  paint(_frame, _complete) {}
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
    const now = performance.now();
    if (now - this.#last < this.#milliseconds) return false;
    this.#last = now;
    return true;
  }
}
