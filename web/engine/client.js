// The page's side of the engine: every call is a promise, whether a worker answers or the page itself.
//
// A worker is tried first. Where it is refused (some sandboxed frames, file://) or fails to start, the same host runs on the
// page in small slices. What the calls mean is documented in types.d.ts and host.js.

/** @import {Client, EngineEvent} from './types.js' */

/**
 * @typedef {(method: string, values: any[], onProgress?: (step: number) => void) => Promise<any>} Call
 * @typedef {{call: Call, terminate: () => void}} Connection
 */

const methods = /** @type {const} */ ([
  'tables',
  'edit',
  'curve',
  'preview',
  'open',
  'change',
  'data',
  'play',
  'pause',
  'step',
  'epoch',
  'reset',
  'frame',
  'setParameter',
  'replay',
  'leastSquares',
  'checkpoints',
  'restore',
  'keep',
  'bringBack',
]);

/**
 * Starts the engine at `engineUrl` and resolves when it is ready.
 *
 * @param {{engineUrl: string, onEvent: (event: EngineEvent) => void, useWorker?: boolean}} options
 * @returns {Promise<Client>}
 */
export async function createClient({ engineUrl, onEvent, useWorker = true }) {
  const connection =
    (useWorker && (await connectWorker(engineUrl, onEvent))) ||
    (await connectPage(engineUrl, onEvent));
  /** @type {Record<string, (...values: any[]) => any>} */
  const client = {
    run: (steps, onProgress) => connection.call('run', [steps], onProgress),
    terminate: () => connection.terminate(),
  };
  for (const method of methods) {
    client[method] = (...values) => connection.call(method, values);
  }
  return /** @type {Client} */ (/** @type {unknown} */ (client));
}

/**
 * @param {string} engineUrl
 * @param {(event: EngineEvent) => void} onEvent
 * @returns {Promise<Connection | null>} null where workers do not work
 */
async function connectWorker(engineUrl, onEvent) {
  /** @type {Worker} */
  let worker;
  try {
    worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
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

  /** @type {Call} */
  const call = (method, values, onProgress) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, method, values });
    });
  const terminate = () => {
    worker.terminate();
    rejectAll('The engine was closed.');
  };

  try {
    await call('load', [engineUrl]);
  } catch {
    terminate();
    return null;
  }
  return { call, terminate };
}

/**
 * @param {string} engineUrl
 * @param {(event: EngineEvent) => void} onEvent
 * @returns {Promise<Connection>}
 */
async function connectPage(engineUrl, onEvent) {
  const { Host, loadEngine } = await import('./host.js');
  const host = new Host(await loadEngine(engineUrl), onEvent);
  return {
    call: async (method, values, onProgress) =>
      /** @type {Record<string, Function>} */ (/** @type {unknown} */ (host))[method](
        ...values,
        ...(onProgress ? [onProgress] : []),
      ),
    terminate: () => host.terminate(),
  };
}
