// Studies as the page runs them: the same rows and figures whoever computes them, in whatever order, and whatever dies meanwhile.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Study } from '../../../../web/engine/pool/study.js';
import { alone, studySource } from '../../../support/study-pool.js';

/** @import {Problem} from '../../../../web/engine/types.js' */
/** @import {StudySource} from '../../../../web/engine/pool/types.js' */

const text = 'data=xor&samples=60&net=4:tanh&lr=0.1&vary.activation=tanh,relu&seeds=1-24&epochs=5';

const expected = await alone(text);

/** One that takes many batches. */
const longest = text.replace('epochs=5', 'epochs=60').replace('1-24', '1-2000');

/**
 * @param {StudySource} source
 * @param {{cores?: number, plan?: string}} [options]
 * @param {(study: Study) => unknown} [meanwhile]
 */
async function run(source, { plan = text, ...options } = {}, meanwhile = () => {}) {
  const study = await Study.open(source, plan, options);
  await Promise.all([study.start(), meanwhile(study)]);
  const result = study.state === 'finished' ? await study.judge() : null;
  await study.cancel();
  return { study, result };
}

for (const cores of [1, 2, 5]) {
  test(`${cores} workers give the rows and the figures of one run after the other`, async () => {
    const source = studySource();
    const { study, result } = await run(source, { cores });
    assert.equal(study.state, 'finished');
    assert.deepEqual(study.rows, expected.rows);
    assert.deepEqual(result, expected.result);
    assert.equal(result?.complete, true);
    assert.match(String(result?.digest), /^[0-9a-f]{16}$/);
    assert.equal(source.alive, 0, 'no worker is left');
    // And one that is asked for everything else.
    assert.ok(source.opened <= cores + 1);
  });
}

test('where workers are refused the page computes, and says so', async () => {
  const { study, result } = await run(studySource({ refused: true }), { cores: 4 });
  assert.equal(study.onPage, true);
  assert.deepEqual(study.rows, expected.rows);
  assert.deepEqual(result, expected.result);
});

test('the batches of workers that die are computed by others', async () => {
  let calls = 0;
  const source = studySource({ dies: ({ method }) => method === 'rows' && ++calls % 4 === 2 });
  const { study, result } = await run(source, { cores: 2 });
  assert.equal(study.state, 'finished');
  assert.ok(source.opened > 3, `${source.opened} workers`);
  assert.deepEqual(result, expected.result);
  assert.equal(source.alive, 0);
});

test('a run over which every worker dies is given up, in words, and the others are kept', async () => {
  const source = studySource({
    dies: (call) => call.method === 'rows' && call.values[1].includes(17),
  });
  const { study } = await run(source, { cores: 2 });
  assert.equal(study.state, 'failed');
  assert.equal(study.reason, 'It died.');
  assert.equal(source.alive, 0);
  assert.ok(!study.rows.some((row) => row.startsWith('{"run":17,')));
});

test('pausing stops the work where it is, and cancelling leaves no worker', async () => {
  const source = studySource();
  const { study } = await run(source, { cores: 2, plan: longest }, async (each) => {
    await new Promise((resolve) => {
      each.onChange = () => each.progress.finished > 0 && resolve(null);
    });
    each.pause();
    assert.equal(each.state, 'paused');
    // What is finished in this moment may still arrive.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { finished } = each.progress;
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(each.progress.finished, finished);
    assert.equal(each.progress.secondsLeft, null);
    each.resume();
    await new Promise((resolve) => {
      each.onChange = () => each.progress.finished > finished && resolve(null);
    });
    assert.ok(Number(each.progress.secondsLeft) >= 0);
    await each.cancel();
  });
  assert.equal(study.state, 'cancelled');
  assert.equal(source.alive, 0);
});

test('while the run on screen trains, one worker makes room, and comes back', async () => {
  const source = studySource();
  /** Workers at a time: at first, when one has made room, and at last. @type {number[]} */
  const seen = [];
  const study = await Study.open(source, longest, { cores: 2 });
  study.onChange = () => {
    if (study.progress.finished > 0 && seen.at(-1) !== study.workers) seen.push(study.workers);
    // Each time the next one is awaited.
    study.sharing = seen.length === 1;
    if (seen.length === 3) study.onChange = () => {};
  };
  await study.start();
  assert.equal(study.state, 'finished');
  await study.cancel();
  assert.deepEqual(seen, [2, 1, 2]);
});

test('a plan of somebody else’s starts by itself only where it is short', async () => {
  const admission = async (/** @type {string} */ plan) => {
    const study = await Study.open(studySource(), plan, { cores: 2 });
    const estimate = await study.estimate();
    await study.cancel();
    assert.ok(estimate.seconds > 0 && estimate.bytes > 0);
    return estimate;
  };
  assert.equal((await admission('data=xor&net=4:tanh&seeds=1-20&epochs=5')).admission, 'starts');
  const long = await admission('data=spiral&net=3*32:tanh&seeds=1-2000&epochs=2000');
  assert.equal(long.admission, 'asks');
  assert.equal(long.runs, 2000);
  const many = await admission('data=xor&net=4:tanh&seeds=1-100001&steps=1');
  assert.equal(many.admission, 'command_line');
});

test('what is wrong with a plan is told, and what is not kept is said', async () => {
  const study = await Study.open(studySource(), 'data=xor&vary.lr=0.1,nonsense&seeds=1-3&epochs=2');
  assert.deepEqual(
    study.plan.problems.map((/** @type {Problem} */ { field }) => field),
    ['vary.lr'],
  );
  // Node.js has no IndexedDB, as some browsers in some modes.
  assert.match(String(study.keepProblem), /indexedDB/);
  await study.cancel();
});
