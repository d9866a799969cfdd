// The entry of the page as one classic script with everything in it: for a single file that works from a disk, and for iframes
// that may not load modules.
import engineBytes from 'virtual:engine-wasm';
import ownDataBytes from 'virtual:own_data-wasm';
import { fromBase64 } from '../format/base64.js';
import { modulesOf } from '../engine/single-modules.js';
import SingleWorker from '../engine/single-worker.js?worker&inline';
import { startPage } from './page.js';

const engine = fromBase64(engineBytes);
const ownData = fromBase64(ownDataBytes);

void startPage({
  openWorker: () => new SingleWorker(),
  loadValues: [engine, ownData],
  load: () => modulesOf(engine, ownData),
});
