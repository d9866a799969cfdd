// Goals that cannot be met, or hardly, are told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubtOf } from '../../../web/address/goal-doubts.js';
import { readGoal } from '../../../web/address/goal.js';
import { locks } from '../../../web/address/presentation.js';

for (const [goal, doubts, setting] of /** @type {[string, string[], object][]} */ ([
  ['accuracy:0.9,loss:0.1,changed', ['', '', ''], {}],
  ['accuracy:0.9,loss:1', ['none', ''], { task: 'regression' }],
  ['changed,loss:1', ['locked', ''], { locked: new Set(locks) }],
  ['changed', [''], { locked: new Set(['data', 'network', 'training']) }],
  ['loss:0,dead:0', ['nought', ''], {}],
  ['loss:0', [''], { loss: 'hinge' }],
]))
  test(`${goal} with ${JSON.stringify(setting)}`, () => {
    const all = { task: 'binary', loss: 'auto', locked: new Set(), ...setting };
    assert.deepEqual(
      readGoal(goal)?.map((condition) => doubtOf(condition, all)),
      doubts,
    );
  });
