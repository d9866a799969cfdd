// Results are verified: what is known of them is on show at once, and is kept, and other engines take their share.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Collected, resultsIn } from '../../../../web/panels/share/collected.js';
import { resultOf } from '../../../../web/state/result/hand-in.js';
import { taskIn } from '../../../../web/state/result/task.js';
import { Store } from '../../../../web/state/store.js';
import { Bar } from '../../../support/address-bar.js';
import { openEngine } from '../../../support/engine.js';
import { FairChannel } from '../../../support/fair-channel.js';

Object.assign(globalThis, { MessageChannel: FairChannel });

const page = 'https://example.org/playground/';
const small = 'v=1&data=xor&net=4:relu,4:tanh&opt=adam&lr=0.01';

/**
 * @param {string} name
 * @param {(store: Store, collected: Collected) => Promise<void>} body
 * @param {string[]} [presenting]
 */
function verificationTest(name, body, presenting = []) {
  test(name, async () => {
    const engine = await openEngine();
    try {
      const store = await Store.open(engine, new Bar(`#${small}`), { presenting });
      await body(store, new Collected());
    } finally {
      engine.terminate();
    }
  });
}

/** @param {Store} store */
const handIn = async (store) => (await resultOf(store.run, page)).link;

/** @param {Collected} collected */
const outcomes = ({ verification }) =>
  verification.rows.map(({ verified, fault }) => verified?.outcome ?? fault);

verificationTest('a row is on show as soon as it is verified', async (store, collected) => {
  await store.step(30);
  const link = await handIn(store);
  await store.step(1);
  const other = await handIn(store);
  collected.pasted = `Ann ${link}\nBob ${other}`;
  /** @type {Set<readonly unknown[]>} */
  const lists = new Set();
  /** @type {Set<string>} */
  const shown = new Set();
  collected.tell = () => {
    lists.add(collected.verification.rows);
    shown.add(outcomes(collected).join());
  };
  await collected.verify(store);
  assert.deepEqual([...shown], ['', ',', 'same,', 'same,same']);
  // Elements draw again where they are given another list.
  assert.equal(lists.size, 4);
});

verificationTest(
  'what was verified before Cancel stays, and is not run again',
  async (store, collected) => {
    await store.step(30);
    const link = await handIn(store);
    const far = link.replace('at=30', 'at=1999999');
    collected.pasted = `Ann ${link}\nBob ${far}`;
    let hasCancelled = false;
    collected.tell = () => {
      if (hasCancelled || collected.verification.done < 1) return;
      hasCancelled = true;
      setTimeout(() => collected.verification.cancel(), 100);
    };
    await collected.verify(store);
    assert.deepEqual(outcomes(collected), ['same', null]);
    assert.equal(collected.verification.isRunning, false);
    const [{ verified }] = collected.verification.rows;
    collected.pasted = `Ann ${link}\nCarl`;
    await collected.verify(store);
    assert.deepEqual(outcomes(collected), ['same', 'none']);
    assert.equal(collected.verification.rows[0].verified, verified);
  },
);

verificationTest(
  'results are compared with what the run on the page began with',
  async (store, collected) => {
    await store.step(30);
    collected.pasted = await handIn(store);
    await store.edit({ lr: 0.1 });
    await store.step(5);
    await collected.verify(store);
    const { rows, task } = collected.verification;
    assert.equal(rows[0].verified?.start, task?.start);
    assert.equal(task?.goal, null);
    assert.equal(rows[0].verified?.goal, null);
  },
);

