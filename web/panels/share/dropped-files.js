// Opens files that are dropped or pasted anywhere on the page.

import { share } from './share-opener.js';

/** @import {Store} from '../../state/store.js' */

/** @param {Store} store */
export function openDroppedFiles(store) {
  const receive = async (/** @type {any} */ event) => {
    /** @type {DataTransfer} */
    const { files, types } = event.dataTransfer ?? event.clipboardData;
    if (!types.includes('Files')) return;
    event.preventDefault();
    // While they are dragged, the browser keeps them to itself.
    const arrived = [...files];
    if (arrived.length === 0) return;
    // Where it cannot be fetched, the page says so.
    const open = (/** @type {Awaited<ReturnType<typeof share.fetch>>} */ { openFiles }) =>
      openFiles(store, arrived);
    await share.ask(() => share.fetch().then(open)).then(open, () => {});
  };
  for (const type of ['dragover', 'drop', 'paste']) document.addEventListener(type, receive);
}
