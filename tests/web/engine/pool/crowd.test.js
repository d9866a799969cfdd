// Crowds as the module of studies hands them out: each member as the page's own run with that seed, and the band of some.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../../web/engine/request.js';
import { loadEngine } from '../../../support/engine.js';
import { CrowdRunner } from '../../../../web/engine/pool/crowd-runner.js';
import { loadStudies } from '../../../support/study-pool.js';

const text = 'data=moons&samples=100&net=4:relu&lr=0.1';
const engine = await loadEngine();
const studies = await loadStudies();

test('a member is the run of its seed, at every epoch and after a change', () => {
  const seeds = studies.crowdSeeds(1, 2);
  assert.deepEqual(seeds, [2, 3]);
  const crowd = new studies.Crowd(text, seeds, false);
  const changed = `${text}&opt=sgd`;
  assert.equal(crowd.change(10, changed), true);
  const early = [crowd.take(0), crowd.take(1)];
  while (!crowd.advance(25, 7));
  assert.equal(crowd.step(), 25);
  seeds.forEach((seed, member) => {
    const run = new engine.Trainer(`${text}&seed=${seed}`);
    const looks = [...early[member], ...crowd.take(member)];
    assert.equal(looks.length, 6 * 5);
    for (let i = 0; i < looks.length; i += 5) {
      const [step, epoch, train, held] = looks.slice(i, i + 4);
      run.train(step - run.step());
      const frame = run.frame(nothingRequested);
      assert.deepEqual(
        [step, epoch, train, held],
        [frame.step, frame.epoch, frame.trainLoss, frame.testLoss],
      );
      if (step === 10) run.change(`${changed}&seed=${seed}`);
    }
    assert.equal(crowd.digest(member), run.digest());
    assert.equal(crowd.diverged(member), false);
    assert.deepEqual(crowd.take(member), []);
    run.delete();
  });
  assert.ok(crowd.bytes() > 1000);
  crowd.delete();
});

test('the band is of the others', () => {
  assert.deepEqual(studies.crowdBand(2, [1, 2, 3, Infinity, NaN]), {
    low: 1.4,
    median: 3,
    high: Infinity,
    worse: 3,
    level: 1,
    diverged: 2,
  });
});

test('groups go on together, however far they have to go', async () => {
  const runner = new CrowdRunner(studies, 5);
  const groups = [
    { seeds: [1], otherData: false },
    { seeds: [2, 3], otherData: true },
  ];
  assert.ok(runner.open({ text, groups }) > 1000);
  const asked = { step: 1e9, changes: [], milliseconds: 50 };
  const progress = await runner.train(asked, async () => true);
  assert.ok(progress && !progress.isThere && progress.at > 0);
  const ends = progress.members.map(({ looks }) => looks.at(-5) ?? 0);
  assert.deepEqual(
    progress.members.map(({ seed }) => seed),
    [1, 2, 3],
  );
  assert.ok(Math.max(...ends) < 4 * Math.min(...ends), ends.join());
  runner.close();
});
