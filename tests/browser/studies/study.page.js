// A page that runs a study with the pool, and nothing else.
import { loadEngine } from '../../../web/engine/load.js';
import { Study } from '../../../web/engine/pool/study.js';

/** @import {StudyModule, StudySource} from '../../../web/engine/pool/types.js' */

const here = (/** @type {string} */ name) => new URL(name, document.baseURI).href;
const files = { glue: here('study-module.js'), wasm: here('study-module.wasm') };

/** @type {StudySource} */
const source = {
  openWorker: () => new Worker(here('study-worker.js'), { type: 'module' }),
  files,
  load: async () => /** @type {StudyModule} */ (/** @type {unknown} */ (await loadEngine(files))),
};

Object.assign(window, {
  /** @param {string} text @param {number} [cores] */
  openStudy: async (text, cores) => {
    const study = await Study.open(source, text, { cores });
    Object.assign(window, { study });
    return study.plan;
  },
});
document.title = 'ready';
