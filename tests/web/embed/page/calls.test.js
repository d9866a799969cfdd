// Calls of a host that come while an earlier one is on its way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calls } from '../../../../web/embed/page/calls.js';

/** @import {CalledPage} from '../../../../web/embed/page/calls.js' */

/** A page of which the engine answers when it is let, and which notes what it is told. */
function pageOf() {
  /** @type {string[]} */
  const done = [];
  /** @type {() => void} */
  let read = () => {};
  const reading = new Promise((resolve) => (read = () => resolve(undefined)));
  const text = 'v=1&data=moons';
  const run = {
    experiment: { text },
    playing: false,
    stepsPerSecond: 100,
    engine: { edit: () => reading.then(() => ({ text, problems: [] })) },
    frameOf: () => Promise.reject(new Error('Nobody looks.')),
  };
  const store = {
    run,
    isLocked: () => false,
    play: async () => void done.push('play'),
    pause: async () => void done.push('pause'),
    trainTo: async (/** @type {number} */ step) => {
      done.push(`step ${step}`);
      return step;
    },
  };
  const page = /** @type {CalledPage} */ (/** @type {unknown} */ ({ store }));
  return { page, done, read: () => read() };
}

/** @param {Promise<unknown>} call which ends by telling a state that this page has not */
const ended = (call) => assert.rejects(call, /Nobody looks/);

test('who plays while an older call is on its way is not stopped by it, nor taken to its step', async () => {
  const { page, done, read } = pageOf();
  const state = { experiment: 'data=moons', step: 0, playing: false };
  const older = calls.setState(page, state);
  await calls.play(page, {});
  read();
  await ended(older);
  assert.deepEqual(done, ['play']);
});

test('the state that came last holds, and one that says nothing of playing goes to its step', async () => {
  const { page, done, read } = pageOf();
  const first = calls.setState(page, { experiment: 'data=moons', playing: true });
  const second = calls.setState(page, { experiment: 'data=moons', step: 7, playing: false });
  const third = calls.setState(page, { experiment: 'data=moons', step: 9 });
  read();
  await Promise.all([first, second, third].map(ended));
  assert.deepEqual(done.sort(), ['pause', 'step 7', 'step 9']);
});
