// A worker of the pool: computes runs of plans, and judges rows, as it is told by messages {id, method, values} (types.d.ts). Between two
// slices it hears messages {pause: boolean}, and says that it is alive.
import { Runner } from './runner.js';
import { loadEngine } from '../load.js';
import { dispatch } from './study-calls.js';

/** @import {StudyCall, StudyModule} from './types.js' */

const sliceMilliseconds = 40;
const aliveMilliseconds = 500;

/** @type {Runner | null} */
let runner = null;
/** @type {StudyModule | null} */
let module = null;
const state = { isPaused: false };
let wake = () => {};
let saidAlive = performance.now();

const channel = new MessageChannel();
/** @type {() => void} */
let next = () => {};
channel.port1.onmessage = () => next();

async function turn() {
  if (performance.now() - saidAlive > aliveMilliseconds) {
    saidAlive = performance.now();
    self.postMessage({ alive: true });
  }
  // A timer would wait for milliseconds.
  await new Promise((resolve) => {
    next = () => resolve(null);
    channel.port2.postMessage(null);
  });
  while (state.isPaused) await new Promise((resolve) => (wake = () => resolve(null)));
  return true;
}

self.onmessage = async ({ data }) => {
  if (data.pause !== undefined) {
    state.isPaused = data.pause;
    if (!state.isPaused) wake();
    return;
  }
  const { id, method, values } = /** @type {StudyCall & {id: number}} */ (data);
  try {
    if (method === 'load') {
      module = /** @type {StudyModule} */ (/** @type {unknown} */ (await loadEngine(values[0])));
      runner = new Runner(module, sliceMilliseconds);
      self.postMessage({ id, result: null });
      return;
    }
    if (!module || !runner) throw new Error('The module of studies is not loaded.');
    self.postMessage({ id, result: await dispatch(module, runner, turn, data) });
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
