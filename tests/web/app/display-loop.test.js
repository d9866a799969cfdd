// The display loop with runs and panels that only count: each panel gets frames of its own run, and one that fails harms no other.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { DisplayLoop } from '../../../web/app/display-loop.js';
import { nothingRequested } from '../../../web/engine/request.js';

/** @import {Watcher} from '../../../web/app/display-loop.js' */

/** What was reported, as the browser would write it to its console. @type {unknown[]} */
let reported = [];

beforeEach(() => {
  reported = [];
  Object.assign(globalThis, {
    document: { hidden: false },
    requestAnimationFrame: (/** @type {() => void} */ then) => setImmediate(then),
    reportError: (/** @type {unknown} */ error) => reported.push(error),
    CustomEvent: class extends Event {},
  });
});

/** A run that is at the step that the test says. */
class FakeRun {
  version = 1;
  moving = false;
  step = 0;
  /** @type {any} */
  frame = null;
  /** @type {any[]} */
  requests = [];
  #listeners = new Set();

  /** @param {() => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit() {
    for (const listener of this.#listeners) listener();
  }

  /** @param {any} request */
  async frameToShow(request) {
    this.requests.push(request);
    const { version, step, moving: playing } = this;
    return { version, step, playing, request, milliseconds: 0, run: this };
  }

  /** @param {any} request */
  frameToFollow(request) {
    return this.frameToShow(request);
  }

  /** @param {any} frame */
  takeFrame(frame) {
    this.frame = frame;
  }
}

/**
 * @param {FakeRun} run
 * @param {object} request
 * @param {(frame: any) => void} takeFrame
 */
function panelOf(run, request, takeFrame) {
  const panel = { run, visible: true, request: () => request, takeFrame };
  return /** @type {Watcher} */ (/** @type {unknown} */ (panel));
}

/** @param {Watcher[]} panels */
function loopOf(panels) {
  const root = Object.assign(new EventTarget(), { querySelectorAll: () => panels });
  return {
    root,
    loop: new DisplayLoop(/** @type {any} */ (root)),
    rest: () => new Promise((resolve) => root.addEventListener('ap-rest', resolve, { once: true })),
  };
}

test('panels of different runs get frames of their own, in one picture', async () => {
  const [first, second] = [new FakeRun(), new FakeRun()];
  second.step = 7;
  /** @type {any[]} */
  const taken = [];
  const { loop, rest } = loopOf([
    panelOf(first, { output: 30 }, (frame) => taken.push(['a', frame.run === first])),
    panelOf(second, { vitals: true }, (frame) => taken.push(['b', frame.run === second])),
    panelOf(first, { output: 50 }, (frame) => taken.push(['c', frame.run === first])),
  ]);
  const rested = rest();
  loop.show(/** @type {any} */ (first));
  loop.show(/** @type {any} */ (second));
  await rested;
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(taken.length >= 3);
  assert.ok(taken.every(([, own]) => own));
  assert.deepEqual(new Set(taken.map(([name]) => name)), new Set(['a', 'b', 'c']));
  assert.deepEqual(first.requests[0], { ...nothingRequested, output: 50 });
  assert.deepEqual(second.requests[second.requests.length - 1], {
    ...nothingRequested,
    vitals: true,
  });
  assert.deepEqual([first.frame.step, second.frame.step], [0, 7]);
});

