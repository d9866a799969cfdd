// The page's side of the wire: every call is a promise, whether a worker answers or the page itself.
//
// A worker is tried first. Where it is refused (some sandboxed frames, file://) or fails to start, the same host runs on the
// page in small slices. An engine that ends, hangs or traps is replaced by another one, in which all runs go on from what was saved of
// them last. The worker's side is serve.js; how a worker is watched is in worker-link.js.

import { SavedRuns } from './saved-runs.js';
import { EngineEnded, isTrap } from './trap.js';
import { linkWorker } from './worker-link.js';

/** @import {EngineEvent, EngineFiles, EngineModule, Saved, TableModule} from './types.js' */

/**
 * Where the engine comes from.
 *
 * @typedef {object} EngineSource
 * @property {() => Worker} openWorker starts a worker that serves calls (see serve.js); it may throw
 * @property {unknown[]} loadValues what the worker needs to load the engine
 * @property {() => Promise<EngineModule>} load loads the engine into the page
 * @property {() => Promise<TableModule>} loadTables loads the module of tables into the page
 * @property {EngineFiles} [files] where it lies, unless it comes with the page
 */

/**
 * @typedef {object} Connection
 * @property {(run: number | null, method: string, values: any[], onProgress?: (step: number) => void) => Promise<any>} call
 *   null for what concerns no run; see dispatch.js. Rejected with an EngineEnded where the engine ends before it answers.
 * @property {() => void} terminate
 * @property {() => void} [restart] replaces the engine once more, where that has failed
 * @property {(run: number) => Saved | undefined} [saved] the last that is known of a run
 */

/**
 * @typedef {object} Link to one engine
 * @property {Connection['call']} call
 * @property {(reason: string) => void} close what has not been answered is rejected with the reason
 */

/**
 * @typedef {object} Heard what is told on a link without having been asked
 * @property {(event: EngineEvent) => void} event
 * @property {(saved: Saved) => void} saved
 * @property {(reason: string, silent?: boolean) => void} ended the engine can no longer be used
 */

/** An engine that ends more often than this within so much time is not replaced by itself. */
const mostEnds = 3;
const endsMilliseconds = 60_000;

/**
 * Starts the engine and resolves when it is ready.
 *
 * @param {EngineSource} source
 * @param {(event: EngineEvent) => void} onEvent
 * @returns {Promise<Connection>}
 */
export async function connect(source, onEvent) {
  const runs = new SavedRuns();
  /** @type {Link} */
  let link;
  /** Until another engine is there. @type {Promise<void> | null} */
  let replacing = null;
  let isClosed = false;
  let patience = 1;
  /** @type {number[]} */
  let ends = [];

  const open = async () => {
    /** @type {{link?: Link}} */
    const own = {};
    /** @type {Heard} */
    const heard = {
      event: onEvent,
      saved: (saved) => runs.keep(saved),
      // One that is being given up may have a last word.
      ended: (reason, silent) => {
        if (own.link && own.link === link && !replacing) end(reason, silent);
        // One that ends before it has taken the runs over.
        else own.link?.close(reason);
      },
    };
    own.link = (await linkWorker(source, heard, patience)) ?? (await linkPage(source, heard));
    return own.link;
  };

  /**
   * @param {string} reason
   * @param {boolean} [silent] whether it may only have been slow: the next one is given more time
   */
  const end = (reason, silent = false) => {
    if (isClosed) return;
    if (silent) patience *= 3;
    link.close(reason);
    const now = performance.now();
    ends = [...ends.filter((at) => now - at < endsMilliseconds), now];
    onEvent({ type: 'ended', reason, silent });
    if (ends.length > mostEnds) lose(reason);
    else replace();
  };

  const replace = () => {
    replacing = open().then(async (next) => {
      if (isClosed) return next.close('');
      const opened = [];
      for (const { last, kept } of runs.all())
        opened.push(await next.call(null, 'revive', [last, kept]));
      link = next;
      replacing = null;
      onEvent({ type: 'restarted', runs: opened });
    });
    replacing.catch((error) => lose(error.message));
  };

  /** @param {string} reason */
  const lose = (reason) => {
    replacing = Promise.reject(new EngineEnded(reason));
    replacing.catch(() => {});
    onEvent({ type: 'lost', reason });
  };

  link = await open();
  return {
    call: (run, method, values, onProgress) =>
      replacing
        ? replacing.then(() => link.call(run, method, values, onProgress))
        : link.call(run, method, values, onProgress),
    terminate() {
      isClosed = true;
      link.close('The engine was closed.');
    },
    restart() {
      ends = [];
      replace();
    },
    saved: (run) => runs.of(run),
  };
}

/**
 * @param {EngineSource} source
 * @param {Heard} heard
 * @returns {Promise<Link>}
 */
async function linkPage({ load, loadTables }, heard) {
  const { dispatcher } = await import('./dispatch.js');
  const target = dispatcher(await load(), loadTables, heard);
  return {
    async call(run, method, values, onProgress) {
      try {
        return await target.call(run, method, onProgress ? [...values, onProgress] : values);
      } catch (error) {
        if (isTrap(error)) heard.ended(/** @type {Error} */ (error).message);
        throw error;
      }
    },
    close: () => target.terminate(),
  };
}
