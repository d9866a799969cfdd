// The engine beside the page, to compare what the page shows with.
import { nothingRequested } from '../../../web/engine/request.js';
import { openHost } from '../../support/engine.js';

/** @import {Description, Frame, Tables} from '../../../web/engine/types.js' */

/**
 * An experiment trained for so many steps, with its vital signs, parameters and gradients.
 *
 * @param {string} text as in the address
 * @param {number} steps
 * @returns {Promise<{frame: Frame, tables: Tables, description: Description, layer: (index: number, name: string) => number}>}
 *   `layer` is a number of a layer, counted from 0
 */
export async function trained(text, steps) {
  const host = await openHost();
  try {
    const { description } = host.open(host.edit(text, '').text);
    await host.run(steps);
    const wanted = { ...nothingRequested, vitals: true, parameters: true, gradients: true };
    const frame = host.frame(wanted);
    const tables = host.tables();
    const { layerNumbers } = tables;
    const layer = (/** @type {number} */ index, /** @type {string} */ name) =>
      frame.layers[index * layerNumbers.length + layerNumbers.indexOf(name)];
    return { frame, tables, description, layer };
  } finally {
    host.terminate();
  }
}
