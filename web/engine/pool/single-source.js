// The module of studies of the single file, which has it within itself. It has no file for a worker of the pool, so studies run on the page.
import createStudies from 'virtual:study';
import { bytes, hash } from 'virtual:study-module';
import { fromBase64 } from '../../format/base64.js';

/** @import {StudySource} from './types.js' */

/** @type {StudySource} */
export const studySource = {
  openWorker() {
    throw new Error('The single file has no worker for studies.');
  },
  // What names the build: rows of another one are not taken for this one's.
  files: { glue: '', wasm: hash },
  load: () => createStudies({ wasmBinary: fromBase64(bytes) }),
};
