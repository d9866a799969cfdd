// A link to an engine in a worker, which is watched: browsers tell nobody that a worker has ended or hangs.
//
// It is asked for a sign of life now and then, and answers between two slices of training. An answer names the calls that are under way,
// so that calls that got lost are noticed too. Time is counted in ticks of the page: a page that is asleep, or kept busy, waits longer.

import { EngineEnded } from './trap.js';

/** @import {EngineSource, Heard, Link} from './connection.js' */

const tickMilliseconds = 500;
/** Ticks without a sign of life. */
const mostSilent = 6;
/** For methods that compute for long in one go. */
const mostSilentAtLength = 120;
const lengthy = ['start', 'revive', 'readCsv', 'csvOf', 'unpacked', 'replay', 'leastSquares'];
/** A worker that nobody waits for is asked at every so many ticks. */
const restTicks = 4;

/**
 * @param {EngineSource} source
 * @param {Heard} heard
 * @param {number} patience how many times as long as usual it is waited for
 * @returns {Promise<Link | null>} null where workers do not work
 */
export async function linkWorker({ openWorker, loadValues }, heard, patience) {
  /** @type {Worker} */
  let worker;
  try {
    worker = openWorker();
  } catch {
    return null;
  }
  /** @type {Map<number, {method: string, resolve: (value: any) => void, reject: (reason: Error) => void, onProgress?: (step: number) => void}>} */
  const pending = new Map();
  let lastId = 0;
  /** Ticks since it was asked last, and whether it has answered. */
  let silent = 0;
  let answered = true;
  let isLoaded = false;

  /** @param {string} reason */
  const close = (reason) => {
    clearInterval(timer);
    worker.terminate();
    for (const { reject } of pending.values()) reject(new EngineEnded(reason));
    pending.clear();
  };
  worker.onmessage = ({ data }) => {
    if (data.event) return heard.event(data.event);
    if (data.saved) return heard.saved(data.saved);
    if (data.failed !== undefined) return heard.ended(data.failed);
    if (data.alive !== undefined) return hearAlive(data);
    const call = pending.get(data.id);
    if (!call) return;
    if (data.progress !== undefined) return call.onProgress?.(data.progress);
    pending.delete(data.id);
    if (data.error === undefined) call.resolve(data.result);
    else call.reject(new Error(data.error));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    const reason = event.message || 'The worker could not be started.';
    for (const { reject } of pending.values()) reject(new EngineEnded(reason));
    pending.clear();
    // One that does not even load is none.
    if (isLoaded) heard.ended(reason);
  };

  /** @param {{alive: number, underWay: number[]}} sign answers what was asked when `alive` was the last call */
  const hearAlive = ({ alive, underWay }) => {
    answered = true;
    silent = 0;
    const lost = [...pending].find(([id]) => id <= alive && !underWay.includes(id));
    if (lost) heard.ended(`The engine did not answer “${lost[1].method}”.`, true);
  };
  const tick = () => {
    if (!isLoaded || globalThis.document?.hidden) return;
    silent++;
    if (answered) {
      if (pending.size === 0 && silent < restTicks) return;
      answered = false;
      silent = 0;
      worker.postMessage({ alive: lastId });
      return;
    }
    const atLength = [...pending.values()].some(({ method }) => lengthy.includes(method));
    if (silent < patience * (atLength ? mostSilentAtLength : mostSilent)) return;
    heard.ended('The engine did not answer.', true);
  };
  const timer = setInterval(tick, tickMilliseconds);

  /** @type {Link['call']} */
  const call = (run, method, values, onProgress) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { method, resolve, reject, onProgress });
      worker.postMessage({ id, run, method, values, reports: onProgress !== undefined });
    });

  try {
    await call(null, 'load', loadValues);
  } catch {
    close('');
    return null;
  }
  isLoaded = true;
  return { call, close };
}
