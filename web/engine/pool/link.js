// A link to one place where the module of studies runs: a worker, which is watched, or the page.

import { EngineEnded } from '../trap.js';
import { Runner } from './runner.js';
import { dispatch } from './study-calls.js';

/** @import {StudyCall, StudySource} from './types.js' */

const tickMilliseconds = 1000;
/** Ticks without a word after which a worker that has something to do is given up: a step of the widest network takes less. */
const mostSilent = 15;
/** These compute in one go, and cannot say meanwhile that they are alive. */
const lengthy = ['judge', 'sound'];
/** What runs on the page leaves it time to answer its reader. */
const pageSliceMilliseconds = 8;

/**
 * @typedef {object} StudyLink
 * @property {(call: StudyCall) => Promise<any>} call rejected with an EngineEnded where the worker ends before it answers
 * @property {(paused: boolean) => void} pause
 * @property {() => void} close
 */

/**
 * @param {StudySource} source
 * @returns {Promise<StudyLink>} rejected with an EngineEnded where workers are refused
 */
export async function linkStudyWorker({ openWorker, files }) {
  /** @type {Worker} */
  let worker;
  try {
    worker = openWorker();
  } catch (error) {
    throw new EngineEnded(error instanceof Error ? error.message : String(error));
  }
  /** @type {Map<number, {method: string, resolve: (value: any) => void, reject: (reason: Error) => void}>} */
  const pending = new Map();
  let lastId = 0;
  let silent = 0;
  let isPaused = false;
  let isClosed = false;

  /** @param {string} reason */
  const end = (reason) => {
    clearInterval(timer);
    isClosed = true;
    worker.terminate();
    for (const { reject } of pending.values()) reject(new EngineEnded(reason));
    pending.clear();
  };
  worker.onmessage = ({ data }) => {
    silent = 0;
    const call = pending.get(data.id);
    if (!call) return;
    pending.delete(data.id);
    if (data.error === undefined) call.resolve(data.result);
    // Whatever fails in there, a trap above all, leaves a module that is not to be trusted.
    else {
      call.reject(new EngineEnded(data.error));
      end(data.error);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end(event.message || 'The worker could not be started.');
  };
  const timer = setInterval(() => {
    const isWatched = [...pending.values()].some(({ method }) => !lengthy.includes(method));
    if (!isWatched || isPaused) silent = 0;
    else if (++silent > mostSilent) end('The worker did not answer.');
  }, tickMilliseconds);

  /** @type {StudyLink['call']} */
  const call = ({ method, values }) =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(new EngineEnded('The worker has ended.'));
      const id = ++lastId;
      pending.set(id, { method, resolve, reject });
      worker.postMessage({ id, method, values });
    });
  await call({ method: 'load', values: [files] });
  return {
    call,
    pause(paused) {
      isPaused = paused;
      worker.postMessage({ pause: paused });
    },
    close: () => end('The worker was closed.'),
  };
}

/**
 * @param {StudySource} source
 * @returns {Promise<StudyLink>}
 */
export async function linkStudyPage({ load }) {
  const module = await load();
  const runner = new Runner(module, pageSliceMilliseconds);
  const state = { isClosed: false, isPaused: false };
  let wake = () => {};
  const turn = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    while (state.isPaused && !state.isClosed) {
      await new Promise((resolve) => (wake = () => resolve(null)));
    }
    return !state.isClosed;
  };
  return {
    call: (call) => dispatch(module, runner, turn, call),
    pause(paused) {
      state.isPaused = paused;
      wake();
    },
    close() {
      state.isClosed = true;
      wake();
      runner.leave();
    },
  };
}
