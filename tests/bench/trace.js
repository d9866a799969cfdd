// Reads what Chromium recorded of a page: which thread did what, when, for how long.

/**
 * @typedef {object} TraceEvent one line of a recording; times in microseconds
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts when it began
 * @property {number} [dur] how long it took by the clock
 * @property {number} [tdur] and of processor time
 * @property {{name?: string}} [args]
 */

export const categories = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];

/** What runs scripts, wherever it was called from. */
const scripting = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'HandlePostMessage',
  'RunMicrotasks',
  'TimerFire',
]);

/**
 * @param {Buffer} recording
 * @param {string} startMark name of the performance mark where the part of interest begins
 * @param {string} endMark and ends
 */
export function readTrace(recording, startMark, endMark) {
  /** @type {TraceEvent[]} */
  const all = JSON.parse(recording.toString()).traceEvents;
  const marked = (/** @type {string} */ name) => {
    const found = all.find((event) => event.name === name);
    if (!found) throw new Error(`The recording of the page has no mark ${name}.`);
    return found;
  };
  const start = marked(startMark);
  const end = marked(endMark);
  const inside = all.filter(({ ts }) => ts >= start.ts && ts < end.ts).sort((a, b) => a.ts - b.ts);
  // The mark was made by the page, so it tells its thread; workers of the page live in the same process.
  const page = inside.filter(({ pid, tid }) => pid === start.pid && tid === start.tid);
  const workers = new Set(
    all
      .filter(({ name, pid, args }) => {
        const isName = name === 'thread_name' && pid === start.pid;
        return isName && /^DedicatedWorker/.test(args?.name ?? '');
      })
      .map(({ tid }) => tid),
  );
  const worker = inside.filter(({ pid, tid }) => pid === start.pid && workers.has(tid));
  return { page, worker };
}

/** @param {TraceEvent} event */
export function processorTime({ tdur, dur = 0 }) {
  return (tdur ?? dur) / 1000;
}

/**
 * Milliseconds of every task of a thread, by the clock and of processor time.
 * @param {TraceEvent[]} events of one thread
 */
export function tasks(events) {
  return events
    .filter(({ name }) => name === 'RunTask')
    .map((event) => ({ clock: (event.dur ?? 0) / 1000, processor: processorTime(event) }));
}

/**
 * Milliseconds of processor time that scripts took.
 * @param {TraceEvent[]} events of the page's thread, by time
 */
export function scriptingTime(events) {
  let sum = 0;
  let outerEnd = 0;
  for (const event of events) {
    // What runs within another script has been counted with that one.
    if (!scripting.has(event.name) || event.ts < outerEnd) continue;
    outerEnd = event.ts + (event.dur ?? 0);
    sum += processorTime(event);
  }
  return sum;
}
