// Where the page has the module of studies from: the files beside the site. The bundle of the single file puts single-source.js in the
// place of this.
import studyFiles from 'virtual:study-files';
import { loadEngine } from '../load.js';

/** @import {StudyModule, StudySource} from './types.js' */

const at = (/** @type {string} */ name) => new URL(name, document.baseURI).href;
const files = { glue: at(studyFiles.glue), wasm: at(studyFiles.wasm) };

/** @type {StudySource} */
export const studySource = {
  openWorker: () => new Worker(new URL('./study-worker.js', import.meta.url), { type: 'module' }),
  files,
  load: async () => /** @type {StudyModule} */ (/** @type {unknown} */ (await loadEngine(files))),
};
