// Who a call is for: the host, one of its runs, or the page's only run.
import { Host } from './host.js';
import { OnlyRun } from './only-run.js';

/** @import {EngineEvent, EngineModule} from './types.js' */

/** Stands for the number of the run where a page has only one; see only-run.js. */
export const only = 'only';

/**
 * @typedef {object} Dispatcher
 * @property {(run: number | typeof only | null, method: string, values: any[]) => any} call null for the host itself
 * @property {() => void} terminate
 */

/**
 * @param {EngineModule} engine
 * @param {(event: EngineEvent) => void} notify
 * @returns {Dispatcher}
 */
export function dispatcher(engine, notify) {
  const host = new Host(engine, notify);
  const onlyRun = new OnlyRun(host);
  return {
    call(run, method, values) {
      const target = run === null ? host : run === only ? onlyRun : host.run(run);
      return /** @type {Record<string, Function>} */ (/** @type {unknown} */ (target))[method](
        ...values,
      );
    },
    terminate: () => host.terminate(),
  };
}
