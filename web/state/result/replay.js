// Goes through a result on the run on screen, change by change, so that all panels show it and every change can be undone.

import { parameterChange } from '../../address/result-text.js';
import { changesIn } from '../../format/changes.js';

/** @import {Result} from '../../address/result-text.js' */
/** @import {Store} from '../store.js' */

/**
 * @param {Store} store nothing of which is locked
 * @param {Result} result that has been verified
 */
export async function replay(store, { start, changes, step: end }) {
  await store.openText(start);
  for (const { step, edit } of changes) {
    // Where it diverged, or the reader does something else, that is where it ends.
    if ((await store.trainTo(step)) !== step) return;
    const parameter = parameterChange(edit);
    if (parameter) await store.setParameter(parameter.index, parameter.value);
    else await store.edit(changesIn(edit.replace(/^to=/, '')));
  }
  await store.trainTo(end);
}
