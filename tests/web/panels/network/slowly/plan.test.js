// What moves when in an update in slow motion.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentAt, planOf } from '../../../../../web/panels/network/slowly/plan.js';

test('values go forward layer by layer, samples fall where they arrive, and gradients come back', () => {
  const { stages, milliseconds } = planOf(2);
  assert.deepEqual(
    stages.map(({ kind, column }) => `${kind} ${column}`),
    [
      ...['forward 1', 'fall 1', 'forward 2', 'fall 2', 'forward 3', 'loss 3'],
      ...['back 2', 'meet 2', 'back 1', 'meet 1'],
    ],
  );
  stages.forEach(({ from, to }, i) => {
    assert.ok(to > from);
    assert.ok(Math.abs(from - (stages[i - 1]?.to ?? 0)) < 1e-9, 'nothing waits');
  });
  assert.ok(Math.abs(stages[stages.length - 1].to - milliseconds) < 1e-9);
});

test('it takes long enough to be followed, and no longer in deep networks than anyone waits', () => {
  assert.equal(planOf(0).milliseconds, 2400);
  assert.equal(planOf(16).milliseconds, 9000);
  assert.ok(planOf(3).milliseconds > planOf(1).milliseconds);
  assert.equal(planOf(3, 800).milliseconds, 800);
});

test('a moment says how far everything is', () => {
  const plan = planOf(2);
  const middle = (/** @type {number} */ stage) =>
    momentAt(plan, (plan.stages[stage].from + plan.stages[stage].to) / 2);
  const close = (/** @type {number} */ value) => Math.round(value * 1e6) / 1e6;
  assert.deepEqual(momentAt(plan, 0), {
    way: 'forward',
    travel: { kind: 'forward', column: 1, share: 0 },
    fallen: [0, 0],
    lost: 0,
    met: [0, 0],
  });
  assert.deepEqual(middle(1).fallen.map(close), [0.5, 0]);
  assert.equal(middle(1).travel, null);
  assert.equal(close(middle(5).lost), 0.5);
  assert.equal(middle(5).way, 'forward');
  const back = middle(8);
  assert.equal(back.way, 'backward');
  assert.deepEqual([back.travel?.kind, back.travel?.column], ['back', 1]);
  assert.deepEqual(back.met, [0, 1]);
  assert.deepEqual(momentAt(plan, plan.milliseconds + 1), {
    way: 'backward',
    travel: null,
    fallen: [1, 1],
    lost: 1,
    met: [1, 1],
  });
});

test('a network without hidden layers has a loss and nothing that comes back to a curve', () => {
  const plan = planOf(0);
  const { fallen, met, lost, way } = momentAt(plan, plan.milliseconds);
  assert.deepEqual([fallen, met, lost, way], [[], [], 1, 'forward']);
});
