// The worker of the site in a thread of Node.js: what a browser gives a worker, and the engine from the build folder. A message {harm}
// does to it what may befall an engine.
import { parentPort } from 'node:worker_threads';
import { serveCalls } from '../../../web/engine/serve.js';
import { loadEngine, loadTables } from '../../support/engine.js';
import { FairChannel } from '../../support/fair-channel.js';

/** @import {EngineTrainer} from '../../../web/engine/types.js' */

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const self = {
  onmessage: (/** @type {{data: unknown}} */ _) => {},
  postMessage: (/** @type {unknown} */ message, /** @type {{transfer: any[]}} */ { transfer }) =>
    port.postMessage(message, transfer),
};
Object.assign(globalThis, { self, MessageChannel: FairChannel });

/** @type {EngineTrainer} */
let trainer;
serveCalls(async () => {
  const engine = await loadEngine();
  trainer = engine.Trainer.prototype;
  return engine;
}, loadTables);

const trap = () => {
  throw new WebAssembly.RuntimeError('unreachable');
};
/** @param {number} milliseconds */
const busy = (milliseconds) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};
/** @type {Record<string, () => void>} */
const harms = {
  hang: () => busy(Infinity),
  pause: () => busy(1800),
  'trap in train': () => (trainer.train = trap),
  'trap in frame': () => (trainer.frame = trap),
  'lose messages': () => (self.onmessage = () => {}),
  'lose frames': () => {
    const { onmessage } = self;
    self.onmessage = (event) => {
      if (/** @type {any} */ (event.data).method !== 'frame') onmessage(event);
    };
  },
};
port.on('message', (data) => {
  if (data.harm) harms[data.harm]();
  else self.onmessage({ data });
});
