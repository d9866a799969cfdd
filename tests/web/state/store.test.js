import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested as none } from '../../../web/engine/request.js';
import { openingExperiment } from '../../../web/address/opening-experiment.js';
import { openExample } from '../../../web/state/opening/open-example.js';
import { Store } from '../../../web/state/store.js';
import { openEngine } from '../../support/engine.js';
import { Bar } from '../../support/address-bar.js';

/**
 * @param {string} name
 * @param {string} hash
 * @param {(store: Store, bar: Bar) => Promise<void>} body
 */
function storeTest(name, hash, body) {
  test(name, async () => {
    const engine = await openEngine();
    try {
      const bar = new Bar(hash);
      await body(await Store.open(engine, bar), bar);
    } finally {
      engine.terminate();
    }
  });
}

/**
 * @param {Store} store
 * @param {() => boolean} condition
 * @returns {Promise<void>}
 */
function until(store, condition) {
  return new Promise((resolve) => {
    const end = store.subscribe(() => {
      if (!condition()) return;
      end();
      resolve();
    });
  });
}

storeTest('without a link the opening experiment is opened and named', '', async (store, bar) => {
  assert.deepEqual(store.addressProblems, []);
  assert.equal(bar.location.hash, `#${openingExperiment}`);
});

storeTest('a damaged link is opened and cleaned', '#data=xor&amp;lr=0.1.', async (store, bar) => {
  assert.equal(store.run.experiment.fields.data, 'xor');
  assert.equal(bar.location.hash, '#v=1&data=xor&lr=0.1');
});

storeTest('what a link says wrongly is named', '#data=xor&lr=-1&foo=2', async (store) => {
  assert.deepEqual(
    store.addressProblems.map(({ field, code }) => [field, code]),
    [
      ['lr', 'out_of_range'],
      ['foo', 'unknown_field'],
    ],
  );
});

storeTest(
  'a goal that the data does not have is named, and stays',
  '#data=sine&goal=accuracy:0.9,epoch:50',
  async (store) => {
    assert.deepEqual(
      store.addressProblems.map(({ field, value, code }) => [field, value, code]),
      [['goal', 'accuracy>=0.9', 'unreachable']],
    );
    assert.equal(store.presentation.goal?.length, 2);
  },
);

storeTest('a goal that the data has is no problem', '#data=sine&goal=loss:0.1', async (store) => {
  assert.deepEqual(store.addressProblems, []);
});

storeTest(
  'a setting of the page given twice is named',
  '#theme=dark&theme=light',
  async (store) => {
    assert.deepEqual(
      store.addressProblems.map(({ field, code }) => [field, code]),
      [['theme', 'duplicate']],
    );
  },
);

storeTest(
  'a change reaches the engine, the address and the subscribers',
  '#',
  async (store, bar) => {
    let told = 0;
    store.subscribe(() => told++);
    await store.edit({ net: '3:tanh' });
    assert.deepEqual(
      store.run.description.layers.map(({ units, activation }) => [units, activation]),
      [
        [3, 'tanh'],
        [1, 'identity'],
      ],
    );
    assert.match(bar.location.hash, /net=3:tanh/);
    assert.equal(bar.entries.length, 2);
    assert.ok(told > 0);
  },
);

storeTest('changes that come faster than the engine are made together', '#', async (store, bar) => {
  for (let i = 1; i <= 20; i++) void store.edit({ noise: i / 100 }, { commit: false });
  await store.edit({ noise: 0.25 });
  assert.equal(store.run.experiment.fields.noise, 0.25);
  assert.equal(bar.entries.length, 2);
});

storeTest('a value out of range changes nothing and is reported', '#', async (store) => {
  await store.edit({ noise: 7 });
  assert.equal(store.run.experiment.fields.noise, 0.1);
  assert.deepEqual(
    store.changeProblems.map(({ field, code, used }) => [field, code, used]),
    [['noise', 'out_of_range', '0.1']],
  );
  await store.edit({ noise: 0.2 });
  assert.deepEqual(store.changeProblems, []);
});

storeTest(
  'an activation swapped while training keeps the weights, also on the way back',
  '#',
  async (store, bar) => {
    await store.edit({ net: '4:relu' });
    await store.step(30);
    await store.edit({ net: '4:leaky_relu' });
    await store.step(3);
    assert.equal((await store.run.frameOf(none)).step, 33);
    const { version } = store.run;
    bar.back();
    await until(store, () => store.run.version !== version);
    assert.equal(store.run.experiment.fields.net[0], '4:relu');
    assert.equal((await store.run.frameOf(none)).step, 30);
  },
);

storeTest('a new seed is another one and starts anew', '#', async (store) => {
  const { seed } = store.run.experiment.fields;
  await store.step(10);
  await store.newSeed();
  assert.notEqual(store.run.experiment.fields.seed, seed);
  assert.equal((await store.run.frameOf(none)).step, 0);
});

const link = '#v=1&data=xor&net=4:tanh&at=60';

