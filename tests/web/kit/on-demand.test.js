import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fetchable, OnDemand } from '../../../web/kit/on-demand.js';

/** @import {NotFetched} from '../../../web/kit/on-demand.js' */

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A document that notes what could not be fetched. */
function watchedDocument() {
  /** @type {string[]} */
  const told = [];
  const document = {
    querySelectorAll: () => [],
    dispatchEvent: (/** @type {CustomEvent<NotFetched>} */ { type, detail }) =>
      told.push(`${type} ${detail.fetchable.name}`),
  };
  Object.assign(globalThis, { document });
  return told;
}

/**
 * Something that is there only while there is a network.
 *
 * @param {{online: boolean}} network
 */
function onNetwork(network) {
  return new Fetchable('thing', async () => {
    if (!network.online) throw new Error('offline');
    return { answer: 42 };
  });
}

test('a part is fetched once, and there when it has come', async () => {
  let fetched = 0;
  let told = 0;
  const onDemand = new OnDemand(() => told++);
  const part = new Fetchable('thing', async () => ({ number: ++fetched }));
  assert.equal(onDemand.has(part), false);
  assert.equal(onDemand.has(part), false);
  await settled();
  assert.equal(onDemand.has(part), true);
  assert.deepEqual(onDemand.get(part), { number: 1 });
  assert.deepEqual([fetched, told], [1, 1]);
});

test('what one panel has fetched is there for all', async () => {
  let fetched = 0;
  const part = new Fetchable('thing', async () => ({ number: ++fetched }));
  await Promise.all([part.fetch(), part.fetch({ quietly: true })]);
  assert.deepEqual(new OnDemand(() => {}).get(part), { number: 1 });
});

test('a part that could not be fetched is told of once, and rests until it is worth another attempt', async (context) => {
  let now = 1000;
  context.mock.method(performance, 'now', () => now);
  const told = watchedDocument();
  const network = { online: false };
  const part = onNetwork(network);
  const onDemand = new OnDemand(() => {});
  assert.equal(onDemand.has(part), false);
  await settled();
  network.online = true;
  // A panel that is rendered again and again does not ask again and again.
  assert.equal(onDemand.has(part), false);
  await settled();
  assert.equal(onDemand.has(part), false);
  now += 6000;
  assert.equal(onDemand.has(part), false);
  await settled();
  assert.deepEqual(onDemand.get(part), { answer: 42 });
  assert.deepEqual(told, ['ap-not-fetched thing']);
});

test('asking for a part that could not be fetched tries again at once, and tells again', async () => {
  const told = watchedDocument();
  const network = { online: false };
  const part = onNetwork(network);
  await assert.rejects(part.fetch(), /offline/);
  await assert.rejects(part.fetch(), /offline/);
  assert.equal(told.length, 1);
  await assert.rejects(part.ask(), /offline/);
  assert.equal(told.length, 2);
  network.online = true;
  assert.deepEqual(await part.ask(), { answer: 42 });
});

test('what nobody has asked for fails in silence', async () => {
  const told = watchedDocument();
  await assert.rejects(onNetwork({ online: false }).fetch({ quietly: true }), /offline/);
  assert.deepEqual(told, []);
});
