// How a crowd shares its time with the run: it rests so much that the run keeps nine tenths of its speed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Duty } from '../../../../web/state/crowd/duty.js';

/**
 * A run that trains so many steps a millisecond, and loses a share of them while the crowd works.
 *
 * @param {Duty} duty
 * @param {object} run
 * @param {number} run.speed
 * @param {number} run.cost
 * @param {number} [run.milliseconds]
 * @returns {number} the share of its steps that it has lost
 */
function lived(duty, { speed, cost, milliseconds = 60_000 }) {
  let [at, step] = [0, 0];
  while (at < milliseconds) {
    const rest = duty.rest(at, step, true);
    const spent = rest || 60;
    at += spent;
    step += spent * speed * (rest > 0 ? 1 : 1 - cost);
  }
  return 1 - step / (at * speed);
}

for (const cost of [0.15, 0.3, 0.5, 0.8]) {
  test(`a crowd that takes ${cost} of the speed costs less than a tenth in the end`, () => {
    const duty = new Duty();
    lived(duty, { speed: 100, cost });
    assert.ok(Math.abs(duty.cost - cost) < 0.02, `found ${duty.cost}`);
    assert.ok(lived(duty, { speed: 100, cost }) < 0.1);
  });
}

test('a crowd that costs little works nearly all the time', () => {
  const duty = new Duty();
  let rested = 0;
  for (let at = 0; at < 60_000; at += 60) rested += duty.rest(at, at * 100, true) > 0 ? 60 : 0;
  assert.ok(rested < 0.15 * 60_000, `${rested} ms of rest`);
  assert.equal(duty.cost, 0);
});

test('who has nothing to catch up never rests', () => {
  const duty = new Duty();
  for (let at = 0; at < 10_000; at += 60) assert.equal(duty.rest(at, at, false), 0);
});