storeTest('a link with a step leads there and rests', link, async (store, bar) => {
  await store.reachMark();
  assert.equal(store.mark?.outcome, 'reached');
  assert.equal(store.run.playing, false);
  assert.equal((await store.run.frameOf(none)).step, 60);
  await store.step(1);
  assert.equal(store.mark, null);
  assert.equal(bar.location.hash, '#v=1&data=xor&net=4:tanh');
});

storeTest(
  'a link whose run is paused does not train to its step for ever',
  '#v=1&data=xor&net=4:tanh&at=1000000',
  async (store) => {
    const reached = store.reachMark();
    while (store.run.losses.steps.length < 2)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await store.pause();
    await reached;
    assert.equal(store.mark, null);
    assert.equal(store.hasMessages, false);
  },
);

storeTest(
  'a link that leads beyond a divergence does not train to its step for ever',
  '#v=1&data=spiral&net=8:relu,8:relu&loss=mse&lr=10&at=5000',
  async (store) => {
    await store.reachMark();
    assert.equal(store.mark, null);
    assert.ok((await store.run.frameOf(none)).step < 5000);
  },
);

test('a link with a state is reproduced, and another state is told apart', async () => {
  const engine = await openEngine();
  try {
    const first = await Store.open(engine, new Bar(link));
    await first.reachMark();
    const check = first.mark?.digest.slice(0, 8);
    const second = await Store.open(engine, new Bar(`${link}&check=${check}`));
    await second.reachMark();
    assert.equal(second.mark?.outcome, 'reproduced');
    const third = await Store.open(engine, new Bar(`${link.replace('60', '61')}&check=${check}`));
    await third.reachMark();
    assert.equal(third.mark?.outcome, 'different');
  } finally {
    engine.terminate();
  }
});

storeTest('a weight set by hand reaches the network, the last of many', '#', async (store) => {
  await store.edit({ net: '3:tanh' });
  let told = 0;
  store.subscribe(() => told++);
  for (let i = 1; i <= 20; i++) void store.setParameter(4, i / 8, { commit: false });
  await store.setParameter(4, 2.75);
  const { parameters, pristine } = await store.run.frameOf({ ...none, parameters: true });
  assert.equal(parameters[4], 2.75);
  assert.equal(pristine, false);
  assert.ok(told > 0 && told < 20);
});

storeTest('a weight set by hand leads away from the state of a link', link, async (store, bar) => {
  await store.reachMark();
  await store.setParameter(0, 1);
  assert.equal(store.mark, null);
  assert.equal(bar.location.hash, '#v=1&data=xor&net=4:tanh');
});

storeTest(
  'what is selected stays selected, as the same object, when something else changes',
  '#net=4:tanh',
  async (store) => {
    store.select({ unit: { layer: 0, unit: 3 } });
    const { selection } = store;
    await store.edit({ lr: 0.2 });
    assert.equal(store.selection, selection);
    await store.edit({ net: '3:tanh' });
    assert.equal(store.selection.unit, null);
  },
);

test('where training is locked, a remedy changes nothing', async () => {
  const engine = await openEngine();
  try {
    const store = await Store.open(engine, new Bar('?lock=training#v=1&data=xor'));
    await store.remedy({ lr: 0.5 }, true);
    assert.equal(store.run.experiment.text, 'v=1&data=xor');
    await openExample(store, { title: '', text: 'v=1', steps: 0, play: false, stepsPerSecond: 1 });
    assert.equal(store.run.experiment.text, 'v=1&data=xor');
  } finally {
    engine.terminate();
  }
});

/** The browser goes back and forward a moment later. */
const gone = () => new Promise((resolve) => setTimeout(resolve, 5));

const studyText = 'v=1&data=xor&net=4:relu&vary.activation=relu,elu&seeds=1-20&epochs=3';

storeTest(
  'a plan in the address stays there, and its experiment is opened',
  `#${studyText}`,
  async (store, bar) => {
    assert.equal(store.plan, studyText);
    assert.deepEqual(store.addressProblems, []);
    assert.equal(store.run.experiment.text, 'v=1&data=xor&net=4:relu');
    assert.equal(bar.location.hash, `#${studyText}`);
  },
);

storeTest(
  'a study is opened and closed, undone and made again',
  '#data=xor&seed=3',
  async (store, bar) => {
    const experiment = store.run.experiment.text;
    await store.setPlan(studyText);
    assert.equal(bar.location.hash, `#${studyText}`);
    assert.equal(store.run.experiment.text, experiment, 'the run on screen stays');
    await store.undo();
    await gone();
    assert.equal(store.plan, '');
    assert.equal(bar.location.hash, `#${experiment}`);
    await store.redo();
    await gone();
    assert.equal(store.plan, studyText);
    assert.equal(bar.location.hash, `#${studyText}`);
    await store.setPlan('');
    assert.equal(bar.location.hash, `#${experiment}`);
  },
);

storeTest(
  'another experiment takes the place of a study, and undo brings it back',
  `#${studyText}`,
  async (store, bar) => {
    await store.openText('data=moons&seed=5');
    assert.equal(store.plan, '');
    assert.equal(bar.location.hash, '#v=1&data=moons&seed=5');
    await store.undo();
    await gone();
    assert.equal(store.plan, studyText);
    assert.equal(bar.location.hash, `#${studyText}`);
  },
);
