// Trips to the engine: how many calls and bytes opening a page, a tick of a slider and a frame at rest take.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serialize } from 'node:v8';
import { openingRequest } from '../../../web/app/opening-request.js';
import { Store } from '../../../web/state/store.js';
import { openEngine } from '../../support/engine.js';
import { Bar } from '../../support/address-bar.js';

/** @typedef {{method: string, bytes: number}} Trip bytes there and back */

/** 10,000 samples of 144 inputs each take 5.8 MB. */
const large = '#v=1&data=glyphs&samples=10000&net=8:relu';
const samplesBytes = 10_000 * 145 * 4;

/**
 * @param {string} name
 * @param {string} hash
 * @param {(store: Store, trips: Trip[]) => Promise<void>} body `trips` grows
 */
function tripTest(name, hash, body) {
  test(name, async () => {
    /** @type {Trip[]} */
    const trips = [];
    const engine = await openEngine(undefined, (method, values, result) => {
      const bytes = serialize([method, values]).length + serialize(result ?? null).length;
      trips.push({ method, bytes });
    });
    try {
      await body(await Store.open(engine, new Bar(hash), { request: openingRequest }), trips);
    } finally {
      engine.terminate();
    }
  });
}

tripTest('opening a page is one call, the first frame included', '', async ({ run }, trips) => {
  const frame = await run.frameToShow({ ...openingRequest, regions: 0 });
  assert.equal(frame.step, 0);
  assert.equal(frame.output.length, 90 * 90);
  assert.deepEqual(
    trips.map(({ method }) => method),
    ['start'],
  );
});

tripTest('what the first frame lacks is asked for', '', async ({ run }, trips) => {
  const frame = await run.frameToShow({ ...openingRequest, output: 150 });
  assert.equal(frame.output.length, 150 * 150);
  assert.deepEqual(
    trips.map(({ method }) => method),
    ['start', 'frame'],
  );
});

tripTest('a first frame is not shown after something was done', '', async (store) => {
  await store.step(3);
  assert.equal((await store.run.frameToShow(openingRequest)).step, 3);
});

tripTest('a tick of the learning rate copies no samples', large, async (store, trips) => {
  await store.edit({ lr: 0.02 }, { commit: false });
  const { samples } = store.run;
  trips.length = 0;
  await store.edit({ lr: 0.025 }, { commit: false });
  assert.equal(store.run.experiment.fields.lr, 0.025);
  assert.deepEqual(
    trips.map(({ method }) => method),
    ['edit', 'change'],
  );
  const bytes = trips.reduce((sum, trip) => sum + trip.bytes, 0);
  assert.ok(bytes < 10_000, `${bytes} bytes`);
  // Points are drawn anew where the samples are another object.
  assert.equal(store.run.samples, samples);
});

tripTest('samples come along when they are others, also by undo', large, async (store, trips) => {
  trips.length = 0;
  const { samples } = store.run;
  await store.edit({ noise: 0.3 });
  assert.notEqual(store.run.samples, samples);
  await store.undo();
  const carrying = trips.filter(({ bytes }) => bytes > samplesBytes).map(({ method }) => method);
  assert.deepEqual(carrying, ['change', 'bringBack']);
  assert.deepEqual(store.run.samples, samples);
});

tripTest('a frame at rest is one call that carries what was asked', large, async (store, trips) => {
  trips.length = 0;
  await store.run.frameOf({ ...openingRequest, output: 0, folds: 0, regions: 0, unitMap: 0 });
  assert.deepEqual(
    trips.map(({ method }) => method),
    ['frame'],
  );
  assert.ok(trips[0].bytes < 60_000, `${trips[0].bytes} bytes`);
});
