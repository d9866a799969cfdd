// The entry of the page as one classic script with everything in it: for a single file that works from a disk, and for frames
// that may not load modules.
import SingleWorker from './engine/single-worker.js?worker&inline';
import { startPage } from './page.js';

/** A saved file carries its experiment in this element. */
const carried = document.getElementById('experiment')?.textContent?.trim();

void startPage(
  {
    openWorker: () => new SingleWorker(),
    loadValues: [],
    load: async () => (await import('./engine/single-modules.js')).loadModules(),
  },
  carried || undefined,
);
