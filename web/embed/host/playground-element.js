// <activation-playground>: a playground in an iframe, with attributes, properties, methods and events. For other people's pages:
// it depends on nothing but the protocol. Documented in element.d.ts.

import { iframeAddress, queryAttributes } from './iframe-address.js';
import { PortClient } from './port-client.js';
import { eventNames } from '../protocol.js';

/** @import {ActivationPlayground as Shape, PlaygroundChanges, PlaygroundPart, PlaygroundState, Ready} from './element.js' */

const ownEvents = /** @type {readonly string[]} */ ([...eventNames, 'resize']);
const reflected = /** @type {const} */ (['src', ...queryAttributes]);
/** The page in the iframe can take these over without being loaded again. */
const live = ['experiment', 'speed', 'theme'];

const style = `
  :host { display: block; inline-size: 100%; block-size: 480px; }
  :host([hidden]) { display: none; }
  iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
`;

/** @implements {Pick<Shape, 'play' | 'pause' | 'reset' | 'advance' | 'run' | 'getState' | 'setState' | 'screenshot' | 'ready' | 'experiment' | 'step' | 'playing' | 'state'>} */
export class ActivationPlayground extends HTMLElement {
  static observedAttributes = ['experiment', 'title', 'aria-label', ...reflected];

  /** @type {PortClient | null} */
  #client = null;
  /** @type {HTMLIFrameElement | null} */
  #iframe = null;
  /** @type {Partial<PlaygroundState> | null} */
  #state = null;
  #isReady = false;
  #loadQueued = false;
  /** @type {(ready: Ready) => void} */
  #resolveReady = () => {};
  /** @type {Promise<Ready>} */
  #ready = this.#nextReady();
  #root = this.attachShadow({ mode: 'open' });
  /** Calls made while it is not on a page. @type {((client: PortClient) => void)[]} */
  #waiting = [];

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    this.#load();
  }

  disconnectedCallback() {
    this.#close();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    // What is asked for counts more than what an earlier iframe showed.
    if (name === 'experiment' && before !== value && !this.#isReady) this.#state = null;
    if (!this.#iframe || before === value) return;
    if (name === 'title' || name === 'aria-label') this.#iframe.title = this.#name();
    else if (this.#isReady && live.includes(name) && value !== null) {
      const given = name === 'speed' ? (value === 'max' ? Infinity : Number(value)) : value;
      // What is wrong with an attribute belongs in the console, as with those of other elements.
      this.setState({ [name]: given }).catch((error) => console.warn(error.message));
    } else this.#loadSoon();
  }

  get ready() {
    return this.#ready;
  }

  get state() {
    return this.#state;
  }

  get experiment() {
    return this.#state?.experiment ?? this.getAttribute('experiment') ?? '';
  }

  set experiment(text) {
    // A reader may have changed it since the attribute was set.
    if (text === this.getAttribute('experiment') && text !== this.experiment) {
      this.setState({ experiment: text }).catch((error) => console.warn(error.message));
    } else this.setAttribute('experiment', text);
  }

  get step() {
    return this.#state?.step ?? 0;
  }

  set step(step) {
    this.run(step).catch((error) => console.warn(error.message));
  }

  get playing() {
    return this.#state?.playing ?? false;
  }

  set playing(playing) {
    (playing ? this.play() : this.pause()).catch((error) => console.warn(error.message));
  }

  play() {
    return this.#call('play');
  }

  pause() {
    return this.#call('pause');
  }

  reset() {
    return this.#call('reset');
  }

  advance(steps = 1) {
    return this.#stateAfter('step', { steps });
  }

  /** @param {number} step */
  run(step) {
    return this.#stateAfter('run', { step });
  }

  getState() {
    return this.#stateAfter('getState');
  }

  /** @param {PlaygroundChanges} changes */
  setState(changes) {
    return this.#stateAfter('setState', { ...changes });
  }

  /** @param {PlaygroundPart} [part] */
  async screenshot(part) {
    return new Blob([await this.#call('screenshot', { part })], { type: 'image/png' });
  }

  /**
   * @param {string} method
   * @param {Record<string, unknown>} [values]
   * @returns {Promise<any>}
   */
  #call(method, values) {
    if (this.#client) return this.#client.call(method, values);
    return new Promise((resolve, reject) =>
      this.#waiting.push((client) => client.call(method, values).then(resolve, reject)),
    );
  }

  /**
   * @param {string} method
   * @param {Record<string, unknown>} [values]
   * @returns {Promise<PlaygroundState>}
   */
  async #stateAfter(method, values) {
    const state = await this.#call(method, values);
    this.#state = state;
    return state;
  }

  #name() {
    return this.getAttribute('aria-label') ?? (this.title || 'Activation Playground');
  }

  /** Several attributes that change together load the iframe once. */
  #loadSoon() {
    if (this.#loadQueued) return;
    this.#loadQueued = true;
    queueMicrotask(() => {
      this.#loadQueued = false;
      if (this.isConnected) this.#load();
    });
  }

  /** Makes an iframe, with the experiment as it was last seen. */
  #load() {
    const experiment = this.experiment;
    this.#close();
    const iframe = document.createElement('iframe');
    const attributes = Object.fromEntries(
      queryAttributes.map((name) => [name, this.getAttribute(name)]),
    );
    const page = new URL(this.getAttribute('src') ?? besideModule(), document.baseURI).href;
    iframe.title = this.#name();
    iframe.loading = 'lazy';
    iframe.allow = 'clipboard-write; fullscreen';
    this.#iframe = iframe;
    this.#client = new PortClient(iframe, (name, detail) => this.#hear(name, detail));
    iframe.src = iframeAddress(page, attributes, experiment);
    this.#root.replaceChildren(iframe);
    for (const call of this.#waiting.splice(0)) call(this.#client);
  }

  #close() {
    this.#client?.close();
    this.#client = null;
    this.#iframe = null;
    this.#root.replaceChildren();
    if (this.#isReady) this.#ready = this.#nextReady();
    this.#isReady = false;
  }

  /** @returns {Promise<Ready>} */
  #nextReady() {
    return new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
  }

  /**
   * @param {string} name
   * @param {any} detail
   */
  #hear(name, detail) {
    if (!ownEvents.includes(name)) return;
    if (name !== 'resize' && name !== 'error') this.#state = { ...this.#state, ...detail };
    if (name === 'ready') {
      this.#isReady = true;
      this.#resolveReady(detail);
    }
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

for (const name of reflected.filter((each) => each !== 'lang')) {
  Object.defineProperty(ActivationPlayground.prototype, name, {
    configurable: true,
    enumerable: true,
    /** @this {ActivationPlayground} */
    get() {
      return this.getAttribute(name) ?? '';
    },
    /**
     * @this {ActivationPlayground}
     * @param {unknown} value
     */
    set(value) {
      this.setAttribute(name, String(value));
    },
  });
}

/** The page lies in the folder of the module; where a module has no address, `src` has to be given. */
function besideModule() {
  return import.meta.url.startsWith('http')
    ? new URL(/* @vite-ignore */ './', import.meta.url).href
    : './';
}

/** Defines the element, unless another copy of this module has done so. */
export function defineElement() {
  if (!customElements.get('activation-playground')) {
    customElements.define('activation-playground', ActivationPlayground);
  }
}
