// The entry of the page as one classic script with everything in it: for a single file that works from a disk, and for iframes
// that may not load modules.
import engineBytes from 'virtual:engine-wasm';
import tableBytes from 'virtual:tables-wasm';
import { fromBase64 } from '../format/base64.js';
import { engineOf, tablesOf } from '../engine/single-engine.js';
import SingleWorker from '../engine/single-worker.js?worker&inline';
import { parts } from './parts.js';
import { startPage } from './page.js';

const engine = fromBase64(engineBytes);
const tables = fromBase64(tableBytes);

void startPage(
  {
    openWorker: () => new SingleWorker(),
    loadValues: [engine, tables],
    load: () => engineOf(engine),
    loadTables: () => tablesOf(engine, tables),
  },
  parts,
);
