// The page's side of the wire: every call is a promise, whether a worker answers or the page itself.
//
// A worker is tried first. Where it is refused (some sandboxed frames, file://) or fails to start, the same host runs on the
// page in small slices. The worker's side is serve.js.

/** @import {EngineEvent, EngineFiles, EngineModule} from './types.js' */

/**
 * Where the engine comes from.
 *
 * @typedef {object} EngineSource
 * @property {() => Worker} openWorker starts a worker that serves calls (see serve.js); it may throw
 * @property {unknown[]} loadValues what the worker needs to load the engine
 * @property {() => Promise<EngineModule>} load loads the engine into the page
 * @property {EngineFiles} [files] where it lies, unless it comes with the page
 */

/**
 * @typedef {object} Connection
 * @property {(run: number | null, method: string, values: any[], onProgress?: (step: number) => void) => Promise<any>} call
 *   null for what concerns no run; see dispatch.js
 * @property {() => void} terminate
 */

/**
 * Starts the engine and resolves when it is ready.
 *
 * @param {EngineSource} source
 * @param {(event: EngineEvent) => void} onEvent
 * @returns {Promise<Connection>}
 */
export async function connect(source, onEvent) {
  return (await connectWorker(source, onEvent)) || (await connectPage(source, onEvent));
}

/**
 * @param {EngineSource} source
 * @param {(event: EngineEvent) => void} onEvent
 * @returns {Promise<Connection | null>} null where workers do not work
 */
async function connectWorker({ openWorker, loadValues }, onEvent) {
  /** @type {Worker} */
  let worker;
  try {
    worker = openWorker();
  } catch {
    return null;
  }
  /** @type {Map<number, {resolve: (value: any) => void, reject: (reason: Error) => void, onProgress?: (step: number) => void}>} */
  const pending = new Map();
  let lastId = 0;

  /** @param {string} reason */
  const rejectAll = (reason) => {
    for (const { reject } of pending.values()) reject(new Error(reason));
    pending.clear();
  };
  worker.onmessage = ({ data }) => {
    if (data.event) return onEvent(data.event);
    const call = pending.get(data.id);
    if (!call) return;
    if (data.progress !== undefined) return call.onProgress?.(data.progress);
    pending.delete(data.id);
    if (data.error === undefined) call.resolve(data.result);
    else call.reject(new Error(data.error));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    rejectAll(event.message || 'The worker could not be started.');
  };

  /** @type {Connection['call']} */
  const call = (run, method, values, onProgress) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, run, method, values, reports: onProgress !== undefined });
    });
  const terminate = () => {
    worker.terminate();
    rejectAll('The engine was closed.');
  };

  try {
    await call(null, 'load', loadValues);
  } catch {
    terminate();
    return null;
  }
  return { call, terminate };
}

/**
 * @param {EngineSource} source
 * @param {(event: EngineEvent) => void} onEvent
 * @returns {Promise<Connection>}
 */
async function connectPage({ load }, onEvent) {
  const { dispatcher } = await import('./dispatch.js');
  const target = dispatcher(await load(), onEvent);
  return {
    call: async (run, method, values, onProgress) =>
      target.call(run, method, onProgress ? [...values, onProgress] : values),
    terminate: () => target.terminate(),
  };
}
