import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transferables } from '../../../web/engine/transfer.js';
import { nothingRequested as nothing } from '../../../web/engine/request.js';
import { openHost } from '../../support/engine.js';
import { everySection } from '../../support/every-section.js';

const text = 'v=1&data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01';
const everything = {
  ...nothing,
  ...everySection,
  trace: { sample: 3, unit: { layer: 0, unit: 2 }, spread: 5 },
};

/** @typedef {import('../../support/only-run.js').OnlyRun} Host */

/**
 * @param {string} name
 * @param {(host: Host) => Promise<void>} body
 */
function hostTest(name, body) {
  test(name, async () => {
    const host = await openHost();
    try {
      await body(host);
    } finally {
      host.terminate();
    }
  });
}

hostTest('a frame has the shapes that types.d.ts promises', async (host) => {
  const tables = host.tables();
  const { description, kept, version } = host.open(text);
  assert.equal(kept, false);
  const frame = host.frame(everything);
  const units = description.layers.reduce((sum, layer) => sum + layer.units, 0);
  const layers = description.layers.length;
  assert.equal(frame.version, version);
  assert.equal(frame.layers.length, layers * tables.layerNumbers.length);
  assert.equal(frame.units.length, units * tables.unitNumbers.length);
  assert.equal(frame.zHistogram.length, layers * (tables.zBins.count + 2));
  assert.equal(frame.aHistogram.length, layers * (tables.aBins.count + 2));
  assert.equal(frame.curves.length, layers * 2 * 193);
  assert.equal(frame.parameters.length, description.parameters);
  assert.equal(frame.folds.length, units * 7 * 7);
  assert.equal(frame.predictions.length, host.data().y.length);
  assert.equal(typeof frame.regions, 'number');
  assert.equal(frame.lives?.step, 0);
  assert.equal(frame.trace?.z.length, units);
  assert.equal(frame.trace?.gradient.length, description.parameters);
  assert.equal(frame.trace?.ledger.length, layers);
  assert.equal(frame.trace?.spread.length, 5);
  assert.equal(frame.trace?.spread[3], frame.trace?.z[2]);
  assert.deepEqual(
    frame.trace?.path.map(({ layer }) => layer),
    [2, 1, 0],
  );
  assert.equal(frame.unitMaps.length, (description.inputs + units) * 64);
  assert.equal(frame.output.length, 100);
  assert.match(frame.digest, /^[0-9a-f]{16}$/);
  assert.match(frame.findings?.[0].code ?? '', /^[a-z_]+$/);
});

hostTest('what is not requested is empty', async (host) => {
  host.open(text);
  const frame = host.frame(nothing);
  assert.equal(frame.findings, null);
  for (const name of /** @type {const} */ (['layers', 'units', 'curves', 'unitMaps', 'output'])) {
    assert.equal(frame[name].length, 0, name);
  }
});

hostTest('frames stay as they were when the engine goes on', async (host) => {
  host.open(text);
  const before = host.frame(everything);
  const copy = before.parameters.slice();
  await host.step(50);
  host.frame(everything);
  assert.deepEqual(before.parameters, copy);
  // Thirteen sections of the frame and eight arrays of its trace.
  assert.equal(new Set(transferables(before)).size, 21);
});

hostTest('training to a step gives the same weights in any portions', async (host) => {
  host.open(text);
  await host.run(137);
  const { digest } = host.frame(nothing);
  host.reset();
  for (const steps of [1, 30, 6, 100]) await host.step(steps);
  assert.equal(host.frame(nothing).digest, digest);
  await host.step(5);
  assert.equal(await host.run(137), 137);
  assert.equal(host.frame(nothing).digest, digest);
});

hostTest('an epoch ends at a whole one', async (host) => {
  const { description } = host.open(text);
  await host.step(3);
  assert.equal(await host.epoch(), description.stepsPerEpoch);
  assert.equal(await host.epoch(), 2 * description.stepsPerEpoch);
});

hostTest('playing goes on until paused, and reports its progress when run', async (host) => {
  host.open(text);
  host.play({ stepsPerSecond: Infinity });
  while (host.frame(nothing).step < 100) await new Promise((resolve) => setImmediate(resolve));
  const step = host.pause();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(host.frame(nothing).step, step);
  /** @type {number[]} */
  const progress = [];
  await host.run(step + 20_000, (reached) => progress.push(reached));
  assert.equal(progress[progress.length - 1], step + 20_000);
});

hostTest('another activation keeps the weights, another size does not', async (host) => {
  host.open(text);
  await host.step(20);
  assert.equal(host.change(text.replace('8:relu', '8:elu')).kept, true);
  assert.equal(host.frame(nothing).step, 20);
  assert.equal(host.change(text.replace('8:relu', '9:relu')).kept, false);
  assert.equal(host.frame(nothing).step, 0);
});

test('divergence stops training and is reported with its step', async () => {
  /** @type {import('../../../web/engine/types.js').EngineEvent[]} */
  const events = [];
  const host = await openHost((event) => events.push(event));
  try {
    host.open('v=1&data=spiral&net=8:relu,8:relu&loss=mse&lr=10');
    const step = await host.step(5000);
    assert.ok(step < 5000);
    assert.deepEqual(events, [{ type: 'diverged', run: 1, step }]);
    const { parameters } = host.frame(everything);
    assert.ok(parameters.every(Number.isFinite));
  } finally {
    host.terminate();
  }
});

hostTest('samples of an experiment can be seen without opening it', async (host) => {
  host.open(text);
  const { x, y, trainSamples } = host.preview('data=xor&samples=40&train=0.5');
  assert.equal(x.length, 80);
  assert.equal(y.length, 40);
  assert.equal(trainSamples, 20);
  assert.ok(y.every((label) => Math.abs(label) === 1));
});

hostTest('a state that was kept comes back with its experiment, to the last bit', async (host) => {
  host.open(text);
  await host.step(5);
  const { digest } = host.frame(nothing);
  const kept = host.keep();
  host.change(`${text}&seed=7`);
  await host.step(2);
  assert.notEqual(host.frame(nothing).digest, digest);
  const restored = host.bringBack(kept);
  assert.equal(restored?.step, 5);
  assert.doesNotMatch(restored?.description.text ?? '', /seed/);
  assert.equal(host.frame(nothing).digest, digest);
  assert.equal(host.bringBack(kept + 1), null);
});

hostTest('training leaves points to go back to', async (host) => {
  host.open(text);
  await host.step(4);
  const { digest } = host.frame(nothing);
  await host.step(3);
  assert.deepEqual(host.checkpoints(), [0, 4, 7]);
  assert.equal(host.restore(6)?.step, 4);
  assert.equal(host.frame(nothing).digest, digest);
});
