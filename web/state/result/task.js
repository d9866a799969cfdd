// What results are compared with: the task as its author has handed it out, or the run on the page.

import { readAddress } from '../../address/address-parts.js';
import { openingExperiment } from '../../address/opening-experiment.js';
import { readPresentation } from '../../address/presentation.js';
import { isExperiment, readText } from '../../address/read-experiment.js';
import { withoutMark } from '../mark.js';

/** @import {Store} from '../store.js' */
/** @import {Task} from './verify.js' */

/**
 * The task in a link, or in the code of an embed.
 *
 * @param {Store['run']['engine']} engine
 * @param {string} text
 * @returns {Promise<Task | null>} null where there is no experiment in it
 */
export async function taskIn(engine, text) {
  const { experiment, presentation } = readAddress(addressIn(text.replace(/&(?:amp;)+/g, '&')));
  if (experiment === '' && presentation.length === 0) return null;
  if (experiment !== '' && !(await isExperiment(engine, experiment, false))) return null;
  const read = await readText(engine, experiment || openingExperiment);
  const { goal } = readPresentation(presentation, { languages: [] }).presentation;
  return { start: withoutMark(read.text), goal };
}

/**
 * @param {string} text
 * @returns {string} an address, or from its `?` or `#` on
 */
function addressIn(text) {
  // The custom element, whose script has an address, too.
  const [, experiment] = /\bexperiment="([^"]+)"/.exec(text) ?? [];
  if (experiment !== undefined) {
    const [, goal = ''] = /\bgoal="([^"]+)"/.exec(text) ?? [];
    return `${goal && `?goal=${encodeURIComponent(goal)}`}#${experiment}`;
  }
  const [link] = /[^\s"'<>]*(?:[?#]|%23)[^\s"'<>]+/.exec(text) ?? [];
  return link ?? `#${text}`;
}

/**
 * The experiment that the run on the page began with, and the page's goal.
 *
 * @param {Store} store
 * @returns {Promise<Task>}
 */
export async function taskOfPage({ run, presentation }) {
  const { record } = await run.handle.record();
  const { text } = await run.engine.edit(record?.start ?? run.experiment.text, 'at=&check=');
  return { start: withoutMark(text), goal: presentation.goal };
}
