// The worker's side of the wire: one host with its runs, called by messages {id, run, method, values, reports}.
//
// Answers {id, result} or {id, error}, and reports {id, progress} on the way where `reports` is set. What nobody asked for comes as
// {event}, as {saved} for the page to keep, or as {failed} when the engine can no longer be used. A message {alive} is answered by the
// same with the calls that are under way. The page's side is worker-link.js.
import { dispatcher } from './dispatch.js';
import { transferables } from './transfer.js';
import { isTrap } from './trap.js';

/** @import {EngineModule, TableModule} from './types.js' */
/** @import {Dispatcher} from './dispatch.js' */

/**
 * Serves the calls that this worker receives.
 *
 * @param {(...values: any[]) => Promise<EngineModule>} load makes the engine of the values of the call `load`
 * @param {(...values: any[]) => Promise<TableModule>} loadTables makes the module of tables of the same values
 */
export function serveCalls(load, loadTables) {
  /** @type {Dispatcher | null} */
  let target = null;
  /** Calls that have not been answered. @type {Set<number>} */
  const underWay = new Set();

  /** @param {object} message */
  const post = (message) => self.postMessage(message, { transfer: transferables(message) });
  const heard = {
    event: (/** @type {object} */ event) => post({ event }),
    saved: (/** @type {object} */ saved) => post({ saved }),
    ended: (/** @type {string} */ failed) => post({ failed }),
  };

  self.onmessage = async ({ data: { id, run, method, values, reports, alive } }) => {
    if (alive !== undefined) return post({ alive, underWay: [...underWay] });
    underWay.add(id);
    /** @param {object} answer */
    const finish = (answer) => {
      underWay.delete(id);
      post({ id, ...answer });
    };
    try {
      let result = null;
      if (method === 'load') {
        target = dispatcher(await load(...values), () => loadTables(...values), heard);
      } else if (!target) throw new Error('The engine is not loaded.');
      else {
        const report = (/** @type {number} */ progress) => post({ id, progress });
        result = await target.call(run, method, reports ? [...values, report] : values);
      }
      finish({ result });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (isTrap(error)) heard.ended(message);
      finish({ error: message });
    }
  };
}
