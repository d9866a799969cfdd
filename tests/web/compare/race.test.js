// The lanes of a race: what a link says of them, and that each is the experiment alone, to the last bit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laneNames } from '../../../web/compare/race/lane-names.js';
import { laneExperiment, lanesText, readLanes } from '../../../web/compare/race/lane-text.js';
import { beginRace } from '../../../web/compare/race/begin.js';
import { nothingRequested as none } from '../../../web/engine/request.js';
import { laneText, setLanes } from '../../../web/state/race/lanes.js';
import { Store } from '../../../web/state/store.js';
import { Bar } from '../../support/address-bar.js';
import { openEngine } from '../../support/engine.js';

/** @import {Lanes, RaceFrame} from '../../../web/compare/race/lanes.js' */

const own = 'v=1&data=xor&samples=200&net=4:relu,4:relu&opt=adam&lr=0.01&seed=3';
const others = 'lane2.net=4:tanh,4:tanh&lane3.opt=sgd&lane3.lr=0.1';

test('fields of lanes are read by lane, and written again', () => {
  const { lanes, problems } = readLanes(`lane3.lr=0.1&${others.split('&')[0]}&lane3.opt=sgd`);
  assert.deepEqual(problems, []);
  assert.deepEqual(lanes, [
    { number: 2, changes: { net: '4:tanh,4:tanh' } },
    { number: 3, changes: { lr: '0.1', opt: 'sgd' } },
  ]);
  assert.equal(lanesText(lanes), 'lane2.net=4:tanh,4:tanh&lane3.lr=0.1&lane3.opt=sgd');
  assert.equal(laneText(4, { lr: 0.3 }), 'lane4.lr=0.3');
});

test('what no lane can have otherwise, and what is said twice, are problems of their fields', () => {
  const { lanes, problems } = readLanes('lane2.data=moons&lane2.lr=1&lane2.lr=2&lane4');
  assert.deepEqual(lanes, [{ number: 2, changes: { lr: '1' } }]);
  assert.deepEqual(
    problems.map(({ field, code }) => [field, code]),
    [
      ['lane2.data', 'unknown_field'],
      ['lane2.lr', 'duplicate'],
      ['lane4', 'unknown_field'],
    ],
  );
});

/**
 * @param {string} hash
 * @param {(store: Store, lanes: Lanes, alone: (text: string) => Promise<Alone>) => Promise<void>} body
 */
async function race(hash, body) {
  const engine = await openEngine((event) => store?.runs.engineEvent(event));
  const store = await Store.open(engine, new Bar(hash));
  try {
    await body(store, await beginRace(store), async (text) => new Alone(await engine.open(text)));
  } finally {
    engine.terminate();
  }
}

/** An experiment alone. */
class Alone {
  #run;
  /** @param {import('../../../web/engine/run.js').Run} run */
  constructor(run) {
    this.#run = run;
  }
  /** @param {number} step */
  async at(step) {
    await this.#run.trainTo(step);
    return (await this.#run.frame(none)).digest;
  }
  /** @param {string} text */
  async change(text) {
    await this.#run.change(text);
  }
}

/** @param {Store} store */
async function look(store) {
  const frame = /** @type {RaceFrame} */ (/** @type {unknown} */ (await store.run.frameOf(none)));
  const all = [frame, ...frame.lanes.map((each) => each.frame)];
  assert.deepEqual(new Set(all.map(({ step }) => step)).size, 1, 'all lanes are at one step');
  return { step: frame.step, digests: all.map(({ digest }) => digest) };
}

const texts = [
  own,
  own.replaceAll('relu', 'tanh'),
  own.replace('opt=adam&lr=0.01', 'opt=sgd&lr=0.1'),
];

test('after steps, play and pause, edit, undo, going back and reset, each lane is its experiment alone', async () => {
  await race(`#${own}&${others}`, async (store, lanes, alone) => {
    assert.deepEqual(store.addressProblems, []);
    assert.equal(lanes.lanes.length, 2);
    const runs = await Promise.all(texts.map(alone));
    /** @param {string} when */
    const compare = async (when) => {
      const { step, digests } = await look(store);
      assert.deepEqual(digests, await Promise.all(runs.map((run) => run.at(step))), when);
      return step;
    };
    await store.step(37);
    assert.equal(await compare('steps'), 37);
    await store.epoch();
    await compare('an epoch');
    await store.setSpeed(Infinity);
    await store.play();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await store.pause();
    const played = await compare('play and pause');
    assert.ok(played > 40, `${played}`);
    await store.trainTo(played + 500);
    assert.equal(await compare('training to a step'), played + 500);

    // All at this step.
    await store.edit({ batch: 20 });
    await Promise.all(runs.map((run, i) => run.change(`${texts[i]}&batch=20`)));
    await store.step(60);
    await compare('an edit');
    const edited = await look(store);
    await store.undo();
    const before = await look(store);
    assert.equal(before.step, played + 500);
    const again = await Promise.all(texts.map(alone));
    assert.deepEqual(before.digests, await Promise.all(again.map((run) => run.at(before.step))));
    await store.redo();
    assert.deepEqual(await look(store), edited);
    await store.undo();

    await store.revisit(20);
    const past = await look(store);
    assert.ok(past.step <= 20, `${past.step}`);
    assert.deepEqual(past.digests, await Promise.all(again.map((run) => run.at(past.step))));
    await store.reset();
    assert.equal((await look(store)).step, 0);
    await store.step(10);
    assert.deepEqual(
      (await look(store)).digests,
      await Promise.all(again.map((run) => run.at(10))),
    );
  });
});

test('lanes that come late start together with the run on screen, or come up to the step of a link', async () => {
  await race(`#${own}&at=50&${others}`, async (store, _, alone) => {
    await store.reachMark();
    const { step, digests } = await look(store);
    assert.equal(step, 50);
    const runs = await Promise.all(texts.map(alone));
    assert.deepEqual(digests, await Promise.all(runs.map((run) => run.at(50))));
  });
  const engine = await openEngine((event) => store?.runs.engineEvent(event));
  const store = await Store.open(engine, new Bar(`#${own}&${others}`));
  try {
    await store.step(9);
    await beginRace(store);
    assert.equal((await look(store)).step, 0);
  } finally {
    engine.terminate();
  }
});

test('an edit while it plays reaches all lanes at one step', async () => {
  await race(`#${own}&${others}`, async (store) => {
    await store.setSpeed(Infinity);
    await store.play();
    for (const lr of [0.02, 0.03, 0.04]) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      await store.edit({ batch: Math.round(lr * 1000) });
    }
    await store.pause();
    await look(store);
  });
});

