// What is selected is always there, whoever selects it and however late.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { existing, nothingSelected } from '../../../web/state/selection.js';
import { Store } from '../../../web/state/store.js';
import { openEngine } from '../../support/engine.js';
import { Bar } from '../../support/address-bar.js';

/**
 * @param {string} name
 * @param {(store: Store) => Promise<void>} body
 */
function selectionTest(name, body) {
  test(name, async () => {
    const engine = await openEngine();
    try {
      await body(await Store.open(engine, new Bar('#data=xor&samples=20&net=8:tanh,4:tanh')));
    } finally {
      engine.terminate();
    }
  });
}

selectionTest('a unit that is gone when it is selected is not selected', async (store) => {
  await store.edit({ net: '7:tanh' });
  store.select({ unit: { layer: 0, unit: 7 } });
  assert.equal(store.selection.unit, null);
  store.select({ unit: { layer: 2, unit: 0 } });
  assert.equal(store.selection.unit, null);
  store.select({ unit: { layer: 0, unit: 6 } });
  assert.deepEqual(store.selection.unit, { layer: 0, unit: 6 });
});

selectionTest('a unit of the output layer does not become another unit', async (store) => {
  store.select({ unit: { layer: 1, unit: 3 } });
  await store.edit({ net: '8:tanh' });
  assert.equal(store.selection.unit, null);
  store.select({ unit: { layer: 1, unit: 0 } });
  await store.openText('data=xor&net=54:tanh');
  assert.deepEqual(store.selection.unit, { layer: 1, unit: 0 });
  await store.openText('data=xor&net=4:tanh,4:tanh,4:tanh');
  assert.deepEqual(store.selection.unit, { layer: 1, unit: 0 });
  await store.openText('data=xor&net=none');
  assert.equal(store.selection.unit, null);
});

selectionTest('a unit that is gone is not selected while a change goes on', async (store) => {
  store.select({ unit: { layer: 1, unit: 3 } });
  const { run } = store;
  const restart = run.restart.bind(run);
  /** @type {unknown[]} */
  const seen = [];
  run.restart = async () => {
    seen.push(run.description.layers.length, store.selection.unit);
    await restart();
  };
  await store.openText('data=xor&net=3:tanh');
  assert.deepEqual(seen, [2, null]);
});

selectionTest('a sample that there is not is not selected, the unit stays', async (store) => {
  store.select({ unit: { layer: 0, unit: 1 }, input: { sample: 19 } });
  assert.deepEqual(store.selection.input, { sample: 19 });
  await store.edit({ samples: 10 });
  assert.deepEqual(store.selection, { unit: { layer: 0, unit: 1 }, input: null });
  for (const sample of [10, -1, 0.5, NaN]) {
    store.select({ input: { sample } });
    assert.equal(store.selection.input, null, String(sample));
  }
});

selectionTest('nothing is selected in a run that is not on screen', async (store) => {
  const other = await store.runs.open('data=moons&net=3:relu');
  store.select({ unit: { layer: 0, unit: 1 } }, other);
  assert.equal(store.selection, nothingSelected);
  store.select({ unit: { layer: 0, unit: 1 } });
  assert.deepEqual(store.selectionIn(store.run).unit, { layer: 0, unit: 1 });
  assert.equal(store.selectionIn(other), nothingSelected);
});

selectionTest('what is all there stays the same object', async ({ run }) => {
  const selection = { unit: { layer: 0, unit: 7 }, input: { sample: 3 } };
  assert.equal(existing(selection, run), selection);
});
