// The entry of the site: the page with its engine from the files beside it.
import engineFiles from 'virtual:engine-files';
import { keepForOffline } from '../offline/register.js';
import { parts } from './parts.js';
import { startPage } from './page.js';

const beside = (/** @type {{glue: string, wasm: string}} */ { glue, wasm }) => ({
  glue: new URL(glue, document.baseURI).href,
  wasm: new URL(wasm, document.baseURI).href,
});
const files = {
  ...beside(engineFiles),
  scalar: beside(engineFiles.scalar),
  tables: beside(engineFiles.tables),
};

void startPage(
  {
    openWorker: () =>
      new Worker(new URL('../engine/worker.js', import.meta.url), { type: 'module' }),
    loadValues: [files],
    load: async () => (await import('../engine/load.js')).loadEngine(files),
    loadTables: async () => (await import('../engine/load.js')).loadTables(files),
    files,
  },
  parts,
);
keepForOffline();
