// Undo, redo and going back in time, with the real engine: everything comes back to the last bit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested as none } from '../../../web/engine/request.js';
import { openExample } from '../../../web/state/opening/open-example.js';
import { Store } from '../../../web/state/store.js';
import { openEngine } from '../../support/engine.js';
import { Bar } from '../../support/address-bar.js';

const link = '#v=1&data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01';

/**
 * @param {string} name
 * @param {(store: Store, bar: Bar) => Promise<void>} body
 * @param {string} [hash]
 */
function undoTest(name, body, hash = link) {
  test(name, async () => {
    const engine = await openEngine((event) => store?.runs.engineEvent(event));
    const bar = new Bar(hash);
    const store = await Store.open(engine, bar);
    try {
      await body(store, bar);
    } finally {
      engine.terminate();
    }
  });
}

/** @param {Store} store */
async function look(store) {
  const frame = await store.run.frameOf(none);
  assert.equal(frame.version, store.run.version, 'the frame is of another network');
  store.run.takeFrame(frame);
  return {
    text: store.run.experiment.text,
    step: frame.step,
    digest: frame.digest,
    pristine: frame.pristine,
    losses: [...store.run.losses.steps, ...store.run.losses.train, ...store.run.losses.test],
    samples: store.run.samples.y.length,
    layers: store.run.description.layers.map(({ units, activation }) => `${units}:${activation}`),
  };
}

/**
 * @param {Store} store
 * @param {number[]} portions
 */
async function train(store, ...portions) {
  for (const steps of portions) {
    await store.step(steps);
    await look(store);
  }
}

/** @type {Record<string, (store: Store) => Promise<unknown>>} */
const changes = {
  'a setting': (store) => store.edit({ lr: 0.1 }),
  'other data': (store) => store.edit({ data: 'moons', samples: 200 }),
  'another activation': (store) => store.edit({ net: '4:relu,4:tanh' }),
  'one more layer': (store) => store.edit({ net: '4:tanh,4:tanh,3:elu' }),
  'another seed': (store) => store.newSeed(),
  'a remedy that starts anew': (store) => store.remedy({ net: '4:relu,4:relu' }, true),
  'a remedy on the way': (store) => store.remedy({ net: '4:leaky_relu,4:tanh' }, false),
  'a reset': (store) => store.reset(),
  'a weight set by hand': (store) => store.setParameter(5, 2.5),
  'going back in time': (store) => store.revisit(20),
  'an example': (store) =>
    openExample(store, {
      title: 'any',
      text: 'v=1&data=spiral&net=3:relu',
      steps: 40,
      play: false,
      stepsPerSecond: 25,
    }),
};

for (const [name, change] of Object.entries(changes)) {
  undoTest(`${name} is undone and made again to the last bit`, async (store) => {
    await train(store, 20, 13);
    const before = await look(store);
    await change(store);
    await train(store, 7, 5);
    const after = await look(store);
    assert.notEqual(after.digest, before.digest);
    await store.undo();
    assert.deepEqual(await look(store), before);
    assert.equal(store.changes.history.undoable, null);
    await store.redo();
    assert.deepEqual(await look(store), after);
    await store.undo();
    await train(store, 11);
    await store.redo();
    await store.undo();
    assert.equal((await look(store)).step, before.step + 11);
    assert.equal(store.changes.weightsLost, false);
  });
}

undoTest('after undoing, training goes on as if nothing had been changed', async (store) => {
  await train(store, 50, 30);
  const { digest } = await look(store);
  await store.reset();
  await train(store, 50);
  await store.edit({ lr: 0.3, net: '4:relu,4:relu' });
  await train(store, 12);
  await store.undo();
  await train(store, 30);
  assert.equal((await look(store)).digest, digest);
});

undoTest('a drag is one change', async (store) => {
  for (const lr of [0.1, 0.2, 0.3]) await store.edit({ lr }, { commit: false });
  await store.edit({ lr: 0.3 });
  const { before, after } = store.changes.history.undoable ?? {};
  assert.deepEqual([before?.fields.lr, after?.fields.lr], [0.01, 0.3]);
  for (const value of [1, 2, 3]) await store.setParameter(0, value, { commit: false });
  await store.setParameter(0, 3);
  for (const step of [0, 0]) await store.revisit(step, { commit: false });
  await store.revisit(0);
  await store.undo();
  await store.undo();
  await store.undo();
  assert.equal(store.changes.history.undoable, null);
  assert.equal(store.run.experiment.fields.lr, 0.01);
});

undoTest('a setting that stays what it was is no change', async (store) => {
  await store.edit({ lr: 0.01 });
  assert.equal(store.changes.history.undoable, null);
});

undoTest('a parameter that is not finite is refused', async (store) => {
  assert.equal(await store.setParameter(0, NaN), false);
  assert.equal(await store.setParameter(0, 1e39), false);
  assert.equal(store.changes.history.undoable, null);
});

undoTest(
  'the back button leads where undo does, the forward button where redo does',
  async (store, bar) => {
    const arrival = () => new Promise((resolve) => setTimeout(resolve, 60));
    await train(store, 33);
    const first = await look(store);
    await store.edit({ lr: 0.1 });
    await train(store, 5);
    await store.reset();
    await train(store, 9);
    const second = await look(store);
    await store.edit({ data: 'moons' });
    await train(store, 4);
    const third = await look(store);
    bar.back();
    await arrival();
    assert.deepEqual(await look(store), second);
    bar.back();
    await arrival();
    assert.deepEqual(await look(store), first);
    await store.redo();
    await store.redo();
    await store.redo();
    await arrival();
    assert.deepEqual(await look(store), third);
    assert.equal(bar.location.hash, `#${third.text}`);
    assert.equal(bar.entries.length, 3);
  },
);

