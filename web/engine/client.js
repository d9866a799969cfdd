// The page's side of the engine: every call is a promise, whether a worker answers or the page itself.
//
// A worker is tried first. Where it is refused (some sandboxed iframes, file://) or fails to start, the same host runs on the
// page in small slices. What the calls mean is documented in types.d.ts and host.js.
//
// This room is the way to the engine: client, worker, host, and the types of what crosses between them. It knows no page and no
// panels, and computes nothing itself.

/** @import {Client, EngineEvent, EngineModules} from './types.js' */

/**
 * @typedef {(method: string, values: any[], onProgress?: (step: number) => void) => Promise<any>} Call
 * @typedef {{call: Call, terminate: () => void}} Connection
 */

const methods = /** @type {const} */ ([
  'tables',
  'edit',
  'curve',
  'preview',
  'sketch',
  'open',
  'change',
  'data',
  'readCsv',
  'csvOf',
  'unpacked',
  'packPoints',
  'packWeights',
  'activationCosts',
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
 * Where the engine comes from.
 *
 * @typedef {object} EngineSource
 * @property {() => Worker} openWorker starts a worker that serves calls (see serve.js); it may throw
 * @property {unknown[]} loadValues what the worker needs to load the engine
 * @property {() => Promise<EngineModules>} load loads the engine into the page
 */

/**
 * Starts the engine and resolves when it is ready.
 *
 * @param {EngineSource} source
 * @param {(event: EngineEvent) => void} onEvent
 * @returns {Promise<Client>}
 */
export async function createClient(source, onEvent) {
  const connection = (await connectWorker(source, onEvent)) || (await connectPage(source, onEvent));
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
    await call('load', loadValues);
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
  const { Host } = await import('./host.js');
  const host = new Host(await load(), onEvent);
  return {
    call: async (method, values, onProgress) =>
      /** @type {Record<string, Function>} */ (/** @type {unknown} */ (host))[method](
        ...values,
        ...(onProgress ? [onProgress] : []),
      ),
    terminate: () => host.terminate(),
  };
}
