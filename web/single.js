// The entry of the page as one classic script with everything in it: for a single file that works from a disk, and for frames
// that may not load modules.
import engineBytes from 'virtual:engine-wasm';
import tablesBytes from 'virtual:tables-wasm';
import { fromBase64 } from './base64.js';
import { modulesOf } from './engine/single-modules.js';
import SingleWorker from './engine/single-worker.js?worker&inline';
import { startPage } from './page.js';

const engine = fromBase64(engineBytes);
const tables = fromBase64(tablesBytes);

void startPage({
  openWorker: () => new SingleWorker(),
  loadValues: [engine, tables],
  load: () => modulesOf(engine, tables),
});
