import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../web/engine/request.js';
import { measured, reaches } from '../../../web/state/measures.js';
import { judged, readGoal } from '../../../web/address/goal.js';
import { openHost } from '../../support/engine.js';

/** @param {string} text @param {number} steps @param {boolean} [vitals] */
async function stateAfter(text, steps, vitals = true) {
  const host = await openHost();
  try {
    const { description } = host.open(text);
    await host.run(steps);
    return measured(host.frame({ ...nothingRequested, vitals }), host.tables(), description);
  } finally {
    host.terminate();
  }
}

/** @param {string} text */
const goal = (text) => judged(readGoal(text) ?? []);

test('dead units are counted over the hidden layers, and only where they were asked for', async () => {
  const text = 'data=xor&net=8:relu,8:relu&init=he_normal:9&opt=sgd&lr=1';
  const state = await stateAfter(text, 40);
  assert.equal(state.hiddenUnits, 16);
  const host = await openHost();
  try {
    host.open(text);
    await host.run(40);
    const { units } = host.frame({ ...nothingRequested, vitals: true });
    const { unitNumbers } = host.tables();
    const place = unitNumbers.indexOf('state');
    let dead = 0;
    for (let unit = 0; unit < 16; unit++)
      dead += units[unit * unitNumbers.length + place] === 1 ? 1 : 0;
    assert.ok(dead > 0, 'some are dead');
    assert.equal(state.deadUnits, dead);
  } finally {
    host.terminate();
  }
  const unasked = await stateAfter(text, 40, false);
  assert.equal(unasked.deadUnits, null);
  assert.equal(reaches(goal('dead:1'), unasked), false);
});

test('a goal is reached where all its conditions hold, after at least one step', async () => {
  const text = 'data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01';
  const start = await stateAfter(text, 0);
  const end = await stateAfter(text, 2000);
  assert.ok((end.testAccuracy ?? 0) >= 0.95);
  assert.equal(reaches(goal('accuracy:0.95,dead:0.05'), end), true);
  assert.equal(reaches(goal('accuracy:0.95,epoch:1'), end), false);
  assert.equal(reaches(goal('accuracy:0'), start), false);
  assert.equal(reaches(goal('accuracy:0'), { ...end, diverged: true }), false);
});

test('regression has no accuracy to reach', async () => {
  const state = await stateAfter('data=sine&net=4:tanh', 20);
  assert.equal(state.testAccuracy, null);
  assert.equal(reaches(goal('accuracy:0'), state), false);
  assert.equal(reaches(goal('loss:1000'), state), true);
});