verificationTest(
  'results are compared with the task that a teacher gives',
  async (store, collected) => {
    await store.epoch();
    const untouched = await handIn(store);
    await store.edit({ lr: 0.1 });
    await store.epoch();
    const changed = await handIn(store);
    await store.edit({ data: 'circle' });
    collected.pasted = `${untouched}\n${changed}`;
    const goals = () => collected.verification.rows.map(({ verified }) => verified?.goal);
    const starts = () =>
      collected.verification.rows.map(
        ({ verified }) => verified?.start === collected.verification.task?.start,
      );
    for (const [goal, reached] of /** @type {[string, boolean[]][]} */ ([
      ['accuracy:0', [true, true]],
      ['accuracy:0,changed', [false, true]],
      ['loss:0', [false, false]],
      ['epoch:1', [true, true]],
      ['changed,epoch:1', [false, false]],
    ])) {
      collected.taskLink = `<iframe src="${page}?embed=1&amp;goal=${goal}#${small.replaceAll('&', '&amp;')}">`;
      await collected.verify(store);
      assert.deepEqual(goals(), reached, goal);
      assert.deepEqual(starts(), [true, true]);
    }
    collected.taskLink = `${page}#${small.replace('xor', 'spiral')}`;
    await collected.verify(store);
    assert.deepEqual(goals(), [null, null]);
    assert.deepEqual(starts(), [false, false]);
    collected.taskLink = 'my task';
    await collected.verify(store);
    assert.equal(collected.isNoTask, true);
  },
);

verificationTest('the task is read from links and from the code of embeds', async (store) => {
  const { engine } = store.run;
  const goal = [{ measure: 'accuracy', bound: 0.9 }];
  const start = (await engine.edit(small, '')).text;
  const coded = small.replaceAll('&', '&amp;');
  for (const text of [
    `${page}?goal=accuracy:0.9#${small}`,
    `  <${page}?embed=1&goal=accuracy:0.9#${small}> `,
    `<iframe src="${page}?embed=1&amp;goal=accuracy:0.9#${coded}" width="500"></iframe>`,
    `<script src="${page}element.js"></script> <activation-playground experiment="${coded}" goal="accuracy:0.9">`,
    `:::{iframe} ${page}?embed=1&goal=accuracy:0.9#${small} :width: 500px`,
  ])
    assert.deepEqual(await taskIn(engine, text), { start, goal }, text);
  assert.deepEqual(await taskIn(engine, small), { start, goal: null });
  assert.equal(await taskIn(engine, 'https://example.org/'), null);
});

verificationTest('a file with a result is told from other files', async (store, collected) => {
  await store.step(3);
  const link = await handIn(store);
  const file = new File([`${link}\n`], 'activation-playground-result.txt');
  assert.equal(await resultsIn([file]), link);
  const files = ['Ann.txt', 'Bob.txt'].map((name) => new File([`${link}\n`], name));
  collected.add(await resultsIn(files));
  collected.add(link);
  assert.equal(collected.pasted, `Ann ${link}\nBob ${link}`);
  assert.equal(await resultsIn([new File(['x,y\n1,2\ncheck,3\n'], 'a.csv')]), '');
  assert.equal(await resultsIn([new File(['hello'], 'a.txt')]), '');
  assert.equal(await resultsIn([new File([link], 'a.json')]), '');
});

verificationTest(
  'other engines take their share, and are gone afterwards',
  async (store, collected) => {
    const links = [];
    for (let i = 0; i < 6; i++) {
      await store.step(20);
      links.push(await handIn(store));
    }
    collected.pasted = links.map((link, i) => `${i} ${link}`).join('\n');
    const { engine } = store.run;
    const asked = [0, 0];
    let terminated = 0;
    /** @param {import('../../../../web/engine/client.js').Engine} one @param {number} number */
    const counted = (one, number) => {
      const { open } = one;
      one.open = (text) => {
        asked[number]++;
        return open.call(one, text);
      };
      return one;
    };
    counted(engine, 0);
    engine.another = async () => {
      const other = counted(await openEngine(), 1);
      const { terminate } = other;
      other.terminate = () => {
        terminated++;
        terminate.call(other);
      };
      return other;
    };
    const navigator = { value: { hardwareConcurrency: 2 }, configurable: true };
    Object.defineProperty(globalThis, 'navigator', navigator);
    await collected.verify(store);
    assert.deepEqual(outcomes(collected), new Array(6).fill('same'));
    assert.equal(collected.verification.done, 6);
    assert.ok(asked.every((count) => count > 0) && asked[0] + asked[1] === 6, asked.join());
    assert.equal(terminated, 1);
    // One that does not start is done without.
    engine.another = () => Promise.reject(new Error('no worker'));
    collected.pasted = `${links[0]}\n${links[1].replace(/check=\w{8}/, 'check=00000000')}`;
    await collected.verify(store);
    assert.deepEqual(outcomes(collected), ['same', 'differs']);
  },
);
