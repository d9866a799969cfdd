// The worker of the site in a thread of Node.js: what a browser gives a worker, and the engine from the build folder.
import { parentPort } from 'node:worker_threads';
import { serveCalls } from '../../../web/engine/serve.js';
import { loadEngine } from '../../support/engine.js';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const self = {
  onmessage: (/** @type {{data: unknown}} */ _) => {},
  postMessage: (/** @type {unknown} */ message, /** @type {{transfer: any[]}} */ { transfer }) =>
    port.postMessage(message, transfer),
};
Object.assign(globalThis, { self });
serveCalls(loadEngine);
port.on('message', (data) => self.onmessage({ data }));
