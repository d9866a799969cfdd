// The entry of the page as one classic script with everything in it: for a single file that works from a disk, and for frames
// that may not load modules.
import engineBytes from 'virtual:engine-wasm';
import tablesBytes from 'virtual:tables-wasm';
import { modulesOf } from './engine/single-modules.js';
import SingleWorker from './engine/single-worker.js?worker&inline';
import { startPage } from './page.js';

/** @param {string} base64 */
const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const engine = bytes(engineBytes);
const tables = bytes(tablesBytes);

void startPage({
  openWorker: () => new SingleWorker(),
  loadValues: [engine, tables],
  load: () => modulesOf(engine, tables),
});
