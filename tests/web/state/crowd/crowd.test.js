// A crowd beside a run, with the real engine and workers in this process: it follows the run through edits, undo and time, its numbers are
// those of the runs alone, and each of its members opens as the run itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../../web/engine/request.js';
import { Store } from '../../../../web/state/store.js';
import { Crowd } from '../../../../web/state/crowd/crowd.js';
import { openMember } from '../../../../web/state/crowd/open-member.js';
import { Bar } from '../../../support/address-bar.js';
import { loadEngine, openEngine } from '../../../support/engine.js';
import { studySource } from '../../../support/study-pool.js';

const text = 'data=moons&samples=100&net=4:relu,4:relu&lr=0.1&seed=3';
const request = { ...nothingRequested, vitals: true };
const module = await loadEngine();

/**
 * @typedef {object} Beside
 * @property {Store} store
 * @property {Crowd} crowd
 * @property {() => Promise<Crowd['view']>} there what it says when it has come to where the run is
 */

/**
 * @param {string} name
 * @param {(beside: Beside) => Promise<void>} body
 * @param {{asked?: number, otherData?: boolean, hash?: string, source?: Parameters<typeof studySource>[0]}} [options]
 */
function crowdTest(name, body, { asked = 6, otherData = false, hash = text, source = {} } = {}) {
  test(name, async () => {
    const engine = await openEngine((event) => store?.runs.engineEvent(event));
    const store = await Store.open(engine, new Bar(`#v=1&${hash}`));
    const workers = studySource(source);
    let news = () => {};
    const choice = { asked, otherData };
    const crowd = new Crowd(store, workers, choice, () => news(), 2);
    const there = async () => {
      const { step } = await store.run.frameOf(nothingRequested);
      for (let i = 0; i < 2000; i++) {
        const { view } = crowd;
        if (view.state === 'there' && view.step === step) return view;
        await new Promise((resolve) => (news = () => resolve(null)));
      }
      throw new Error('It does not come there.');
    };
    try {
      await body({ store, crowd, there });
    } finally {
      crowd.close();
      engine.terminate();
      assert.equal(workers.alive, 0, 'no worker is left');
    }
  });
}

/**
 * The runs with other seeds, alone.
 *
 * @param {number[]} seeds
 * @param {[step: number, text: string][]} course what they begin with, and go on with
 * @param {number} end
 */
function alone(seeds, course, end) {
  return seeds.map((seed) => {
    const own = (/** @type {string} */ of) => `${of}&seed=${seed}`.replace('&seed=3', '');
    const run = new module.Trainer(own(course[0][1]));
    for (const [step, changed] of course.slice(1)) {
      run.train(step - run.step());
      run.change(own(changed));
    }
    run.train(end - run.step());
    const frame = run.frame(request);
    const digest = run.digest();
    run.delete();
    return { seed, loss: frame.trainLoss, digest };
  });
}

const others = [1, 2, 4, 5, 6, 7];

crowdTest('it says where the run stands among runs that differ in their seed', async (beside) => {
  const { store, there } = beside;
  await store.step(40);
  const { now, points, count, frozen } = await there();
  assert.ok(now);
  assert.equal(count, 6);
  assert.equal(frozen, null);
  assert.deepEqual(
    points.map(({ epoch }) => epoch),
    [0, 1, 2, 3, 4, 5, 6, 7, 8],
  );
  const expected = alone(others, [[0, text]], 40);
  assert.deepEqual(
    now.others.map(({ seed, loss }) => ({ seed, loss })),
    expected.map(({ seed, loss }) => ({ seed, loss })),
  );
  const { trainLoss } = await store.run.frameOf(nothingRequested);
  assert.equal(now.own, trainLoss);
  assert.equal(now.worse, expected.filter(({ loss }) => loss > trainLoss).length);
  assert.equal(now.withDead, now.others.filter(({ dead }) => dead > 0).length);
  const sorted = expected.map(({ loss }) => loss).sort((a, b) => a - b);
  assert.ok(Math.abs(now.median - (sorted[2] + sorted[3]) / 2) < 1e-12);
});

crowdTest(
  'an edit reaches all at its step, and undo takes them along',
  async ({ store, there }) => {
    await store.step(23);
    await there();
    await store.edit({ lr: 0.4 });
    await store.step(17);
    const changed = await there();
    const edited = text.replace('lr=0.1', 'lr=0.4');
    const losses = (/** @type {typeof changed} */ { now }) => now?.others.map(({ loss }) => loss);
    assert.deepEqual(
      losses(changed),
      alone(
        others,
        [
          [0, text],
          [23, edited],
        ],
        40,
      ).map(({ loss }) => loss),
    );
    await store.undo();
    const undone = await there();
    assert.equal(undone.now?.step, 20);
    assert.deepEqual(undone.points.slice(0, 5), changed.points.slice(0, 5));
    await store.step(17);
    assert.deepEqual(
      losses(await there()),
      alone(others, [[0, text]], 40).map(({ loss }) => loss),
    );
  },
);

crowdTest('going back in time shows the band of that time', async ({ store, there }) => {
  await store.step(20);
  await store.step(20);
  const end = await there();
  await store.revisit(20);
  const back = await there();
  assert.equal(back.now?.step, 20);
  assert.deepEqual(
    back.points.map(({ median }) => median),
    end.points.slice(0, 5).map(({ median }) => median),
  );
  await store.edit({ lr: 0.4 });
  await store.step(20);
  const edited = text.replace('lr=0.1', 'lr=0.4');
  const expected = alone(
    others,
    [
      [0, text],
      [20, edited],
    ],
    40,
  ).map(({ loss }) => loss);
  assert.deepEqual(
    (await there()).now?.others.map(({ loss }) => loss),
    expected,
  );
});