test('a change of size, and other lanes, start all anew; undo brings each back to its bits', async () => {
  await race(`#${own}&${others}`, async (store, lanes) => {
    await store.step(30);
    const first = await look(store);
    await store.edit({ net: '5:relu' });
    assert.equal((await look(store)).step, 0, 'lanes of another size wait for none');
    await store.undo();
    assert.deepEqual(await look(store), first);
    await setLanes(store, 'lane2.net=4:elu,4:elu');
    assert.equal(lanes.lanes.length, 1);
    assert.equal((await look(store)).step, 0);
    await store.step(12);
    await store.undo();
    assert.equal(store.lanes, others);
    assert.deepEqual(await look(store), first);
    await setLanes(store, '');
    const { digests } = await look(store);
    assert.deepEqual(digests, first.digests.slice(0, 1));
    await store.undo();
    assert.deepEqual(await look(store), first);
  });
});

test('a lane that diverges stays behind, and the others go on', async () => {
  await race(
    '#v=1&data=plane&net=8:identity,8:identity&opt=sgd&lr=0.01&lane2.lr=10&lane3.lr=1000000',
    async (store, lanes) => {
      await store.step(400);
      const frame = /** @type {any} */ (await store.run.frameOf(none));
      assert.equal(frame.step, 400);
      const [{ lane, frame: other }] = frame.lanes;
      assert.ok(other.diverged && other.step < 400, `${other.step}`);
      assert.equal(lane.run.divergedAt, other.step);
      await store.step(10);
      assert.equal((await store.run.frameOf(none)).step, 410);
      assert.deepEqual(
        store.addressProblems.map(({ field }) => field),
        ['lane3.lr'],
      );
      assert.equal(lanesText([...lanes.lanes]), 'lane2.lr=10&lane3.lr=0.01');
    },
  );
});

test('the engine reads what a lane has otherwise, and names what it cannot use', async () => {
  const engine = await openEngine();
  try {
    const plan = { number: 3, changes: { lr: '0.5', net: '4:nothing', batch: 'many' } };
    const { experiment, changes, problems } = await laneExperiment(engine, own, plan);
    assert.equal(experiment.fields.lr, 0.5);
    assert.ok(problems.length >= 2);
    assert.ok(
      problems.every(({ field }) => field.startsWith('lane3.')),
      JSON.stringify(problems),
    );
    assert.equal(changes.lr, '0.5');
  } finally {
    engine.terminate();
  }
});

test('a slow race makes no frames for those who have stopped waiting', async () => {
  await race(`#${own}&${others}`, async (store, lanes) => {
    await store.setSpeed(1);
    const { handle } = lanes.lanes[0].run;
    const { frame } = handle;
    let made = 0;
    handle.frame = (request) => {
      made++;
      return frame.call(handle, request);
    };
    await store.play();
    let taken = 0;
    let missed = 0;
    for (let tries = 0; tries < 40 && (taken < 2 || missed < 2); tries++) {
      const answer = await lanes.nextFrame(none, 0);
      if (answer) taken++;
      else missed++;
    }
    await store.pause();
    assert.ok(taken >= 2 && missed >= 2, `${taken} taken, ${missed} missed`);
    assert.equal(made, taken);
  });
});

test('the only formula among lanes is called by its name, several by their first constants', async () => {
  const engine = await openEngine();
  const fieldsOf = async (/** @type {string} */ net) => {
    const own = 'own=max(z,a*z);a=0.25:0:1';
    const { fields, problems } = await engine.edit(`data=xor&net=${net}&${own}`, '');
    assert.deepEqual(problems, []);
    return fields;
  };
  const namesOf = async (/** @type {string[]} */ nets) =>
    laneNames(await Promise.all(nets.map(fieldsOf)));
  assert.deepEqual(await namesOf(['4:relu', '4:own']), ['ReLU', 'Own']);
  assert.deepEqual(await namesOf(['4:own:0.1', '4:own:0.3']), ['Own (0.1)', 'Own (0.3)']);
  engine.terminate();
});
