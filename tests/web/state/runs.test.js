// Several runs in one engine, each as a value of its own: what one does, another does not notice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested as none } from '../../../web/engine/request.js';
import { Runs } from '../../../web/state/runs.js';
import { engineOf, loadEngine, openEngine } from '../../support/engine.js';

/** @import {Run} from '../../../web/state/run.js' */

const spiral = 'v=1&data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01';
const moons = 'v=1&data=moons&net=5:sigmoid&lr=0.1&batch=7&seed=4';
const diverging = 'v=1&data=spiral&net=8:relu,8:relu&loss=mse&lr=10';

/**
 * @param {string} name
 * @param {(runs: Runs) => Promise<void>} body
 */
function runsTest(name, body) {
  test(name, async () => {
    const engine = await openEngine((event) => runs.engineEvent(event));
    const runs = new Runs(engine, await engine.tables());
    try {
      await body(runs);
    } finally {
      engine.terminate();
    }
  });
}

/** @param {Run} run */
const digestOf = async (run) => (await run.frameOf(none)).digest;

/**
 * The state of an experiment that is alone in an engine, after some steps.
 *
 * @param {string} text
 * @param {number} steps
 */
async function alone(text, steps) {
  const engine = await openEngine();
  try {
    const run = await engine.open(text);
    await run.trainTo(steps);
    return (await run.frame(none)).digest;
  } finally {
    engine.terminate();
  }
}

/**
 * @param {Run} run
 * @param {number} step
 */
async function playedTo(run, step) {
  while ((await run.frameOf(none)).step < step) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

runsTest('runs that train side by side reach the states that each reaches alone', async (runs) => {
  const [first, second] = [await runs.open(spiral), await runs.open(moons)];
  await Promise.all([first.commands.play(), second.commands.play()]);
  await Promise.all([playedTo(first, 60), playedTo(second, 60)]);
  assert.equal(first.playing && second.playing, true);
  await Promise.all([first.commands.pause(), second.commands.pause()]);
  for (const [run, text] of /** @type {const} */ ([
    [first, spiral],
    [second, moons],
  ])) {
    const { step, digest } = await run.frameOf(none);
    assert.ok(step >= 60);
    assert.equal(digest, await alone(text, step), text);
  }
});

runsTest('training to a step in one leaves another where it is', async (runs) => {
  const [first, second] = [await runs.open(spiral), await runs.open(moons)];
  await Promise.all([first.commands.trainTo(500), second.commands.step(30)]);
  assert.equal(await digestOf(first), await alone(spiral, 500));
  assert.equal(await digestOf(second), await alone(moons, 30));
  assert.ok(first.losses.steps.length > 10);
  assert.deepEqual(second.losses.steps, []);
});

runsTest(
  'a run takes another experiment over, and goes back, beside one that trains',
  async (runs) => {
    const [first, second] = [await runs.open(spiral), await runs.open(moons)];
    await second.commands.play();
    await first.commands.step(20);
    const state = await first.keep();
    const { samples, version } = first;
    await first.change(await first.engine.edit(first.experiment.text, 'data=xor'));
    assert.notEqual(first.samples, samples);
    assert.notEqual(first.version, version);
    assert.equal(first.description.text.includes('xor'), true);
    await first.bringBack(state);
    assert.equal(first.experiment.text, spiral);
    assert.equal(await digestOf(first), await alone(spiral, 20));
    assert.equal(second.playing, true);
    assert.equal(second.experiment.text, moons);
  },
);

runsTest('a divergence is told to the run that diverged', async (runs) => {
  const [first, second] = [await runs.open(diverging), await runs.open(moons)];
  await second.commands.play();
  await first.commands.step(5000);
  assert.notEqual(first.divergedAt, null);
  assert.equal(second.divergedAt, null);
  assert.equal(second.playing, true);
});

test('runs that come and go take no more memory than one', async () => {
  const large = 'data=glyphs&samples=3000&net=64:relu,64:relu';
  const module = await loadEngine();
  const engine = engineOf(module);
  const runs = new Runs(engine, await engine.tables());
  const memory = () => /** @type {any} */ (module).HEAPU8.length;
  try {
    await runs.close(await runs.open(large));
    const before = memory();
    for (let i = 0; i < 8; i++) await runs.close(await runs.open(large));
    assert.equal(memory(), before);
    for (let i = 0; i < 8; i++) await runs.open(large);
    assert.ok(memory() > before, 'the runs are too small to be noticed');
  } finally {
    engine.terminate();
  }
});

runsTest('a run that is dropped answers no more, and another goes on', async (runs) => {
  const second = await runs.open(moons);
  await second.commands.step(10);
  const first = await runs.open(spiral);
  await first.commands.play();
  await runs.close(first);
  await assert.rejects(first.frameOf(none), /no run/);
  await second.commands.step(10);
  assert.equal(await digestOf(second), await alone(moons, 20));
});
