// A result that is handed in leads to the same bits wherever it is run again, and says at which change it does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packChanges, readResult, unpackChanges } from '../../../../web/address/result-text.js';
import { resultText } from '../../../../web/state/result/make-result.js';
import { verify } from '../../../../web/state/result/verify.js';
import { Store } from '../../../../web/state/store.js';
import { Bar } from '../../../support/address-bar.js';
import { openEngine } from '../../../support/engine.js';
import { FairChannel } from '../../../support/fair-channel.js';

Object.assign(globalThis, { MessageChannel: FairChannel });

/**
 * @param {string} name
 * @param {string} experiment
 * @param {(store: Store) => Promise<void>} body
 */
function resultTest(name, experiment, body) {
  test(name, async () => {
    const engine = await openEngine();
    try {
      await body(await Store.open(engine, new Bar(`#${experiment}`)));
    } finally {
      engine.terminate();
    }
  });
}

/** What a reader hands in. @param {Store} store */
async function handedIn(store) {
  const recorded = await store.run.handle.record();
  const text = await resultText(store.run.engine, recorded);
  return `${text}&at=${recorded.step}&check=${recorded.digest.slice(0, 8)}`;
}

/** @param {Store} store @param {string} [text] */
const outcome = async (store, text) => {
  const result = readResult(text ?? (await handedIn(store)));
  const { outcome: found, change } = await verify(store.run.engine, result);
  return `${found} ${change} of ${result.changes.length}`;
};

const small = 'data=xor&net=4:relu,4:tanh&opt=adam&lr=0.01';

resultTest('a run that nobody has changed is a result too', small, async (store) => {
  assert.equal(await outcome(store), 'same 0 of 0');
  await store.step(70);
  assert.equal(await outcome(store), 'same 0 of 0');
});

resultTest(
  'changes count at their steps, of settings, layers and weights',
  small,
  async (store) => {
    await store.step(30);
    await store.edit({ lr: 0.1 });
    await store.step(13);
    await store.edit({ net: '4:leaky_relu:0.1,4:tanh' });
    await store.setParameter(3, -1.2345678);
    await store.step(50);
    await store.edit({ opt: 'momentum:0.8', batch: 7 });
    await store.step(9);
    await store.edit({ opt: 'sgd' });
    await store.step(1);
    const text = await handedIn(store);
    assert.equal(await outcome(store, text), 'same 0 of 5');
    assert.deepEqual(
      readResult(text).changes.map(({ step, edit }) => `${step} ${edit}`),
      [
        '30 lr=0.1',
        '43 net=4:leaky_relu:0.1,4:tanh',
        '43 w3=-1.2345678',
        '93 opt=momentum:0.8&batch=7',
        '102 opt=',
      ].map((line) => line.replace('opt=momentum:0.8&batch=7', 'opt=momentum:0.8&batch=7')),
    );
  },
);

resultTest('what was undone, or left by going back in time, is absent', small, async (store) => {
  await store.step(30);
  await store.edit({ lr: 0.1 });
  await store.step(10);
  await store.edit({ l2: 0.01 });
  await store.undo();
  await store.step(10);
  assert.equal(await outcome(store), 'same 0 of 1');
  await store.edit({ net: '4:relu,4:elu:1' });
  await store.step(10);
  await store.revisit(30);
  assert.equal(await outcome(store), 'same 0 of 1');
  await store.step(5);
  assert.equal(await outcome(store), 'same 0 of 1');
  await store.revisit(0);
  assert.equal(await outcome(store), 'same 0 of 0');
  await store.undo();
  assert.equal(await outcome(store), 'same 0 of 1');
});

resultTest(
  'to start anew, or with other layers, leaves nothing before it',
  small,
  async (store) => {
    await store.step(30);
    await store.edit({ lr: 0.1 });
    await store.reset();
    await store.step(10);
    assert.equal(await outcome(store), 'same 0 of 0');
    await store.edit({ net: '3:elu:1' });
    await store.step(20);
    assert.equal(await outcome(store), 'same 0 of 0');
    assert.match(readResult(await handedIn(store)).start, /net=3:elu.*lr=0\.1/);
  },
);

resultTest('a drag is its last value at a step', small, async (store) => {
  await store.step(30);
  for (let i = 1; i <= 40; i++) await store.edit({ lr: i / 1000 }, { commit: i === 40 });
  for (let i = 1; i <= 40; i++)
    await store.edit({ net: `4:leaky_relu:${i / 100},4:tanh` }, { commit: i === 40 });
  for (let i = 1; i <= 40; i++) await store.setParameter(0, i / 10, { commit: i === 40 });
  await store.step(30);
  const { changes } = readResult(await handedIn(store));
  assert.ok(changes.length <= 4, `${changes.length} changes`);
  assert.equal(await outcome(store), `same 0 of ${changes.length}`);
});