crowdTest('a weight that is set by hand freezes it', async ({ store, there }) => {
  await store.step(12);
  await there();
  await store.setParameter(0, 0.5);
  await store.step(20);
  const { now, frozen } = await there();
  assert.deepEqual(frozen, { step: 12, why: 'hand' });
  assert.equal(now?.step, 10);
  await store.undo();
  await store.step(8);
  const undone = await there();
  assert.equal(undone.frozen, null);
  assert.equal(undone.now?.step, 20);
});

crowdTest('a run that starts from given weights has none', async ({ store, there }) => {
  const weights = await store.run.engine.packWeights(new Float32Array(4 * 3 + 4 * 5 + 5).fill(0.1));
  await store.openText(`${text}&weights=${weights}`);
  await store.step(10);
  const { now, frozen } = await there();
  assert.equal(frozen?.why, 'given');
  assert.equal(now, null);
});

crowdTest(
  'those that diverge are counted, and are worse than any other',
  async ({ store, there }) => {
    await store.step(200);
    const { now } = await there();
    assert.ok(now && now.diverged > 0, `${now?.diverged} diverged`);
    assert.equal(now.others.filter(({ loss }) => Number.isNaN(loss)).length, now.diverged);
    assert.ok(now.worse >= now.diverged);
  },
  { hash: 'data=plane&samples=100&net=3*8:relu&lr=0.33&seed=3', asked: 20 },
);

crowdTest(
  'with other data, each seed draws its own',
  async ({ store, there }) => {
    await store.step(10);
    const { now } = await there();
    const run = new module.Trainer(text.replace('seed=3', 'seed=1&dataseed=1'));
    run.train(10);
    assert.equal(now?.others[0].loss, run.frame(nothingRequested).trainLoss);
    run.delete();
  },
  { otherData: true },
);

crowdTest('a member opens as the run itself, through the same changes', async (beside) => {
  const { store, crowd, there } = beside;
  await store.step(23);
  await store.edit({ lr: 0.4, l2: 0.01 });
  await store.step(17);
  await there();
  const member = crowd.member(2);
  assert.ok(member);
  await openMember(store, member);
  const { step, digest } = await store.run.handle.record();
  const edited = `${text.replace('lr=0.1', 'lr=0.4')}&l2=0.01`;
  const [expected] = alone(
    [2],
    [
      [0, text],
      [23, edited],
    ],
    40,
  );
  assert.deepEqual({ step, digest }, { step: 40, digest: expected.digest });
  const { now } = await there();
  assert.deepEqual(
    now?.others.map(({ seed }) => seed),
    [1, 3, 4, 5, 6, 7],
  );
});

crowdTest(
  'a member of an experiment that nobody has changed is the change of a seed',
  async (beside) => {
    const { store, crowd, there } = beside;
    await store.step(20);
    await there();
    const member = crowd.member(5);
    assert.ok(member);
    await openMember(store, member);
    assert.match(store.run.experiment.text, /seed=5/);
    assert.equal((await store.run.handle.record()).digest, alone([5], [[0, text]], 20)[0].digest);
    await store.undo();
    assert.equal((await store.run.handle.record()).digest, alone([3], [[0, text]], 20)[0].digest);
  },
);

crowdTest('nothing trains while nobody sees it', async ({ store, crowd, there }) => {
  await store.step(10);
  await there();
  crowd.isHidden = true;
  await store.step(10);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(crowd.view.now?.step, 10);
  crowd.isHidden = false;
  assert.equal((await there()).now?.step, 20);
});

crowdTest(
  'a formula of the reader’s own is that of all',
  async ({ store, there }) => {
    await store.step(20);
    const { trainLoss } = await store.run.frameOf(nothingRequested);
    const { now } = await there();
    assert.equal(now?.own, trainLoss);
    assert.equal(now.diverged, 0);
  },
  { hash: 'data=moons&samples=100&net=4:own&own=max(z, 0)&lr=0.1&seed=3' },
);

crowdTest('another choice makes another crowd', async ({ store, crowd, there }) => {
  await store.step(10);
  await there();
  crowd.choice = { asked: 2, otherData: false };
  for (let i = 0; i < 200 && crowd.view.count !== 2; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.equal((await there()).now?.others.length, 2);
});

crowdTest(
  'large members are fewer',
  async ({ there }) => {
    const { count } = await there();
    assert.ok(count > 0 && count < 20, `${count} members`);
  },
  { hash: 'net=10*256:relu&samples=20', asked: 20 },
);

let deaths = 0;
crowdTest(
  'a worker that dies is replaced',
  async ({ store, there }) => {
    await store.step(40);
    const { now } = await there();
    assert.ok(deaths > 1, 'others have gone on');
    assert.deepEqual(
      now?.others.map(({ loss }) => loss),
      alone(others, [[0, text]], 40).map(({ loss }) => loss),
    );
  },
  { source: { dies: ({ method }) => method === 'crowdTrain' && deaths++ === 0 } },
);

test('where workers are refused, there is none', async () => {
  const engine = await openEngine(() => {});
  const store = await Store.open(engine, new Bar(`#v=1&${text}`));
  const choice = { asked: 20, otherData: false };
  let tell = () => {};
  const told = new Promise((resolve) => (tell = () => resolve(null)));
  const crowd = new Crowd(store, studySource({ refused: true }), choice, () => tell(), 2);
  await told;
  assert.equal(crowd.view.state, 'refused');
  crowd.close();
  engine.terminate();
});
