// <activation-playground>: a playground in an iframe, with attributes, properties, methods and events. For other people's pages:
// it depends on nothing but the protocol, and may be imported where there is no browser. Documented in element.d.ts.

import { isState } from './answers.js';
import { iframeAddress, pageAddress, queryAttributes } from './iframe-address.js';
import { PlaygroundError, PortClient } from './port-client.js';
import { words } from './words.js';
import { messageTypes } from '../protocol.js';

/** @import {ActivationPlayground as Shape, PlaygroundChanges, PlaygroundPart, PlaygroundState, Ready} from './element.js' */

/** What an iframe of ours is called: whoever reads that as its window's name has been loaded into it. */
const iframeName = 'activation-playground';
/** On a server there are no elements, but pages are made there of modules that import this one. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});
const reflected = /** @type {const} */ (['src', ...queryAttributes]);
/** The page in the iframe can take these over without being loaded again. */
const live = ['experiment', 'speed', 'theme'];

const style = `
  :host { display: block; inline-size: 100%; block-size: 480px; }
  :host([hidden]) { display: none; }
  div { position: relative; block-size: 100%; }
  iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
  p {
    position: absolute; inset: auto 0 0; box-sizing: border-box; max-block-size: 100%; margin: 0; padding: 0.75em 1em;
    overflow: auto; font: 0.9rem/1.4 system-ui, sans-serif; color: #6b1d10; background: #fdeeea; overflow-wrap: anywhere;
  }
`;

/** @implements {Pick<Shape, 'play' | 'pause' | 'reset' | 'advance' | 'run' | 'getState' | 'setState' | 'screenshot' | 'ready' | 'experiment' | 'step' | 'playing' | 'state'>} */
export class ActivationPlayground extends Base {
  static observedAttributes = ['experiment', 'title', 'aria-label', ...reflected];

