// What befalls an engine, and that the runs go on in another one: the last weights, and the states that changes are undone to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEngine } from '../../../web/engine/client.js';
import { nothingRequested as nothing } from '../../../web/engine/request.js';
import { loadEngine, loadTables } from '../../support/engine.js';
import { openThread } from './thread-worker.js';

/** @import {EngineEvent} from '../../../web/engine/types.js' */
/** @import {Engine} from '../../../web/engine/client.js' */
/** @import {Run} from '../../../web/engine/run.js' */

const spiral = 'data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01&drop=0.1';
const moons = 'data=moons&net=5:prelu&batch=7';

/** @typedef {{kill: () => void, tell: (harm: string) => void}} Harm */

/**
 * @typedef {object} Patient
 * @property {Engine} engine
 * @property {EngineEvent[]} events
 * @property {() => Harm} harm to the engine that there is at present
 * @property {(type: EngineEvent['type'], count?: number) => Promise<void>} heard resolves with the event of this type
 */

/** @returns {Promise<Patient>} */
async function openPatient() {
  /** @type {EngineEvent[]} */
  const events = [];
  /** @type {Harm[]} */
  const harms = [];
  const source = {
    openWorker: () => openThread((harm) => harms.push(harm)),
    loadValues: [],
    load: loadEngine,
    loadTables,
  };
  const engine = await startEngine(source, (event) => {
    events.push(event);
    if (event.type === 'restarted') {
      for (const each of event.runs) runs.find(({ number }) => number === each.run)?.adopt(each);
    }
  });
  /** @type {Run[]} */
  const runs = [];
  const { open } = engine;
  engine.open = async (text) => {
    const run = await open.call(engine, text);
    runs.push(run);
    return run;
  };
  const heard = async (/** @type {string} */ type, count = 1) => {
    while (events.filter((event) => event.type === type).length < count) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { engine, events, harm: () => harms[harms.length - 1], heard };
}

/**
 * The state of a run that nothing befell.
 *
 * @param {string} text
 * @param {number} steps
 */
async function healthy(text, steps) {
  const module = await loadEngine();
  const trainer = new module.Trainer(text);
  trainer.train(steps);
  const digest = trainer.digest();
  trainer.delete();
  return digest;
}

/**
 * @param {string} name
 * @param {(patient: Patient) => Promise<void>} body
 */
const failureTest = (name, body) =>
  test(name, async () => {
    const patient = await openPatient();
    try {
      await body(patient);
    } finally {
      patient.engine.terminate();
    }
  });

/** What befalls the engine while it plays, and whether it falls silent. @type {[string, (harm: Harm) => void, boolean][]} */
const fates = [
  ['the worker is ended', (harm) => harm.kill(), true],
  ['the worker hangs', (harm) => harm.tell('hang'), true],
  ['messages to the worker are lost', (harm) => harm.tell('lose messages'), true],
  ['frames alone are never answered', (harm) => harm.tell('lose frames'), true],
  ['training traps', (harm) => harm.tell('trap in train'), false],
  ['a frame traps', (harm) => harm.tell('trap in frame'), false],
];

test(
  'whatever befalls the engine, its runs go on in another one',
  { concurrency: 3 },
  async (t) => {
    await Promise.all(
      fates.map(([name, befall, silent]) =>
        t.test(name, async () => {
          const { engine, events, harm, heard } = await openPatient();
          try {
            const [first, second] = [await engine.open(spiral), await engine.open(moons)];
            await first.step(40);
            const kept = await first.keep();
            const before = await first.frame(nothing);
            await first.change(`${spiral}&l2=0.01`);
            await first.step(7);
            await second.step(31);
            const changed = await first.frame(nothing);
            await second.play({ stepsPerSecond: 200 });
            befall(harm());
            // Whoever waits for an answer is told that there is none.
            await assert.rejects(
              async () => {
                for (;;) await second.frame(nothing);
              },
              { name: 'EngineEnded' },
            );
            await heard('restarted');
            const ended = events.find(({ type }) => type === 'ended');
            assert.equal(ended?.type === 'ended' && ended.silent, silent);

            const frame = await first.frame(nothing);
            assert.deepEqual([frame.step, frame.digest], [47, changed.digest]);
            assert.equal(frame.version, first.version);
            const other = await second.frame(nothing);
            assert.equal(other.playing, false);
            assert.ok(other.step >= 31);
            assert.equal(other.digest, await healthy(moons, other.step));
            assert.equal(other.pristine, true);

            assert.equal((await first.bringBack(kept))?.step, 40);
            assert.equal((await first.frame(nothing)).digest, before.digest);
            await first.step(10);
            assert.equal((await first.frame(nothing)).digest, await healthy(spiral, 50));
          } finally {
            engine.terminate();
          }
        }),
      ),
    );
  },
);

failureTest('an engine that is slow but lives is waited for', async ({ engine, events, harm }) => {
  const run = await engine.open(spiral);
  harm().tell('pause');
  await run.step(3);
  harm().tell('pause');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  assert.equal((await run.frame(nothing)).step, 3);
  assert.deepEqual(events, []);
});

failureTest(
  'an engine that ends again and again is given up, in words, and begins anew when it is asked to',
  async ({ engine, events, harm, heard }) => {
    const run = await engine.open(spiral);
    await run.step(12);
    for (let count = 1; count <= 3; count++) {
      harm().tell('trap in frame');
      await assert.rejects(run.frame(nothing), { name: 'EngineEnded' });
      await heard('restarted', count);
    }
    harm().tell('trap in frame');
    await assert.rejects(run.frame(nothing));
    await heard('lost');
    assert.equal(events[events.length - 1].type, 'lost');
    await assert.rejects(run.frame(nothing), { name: 'EngineEnded', message: 'unreachable' });
    engine.restart();
    await heard('restarted', 4);
    assert.equal((await run.frame(nothing)).digest, await healthy(spiral, 12));
  },
);

failureTest('a call that the engine refuses does not end it', async ({ engine, events }) => {
  const run = await engine.open(spiral);
  await run.close();
  await assert.rejects(run.frame(nothing), /There is no run/);
  await engine.open(moons);
  assert.deepEqual(events, []);
});

test('a worker that fails while it loads is none: the engine runs on the page', async () => {
  /** @type {EngineEvent[]} */
  const events = [];
  const openWorker = () => {
    const worker = {
      onerror: (/** @type {unknown} */ _) => {},
      postMessage: () =>
        setImmediate(() => worker.onerror({ message: 'refused', preventDefault() {} })),
      terminate() {},
    };
    return /** @type {any} */ (worker);
  };
  const source = { openWorker, loadValues: [], load: loadEngine, loadTables };
  const engine = await startEngine(source, (event) => events.push(event));
  try {
    const run = await engine.open(spiral);
    await run.step(3);
    assert.equal((await run.frame(nothing)).digest, await healthy(spiral, 3));
    assert.deepEqual(events, []);
  } finally {
    engine.terminate();
  }
});