undoTest('a link that is entered by hand is opened anew, and can be undone', async (store, bar) => {
  await train(store, 10);
  const before = await look(store);
  bar.enter('#data=moons&net=3:relu');
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(store.run.experiment.fields.data, 'moons');
  await store.undo();
  assert.deepEqual(await look(store), before);
});

undoTest('undoing sets nothing in motion that was at rest on either side', async (store) => {
  await store.remedy({ net: '4:relu,4:relu' }, true);
  await store.play();
  await store.undo();
  assert.equal(store.run.playing, false);
  await store.play();
  await store.edit({ lr: 0.1 });
  await store.undo();
  assert.equal(store.run.playing, true);
  await store.redo();
  await store.pause();
  await store.undo();
  assert.equal(store.run.playing, false);
});

undoTest(
  'what the link led to is true again when the change after it is undone',
  async (store, bar) => {
    const outcome = () => store.mark?.outcome;
    await store.reachMark();
    await store.edit({ lr: 0.1 });
    assert.equal(outcome(), undefined);
    await store.undo();
    assert.equal(outcome(), 'reached');
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.match(bar.location.hash, /at=30/);
  },
  `${link}&at=30`,
);

undoTest(
  'where the weights had to make room, the experiment comes back and starts anew',
  async (store) => {
    await store.step(1);
    for (let i = 1; i <= 30; i++) await store.edit({ lr: i / 100 });
    for (let i = 1; i <= 5; i++) await store.undo();
    assert.equal(store.changes.weightsLost, false);
    while (store.changes.history.undoable) await store.undo();
    assert.equal(store.changes.weightsLost, true);
    assert.equal(store.run.experiment.fields.lr, 0.03);
    assert.equal((await look(store)).step, 0);
    await store.edit({ lr: 0.5 });
    assert.equal(store.changes.weightsLost, false);
  },
  '#v=1&data=glyphs&net=256:relu,256:relu&opt=adam',
);

undoTest('going back in time: without a change the run takes the same way', async (store) => {
  await train(store, 20, 20, 20);
  const end = await look(store);
  assert.deepEqual(await store.run.handle.checkpoints(), [0, 20, 40, 60]);
  await store.revisit(45, { commit: false });
  await store.revisit(30);
  const past = await look(store);
  assert.equal(past.step, 20);
  assert.equal(store.run.earlierRuns.length, 1);
  assert.deepEqual(store.run.earlierRuns[0].steps, [20, 40, 60]);
  assert.deepEqual(store.run.losses.steps, [20]);
  await train(store, 20, 20);
  const again = await look(store);
  assert.equal(again.digest, end.digest);
  assert.deepEqual(again.losses, end.losses);
  assert.equal(store.run.earlierRuns.length, 1);
  store.run.forgetEarlierRuns();
  assert.deepEqual(store.run.earlierRuns, []);
});

undoTest(
  'going back in time: with a change the earlier run stays for comparison',
  async (store) => {
    await train(store, 20, 20, 20);
    const { digest } = await look(store);
    await store.revisit(20);
    await store.edit({ net: '4:relu,4:relu' });
    await train(store, 20, 20);
    assert.notEqual((await look(store)).digest, digest);
    assert.equal(store.run.earlierRuns.length, 1);
    assert.ok(store.run.earlierRuns[0].train[2] !== store.run.losses.train[2]);
    await store.revisit(0);
    await train(store, 15);
    assert.equal(store.run.earlierRuns.length, 2);
    await store.undo();
    await store.undo();
    await store.undo();
    assert.equal((await look(store)).digest, digest);
    assert.deepEqual(store.run.earlierRuns, []);
  },
);

undoTest('going forward again to where the run was left leaves no earlier run', async (store) => {
  await train(store, 20, 20);
  const end = await look(store);
  await store.revisit(0, { commit: false });
  await store.revisit(40);
  assert.deepEqual(store.run.earlierRuns, []);
  assert.deepEqual(await look(store), end);
});

undoTest(
  'a point before a change of the settings comes back with the settings of that time',
  async (store) => {
    await train(store, 20);
    await store.edit({ lr: 0.1 });
    await train(store, 20);
    await store.revisit(10);
    assert.equal(store.run.experiment.fields.lr, 0.01);
  },
);

undoTest(
  'from a run that diverged one goes back to a finite point and on at another rate',
  async (store) => {
    await store.step(1);
    await store.step(5000);
    assert.notEqual(store.run.divergedAt, null);
    const end = store.run.divergedAt ?? 0;
    assert.ok(end > 1);
    await store.revisit(1);
    assert.equal(store.run.divergedAt, null);
    await store.edit({ lr: 0.0001 });
    await store.step(200);
    assert.equal(store.run.divergedAt, null);
    assert.equal((await look(store)).step, 201);
    await store.undo();
    await store.undo();
    assert.equal(store.run.divergedAt, end);
    assert.equal((await look(store)).step, end);
  },
  '#v=1&data=spiral&net=8:relu,8:relu&loss=mse&lr=10',
);
