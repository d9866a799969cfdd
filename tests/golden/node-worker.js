// Answers one request of script-hosts.js in a thread of its own, which can be ended when it takes too long: workerData holds
// the runs and the folder of the engine, the one message back the digests.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { digestsOf } from './train.js';

const { folder, runs } = workerData;
const { default: createEngine } = await import(pathToFileURL(`${folder}engine.js`).href);
const engine = await createEngine({ wasmBinary: readFileSync(`${folder}engine.wasm`) });
parentPort?.postMessage(digestsOf(engine, runs));
