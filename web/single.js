// The entry of the page as one classic script with everything in it: for a single file that works from a disk, and for frames
// that may not load modules.
import createEngine from 'virtual:engine';
import wasm from 'virtual:engine-wasm';
import SingleWorker from './engine/single-worker.js?worker&inline';
import { startPage } from './page.js';

const bytes = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0));

void startPage({
  openWorker: () => new SingleWorker(),
  loadValues: [bytes],
  load: () => createEngine({ wasmBinary: bytes }),
});
