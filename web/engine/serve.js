// The worker's side of the wire: one host, called by messages {id, method, values}.
//
// Answers {id, result} or {id, error}, reports {id, progress} on the way, and {event} for what nobody asked for. The page's
// side is client.js.
import { Host, transferables } from './host.js';

/** @import {EngineModules} from './types.js' */

/**
 * Serves the calls that this worker receives.
 *
 * @param {(...values: any[]) => Promise<EngineModules>} load makes the engine of the values of the call `load`
 */
export function serveCalls(load) {
  /** @type {Host | null} */
  let host = null;

  /**
   * @param {unknown} message
   * @param {Transferable[]} [transfer]
   */
  const post = (message, transfer = []) => self.postMessage(message, { transfer });

  /**
   * @param {number} id
   * @param {string} method
   * @param {any[]} values
   */
  const serve = async (id, method, values) => {
    if (method === 'load') {
      host = new Host(await load(...values), (event) => post({ event }));
      return null;
    }
    if (!host) throw new Error('The engine is not loaded.');
    if (method === 'run') return host.run(values[0], (progress) => post({ id, progress }));
    return /** @type {Record<string, Function>} */ (/** @type {unknown} */ (host))[method](
      ...values,
    );
  };

  self.onmessage = async ({ data: { id, method, values } }) => {
    try {
      const result = await serve(id, method, values);
      post({ id, result }, transferables(result));
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
}
