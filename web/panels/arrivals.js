// Opens files that are dropped or pasted anywhere on the page.

/** @import {Store} from '../experiment/store.js' */

/** @param {Store} store */
export function openArrivals(store) {
  const take = async (/** @type {any} */ event) => {
    /** @type {Partial<DataTransfer>} */
    const { files, types } = event.dataTransfer ?? event.clipboardData ?? {};
    if (!files || !types?.includes('Files')) return;
    event.preventDefault();
    // While they are dragged, the browser keeps them to itself.
    const arrived = [...files];
    if (arrived.length) void (await import('./open-files.js')).openFiles(store, arrived);
  };
  for (const type of ['dragover', 'drop', 'paste']) {
    document.addEventListener(type, take);
  }
}
