// The built engine, in a host in this process, for the tests of the page's logic.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Host } from '../../web/engine/host.js';

/** @import {Client, EngineEvent} from '../../web/engine/types.js' */

const folder = fileURLToPath(new URL('../../build/wasm', import.meta.url));

/** @param {string} name */
async function load(name) {
  const { default: createModule } = await import(`${folder}/${name}.mjs`);
  return createModule({ wasmBinary: readFileSync(`${folder}/${name}.wasm`) });
}

/**
 * A host with the engine. Call `terminate` at the end: its channel keeps the process alive.
 *
 * @param {(event: EngineEvent) => void} [onEvent]
 */
export async function openHost(onEvent = () => {}) {
  return new Host({ engine: await load('engine'), loadOwnData: () => load('own_data') }, onEvent);
}

/**
 * A client of a host, whose answers come later as those of a worker do.
 *
 * @param {Host} host
 * @returns {Client}
 */
export function clientOf(host) {
  const handler = {
    get: (/** @type {Host} */ target, /** @type {string} */ method) =>
      method === 'then'
        ? undefined
        : async (/** @type {unknown[]} */ ...values) => {
            await new Promise((resolve) => setImmediate(resolve));
            return Reflect.get(target, method).apply(target, values);
          },
  };
  return /** @type {Client} */ (/** @type {unknown} */ (new Proxy(host, handler)));
}

/** @returns {Promise<import('../../web/engine/types.js').EngineModule>} */
export const loadEngine = () => load('engine');