resultTest('fifty changes fit into 2,000 characters', small, async (store) => {
  const activations = ['relu', 'elu:1', 'tanh', 'leaky_relu:0.05', 'sigmoid', 'gelu'];
  for (let i = 0; i < 50; i++) {
    await store.step(11 + ((i * 37) % 90));
    if (i % 5 === 4) await store.setParameter(i % 12, Math.fround(Math.sin(i)));
    else if (i % 5 === 2)
      await store.edit({ net: `4:${activations[i % 6]},4:${activations[(i + 1) % 6]}` });
    else await store.edit({ lr: Number((0.001 + i / 777).toPrecision(4)) });
  }
  await store.step(100);
  const text = await handedIn(store);
  assert.equal(readResult(text).changes.length, 50);
  assert.ok(text.length <= 1900, `${text.length} characters`);
  assert.equal(await outcome(store, text), 'same 0 of 50');
});

resultTest('a result that was tampered with says where it differs', small, async (store) => {
  await store.step(30);
  await store.edit({ lr: 0.1 });
  await store.step(30);
  await store.edit({ lr: 0.2 });
  await store.step(30);
  const text = await handedIn(store);
  const { changes } = readResult(text);
  /** @param {(each: typeof changes) => void} change */
  const tampered = (change) => {
    const other = structuredClone(changes);
    change(other);
    return text.replace(/changes=[^&]*/, `changes=${packChanges(other)}`);
  };
  const differs = (/** @type {string} */ other) => outcome(store, other);
  assert.equal(await differs(tampered(([first]) => (first.edit = 'lr=0.3'))), 'differs 2 of 2');
  assert.equal(await differs(tampered(([, second]) => (second.edit = 'lr=0.3'))), 'differs 3 of 2');
  assert.equal(await differs(tampered(([first]) => (first.step = 29))), 'differs 1 of 2');
  assert.equal(await differs(text.replace('data=xor', 'data=spiral')), 'differs 1 of 2');
  await assert.rejects(differs(tampered(([first]) => (first.edit = 'lr=cheese'))), /damaged/);
});

resultTest('a run on which somebody waits can be stopped', small, async (store) => {
  await store.step(30);
  const text = (await handedIn(store)).replace('at=30', 'at=2000000');
  const abort = new AbortController();
  const verifying = verify(store.run.engine, readResult(text), { signal: abort.signal });
  setTimeout(() => abort.abort(), 50);
  await assert.rejects(verifying, { name: 'AbortError' });
});

test('texts that are no results are refused by name', () => {
  const end = 'at=10&check=01234567';
  for (const [text, code] of [
    ['data=xor', 'none'],
    ['', 'none'],
    [`changes=!!&${end}`, 'damaged'],
    [`changes=&${end}`, 'damaged'],
    [`changes=AgAA&${end}`, 'version'],
    [`changes=AQAB&${end}`, 'damaged'],
    [`changes=AQAA`, 'end'],
    [`changes=AQAA&at=10`, 'end'],
    [`changes=AQAA&at=2000001&check=01234567`, 'steps'],
    [`changes=${packChanges([{ step: 11, edit: 'lr=1', digest: '000000' }])}&${end}`, 'end'],
    ['a'.repeat(2_000_000), 'length'],
  ])
    assert.throws(() => readResult(text), { message: code }, text.slice(0, 60));
});

test('changes that unpack to far too much are refused at once', () => {
  const bomb = packChanges([{ step: 1, edit: `lr=${'0'.repeat(20_000_000)}`, digest: '000000' }]);
  assert.throws(() => unpackChanges(bomb), { message: 'length' });
});

test('changes cut short or with a bit turned are refused or read, and never hang', () => {
  const packed = packChanges(
    Array.from({ length: 20 }, (_, i) => ({ step: 7 * i, edit: `lr=${i}`, digest: '0a1b2c' })),
  );
  for (let at = 0; at < packed.length; at++) {
    for (const text of [packed.slice(0, at), `${packed.slice(0, at)}A${packed.slice(at + 1)}`]) {
      try {
        unpackChanges(text);
      } catch (error) {
        assert.match(String(error), /damaged|version|length/);
      }
    }
  }
});
