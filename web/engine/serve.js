// The worker's side of the wire: one host with its runs, called by messages {id, run, method, values, reports}.
//
// Answers {id, result} or {id, error}, reports {id, progress} on the way where `reports` is set, and {event} for what nobody
// asked for. The page's side is connection.js.
import { dispatcher } from './dispatch.js';
import { transferables } from './transfer.js';

/** @import {EngineModule} from './types.js' */
/** @import {Dispatcher} from './dispatch.js' */

/**
 * Serves the calls that this worker receives.
 *
 * @param {(...values: any[]) => Promise<EngineModule>} load makes the engine of the values of the call `load`
 */
export function serveCalls(load) {
  /** @type {Dispatcher | null} */
  let target = null;

  /**
   * @param {unknown} message
   * @param {Transferable[]} [transfer]
   */
  const post = (message, transfer = []) => self.postMessage(message, { transfer });

  self.onmessage = async ({ data: { id, run, method, values, reports } }) => {
    try {
      let result = null;
      if (method === 'load') target = dispatcher(await load(...values), (event) => post({ event }));
      else if (!target) throw new Error('The engine is not loaded.');
      else {
        const report = (/** @type {number} */ progress) => post({ id, progress });
        result = await target.call(run, method, reports ? [...values, report] : values);
      }
      post({ id, result }, transferables(result));
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
}
