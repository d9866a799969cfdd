// A goal that asks for a change of the reader's own is not watched before there is one, and no more once it is undone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepGoal } from '../../../web/state/goal/goal-keeper.js';
import { Store } from '../../../web/state/store.js';
import { Bar } from '../../support/address-bar.js';
import { openEngine } from '../../support/engine.js';
import { FairChannel } from '../../support/fair-channel.js';

Object.assign(globalThis, { MessageChannel: FairChannel });

/**
 * @param {string} name
 * @param {string} goal
 * @param {(store: Store) => Promise<void>} body
 */
function keeperTest(name, goal, body) {
  test(name, async () => {
    /** @type {{store?: Store}} */
    const page = {};
    const engine = await openEngine((event) => page.store?.engineEvent(event));
    const presenting = [`goal=${goal}`];
    const store = await Store.open(engine, new Bar('#data=xor&net=4:tanh'), { presenting });
    page.store = store;
    try {
      await keepGoal(store);
      await body(store);
    } finally {
      engine.terminate();
    }
  });
}

/** @param {Store} store */
const passes = async (store) => {
  await store.epoch();
  await store.pause();
  return store.run.reached !== null;
};

keeperTest('a goal without it is watched from the start', 'accuracy>=0', async (store) => {
  assert.equal(await passes(store), true);
});

keeperTest('a run that nobody touches does not pass', 'accuracy>=0,changed', async (store) => {
  assert.equal(await passes(store), false);
  await store.reset();
  assert.equal(await passes(store), false, 'to start anew is no change');
  await store.edit({ lr: 0.1 });
  assert.equal(store.goalKeeper?.hasChange, true);
  assert.equal(await passes(store), true);
});

keeperTest('what was undone does not count', 'accuracy>=0,changed', async (store) => {
  await store.edit({ lr: 0.1 });
  await store.undo();
  assert.equal(store.goalKeeper?.hasChange, false);
  assert.equal(await passes(store), false);
  await store.setParameter(0, 2);
  assert.equal(await passes(store), true);
});

keeperTest('what was left by going back in time does not count', 'changed', async (store) => {
  await store.step(20);
  await store.edit({ lr: 0.1 });
  await store.step(10);
  assert.equal(store.goalKeeper?.hasChange, true);
  await store.revisit(0);
  assert.equal(store.goalKeeper?.hasChange, false);
});
