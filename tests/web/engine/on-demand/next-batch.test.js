// What the next update will do, against the update itself: the same batch, the same numbers, and a run that is left alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEngine } from '../../../../web/engine/client.js';
import { batchBetween, lookAhead } from '../../../../web/engine/on-demand/next-batch.js';
import { traceRequestOf } from '../../../../web/engine/request.js';
import { loadEngine, loadTables } from '../../../support/engine.js';

/** @import {NextBatch, Trace} from '../../../../web/engine/types.js' */

const texts = [
  'data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01',
  'data=glyphs&net=6:elu&batch=7&samples=120',
  'data=sine&net=5:prelu,5:sine&opt=momentum&batch=64',
  'data=blobs:4&net=7:gelu&drop=0.2&l2=0.001&seed=9',
  'data=circle&net=&opt=sgd&samples=60&batch=7',
];
/** Over the border of an epoch in all of them. */
const steps = 40;

test('a look ahead tells the update that follows, and leaves the run alone', async () => {
  const engine = await loadEngine();
  for (const text of texts) {
    const trainer = new engine.Trainer(text);
    const untouched = new engine.Trainer(text);
    const { trainSamples } = trainer.describe();
    /** @type {number[]} */
    let epoch = [];
    for (let step = 0; step < steps; step++) {
      const ahead = /** @type {NextBatch} */ (lookAhead(engine, trainer, text, 3));
      assert.equal(ahead.step, step);
      assert.equal(ahead.digestBefore, trainer.digest());
      trainer.train(1);
      untouched.train(1);
      assert.equal(ahead.digestAfter, trainer.digest());
      assert.equal(untouched.digest(), trainer.digest(), `${text}: the run is another one`);
      epoch.push(...ahead.batch);
      if (epoch.length < trainSamples) continue;
      const all = Array.from({ length: trainSamples }, (_, i) => i);
      assert.deepEqual(
        [...epoch].sort((a, b) => a - b),
        all,
        `${text}: an epoch is not all samples`,
      );
      epoch = [];
    }
    trainer.delete();
    untouched.delete();
  }
});

test('its numbers are those of the samples, one by one', async () => {
  const engine = await loadEngine();
  for (const text of texts) {
    const trainer = new engine.Trainer(text);
    trainer.train(17);
    const ahead = /** @type {NextBatch} */ (lookAhead(engine, trainer, text, 3));
    const trace = (/** @type {number} */ sample) =>
      /** @type {Trace} */ (trainer.trace(traceRequestOf({ sample })));
    const meanLoss = () =>
      ahead.batch.reduce((sum, sample) => sum + trace(sample).loss, 0) / ahead.batch.length;
    assert.equal(ahead.ways.length, Math.min(3, ahead.batch.length));
    ahead.ways.forEach((way, i) => {
      const { input, z, a, slope, gradientA, gradientZ } = trace(ahead.batch[i]);
      assert.deepEqual(way, { input, z, a, slope, gradientA, gradientZ });
    });
    const squares = ahead.batch.map((sample) => trace(sample).ledger[0].gradientZ ** 2);
    const rms = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
    assert.equal(ahead.gradients[0], rms);
    assert.equal(ahead.gradients.length, trainer.describe().layers.length);
    assert.equal(ahead.lossBefore, meanLoss());
    trainer.train(1);
    assert.equal(ahead.lossAfter, meanLoss());
    trainer.delete();
  }
});

test('the update is the one by the gradients of these samples', async () => {
  const engine = await loadEngine();
  const text = 'data=spiral&net=6:relu,6:tanh&opt=sgd&lr=0.1&batch=12';
  const trainer = new engine.Trainer(text);
  trainer.train(50);
  const { batch } = /** @type {NextBatch} */ (lookAhead(engine, trainer, text, 0));
  const before = trainer.parameters();
  const gradients = batch.map(
    (sample) => /** @type {Trace} */ (trainer.trace(traceRequestOf({ sample }))).gradient,
  );
  trainer.train(1);
  const after = trainer.parameters();
  for (const [i, value] of before.entries()) {
    const sum = gradients.reduce((total, gradient) => total + gradient[i], 0);
    const update = (-0.1 * sum) / batch.length;
    assert.ok(Math.abs(after[i] - value - update) < 1e-6, `parameter ${i}`);
  }
  trainer.delete();
});

test('an update that would leave the finite numbers is none to look at', async () => {
  const engine = await loadEngine();
  const text = 'data=plane&net=8:relu&opt=sgd&lr=10&init=he_normal:100&batch=1';
  const trainer = new engine.Trainer(text);
  trainer.train(1000);
  assert.ok(trainer.diverged());
  assert.equal(lookAhead(engine, trainer, text, 3), null);
  trainer.delete();
});

test('states of another layout are refused', () => {
  const packed = new Float32Array(40);
  new Uint32Array(packed.buffer).fill(99, 12, 20)[20] = 8;
  assert.throws(() => batchBetween(packed, packed, 8), /another layout/);
});

test('a run on the page is asked through its client', async () => {
  const source = {
    openWorker: () => {
      throw new Error('refused');
    },
    loadValues: [],
    load: loadEngine,
    loadTables,
  };
  const engine = await startEngine(source, () => {});
  const run = await engine.open(texts[0]);
  await run.step(30);
  const ahead = /** @type {NextBatch} */ (await run.nextBatch(24));
  assert.equal(ahead.ways.length, 10);
  await run.step(1);
  assert.equal((await run.record()).digest, ahead.digestAfter);
  engine.terminate();
});
