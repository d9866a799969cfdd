// An activation of the reader's own where built-in ones go: in a race against ReLU, in a file, in a lesson and in a comparison.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginRace } from '../../../../web/compare/race/begin.js';
import { nothingRequested } from '../../../../web/engine/request.js';
import { flatFrame } from '../../../../web/frame/flat.js';
import { readExperiment, Stage } from '../../../../web/lessons/player/stage.js';
import { compareReLU, raceReLU } from '../../../../web/panels/network/own/contests.js';
import { readFile, writeFile } from '../../../../web/state/experiment-file.js';
import { Store } from '../../../../web/state/store.js';
import { Bar } from '../../../support/address-bar.js';
import { openEngine } from '../../../support/engine.js';
import { savedExperiment } from '../../../support/saved-experiment.js';

const base = 'v=1&data=xor&samples=100&init=he_normal&seed=3';

/** @param {string} formula as addresses carry it, whose spaces and last bracket others would take away */
const packed = (formula) => `own=${Buffer.from(`\x01${formula}`).toString('base64url')}`;

/**
 * @param {string} hash
 * @param {(store: Store, engine: import('../../../../web/engine/client.js').Engine) => Promise<void>} body
 */
async function onPage(hash, body) {
  const engine = await openEngine((event) => store?.runs.engineEvent(event));
  const store = await Store.open(engine, new Bar(hash));
  try {
    await body(store, engine);
  } finally {
    engine.terminate();
  }
}

/** @param {Store} store */
async function digests(store) {
  const frame = /** @type {import('../../../../web/compare/race/lanes.js').RaceFrame} */ (
    /** @type {unknown} */ (await store.run.frameOf(nothingRequested))
  );
  return [frame, ...frame.lanes.map((each) => each.frame)].map(({ digest }) => digest);
}

test('a formula races ReLU in the layers that have it, and where it is ReLU written out, neither leads', async () => {
  await onPage(`#${base}&net=4:own,4:tanh,3:own&${packed('max(z, 0.5z)')}`, async (store) => {
    await raceReLU(store, 'max(z, 0)', 1);
    assert.equal(store.lanes, 'lane2.net=4:relu,4:tanh,3:relu');
    await beginRace(store);
    await store.step(30);
    const [mine, relu] = await digests(store);
    assert.equal(mine, relu);
    // Both of it is undone: the race, and the other formula.
    await store.undo();
    assert.equal(store.lanes, '');
    await store.undo();
    assert.equal(store.run.experiment.fields.own, 'max(z, 0.5z)');
  });
});

test('a formula that no layer has takes its place in the layer that asks for the race', async () => {
  await onPage(`#${base}&net=4:tanh,4:tanh`, async (store, engine) => {
    await raceReLU(store, 'z sigmoid(z)', 1);
    const { layers } = store.run.experiment.fields;
    assert.deepEqual(
      layers.map(({ activation }) => activation),
      ['tanh', 'own'],
    );
    assert.equal(store.lanes, 'lane2.net=4:tanh,4:relu');
    await beginRace(store);
    await store.step(10);
    const alone = await engine.open(`${base}&net=4:tanh,4:silu`);
    await alone.trainTo(10);
    const [mine, relu] = await digests(store);
    const rival = await engine.open(`${base}&net=4:tanh,4:relu`);
    await rival.trainTo(10);
    assert.equal(relu, (await rival.frame(nothingRequested)).digest);
    assert.notEqual(mine, relu);
  });
});

test('a lane may be the one with the formula, from a link as well', async () => {
  await onPage(
    `#${base}&net=4:relu,4:relu&${packed('max(z, 0)')}&lane2.net=4:own,4:own`,
    async (store, engine) => {
      assert.deepEqual(store.addressProblems, []);
      await beginRace(store);
      await store.step(20);
      const [relu, own] = await digests(store);
      assert.equal(own, relu);
      assert.match(store.addressText, /&own=[\w-]+.*lane2\.net=4:own,4:own/);
      const { text } = store.run.experiment;
      assert.deepEqual((await engine.edit(text, '')).problems, []);
    },
  );
});

test('a comparison is planned with both', async () => {
  await onPage(`#${base}&net=4:tanh`, async (store) => {
    await compareReLU(store, 'max(z, 0)^2');
    assert.match(store.plan, /&own=[\w-]+.*vary\.activation=relu,own/);
    assert.doesNotMatch(store.plan, /(^|&)seed=/);
  });
});

test('a run is reproduced from its file, and its weights lead to the same state', async () => {
  const engine = await openEngine();
  const wanted = { ...nothingRequested, parameters: true };
  for (const learned of ['', ':unit', ':layer']) {
    const formula = `own=max(z, a z);a=0.2:0:1${learned}`;
    const { run, experiment } = await engine.start(`${base}&net=3:own,2:own&${formula}`);
    await run.step(40);
    const frame = flatFrame(await run.frame(wanted));
    const { text } = experiment;
    const read = readFile(writeFile({ ...savedExperiment, ...frame, experiment: text }));
    const again = await engine.open(read.experiment);
    await again.step(read.step);
    assert.equal((await again.frame(wanted)).digest, read.digest);
    const weights = `weights=${await engine.packWeights(read.parameters)}`;
    const given = await engine.edit(read.experiment, weights);
    assert.deepEqual(given.problems, []);
    const alike = await engine.open(given.text);
    assert.deepEqual(flatFrame(await alike.frame(wanted)).parameters, frame.parameters);
  }
  engine.terminate();
});

test('a lesson opens an experiment with a formula, and changes it', async () => {
  await onPage(`#${base}`, async (store, engine) => {
    const address = `#${base}&net=4:own&at=5&${packed('max(z, a z);a=0.2:0:1')}`;
    const { at, edited } = await readExperiment(engine, address);
    assert.deepEqual([at, edited.problems], [5, []]);
    const stage = new Stage(store);
    const experiment = { kind: /** @type {const} */ ('experiment'), line: 1, text: address };
    await stage.open({ ...experiment, show: null, point: null, unit: null }, '');
    assert.equal(store.run.experiment.fields.own, 'max(z, a z);a=0.2:0:1');
    const run = { kind: /** @type {const} */ ('run'), line: 2, to: 20 };
    await stage.train({ ...run, change: 'own=max(z, a z);a=0.9:0:1' }, false);
    assert.equal(store.run.experiment.fields.own, 'max(z, a z);a=0.9:0:1');
    assert.equal((await store.run.frameOf(nothingRequested)).step, 20);
  });
});
