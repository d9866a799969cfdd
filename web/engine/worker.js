// The worker's side of the wire: one host, called by messages {id, method, values}.
//
// Answers {id, result} or {id, error}, reports {id, progress} on the way, and {event} for what nobody asked for. The page's
// side is client.js.
import { Host, loadEngine, loadTables, transferables } from './host.js';

/** @type {Host | null} */
let host = null;

/**
 * @param {unknown} message
 * @param {Transferable[]} [transfer]
 */
function post(message, transfer = []) {
  self.postMessage(message, { transfer });
}

/**
 * @param {number} id
 * @param {string} method
 * @param {any[]} values
 */
async function serve(id, method, values) {
  if (method === 'load') {
    host = new Host(
      await loadEngine(values[0]),
      (event) => post({ event }),
      () => loadTables(values[0]),
    );
    return null;
  }
  if (!host) throw new Error('The engine is not loaded.');
  if (method === 'run') return host.run(values[0], (progress) => post({ id, progress }));
  return /** @type {Record<string, Function>} */ (/** @type {unknown} */ (host))[method](...values);
}

self.onmessage = async ({ data: { id, method, values } }) => {
  try {
    const result = await serve(id, method, values);
    post({ id, result }, transferables(result));
  } catch (error) {
    post({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
