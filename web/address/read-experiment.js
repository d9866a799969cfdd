// Reads what an address says: the experiment, by the engine, and how the page presents itself.

import { presentationText, readPresentation } from './presentation.js';

/** @import {Engine} from '../engine/client.js' */
/** @import {Edited, Problem} from '../engine/types.js' */
/** @import {Presentation} from './presentation.js' */

/**
 * Reads the text of an experiment as an address carries it.
 *
 * @param {Pick<Engine, 'edit' | 'unpacked'>} engine
 * @param {string} text
 * @returns {Promise<Edited>}
 */
export async function readText(engine, text) {
  // The first byte of deflated bytes is 2; see cpp/data/packing/packing.h.
  const deflated = /(?:^|&)(?:points|weights)=A[g-v]/.test(text);
  return engine.edit(deflated ? await engine.unpacked(text) : text, '');
}

/**
 * How the page presents itself, and a query that says so.
 *
 * @param {string[]} fields
 * @param {{languages: string[], parts?: readonly string[]}} known languages that the page speaks, and parts that it has
 * @returns {{presentation: Presentation, query: string, problems: Problem[]}}
 */
export function presented(fields, known) {
  const { presentation, problems } = readPresentation(fields, known);
  return { presentation, query: presentationText(presentation), problems };
}
