// A run that a reload of the page is to keep: its experiment is in the address; its state waits here, for the same tab.

import { fromBase64, toBase64 } from '../format/base64.js';

/** @import {Run} from '../state/run.js' */

/**
 * Reloads the page; where the run has a state that is known, it goes on from there.
 *
 * @param {string} key under which it waits
 * @param {Run | undefined} run
 */
export function reloadWithRun(key, run) {
  const { saved } = run?.handle ?? {};
  try {
    if (saved) {
      const { text, state, record } = saved;
      const { buffer, byteOffset, byteLength } = state;
      const words = toBase64(new Uint8Array(buffer, byteOffset, byteLength));
      sessionStorage.setItem(key, JSON.stringify({ text, words, record }));
    }
  } catch {
    // Without storage, or with too little of it, the experiment alone is kept.
  }
  location.reload();
}

/**
 * Goes on from what a page before this one has left, where it is of the same experiment.
 *
 * @param {string} key
 * @param {Run} run that has just begun
 * @returns {Promise<boolean>} whether it does
 */
export async function takeCarriedRun(key, run) {
  const left = sessionStorage.getItem(key) ?? '';
  sessionStorage.removeItem(key);
  try {
    const { text, words, record } = JSON.parse(left);
    if (text !== run.description.text) return false;
    const { buffer } = fromBase64(words);
    await run.goOn(await run.handle.revive({ text, state: new Float32Array(buffer), record }));
    return true;
  } catch {
    return false;
  }
}
