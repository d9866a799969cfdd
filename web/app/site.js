// The entry of the site: the page with its engine from the files beside it.
import { keepForOffline } from '../offline/register.js';
import { parts } from './parts.js';
import { startPage } from './page.js';

const engineUrl = new URL('./engine/engine.js', document.baseURI).href;

void startPage(
  {
    openWorker: () =>
      new Worker(new URL('../engine/worker.js', import.meta.url), { type: 'module' }),
    loadValues: [engineUrl],
    load: async () => (await import('../engine/load.js')).loadEngine(engineUrl),
  },
  parts,
);
keepForOffline();
