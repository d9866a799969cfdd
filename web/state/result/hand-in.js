// What a reader hands in of the run on screen: a link that holds the experiment it began with, its changes, and the state that it has
// reached. The Share dialog and the bar of the goal hand out the same one.

import { mostSteps } from '../../address/result-text.js';
import { sharedAddress } from '../../address/shared-address.js';
import { resultText } from './make-result.js';

/** @import {Run} from '../run.js' */

/** Longer ones are handed in as a file. */
export const mostResultCharacters = 2000;

/** What it is called as a file. */
export const resultFileName = 'activation-playground-result.txt';

/**
 * @typedef {object} HandIn
 * @property {string} link '' where there is none
 * @property {number} changes how many there are
 * @property {number} step
 * @property {'' | 'unknown' | 'long'} fault why there is none: what led there is not known, or it has too many steps
 */

/**
 * @param {Pick<Run, 'engine' | 'handle'>} run
 * @param {string} page address of the page, without query and fragment
 * @returns {Promise<HandIn>}
 */
export async function resultOf({ engine, handle }, page) {
  const recorded = await handle.record();
  const { record, step, digest } = recorded;
  const changes = record?.changes.length ?? 0;
  const fault = !record ? 'unknown' : step > mostSteps ? 'long' : '';
  if (fault !== '') return { link: '', changes, step, fault };
  const experiment = await resultText(engine, recorded);
  const link = sharedAddress({ page, experiment, state: { step, digest } });
  return { link, changes, step, fault };
}
