// The entry of the site: the page with its engine from the files beside it.
import engineFiles from 'virtual:engine-files';
import { keepForOffline } from '../offline/register.js';
import { parts } from './parts.js';
import { startPage } from './page.js';

const beside = (/** @type {string} */ address) => new URL(address, document.baseURI).href;
/** @type {[string, string]} */
const addresses = [beside(engineFiles.glue), beside(engineFiles.wasm)];

void startPage(
  {
    openWorker: () =>
      new Worker(new URL('../engine/worker.js', import.meta.url), { type: 'module' }),
    loadValues: addresses,
    load: async () => (await import('../engine/load.js')).loadEngine(...addresses),
  },
  parts,
);
keepForOffline();
