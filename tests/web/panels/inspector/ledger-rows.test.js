import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerRows } from '../../../../web/panels/inspector/ledger-rows.js';
import { nothingRequested } from '../../../../web/engine/request.js';
import { openHost } from '../../../support/engine.js';

/**
 * @param {string} text
 * @param {number} steps
 * @param {{layer: number, unit: number}} unit
 */
async function traceOf(text, steps, unit) {
  const host = await openHost();
  try {
    const { description } = host.open(text);
    await host.run(steps);
    const { trace } = host.frame({ ...nothingRequested, trace: { sample: 7, unit } });
    assert.ok(trace);
    return { trace, outputs: description.layers[description.layers.length - 1].units };
  } finally {
    host.terminate();
  }
}

/**
 * @param {number} actual
 * @param {number} wanted
 */
function near(actual, wanted) {
  assert.ok(Math.abs(actual - wanted) <= 1e-5 * Math.abs(wanted) + 1e-12, `${actual} ≠ ${wanted}`);
}

test('each row is the row above times its factors, down to the first layer', async () => {
  const unit = { layer: 0, unit: 1 };
  const { trace, outputs } = await traceOf('data=blobs:3&net=5:tanh,4:sigmoid,6:elu', 40, unit);
  const rows = ledgerRows(trace, outputs);
  assert.deepEqual(
    rows.map(({ layer }) => layer),
    [3, 2, 1, 0],
  );
  for (let i = 1; i < rows.length; i++) {
    near(rows[i - 1].gradient * rows[i].weights * rows[i].slope, rows[i].gradient);
  }
  const marked = rows.filter(({ smallest }) => smallest);
  assert.equal(marked.length, 1);
  const least = Math.min(...rows.slice(1).flatMap(({ weights, slope }) => [weights, slope]));
  assert.equal(marked[0][marked[0].smallest ?? 'slope'], least);
});

test('the path multiplies the gradient of its output by its weights and slopes', async () => {
  const unit = { layer: 1, unit: 2 };
  const { trace, outputs } = await traceOf('data=blobs:3&net=5:tanh,4:sigmoid,6:elu', 40, unit);
  const rows = ledgerRows(trace, outputs);
  const [start, middle, end, below] = rows.map(({ path }) => path);
  assert.equal(start?.product, trace.gradientZ[5 + 4 + 6 + (start?.unit ?? 0)]);
  assert.ok(middle && end);
  near(end.product, start.product * middle.weight * middle.slope * end.weight * end.slope);
  assert.equal(end.unit, 2);
  assert.equal(below, null);
});

test('where there is one path only, it is all of the gradient', async () => {
  const unit = { layer: 0, unit: 0 };
  const { trace, outputs } = await traceOf('data=xor&net=1:tanh,1:sigmoid', 10, unit);
  const rows = ledgerRows(trace, outputs);
  near(rows[2].path?.product ?? NaN, trace.gradientZ[0]);
});

test('a network without hidden layers has one row and no smallest factor', async () => {
  const { trace, outputs } = await traceOf('data=xor&net=none', 10, { layer: 0, unit: 0 });
  const rows = ledgerRows(trace, outputs);
  assert.equal(rows.length, 1);
  assert.equal(rows[0].smallest, null);
  assert.equal(rows[0].path?.product, trace.gradientZ[0]);
});
