// A goal is judged in the engine: whether a run passes does not depend on speed, machine or pictures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, readGoal } from '../../../web/address/goal.js';
import { nothingRequested as nothing } from '../../../web/engine/request.js';
import { Runs } from '../../../web/state/runs.js';
import { loadEngine, openEngine } from '../../support/engine.js';
import { FairChannel } from '../../support/fair-channel.js';

/** @import {Run} from '../../../web/state/run.js' */

Object.assign(globalThis, { MessageChannel: FairChannel });

const xor = 'v=1&data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01';

/** @param {string} text */
const goalOf = (text) => judged(readGoal(text) ?? []);

/**
 * @param {string} name
 * @param {string} goal
 * @param {(run: Run) => Promise<void>} body
 */
function goalTest(name, goal, body) {
  test(name, async () => {
    const engine = await openEngine((event) => runs.engineEvent(event));
    const runs = new Runs(engine, await engine.tables());
    try {
      const run = await runs.open(xor);
      await run.watchGoal(goalOf(goal));
      await body(run);
    } finally {
      engine.terminate();
    }
  });
}

/** The accuracy after each of the first steps. @type {number[]} */
const accuracies = [];
/** @type {number} */
let stepsPerEpoch;
{
  const engine = await loadEngine();
  const trainer = new engine.Trainer(xor);
  stepsPerEpoch = trainer.stepsPerEpoch();
  const { trace: _, ...request } = nothing;
  for (let step = 0; step <= 200; step++) {
    accuracies.push(trainer.frame(request).testAccuracy);
    trainer.train(1);
  }
  trainer.delete();
}
/** A step in the midst of an epoch that holds the goal of the first test, where no end of an epoch up to 2 does. */
const early = accuracies.findIndex(
  (value, step) => step % stepsPerEpoch !== 0 && value >= 0.95 && step < 2 * stepsPerEpoch,
);

/** The step at which the goal was reached, null where it was not. @param {Run} run */
const reachedAt = ({ reached }) => reached?.frame.step ?? null;

/** @param {Run} run @param {number} step */
async function playedPast(run, step) {
  while ((await run.frameOf(nothing)).step < step) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

test('there is a state that holds the goal, but no end of an epoch does', () => {
  assert.ok(early > 0);
  assert.ok(accuracies[stepsPerEpoch] < 0.95);
  assert.ok(accuracies[2 * stepsPerEpoch] < 0.95);
});

for (const stepsPerSecond of [25, 100, 500, Infinity]) {
  goalTest(
    `a run that is left to itself passes its goal or not at whatever speed: ${stepsPerSecond}`,
    'accuracy>=0.95,epoch<=2',
    async (run) => {
      await run.commands.setSpeed(stepsPerSecond);
      // At the slower speeds it begins close to the state that matters.
      if (stepsPerSecond < 500) await run.commands.trainTo(early - 3);
      await run.commands.play();
      await playedPast(run, stepsPerSecond < 500 ? early + 3 : 2 * stepsPerEpoch + 1);
      await run.handle.pause();
      assert.equal(reachedAt(run), null);
    },
  );
}

/** The first end of an epoch at which the accuracy is high. */
const end = accuracies.findIndex(
  (value, step) => step > 0 && step % stepsPerEpoch === 0 && value >= 0.7,
);

for (const stepsPerSecond of [500, 20_000, Infinity]) {
  goalTest(
    `the end of the same epoch is where a goal is reached: ${stepsPerSecond}`,
    'accuracy>=0.7,dead<=0.5',
    async (run) => {
      await run.commands.setSpeed(stepsPerSecond);
      await run.commands.play();
      await playedPast(run, end + 20);
      await run.commands.pause();
      assert.equal(reachedAt(run), end);
      assert.equal(run.reached?.frame.testAccuracy, accuracies[end]);
      assert.ok((run.reached?.frame.layers.length ?? 0) > 0);
    },
  );
}

goalTest(
  'where the reader steps to, a goal is looked for',
  'accuracy>=0.95,epoch<=2',
  async (run) => {
    await run.commands.step(early - 1);
    assert.equal(reachedAt(run), null);
    await run.commands.step(1);
    assert.equal(reachedAt(run), early);
  },
);

goalTest(
  'where the reader pauses, too, but not where nobody looks',
  'accuracy>=0.95,epoch<=2',
  async (run) => {
    await run.handle.trainTo(early);
    await run.commands.pause({ isMeant: false });
    assert.equal(reachedAt(run), null);
    await run.commands.pause();
    assert.equal(reachedAt(run), early);
  },
);

goalTest(
  'a step that a host trains to is looked at, and steps on the way to it are not',
  'accuracy>=0.95,epoch<=2',
  async (run) => {
    await run.commands.trainTo(early + 5);
    assert.equal(reachedAt(run), accuracies[early + 5] >= 0.95 ? early + 5 : null);
  },
);

goalTest('before the first step nothing is reached', 'accuracy>=0', async (run) => {
  await run.commands.pause();
  assert.equal(reachedAt(run), null);
  await run.commands.step(1);
  assert.equal(reachedAt(run), 1);
});
