// Who a call is for: the host, or one of its runs.
import { Host } from './host.js';

/** @import {EngineEvent, EngineModule} from './types.js' */

/**
 * @typedef {object} Dispatcher
 * @property {(run: number | null, method: string, values: any[]) => any} call null for the host itself
 * @property {() => void} terminate
 */

/**
 * @param {EngineModule} engine
 * @param {(event: EngineEvent) => void} notify
 * @returns {Dispatcher}
 */
export function dispatcher(engine, notify) {
  const host = new Host(engine, notify);
  return {
    call(run, method, values) {
      const target = run === null ? host : host.run(run);
      return /** @type {Record<string, Function>} */ (/** @type {unknown} */ (target))[method](
        ...values,
      );
    },
    terminate: () => host.terminate(),
  };
}
