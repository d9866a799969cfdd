// The host's side of the protocol: greets the page in an iframe, and turns calls into promises.

import { messageTypes, protocolVersion } from '../protocol.js';

/** @import {Problem, Ready} from './element.js' */

/** What a promise is rejected with. */
export class PlaygroundError extends Error {
  /** @param {{message: string, problems?: Problem[]}} error */
  constructor({ message, problems = [] }) {
    super(message);
    this.name = 'PlaygroundError';
    this.problems = problems;
  }
}

const gone = { message: 'The playground is no longer on the page.' };

export class PortClient {
  #iframe;
  #onEvent;
  /** @type {MessagePort | null} */
  #port = null;
  #lastId = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (reason: Error) => void}>} */
  #pending = new Map();
  /** Calls made before there was a port. @type {unknown[]} */
  #early = [];
  #listen = (/** @type {MessageEvent} */ event) => this.#hear(event);

  /**
   * @param {HTMLIFrameElement} iframe
   * @param {(name: string, detail: any) => void} onEvent
   */
  constructor(iframe, onEvent) {
    this.#iframe = iframe;
    this.#onEvent = onEvent;
    addEventListener('message', this.#listen);
    iframe.addEventListener('load', () => this.#greet());
  }

  /**
   * @param {string} method
   * @param {Record<string, unknown>} [values]
   * @returns {Promise<any>} rejected with a PlaygroundError
   */
  call(method, values = {}) {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#pending.set(id, { resolve, reject });
      const request = { id, method, values };
      if (this.#port) this.#port.postMessage(request);
      else this.#early.push(request);
    });
  }

  close() {
    removeEventListener('message', this.#listen);
    this.#drop();
    this.#early = [];
    for (const { reject } of this.#pending.values()) reject(new PlaygroundError(gone));
    this.#pending.clear();
  }

  /** A page has come into the iframe; who it is shows when it answers. */
  #greet() {
    // Calls on the way to the page before are lost with it; those that were not sent wait for this one.
    if (this.#port) {
      this.#drop();
      const waiting = new Set(this.#early.map((request) => /** @type {any} */ (request).id));
      for (const [id, { reject }] of this.#pending) {
        if (waiting.has(id)) continue;
        reject(new PlaygroundError(gone));
        this.#pending.delete(id);
      }
    }
    const hello = { type: messageTypes.hello, version: protocolVersion };
    // It holds nothing secret, and a sandboxed page has no origin to name.
    this.#iframe.contentWindow?.postMessage(hello, '*');
  }

  #drop() {
    this.#port?.close();
    this.#port = null;
  }

  /** @param {MessageEvent} event */
  #hear({ source, data, ports }) {
    if (source === null || source !== this.#iframe.contentWindow) return;
    if (data?.type === messageTypes.resize && Number.isFinite(data.height)) {
      this.#onEvent('resize', { height: data.height });
    } else if (data?.type === messageTypes.ready && ports.length === 1) {
      this.#drop();
      this.#open(ports[0], data);
    }
  }

  /**
   * @param {MessagePort} port
   * @param {any} ready
   */
  #open(port, { version, experiment, goal }) {
    this.#port = port;
    port.onmessage = ({ data }) => {
      if (typeof data?.event === 'string') return this.#onEvent(data.event, data.detail);
      const call = this.#pending.get(data?.id);
      if (!call) return;
      this.#pending.delete(data.id);
      if (data.error === undefined) call.resolve(data.result);
      else call.reject(new PlaygroundError(data.error));
    };
    for (const request of this.#early.splice(0)) port.postMessage(request);
    this.#onEvent('ready', /** @type {Ready} */ ({ version, experiment, goal }));
  }
}
