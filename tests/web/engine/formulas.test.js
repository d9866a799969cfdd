// The engine of the page reads no formulas: they are read where tables are, and handed over before a call names one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../web/engine/request.js';
import { openEngine } from '../../support/engine.js';

const relu = 'net=8:relu,8:relu&init=he_normal&seed=3';
const own = 'net=8:own,8:own&init=he_normal&seed=3&own=max(z, 0)';

/** @param {import('../../../web/engine/run.js').Run} run @param {number} steps */
async function digestAfter(run, steps) {
  await run.step(steps);
  return (await run.frame(nothingRequested)).digest;
}

test('a formula trains to the digest of what it writes out', async () => {
  const engine = await openEngine();
  const { run: first } = await engine.start(relu);
  const { run: second, experiment } = await engine.start(own);
  assert.deepEqual(experiment.problems, []);
  assert.equal(experiment.fields.own, 'max(z, 0)');
  assert.equal(experiment.fields.ownSpec?.piecewiseLinear, true);
  assert.equal(await digestAfter(second, 20), await digestAfter(first, 20));
  engine.terminate();
});

test('its text is packed, and opens elsewhere', async () => {
  const engine = await openEngine();
  const { text } = await engine.edit(own, '');
  assert.match(text, /&own=[\w-]+$/);
  const other = await openEngine();
  const opened = await other.edit(text, '');
  assert.deepEqual(opened.problems, []);
  assert.equal(opened.text, text);
  assert.equal(opened.fields.own, 'max(z, 0)');
  engine.terminate();
  other.terminate();
});

test('what is wrong with a formula is told', async () => {
  const engine = await openEngine();
  const { problems } = await engine.edit('net=4:relu', 'own=z + sinh(z)');
  assert.equal(problems.length, 1);
  assert.equal(problems[0].allowed.code, 'own_name');
  assert.equal(problems[0].allowed.values.at, 5);
  assert.equal(problems[0].allowed.values.meant, 'sin');
  engine.terminate();
});

test('a run begins anew with its formula, however many others have been looked at', async () => {
  const engine = await openEngine();
  const { run } = await engine.start(own);
  const begin = await digestAfter(run, 5);
  for (let i = 0; i < 80; i++) {
    await engine.curve({ activation: `own&own=z + ${i}`, lo: 0, hi: 1, count: 2 });
  }
  await run.reset();
  assert.equal(await digestAfter(run, 5), begin);
  engine.terminate();
});
