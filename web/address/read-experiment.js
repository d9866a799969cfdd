// Reads what an address says: the experiment, by the engine, and how the page presents itself.

import { lanesIn } from './plan-text.js';
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

/** Fields that other programs write into addresses, too, and that say nothing by themselves. */
const notAlone = ['v', 'at', 'check'];
/** What tells one experiment from all others that a platform's fields happen to be like. */
const telling = ['data', 'net'];

/**
 * Whether a text that may be of other programs, from a query, holds an experiment: at least one of its fields can be used, or is a lane's.
 *
 * @param {Pick<Engine, 'edit' | 'unpacked'>} engine
 * @param {string} text
 * @param {boolean} isCarried whether there is another experiment that it would replace: then it has to name data or layers
 * @returns {Promise<boolean>}
 */
export async function isExperiment(engine, text, isCarried) {
  if (lanesIn(text).lanes !== '') return true;
  const { problems } = await readText(engine, text);
  const faulty = new Set(problems.map(({ field }) => field));
  const keys = text.split('&').map((field) => field.split('=')[0]);
  const usable = keys.filter((key) => !faulty.has(key) && !notAlone.includes(key));
  return usable.some((key) => !isCarried || telling.includes(key));
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
