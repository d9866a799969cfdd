// Runs side by side: in one module of the engine, and through the client in one worker or on the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEngine } from '../../../web/engine/client.js';
import { nothingRequested as nothing } from '../../../web/engine/request.js';
import { loadEngine, loadTables } from '../../support/engine.js';
import { everySection } from '../../support/every-section.js';
import { openThread } from './thread-worker.js';

/** @import {EngineEvent, EngineTrainer} from '../../../web/engine/types.js' */
/** @import {Engine} from '../../../web/engine/client.js' */

const texts = [
  'data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01',
  'data=glyphs&net=6:elu&batch=7',
  'data=sine&net=5:prelu,5:sine&opt=momentum',
  'data=blobs:4&net=7:gelu&drop=0.2&l2=0.001&seed=9',
  'data=circle&net=',
];
const everything = {
  ...nothing,
  ...everySection,
  trace: { sample: 3, unit: { layer: 0, unit: 0 }, spread: 4 },
};
const traced = { sample: 3, x1: 0, x2: 0, target: 0, layer: 0, unit: 0, spread: 4 };
const steps = 120;

test('runs trained by turns in one module have the digests and frames that they have alone', async () => {
  const engine = await loadEngine();
  const tell = (/** @type {EngineTrainer} */ trainer) => ({
    frame: trainer.frame(everything),
    trace: trainer.trace(traced),
    fit: trainer.leastSquares(),
    parameters: trainer.parameters(),
    description: trainer.describe(),
  });
  const alone = texts.map((text) => {
    const trainer = new engine.Trainer(text);
    for (let step = 0; step < steps; step += 10) {
      trainer.train(10);
      trainer.lives();
    }
    const told = tell(trainer);
    trainer.delete();
    return told;
  });
  const trainers = texts.map((text) => new engine.Trainer(text));
  for (let step = 0; step < steps; step += 10) {
    for (const trainer of trainers) {
      trainer.train(10);
      trainer.frame(everything);
      trainer.trace(traced);
      trainer.checkpoint();
      trainer.keep();
    }
  }
  const together = trainers.map(tell);
  trainers.forEach((trainer) => trainer.delete());
  assert.deepEqual(together, alone);
  assert.equal(new Set(alone.map(({ frame }) => frame.digest)).size, texts.length);
});

/**
 * How large the engine's memory becomes. It only ever grows, so a copy of all of it shows in a fresh module alone.
 *
 * @param {number} runs made, used and dropped
 */
async function memoryAfter(runs) {
  const memories = /** @type {WebAssembly.Memory[]} */ ([]);
  const { instantiate } = WebAssembly;
  // The module does not give its memory away.
  WebAssembly.instantiate = /** @type {any} */ (
    async (/** @type {any} */ ...values) => {
      const result = await Reflect.apply(/** @type {any} */ (instantiate), WebAssembly, values);
      for (const each of Object.values((result.instance ?? result).exports)) {
        if (each instanceof WebAssembly.Memory) memories.push(each);
      }
      return result;
    }
  );
  const engine = await loadEngine();
  WebAssembly.instantiate = instantiate;
  const sizes = [];
  for (let run = 1; run <= runs; ++run) {
    const trainer = new engine.Trainer(texts[run % texts.length]);
    trainer.train(3);
    trainer.frame(everything);
    trainer.trace(traced);
    trainer.checkpoint();
    trainer.keep();
    trainer.change(texts[(run + 1) % texts.length]);
    trainer.delete();
    engine.edit(texts[run % texts.length], 'lr=0.1');
    if (run % 100 === 0) sizes.push(memories[0].buffer.byteLength);
  }
  return sizes;
}

test('the memory of runs that are dropped is used again: 1,000 take no more than 100', async () => {
  const sizes = await memoryAfter(1000);
  assert.equal(sizes.length, 10);
  assert.ok(sizes[0] > 2 ** 20);
  assert.deepEqual(
    sizes,
    sizes.map(() => sizes[0]),
  );
});

/** On the page, answers alone let nothing else happen. */
const aMoment = () => new Promise((resolve) => setImmediate(resolve));

/** @returns {Worker} */
function refuseWorker() {
  throw new Error('no workers here');
}

