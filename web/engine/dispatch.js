// Who a call is for: the host, or one of its runs.
import { Host } from './host.js';
import { textsIn } from './request.js';

/** @import {EngineModule, TableModule} from './types.js' */
/** @import {Heard} from './connection.js' */

/**
 * @typedef {object} Dispatcher
 * @property {(run: number | null, method: string, values: any[]) => any} call null for the host itself
 * @property {() => void} terminate
 */

/**
 * @param {EngineModule} engine
 * @param {() => Promise<TableModule>} loadTables
 * @param {Heard} heard who is told what happens
 * @returns {Dispatcher}
 */
export function dispatcher(engine, loadTables, heard) {
  const host = new Host(engine, loadTables, heard);
  return {
    call(run, method, values) {
      const call = () => {
        const target = run === null ? host : host.run(run);
        return /** @type {Record<string, Function>} */ (/** @type {unknown} */ (target))[method](
          ...values,
        );
      };
      // A run may begin anew whatever it is asked.
      const named = run === null ? values : [...values, host.run(run).text];
      if (!textsIn(named).some((text) => text.includes('own='))) return call();
      const { formulas } = host;
      if (formulas?.know(named)) return formulas.explained(call(), values);
      return host.readFormulas(named).then(async (read) => read.explained(await call(), values));
    },
    terminate: () => host.terminate(),
  };
}
