// Goes through a result on the run on screen, change by change, so that all panels show it and every change can be undone.

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
    const [, index, value] = /^w(\d+)=(.*)$/.exec(edit) ?? [];
    if (index !== undefined) await store.setParameter(Number(index), Number(value));
    else await store.edit(Object.fromEntries(fieldsOf(edit.replace(/^to=/, ''))));
  }
  await store.trainTo(end);
}

/**
 * @param {string} text
 * @returns {[string, string][]}
 */
function fieldsOf(text) {
  return text.split('&').map((field) => {
    const at = field.indexOf('=');
    return [field.slice(0, at), field.slice(at + 1)];
  });
}
