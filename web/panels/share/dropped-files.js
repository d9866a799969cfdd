// Opens files that are dropped or pasted anywhere on the page.

/** @import {Store} from '../../state/store.js' */

/** @param {Store} store */
export function openDroppedFiles(store) {
  const open = async (/** @type {any} */ event) => {
    /** @type {DataTransfer} */
    const { files, types } = event.dataTransfer ?? event.clipboardData;
    if (!types.includes('Files')) return;
    event.preventDefault();
    // While they are dragged, the browser keeps them to itself.
    const arrived = [...files];
    if (arrived.length) (await import('./share.js')).openFiles(store, arrived);
  };
  for (const type of ['dragover', 'drop', 'paste']) document.addEventListener(type, open);
}
