// Which steps a film shows: first and last ones, in order, none twice, and as long as was asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  endSeconds,
  filmPlan,
  lengths,
  rate,
} from '../../../../web/panels/capture/film/film-plan.js';

test('a film begins with the first step and ends with the last, which stands longer', () => {
  const length = fc.integer({ min: lengths.min, max: lengths.max });
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), length, (first, steps, seconds) => {
      const plan = filmPlan(first, first + steps, seconds);
      const all = plan.map(({ step }) => step);
      assert.deepEqual([all[0], all[all.length - 1]], [first, first + steps]);
      assert.deepEqual(
        all,
        [...new Set(all)].sort((a, b) => a - b),
      );
      assert.ok(plan.length <= seconds * rate);
      const total = plan.reduce((sum, each) => sum + each.seconds, 0);
      assert.ok(Math.abs(total - seconds + seconds / plan.length - endSeconds) < 1e-9);
    }),
  );
});

test('a film of few steps shows each of them once', () => {
  assert.deepEqual(
    filmPlan(7, 10, 5).map(({ step }) => step),
    [7, 8, 9, 10],
  );
});
