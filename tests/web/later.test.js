import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Later } from '../../web/later.js';

test('a part is fetched once, and there when it has come', async () => {
  let fetched = 0;
  let told = 0;
  const later = new Later(() => told++);
  const load = async () => void fetched++;
  assert.equal(later.has(load), false);
  assert.equal(later.has(load), false);
  await Promise.resolve();
  await Promise.resolve();
  assert.equal(later.has(load), true);
  assert.deepEqual([fetched, told], [1, 1]);
});

test('a part that could not be fetched is fetched when it is wanted again', async () => {
  let online = false;
  const later = new Later(() => {});
  const load = async () => {
    if (!online) throw new Error('offline');
  };
  later.has(load);
  await new Promise((resolve) => setImmediate(resolve));
  online = true;
  assert.equal(later.has(load), false);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(later.has(load), true);
});