test('runs at rest are asked for nothing while another trains', async () => {
  const [first, second] = [new FakeRun(), new FakeRun()];
  const { loop, rest } = loopOf([]);
  const rested = rest();
  loop.show(/** @type {any} */ (first));
  loop.show(/** @type {any} */ (second));
  await rested;
  await new Promise((resolve) => setTimeout(resolve, 20));
  second.moving = true;
  second.emit();
  const before = first.requests.length;
  while (second.requests.length < 6) {
    second.step++;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  assert.ok(first.requests.length <= before + 1, 'once, because something has changed');
  second.moving = false;
});

test('a run that is not shown any more is left alone', async () => {
  const run = new FakeRun();
  const { loop, rest } = loopOf([]);
  const rested = rest();
  const end = loop.show(/** @type {any} */ (run));
  await rested;
  end();
  const before = run.requests.length;
  run.moving = true;
  run.emit();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(run.requests.length, before);
});

test('a panel that fails is reported, and the others get their frames, also the next ones', async () => {
  const run = new FakeRun();
  let taken = 0;
  const failing = panelOf(run, {}, () => {
    throw new Error('cannot draw');
  });
  const refusing = panelOf(run, {}, () => {});
  refusing.request = () => {
    throw new Error('cannot ask');
  };
  const { loop, rest } = loopOf([failing, refusing, panelOf(run, { output: 9 }, () => taken++)]);
  const rested = rest();
  loop.show(/** @type {any} */ (run));
  await rested;
  const again = rest();
  run.step = 3;
  run.emit();
  await again;
  assert.ok(taken >= 2);
  assert.equal(run.frame.step, 3);
  assert.equal(run.requests[0].output, 9);
  assert.ok(reported.some((error) => String(error).includes('cannot draw')));
  assert.ok(reported.some((error) => String(error).includes('cannot ask')));
});

test('a frame of a network that is gone is not shown', async () => {
  const run = new FakeRun();
  /** @type {number[]} */
  const versions = [];
  const { loop, rest } = loopOf([panelOf(run, {}, (frame) => versions.push(frame.version))]);
  const { frameToShow } = run;
  run.frameToShow = async (request) => {
    const frame = await frameToShow.call(run, request);
    if (frame.version === 1) run.version = 2;
    return frame;
  };
  const rested = rest();
  loop.show(/** @type {any} */ (run));
  await rested;
  assert.ok(versions.length > 0);
  assert.ok(versions.every((version) => version === 2));
});

test('while a run trains, a frame is shown when all panels have painted it, in pieces', async () => {
  const run = new FakeRun();
  run.moving = true;
  /** @type {string[]} */
  const done = [];
  /** @param {string} name @param {number} pieces */
  const painting = (name, pieces) => ({
    ...panelOf(run, {}, () => {}),
    *pieces(/** @type {any} */ { step }) {
      for (let i = 0; i < pieces; i++) {
        done.push(`${name} paints ${step}`);
        // Longer than a piece may take.
        const end = performance.now() + 7;
        while (performance.now() < end);
        run.step++;
        yield;
      }
    },
    takeFrame(/** @type {any} */ { step }, /** @type {boolean | undefined} */ isPainted) {
      if (isPainted) done.push(`${name} shows ${step}`);
    },
  });
  const { loop } = loopOf([painting('a', 2), painting('b', 1)]);
  loop.show(/** @type {any} */ (run));
  while (done.filter((line) => line.startsWith('b shows')).length < 2) await later();
  run.moving = false;
  const [first] = done.map((line) => line.split(' ')[2]);
  assert.deepEqual(
    done.slice(0, 5),
    ['a paints', 'a paints', 'b paints', 'a shows', 'b shows'].map((line) => `${line} ${first}`),
  );
});

test('what was painted of a network that is gone is dropped', async () => {
  const run = new FakeRun();
  run.moving = true;
  /** @type {any[]} */
  const shown = [];
  let ended = 0;
  const panel = {
    ...panelOf(run, {}, () => {}),
    *pieces(/** @type {any} */ { version }) {
      try {
        for (let i = 0; i < 3; i++) {
          const end = performance.now() + 7;
          while (performance.now() < end);
          if (version === 1) run.version = 2;
          yield;
        }
      } finally {
        ended++;
      }
    },
    takeFrame(/** @type {any} */ { version }, /** @type {boolean | undefined} */ isPainted) {
      if (isPainted) shown.push(version);
    },
  };
  const { loop } = loopOf([panel]);
  loop.show(/** @type {any} */ (run));
  while (shown.length === 0) await later();
  run.moving = false;
  assert.ok(ended >= 2, 'the painting that was given up ends, too');
  assert.ok(shown.every((version) => version === 2));
});

test('a run that waits for its next step does not rest', async () => {
  const run = new FakeRun();
  run.moving = true;
  /** What happened. @type {string[]} */
  const seen = [];
  const root = Object.assign(new EventTarget(), { querySelectorAll: () => [] });
  root.addEventListener('ap-rest', () => seen.push('rest'));
  run.frameToFollow = /** @type {any} */ (
    async () => {
      seen.push('asked');
      await later();
      return null;
    }
  );
  const loop = new DisplayLoop(/** @type {any} */ (root));
  loop.show(/** @type {any} */ (run));
  while (seen.length < 3) await later();
  assert.ok(!seen.includes('rest'));
  run.moving = false;
  run.emit();
  while (!seen.includes('rest')) await later();
});

function later() {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

test('a panel that comes when all is at rest gets a frame, and one that is served already no second one', async () => {
  const run = new FakeRun();
  /** @type {[string, any][]} */
  const taken = [];
  const first = panelOf(run, { vitals: true }, (frame) => taken.push(['first', frame]));
  const panels = [first];
  const { loop, rest, root } = loopOf(panels);
  const rested = rest();
  loop.show(/** @type {any} */ (run));
  hasCome(root, first);
  await rested;
  assert.deepEqual(
    taken.map(([name]) => name),
    ['first'],
  );
  const late = panelOf(run, { findings: true }, (frame) => taken.push(['late', frame]));
  panels.push(late);
  hasCome(root, late);
  await rest();
  assert.deepEqual(
    taken.map(([name]) => name),
    ['first', 'first', 'late'],
  );
  assert.equal(taken[2][1].request.findings, true);
});

test('a panel that comes while a frame is made without it gets one, too', async () => {
  const run = new FakeRun();
  let count = 0;
  /** @type {Watcher[]} */
  const panels = [];
  const { loop, rest, root } = loopOf(panels);
  const rested = rest();
  loop.show(/** @type {any} */ (run));
  const late = panelOf(run, { findings: true }, () => count++);
  panels.push(late);
  hasCome(root, late);
  await rested;
  if (count === 0) await rest();
  assert.equal(count, 1);
});

/** @param {EventTarget} root @param {Watcher} panel */
function hasCome(root, panel) {
  const event = new Event('ap-has-come');
  Object.defineProperty(event, 'target', { value: panel });
  root.dispatchEvent(event);
}
