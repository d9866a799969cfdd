// What the page fetches when it is idle: one that fails or never comes holds up no other, and is fetched again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchWhenIdle } from '../../../web/app/idle.js';
import { fetchAll } from '../../../web/kit/upkeep.js';

/** Timers that run out when they are told to. */
function heldTimers() {
  const { setTimeout } = globalThis;
  /** @type {{at: number, call: () => void}[]} */
  let waiting = [];
  let now = 0;
  Object.assign(globalThis, {
    setTimeout: (/** @type {() => void} */ call, /** @type {number} */ milliseconds) =>
      waiting.push({ at: now + milliseconds, call }),
  });
  return {
    /** @param {number} milliseconds */
    async pass(milliseconds) {
      for (const end = now + milliseconds; now < end; now += 50) {
        const due = waiting.filter(({ at }) => at <= now);
        waiting = waiting.filter(({ at }) => at > now);
        for (const { call } of due) call();
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      }
    },
    end: () => Object.assign(globalThis, { setTimeout }),
  };
}

test('what fails or never comes while the page is idle holds up nothing, and is fetched again', async () => {
  const timers = heldTimers();
  try {
    /** @type {string[]} */
    const asked = [];
    /** @param {string} name @param {(attempt: number) => Promise<unknown>} load */
    const fetchable = (name, load) => {
      const count = () => asked.filter((each) => each === name).length;
      const made = {
        module: undefined,
        fetch: async () => {
          asked.push(name);
          made.module = /** @type {any} */ (await load(count()));
        },
      };
      return made;
    };
    const fails = fetchable('fails', async (attempt) => {
      if (attempt === 1) throw new Error('no network');
      return {};
    });
    const never = fetchable('never', () => new Promise(() => {}));
    const last = fetchable('last', async () => ({}));
    let isDone = false;
    const all = /** @type {any[]} */ ([fails, never, last]);
    void fetchAll(all, fetchWhenIdle).then(() => (isDone = true));
    await timers.pass(1000);
    assert.deepEqual(asked, ['fails', 'never']);
    await timers.pass(11_000);
    assert.deepEqual(asked, ['fails', 'never', 'last']);
    assert.ok(isDone && last.module);
    await timers.pass(6000);
    assert.ok(fails.module);
    // It is not asked for ever.
    await timers.pass(120_000);
    assert.equal(asked.filter((name) => name === 'never').length, 3);
    assert.equal(asked.filter((name) => name === 'fails').length, 2);
  } finally {
    timers.end();
  }
});
