// Steps and seconds to the target, from medians and from what a step costs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeToTarget } from '../../../web/compare/evidence/figures.js';

/** @import {MeasuredStep, StudyPlan, StudyResult} from '../../../web/engine/types.js' */

/** @param {(number | null)[]} medians of the strata, for one value */
function studyOf(medians, unit = 'epochs') {
  const groups = medians.map((value) => ({ values: [{ median: { value } }] }));
  const plan = {
    unit,
    factors: [
      { name: 'lr', values: ['1'] },
      { name: 'batch', values: medians.map(String) },
    ],
  };
  return {
    plan: /** @type {StudyPlan} */ (/** @type {unknown} */ (plan)),
    result: /** @type {StudyResult} */ (
      /** @type {unknown} */ ({ measures: [{ groups }, { groups: [...groups, groups[0]] }] })
    ),
  };
}

/** @param {number} microseconds @param {number} stepsPerEpoch @returns {MeasuredStep} */
const step = (microseconds, stepsPerEpoch) => ({
  step: { median: 1000 * microseconds, low: 0, high: 0 },
  stepsPerEpoch,
});

test('an epoch is as many steps as its batches are', () => {
  const { plan, result } = studyOf([10, 20]);
  const needed = timeToTarget(plan, result, 1, 0, [step(5, 25)]);
  assert.equal(needed.steps, 500);
  assert.ok(Math.abs(Number(needed.seconds) - 0.0025) < 1e-12);
  const inSteps = studyOf([10, 20], 'steps');
  assert.equal(timeToTarget(inSteps.plan, inSteps.result, 1, 0, [step(5, 25)]).steps, 20);
});

test('over all strata it is the mean of theirs, each with its own step and epoch', () => {
  const { plan, result } = studyOf([10, 20]);
  const { steps, seconds } = timeToTarget(plan, result, 2, 0, [step(5, 25), step(2, 250)]);
  assert.equal(steps, (250 + 5000) / 2);
  assert.ok(Math.abs(Number(seconds) - (250 * 5e-6 + 5000 * 2e-6) / 2) < 1e-12);
});

test('where half never reach the target there is none, and without a step’s time no seconds', () => {
  const { plan, result } = studyOf([10, null]);
  const never = timeToTarget(plan, result, 2, 0, [step(5, 25), step(5, 25)]);
  assert.deepEqual(never, { steps: null, seconds: null });
  const untimed = timeToTarget(plan, result, 0, 0, [step(0, 25)]);
  assert.deepEqual(untimed, { steps: 250, seconds: null });
});
