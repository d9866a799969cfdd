import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OnDemand } from '../../../web/kit/on-demand.js';

test('a part is fetched once, and there when it has come', async () => {
  let fetched = 0;
  let told = 0;
  const onDemand = new OnDemand(() => told++);
  const load = async () => void fetched++;
  assert.equal(onDemand.has(load), false);
  assert.equal(onDemand.has(load), false);
  await Promise.resolve();
  await Promise.resolve();
  assert.equal(onDemand.has(load), true);
  assert.deepEqual([fetched, told], [1, 1]);
});

test('a part that could not be fetched is fetched when it is wanted again', async () => {
  let online = false;
  const onDemand = new OnDemand(() => {});
  const load = async () => {
    if (!online) throw new Error('offline');
  };
  onDemand.has(load);
  await new Promise((resolve) => setImmediate(resolve));
  online = true;
  assert.equal(onDemand.has(load), false);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(onDemand.has(load), true);
});
