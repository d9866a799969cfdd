// The host's side of the protocol: greets the page in an iframe, and turns calls into promises. Whatever is in the iframe, no promise
// waits for ever: a page that is no playground is told of in words.

import { messageTypes, protocolVersion } from '../protocol.js';
import { readError, readEvent, readReady } from './answers.js';
import { words } from './words.js';

/** @import {Problem} from './element.js' */

/** A page that is wanted has to have answered by then. */
const patienceMilliseconds = 18_000;
/** A playground answers a greeting at once; this long it may take where the device is busy. */
const greetingMilliseconds = 10_000;

/** What a promise is rejected with. */
export class PlaygroundError extends Error {
  /** @param {{message: string, problems?: Problem[]}} error */
  constructor({ message, problems = [] }) {
    super(message);
    this.name = 'PlaygroundError';
    this.problems = problems;
  }
}

/**
 * @typedef {object} Listener
 * @property {(name: string, detail: any) => void} onEvent
 * @property {(error: PlaygroundError) => void} onFailure called where no playground answers; should one do so later, it is ready
 *   after all
 */

export class PortClient {
  #iframe;
  #onEvent;
  #onFailure;
  /** @type {MessagePort | null} */
  #port = null;
  #lastId = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (reason: Error) => void}>} */
  #pending = new Map();
  /** Calls made before there was a port. @type {unknown[]} */
  #early = [];
  /** Why there is no playground. @type {PlaygroundError | null} */
  #failure = null;
  /** Whether the page has said that it is one, though it is not ready. */
  #isThere = false;
  #hasLoaded = false;
  /** Whether a page that waits to be seen is to open all the same. */
  #isWanted = false;
  /** When it has to have answered, by the clock of `performance`. */
  #deadline = Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #listen = (/** @type {MessageEvent} */ event) => this.#hear(event);
  #listenPolicy = (/** @type {SecurityPolicyViolationEvent} */ event) => this.#hearPolicy(event);

  /**
   * @param {HTMLIFrameElement} iframe
   * @param {Listener} listener
   */
  constructor(iframe, { onEvent, onFailure }) {
    this.#iframe = iframe;
    this.#onEvent = onEvent;
    this.#onFailure = onFailure;
    addEventListener('message', this.#listen);
    document.addEventListener('securitypolicyviolation', this.#listenPolicy);
    iframe.addEventListener('load', () => this.#greet());
  }

  /**
   * @param {string} method
   * @param {Record<string, unknown>} [values]
   * @returns {Promise<any>} rejected with a PlaygroundError
   */
  call(method, values = {}) {
    if (!this.#port && this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#pending.set(id, { resolve, reject });
      const request = { id, method, values };
      if (this.#port) this.#port.postMessage(request);
      else {
        this.#early.push(request);
        this.want();
      }
    });
  }

  /** Somebody looks at the iframe, or calls it: from now on it has to answer within its time. */
  want() {
    this.#iframe.loading = 'eager';
    this.#isWanted = true;
    if (this.#isThere) this.#post(messageTypes.wanted);
    this.#expect(patienceMilliseconds);
  }

  close() {
    removeEventListener('message', this.#listen);
    document.removeEventListener('securitypolicyviolation', this.#listenPolicy);
    clearTimeout(this.#timer);
    this.#drop();
    this.#rejectPending(new PlaygroundError({ message: words.gone }));
  }

  /** @param {number} milliseconds */
  #expect(milliseconds) {
    if (this.#port || this.#isThere || this.#failure) return;
    const deadline = performance.now() + milliseconds;
    if (deadline >= this.#deadline) return;
    this.#deadline = deadline;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(words.silent(this.#iframe.src)), milliseconds);
  }

  #expectNothing() {
    clearTimeout(this.#timer);
    this.#deadline = Infinity;
  }

  /** @param {string} message */
  #fail(message) {
    if (this.#failure?.message === message) return;
    this.#expectNothing();
    this.#failure = new PlaygroundError({ message });
    this.#rejectPending(this.#failure);
    this.#onFailure(this.#failure);
  }

  /** @param {PlaygroundError} error */
  #rejectPending(error) {
    this.#early = [];
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  /** A page has come into the iframe; who it is shows when it answers. */
  #greet() {
    const isFirst = !this.#hasLoaded;
    this.#hasLoaded = true;
    // Why it is not the page that was asked for may be known before what came in its place has loaded.
    if (isFirst && this.#failure) return;
    this.#isThere = false;
    this.#failure = null;
    // Calls on the way to the page before are lost with it; those that were not sent wait for this one.
    if (this.#port) {
      this.#drop();
      const waiting = new Set(this.#early.map((request) => /** @type {any} */ (request).id));
      for (const [id, { reject }] of this.#pending) {
        if (waiting.has(id)) continue;
        reject(new PlaygroundError({ message: words.gone }));
        this.#pending.delete(id);
      }
    }
    this.#post(messageTypes.hello);
    this.#expect(greetingMilliseconds);
  }

  /** @param {string} type */
  #post(type) {
    // It holds nothing secret, and a sandboxed page has no origin to name.
    this.#iframe.contentWindow?.postMessage({ type, version: protocolVersion }, '*');
  }

  #drop() {
    this.#port?.close();
    this.#port = null;
  }

  /** @param {MessageEvent} event */
  #hear({ source, data, ports }) {
    if (source === null || source !== this.#iframe.contentWindow) return;
    const { src } = this.#iframe;
    const type = typeof data === 'object' ? data?.type : undefined;
    if (type === messageTypes.resize) {
      if (data.height > 0 && Number.isFinite(data.height))
        this.#onEvent('resize', { height: data.height });
    } else if (type === messageTypes.ready) this.#open(ports, data);
    else if (type === messageTypes.here) {
      this.#isThere = true;
      this.#expectNothing();
      if (this.#isWanted) this.#post(messageTypes.wanted);
    } else if (type === messageTypes.nested) this.#fail(words.nested(src));
    else if (type === messageTypes.refused) this.#fail(words.otherVersion(src, data.allowed));
    else if (type === messageTypes.failed) this.#fail(String(data.message));
  }

  /** @param {SecurityPolicyViolationEvent} event */
  #hearPolicy({ blockedURI, effectiveDirective }) {
    const { src } = this.#iframe;
    if (this.#port || this.#failure || !/^(frame|child|default)-src$/.test(effectiveDirective))
      return;
    // Of a page of another origin the browser may tell no more than that.
    if (blockedURI && src.startsWith(blockedURI)) this.#fail(words.forbidden(src));
  }

  /**
   * @param {readonly MessagePort[]} ports
   * @param {any} message
   */
  #open(ports, message) {
    const ready = readReady(message);
    if (!ready || ports.length !== 1) return this.#fail(words.nonsense(this.#iframe.src));
    this.#drop();
    this.#expectNothing();
    this.#failure = null;
    const [port] = ports;
    this.#port = port;
    port.onmessage = ({ data }) => this.#answer(data);
    for (const request of this.#early.splice(0)) port.postMessage(request);
    this.#onEvent('ready', ready);
  }

  /** @param {any} data */
  #answer(data) {
    const event = readEvent(data);
    if (event) return this.#onEvent(event.name, event.detail);
    const call = this.#pending.get(data?.id);
    if (!call) return;
    this.#pending.delete(data.id);
    if (data.error === undefined) call.resolve(data.result);
    else {
      const error = readError(data.error) ?? { message: words.nonsense(this.#iframe.src) };
      call.reject(new PlaygroundError(error));
    }
  }
}
