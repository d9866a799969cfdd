// The link that leads back to what is shown: the experiment, the step and the state there.

/** @import {Client, Edited, Frame} from '../engine/types.js' */

/**
 * @param {Client} client
 * @param {Edited} experiment
 * @param {Pick<Frame, 'step' | 'digest' | 'pristine'> | null} frame what is shown
 * @param {string} page the page's address
 * @returns {Promise<string>} without the step where this experiment alone does not lead there
 */
export async function reproducibleLink(client, experiment, frame, page) {
  const changes = frame?.pristine ? `at=${frame.step}&check=${frame.digest.slice(0, 8)}` : '';
  const { text } = await client.edit(experiment.text, changes);
  return `${page.replace(/[?#].*$/, '')}#${text}`;
}