  /** @type {PortClient | null} */
  #client = null;
  /** @type {HTMLIFrameElement | null} */
  #iframe = null;
  /** @type {Partial<PlaygroundState> | null} */
  #state = null;
  #isReady = false;
  /** Where a page that was taken out of the document had come to: the same steps lead to the same weights. @type {{step: number, plays: boolean} | null} */
  #resumed = null;
  #loadQueued = false;
  /** Why there is no playground. @type {PlaygroundError | null} */
  #failure = null;
  /** @type {(ready: Ready) => void} */
  #resolveReady = () => {};
  /** @type {(error: PlaygroundError) => void} */
  #rejectReady = () => {};
  /** @type {Promise<Ready>} */
  #ready = this.#nextReady();
  #root = this.attachShadow({ mode: 'open' });
  /** Tells when it is first seen. @type {IntersectionObserver | null} */
  #sight = null;
  /** Calls made while it is not on a page. @type {((client: Pick<PortClient, 'call'>) => void)[]} */
  #waiting = [];

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    this.#takeEarlyProperties();
    this.#load();
  }

  disconnectedCallback() {
    const { step = 0, pristine = true, playing = false, resting = false } = this.#state ?? {};
    // A change on the way is not made again, so that its steps would lead elsewhere.
    if (this.#isReady)
      this.#resumed = pristine && step > 0 ? { step, plays: playing || resting } : null;
    this.#close();
  }

  /** With `moveBefore` the iframe stays as it is. */
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    // What is asked for counts more than what an earlier iframe showed.
    if (name === 'experiment' && before !== value && !this.#isReady) this.#state = null;
    if (!(this.#iframe || this.#failure) || before === value) return;
    if (name === 'title' || name === 'aria-label') {
      if (this.#iframe) this.#iframe.title = this.#name();
    } else if (this.#isReady && live.includes(name) && (value !== null || name === 'theme')) {
      const given =
        name === 'speed' ? (value === 'max' ? Infinity : Number(value)) : (value ?? 'auto');
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
    if (text === undefined || text === null) {
      this.removeAttribute('experiment');
      return;
    }
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
    const bytes = await this.#call('screenshot', { part });
    if (!(bytes instanceof ArrayBuffer)) throw this.#nonsense();
    return new Blob([bytes], { type: 'image/png' });
  }

  /**
   * @param {string} method
   * @param {Record<string, unknown>} [values]
   * @returns {Promise<any>}
   */
  #call(method, values) {
    if (this.#client) return this.#client.call(method, values);
    if (this.#failure) return Promise.reject(this.#failure);
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
    if (!isState(state)) throw this.#nonsense();
    this.#state = state;
    return state;
  }

  /** The page in the iframe has answered with something else than a playground does. */
  #nonsense() {
    return new PlaygroundError({ message: words.nonsense(this.#iframe?.src ?? '') });
  }

  /** Properties that were set before the element was defined hide ours. */
  #takeEarlyProperties() {
    const own = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
    for (const name of ['experiment', ...reflected]) {
      if (!Object.hasOwn(own, name)) continue;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
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
    let page;
    try {
      if (window.name === iframeName) throw this.#nestedHere();
      page = pageAddress(this.getAttribute('src') ?? besideModule(), document.baseURI);
    } catch (error) {
      return this.#fail(new PlaygroundError(/** @type {Error} */ (error)));
    }
    const iframe = document.createElement('iframe');
    const attributes = Object.fromEntries(
      queryAttributes.map((name) => [name, this.getAttribute(name)]),
    );
    iframe.title = this.#name();
    iframe.name = iframeName;
    iframe.loading = 'lazy';
    iframe.allow = 'clipboard-write; fullscreen';
    this.#iframe = iframe;
    const client = new PortClient(iframe, {
      onEvent: (name, detail) => this.#hear(name, detail),
      onFailure: (error) => this.#fail(error),
    });
    this.#client = client;
    iframe.src = iframeAddress(page, attributes, experiment);
    this.#show(iframe);
    this.#sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) client.want();
    });
    this.#sight.observe(this);
    for (const call of this.#waiting.splice(0)) call(client);
  }

  #close() {
    this.#sight?.disconnect();
    this.#sight = null;
    this.#client?.close();
    this.#client = null;
    this.#iframe = null;
    this.#root.replaceChildren();
    if (this.#isReady || this.#failure) this.#ready = this.#nextReady();
    this.#isReady = false;
    this.#failure = null;
  }

  /** @param {...(Node | string)} content */
  #show(...content) {
    const box = document.createElement('div');
    box.append(...content);
    this.#root.replaceChildren(box);
  }

  /**
   * There is no playground: says so where it would be, to who asks for it, and in the console.
   *
   * @param {PlaygroundError} error
   */
  #fail(error) {
    this.#failure = error;
    this.#isReady = false;
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = error.message;
    if (this.#iframe) this.#iframe.after(note);
    else this.#show(note);
    this.#rejectReady(error);
    for (const call of this.#waiting.splice(0)) call({ call: () => Promise.reject(error) });
    console.warn(error.message);
    this.dispatchEvent(new CustomEvent('error', { detail: { message: error.message } }));
  }

  /** The page of this element has come in the place of a playground: the element around it learns that. */
  #nestedHere() {
    window.parent.postMessage({ type: messageTypes.nested }, '*');
    return new TypeError(words.nested(location.href));
  }

  /** Trains a page that comes again to where it was. */
  #resume() {
    const resumed = this.#resumed;
    this.#resumed = null;
    if (!resumed) return;
    this.run(resumed.step)
      .then(() => (resumed.plays ? this.play() : undefined))
      .catch((error) => console.warn(error.message));
  }

  /** @returns {Promise<Ready>} */
  #nextReady() {
    /** @type {Promise<Ready>} */
    const ready = new Promise((resolve, reject) => {
      this.#resolveReady = resolve;
      this.#rejectReady = reject;
    });
    // Who does not ask for it is not told that it failed.
    ready.catch(() => {});
    return ready;
  }

  /**
   * @param {string} name
   * @param {any} detail
   */
  #hear(name, detail) {
    if (name !== 'resize' && name !== 'error') this.#state = { ...this.#state, ...detail };
    if (name === 'ready') {
      this.#isReady = true;
      if (this.#failure) this.#ready = this.#nextReady();
      this.#failure = null;
      this.#root.querySelector('p')?.remove();
      this.#resolveReady(detail);
      this.#resume();
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
      // Frameworks hand over what is not set as null or undefined.
      if (value === undefined || value === null) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

/**
 * The page lies in the folder of the module; where a module has no address, `src` has to be given. Not by `new URL`, in which bundlers see
 * a file that is to be bundled.
 */
function besideModule() {
  const { url } = import.meta;
  return url.startsWith('http') ? url.replace(/[^/]*$/, '') : './';
}

/** Defines the element, unless another copy of this module has done so or there are no elements. */
export function defineElement() {
  if (globalThis.customElements && !customElements.get('activation-playground')) {
    customElements.define('activation-playground', ActivationPlayground);
  }
}
