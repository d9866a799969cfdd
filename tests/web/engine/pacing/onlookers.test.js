// Who looks at a run that trains step by step gets every step, and holds nobody up who does not wait for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRuns } from '../../../support/engine.js';
import { nothingRequested } from '../../../../web/engine/request.js';
import { Onlookers } from '../../../../web/engine/pacing/onlookers.js';

test('a state is waited for until it has been looked at', async () => {
  const onlookers = new Onlookers();
  assert.ok(onlookers.areServed, 'nobody has looked yet');
  onlookers.look();
  onlookers.changed();
  assert.equal(onlookers.areServed, false);
  let isServed = false;
  const served = onlookers.served().then(() => (isServed = true));
  await Promise.resolve();
  assert.equal(isServed, false);
  onlookers.look();
  await served;
  assert.ok(onlookers.areServed);
});

test('the next state is told when it comes, and that none has come', async () => {
  const onlookers = new Onlookers();
  const next = onlookers.next();
  onlookers.changed();
  assert.equal(await next, true);
  assert.equal(await onlookers.next(), false);
});

test('whoever looks no longer is not waited for', async () => {
  const onlookers = new Onlookers();
  onlookers.look();
  onlookers.changed();
  await onlookers.served();
  assert.ok(onlookers.areServed);
});

test('at 25 steps a second every step is shown, to who takes three times as long as well', async () => {
  const host = await openRuns();
  try {
    const run = host.run(host.open('data=circle&net=4:relu').run);
    run.play({ stepsPerSecond: 25 });
    /** @type {number[]} */
    const steps = [run.frame(nothingRequested).step];
    while (steps.length < 6) {
      const frame = await run.nextFrame(nothingRequested, steps[steps.length - 1]);
      if (frame) steps.push(frame.step);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    run.pause();
    assert.deepEqual(
      steps,
      steps.map((_, i) => steps[0] + i),
    );
  } finally {
    host.terminate();
  }
});
