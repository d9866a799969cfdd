import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lineage } from '../../../web/engine/lineage.js';

test('all points of one run are its own', () => {
  const lineage = new Lineage();
  for (const step of [0, 4, 7]) lineage.pass(step);
  assert.deepEqual(lineage.own([0, 4, 7]), [0, 4, 7]);
});

test('points of a run that was undone are not those of the run before it, even at the same steps', () => {
  const lineage = new Lineage();
  for (const step of [0, 4, 7]) lineage.pass(step);
  const kept = lineage.keep();
  // Goes back to 4 and on from there.
  for (const step of [7, 9]) lineage.pass(step);
  assert.deepEqual(lineage.own([0, 4, 7, 9]), [0, 4, 7, 9]);
  lineage.bringBack(kept);
  assert.deepEqual(lineage.own([0, 4, 7, 9]), [0, 4]);
});

test('points that the engine has forgotten do not come back with a later one at their step', () => {
  const lineage = new Lineage();
  for (const step of [0, 4, 7]) lineage.pass(step);
  const kept = lineage.keep();
  lineage.own([0, 7]);
  lineage.pass(4);
  lineage.bringBack(kept);
  assert.deepEqual(lineage.own([0, 4]), [0]);
});