for (const [place, open] of /** @type {const} */ ([
  ['a worker', () => openThread()],
  ['the page', refuseWorker],
])) {
  /**
   * @param {string} name
   * @param {(engine: Engine, events: EngineEvent[]) => Promise<void>} body
   */
  const engineTest = (name, body) =>
    test(`${name}, in ${place}`, async () => {
      /** @type {EngineEvent[]} */
      const events = [];
      const load = async () => {
        assert.equal(open, refuseWorker);
        return loadEngine();
      };
      const source = { openWorker: open, loadValues: [], load, loadTables };
      const engine = await startEngine(source, (event) => events.push(event));
      try {
        await body(engine, events);
      } finally {
        engine.terminate();
      }
    });

  engineTest('two runs train side by side, each with its digest and frames', async (engine) => {
    const module = await loadEngine();
    const [first, second] = await Promise.all([engine.open(texts[0]), engine.open(texts[1])]);
    await first.play({ stepsPerSecond: 1000 });
    await second.play({ stepsPerSecond: 500 });
    /** @type {{step: number}[]} */
    let frames;
    do {
      await aMoment();
      frames = await Promise.all([first.frame(nothing), second.frame(nothing)]);
    } while (Math.min(...frames.map(({ step }) => step)) < 30);
    assert.equal((await first.frame(nothing)).playing, true);
    const reached = [await first.pause(), await second.pause()];
    for (const [index, run] of [first, second].entries()) {
      const frame = await run.frame(everything);
      assert.equal(frame.playing, false);
      assert.equal(frame.step, reached[index]);
      assert.equal(frame.version, run.version);
      const alone = new module.Trainer(texts[index]);
      alone.train(frame.step);
      const { digest, output, layers } = alone.frame(everything);
      alone.delete();
      assert.deepEqual([frame.digest, frame.output, frame.layers], [digest, output, layers]);
    }
  });

  engineTest('both get their turns while they train to a step', async (engine) => {
    const [first, second] = [await engine.open(texts[0]), await engine.open(texts[0])];
    /** @type {string[]} */
    const turns = [];
    const reached = await Promise.all([
      first.trainTo(200_000, () => turns.push('first')),
      second.trainTo(200_000, () => turns.push('second')),
    ]);
    assert.deepEqual(reached, [200_000, 200_000]);
    // As long as both train, neither waits for more than one turn of the other.
    const both = turns.slice(0, Math.min(turns.lastIndexOf('first'), turns.lastIndexOf('second')));
    assert.ok(both.length > 4);
    assert.doesNotMatch(both.join(' '), /first first first|second second second/);
    const digests = [await first.frame(nothing), await second.frame(nothing)];
    assert.equal(digests[0].digest, digests[1].digest);
  });

  engineTest('each run goes back to its own points and states', async (engine) => {
    const [first, second] = [await engine.open(texts[0]), await engine.open(texts[3])];
    await first.step(4);
    await second.step(6);
    const { digest } = await first.frame(nothing);
    const kept = await first.keep();
    await first.step(3);
    await second.step(1);
    assert.deepEqual(await first.checkpoints(), [0, 4, 7]);
    assert.deepEqual(await second.checkpoints(), [0, 6, 7]);
    await second.restore(6);
    assert.equal((await first.frame(nothing)).step, 7);
    assert.equal((await first.bringBack(kept))?.step, 4);
    assert.equal((await first.frame(nothing)).digest, digest);
    assert.equal(await second.bringBack(kept), null);
  });

  engineTest('one message brings all that the first picture needs', async (engine) => {
    const request = { ...nothing, output: 10 };
    const { tables, experiment, run, frame } = await engine.start(texts[0], 'lr=0.1', request);
    assert.deepEqual(tables, await engine.tables());
    assert.equal(experiment.fields.lr, 0.1);
    assert.equal(run.description.text, experiment.text);
    assert.deepEqual(run.samples.x.shape, [500, 2]);
    assert.deepEqual(frame?.output?.shape, [1, 10, 10]);
    assert.equal(frame?.version, run.version);
    assert.equal((await engine.start(texts[1])).frame, null);
  });

  engineTest('samples come with a change only where they are others', async (engine) => {
    const { run, experiment } = await engine.start(texts[0]);
    const { samples, version } = run;
    const { text } = await engine.edit(experiment.text, 'lr=0.3');
    assert.equal((await run.change(text)).samples, null);
    assert.equal(run.samples, samples);
    assert.equal(run.version, version + 1);
    const other = await engine.edit(text, 'noise=0.4');
    assert.notEqual((await run.change(other.text)).samples, null);
    assert.notDeepEqual(run.samples, samples);
    assert.equal(run.description.text, other.text);
    await run.open(texts[1]);
    assert.equal(run.samples.x.shape[1], 144);
  });

  engineTest(
    'a run that is closed answers no more, and the others go on',
    async (engine, events) => {
      const [first, second] = [await engine.open(texts[0]), await engine.open(texts[2])];
      await first.play({ stepsPerSecond: Infinity });
      await second.play({ stepsPerSecond: 500 });
      await first.close();
      await assert.rejects(first.frame(nothing), /There is no run 1/);
      while ((await second.frame(nothing)).step < 5) await aMoment();
      await second.pause();
      const wild = await engine.open('data=spiral&net=8:relu,8:relu&loss=mse&lr=10');
      const step = await wild.step(5000);
      assert.deepEqual(events, [{ type: 'diverged', run: wild.number, step }]);
    },
  );
}
