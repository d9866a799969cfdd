// Commands to a run take their turn: none is lost, and none is done in the midst of another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested as none } from '../../../web/engine/request.js';
import { Store } from '../../../web/state/store.js';
import { openEngine } from '../../support/engine.js';
import { Bar } from '../../support/address-bar.js';

const link = '#v=1&data=xor&net=4:tanh&opt=adam&lr=0.01';

/**
 * @param {string} name
 * @param {(store: Store, bar: Bar) => Promise<void>} body
 * @param {string} [hash]
 */
function commandTest(name, body, hash = link) {
  test(name, async () => {
    const engine = await openEngine((event) => store.runs.engineEvent(event));
    const bar = new Bar(hash);
    const store = await Store.open(engine, bar);
    try {
      await body(store, bar);
    } finally {
      engine.terminate();
    }
  });
}

/**
 * Whether the engine trains.
 *
 * @param {Store} store
 */
async function trains({ run }) {
  const { step } = await run.frameOf(none);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return (await run.frameOf(none)).step > step;
}

/** How long after the first command the second one comes: at every stage of what the first one does. */
const delays = [0, 1, 2, 3, 4, 5];

/** @param {number} turns of the event loop, each of which brings an answer of the engine */
async function turns(turns) {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
}

for (const delay of delays) {
  commandTest(
    `play is not lost while undo is on its way, ${delay} answers later`,
    async (store) => {
      await store.edit({ lr: 0.1 });
      const undone = store.undo();
      await turns(delay);
      await Promise.all([undone, store.togglePlaying()]);
      assert.equal(store.run.experiment.fields.lr, 0.01);
      assert.equal(store.run.playing, true);
      assert.equal(await trains(store), true);
    },
  );

  commandTest(`pause holds while undo is on its way, ${delay} answers later`, async (store) => {
    await store.play();
    await store.edit({ lr: 0.1 });
    const undone = store.undo();
    await turns(delay);
    await Promise.all([undone, store.togglePlaying()]);
    assert.equal(store.run.playing, false);
    assert.equal(await trains(store), false);
  });

  commandTest(
    `a rate typed on the way to a mark, and play ${delay} answers later, give what the address says`,
    async (store, bar) => {
      const reached = store.reachMark();
      await turns(delay);
      const edited = store.edit({ lr: 0.3 });
      await turns(delay);
      await Promise.all([reached, edited, store.play()]);
      await store.pause();
      assert.equal(bar.location.hash, `#${store.run.description.text}`);
      assert.equal(store.run.experiment.text, store.run.description.text);
      assert.equal(store.run.experiment.fields.lr, 0.3);
      assert.equal(store.mark, null);
    },
    `${link}&at=20`,
  );
}

commandTest('steps asked for at once are all done', async (store) => {
  const all = [1, 2, 3, 4].map((steps) => store.step(steps));
  await Promise.all(all);
  assert.equal((await store.run.frameOf(none)).step, 10);
});

commandTest('a step, a reset and a step lead to the first step', async (store) => {
  await Promise.all([store.step(7), store.reset(), store.step(1)]);
  assert.equal((await store.run.frameOf(none)).step, 1);
});

commandTest('play pressed twice ends in rest, three times in training', async (store) => {
  await Promise.all([store.togglePlaying(), store.togglePlaying()]);
  assert.equal(await trains(store), false);
  await Promise.all([1, 2, 3].map(() => store.togglePlaying()));
  assert.equal(await trains(store), true);
});

commandTest('a pause cuts many steps short', async (store) => {
  const steps = store.step(50_000_000);
  while ((await store.run.frameOf(none)).step === 0) await turns(1);
  await store.pause();
  await steps;
  assert.ok((await store.run.frameOf(none)).step < 50_000_000);
  assert.equal(await trains(store), false);
});

commandTest('a change gets in between many steps, which go on', async (store) => {
  const steps = store.step(20_000);
  await store.edit({ lr: 0.02 });
  const { step } = await store.run.frameOf(none);
  assert.ok(step < 20_000);
  await steps;
  assert.equal((await store.run.frameOf(none)).step, 20_000);
});

commandTest('play and another experiment end what is left of many steps', async (store) => {
  await Promise.all([store.step(50_000_000), store.play()]);
  assert.equal(store.run.playing, true);
  assert.equal(await trains(store), true);
  await Promise.all([store.step(50_000_000), store.openText('data=moons')]);
  const { step } = await store.run.frameOf(none);
  assert.deepEqual([store.run.playing, step], [false, 0]);
  assert.equal(await trains(store), false);
});

commandTest('training to a step ends with the next command', async (store) => {
  const reached = store.trainTo(5_000_000);
  await turns(5);
  await store.edit({ lr: 0.02 });
  assert.ok((await reached) < 5_000_000);
  assert.equal(store.run.moving, false);
});
