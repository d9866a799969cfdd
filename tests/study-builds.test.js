// What the module of studies makes of rows is what the command line makes of them, to the last bit: two compilers, and two levels of
// optimisation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, study } from './support/study.js';
import { loadStudies } from './support/study-pool.js';

/** Two factors, so that there are strata; some runs fail to reach the target, others diverge. */
const plan =
  'data=xor&samples=60&net=4:tanh&vary.activation=tanh,relu,elu&vary.lr=0.1,0.3&seeds=1-30&epochs=5';

/** An estimate as the command line prints it. @param {any} object @param {string} name */
const estimate = (object, name) => ({
  value: object[name],
  low: object[`${name}Low`],
  high: object[`${name}High`],
});

test('the figures of a study are those of the command line', async () => {
  const [, ...printed] = linesOf(study(plan, '--json').stdout);
  const { result } = JSON.parse(String(printed.pop()));
  const { Tally } = await loadStudies();
  const tally = new Tally(plan);
  for (const line of printed) assert.ok(tally.add(line), line);
  const told = tally.judge();
  tally.delete();
  /** What a program prints has as many digits as a float: compared to those. @param {any} value */
  const rounded = (value) =>
    JSON.parse(
      JSON.stringify(value, (_, each) => (typeof each === 'number' ? Math.fround(each) : each)),
    );
  assert.equal(told.digest, result.digest);
  for (const [i, { groups, thresholds }] of told.measures.entries()) {
    const theirs = result.measures[i];
    assert.deepEqual(rounded(thresholds), rounded(theirs.thresholds));
    for (const [g, { values, comparisons }] of groups.entries()) {
      assert.deepEqual(
        rounded(values),
        rounded(
          theirs.groups[g].values.map((/** @type {any} */ each) => ({
            interquartileMean: estimate(each, 'interquartileMean'),
            median: estimate(each, 'median'),
            failed: estimate(each, 'failed'),
            profile: each.profile,
            constant: each.constant,
          })),
        ),
      );
      assert.deepEqual(
        rounded(comparisons),
        rounded(
          theirs.groups[g].comparisons.map((/** @type {any} */ each, /** @type {number} */ k) => ({
            value: k + 1,
            verdict: each.verdict,
            difference: estimate(each, 'difference'),
            improvement: estimate(each, 'improvement'),
            failedDifference: estimate(each, 'failedDifference'),
            standardError: each.standardError,
            seedsNeeded: each.seedsNeeded,
          })),
        ),
      );
    }
  }
});
