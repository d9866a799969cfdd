// Data of one's own with the real engine: what is placed is learned, undone, followed, and named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested as none } from '../../../web/engine/request.js';
import { OwnData, ownData } from '../../../web/state/own-data.js';
import { Store } from '../../../web/state/store.js';
import { openEngine } from '../../support/engine.js';
import { Bar } from '../../support/address-bar.js';
import { DataEditorSurface } from '../../../web/panels/data/data-editor-surface.js';

/**
 * @param {string} name
 * @param {(own: OwnData, store: Store) => Promise<void>} body
 * @param {string} [hash]
 */
function ownTest(name, body, hash = '#v=1&data=xor&net=4:tanh') {
  test(name, async () => {
    const engine = await openEngine();
    try {
      const store = await Store.open(engine, new Bar(hash));
      await body(ownData(store), store);
    } finally {
      engine.terminate();
    }
  });
}

/**
 * @param {OwnData} own
 * @param {[number, number, number][]} points
 */
function place(own, points) {
  for (const [x1, x2, label] of points) own.points.add({ x1, x2 }, label);
  return own.changed(true);
}

ownTest('one point alone changes nothing, two are learned', async (own, store) => {
  await place(own, [[1, 2, 0]]);
  assert.equal(store.run.experiment.fields.data, 'xor');
  assert.equal(own.areInUse, false);
  await place(own, [[-1, 0.5, 1]]);
  assert.deepEqual([store.run.experiment.fields.data, store.run.samples.y.length], ['points', 2]);
  assert.equal(own.areInUse, true);
  await own.follow();
  assert.equal(own.points.count, 2);
});

ownTest('all of a stroke is one change, and undo takes it back', async (own, store) => {
  await place(own, [
    [0, 0, 0],
    [1, 1, 1],
  ]);
  const before = store.run.experiment.text;
  for (let i = 0; i < 5; i++) {
    own.points.add({ x1: i / 2, x2: -1 }, 0);
    void own.changed(false);
  }
  await own.changed(true);
  assert.equal(store.run.samples.y.length, 7);
  await store.undo();
  assert.equal(store.run.experiment.text, before);
  await own.follow();
  assert.deepEqual([own.points.count, own.areInUse], [2, true]);
  await store.redo();
  await own.follow();
  assert.equal(own.points.count, 7);
});

ownTest('a network that trains goes on with its weights', async (own, store) => {
  await place(own, [
    [0, 0, 0],
    [1, 1, 1],
    [2, 1, 1],
  ]);
  await store.step(20);
  const { digest } = await store.run.frameOf(none);
  await place(own, [[-1, 1, 1]]);
  const frame = await store.run.frameOf(none);
  assert.deepEqual([frame.digest, frame.step, frame.pristine], [digest, 20, false]);
  await place(own, [[-2, 1, 2]]);
  assert.equal((await store.run.frameOf(none)).step, 0, 'another class is another task');
});

ownTest('points of the experiment are followed in their order', async (own, store) => {
  await place(own, [
    [0.5, 0.25, 1],
    [1, -1, 0],
    [-2, 2, 1],
  ]);
  const another = new OwnData(store);
  assert.equal(another.areInUse, false);
  await another.follow();
  assert.equal(another.areInUse, true);
  assert.deepEqual(another.points.y, [1, 0, 1]);
  assert.deepEqual(another.points.at(2), { x1: -2, x2: 2 });
});

ownTest(
  'samples that were drawn become points, and another kind keeps them',
  async (own, store) => {
    await own.copyPresent();
    assert.equal(own.points.count, 500);
    assert.equal(store.run.description.task, 'binary');
    await own.become('values');
    assert.equal(store.run.description.task, 'regression');
    assert.deepEqual(new Set(store.run.samples.y), new Set([-1, 1]));
    await own.become('classes');
    assert.equal(store.run.description.task, 'binary');
    await own.become('curve');
    assert.deepEqual([own.points.count, store.run.experiment.fields.samples], [0, 500]);
  },
);

ownTest('a table brings the names of its classes, which drawing keeps', async (own, store) => {
  const data = await store.run.engine.readCsv('width;height;kind\n1;2;oak\n0;1;elm\n2;2;oak\n');
  await own.useTable(data);
  assert.deepEqual(own.origin?.classes, ['oak', 'elm']);
  await own.follow();
  await place(own, [[0, 0, 1]]);
  assert.equal(store.run.samples.y.length, 4);
  assert.deepEqual(own.origin?.classes, ['oak', 'elm']);
  await store.edit({ data: 'moons' });
  assert.equal(own.origin, undefined);
});

ownTest('where the data are locked, nothing changes them', async (own, store) => {
  assert.equal(store.isLocked('data'), false);
  store.presentation = { ...store.presentation, locked: new Set(['data']) };
  const { text } = store.run.experiment;
  await place(own, [
    [0, 0, 0],
    [1, 1, 1],
  ]);
  assert.equal(store.run.experiment.text, text);
});

/**
 * A press or a move of the mouse at a place of the plane.
 *
 * @param {number} x1
 * @param {number} x2
 */
function pointer(x1, x2) {
  const box = { left: 0, top: 0, width: 600, height: 600 };
  const target = { clientWidth: 600, getBoundingClientRect: () => box, setPointerCapture() {} };
  const [clientX, clientY] = [(x1 + 3) * 100, (3 - x2) * 100];
  const event = { button: 0, pointerId: 1, pointerType: 'mouse', clientX, clientY, target };
  return /** @type {PointerEvent} */ (/** @type {unknown} */ (event));
}

/** @param {OwnData} own */
function surfaceOf(own) {
  Object.assign(globalThis, { DOMRect: class {} });
  return new DataEditorSurface(own, { label: () => 0, choose() {}, update() {}, say() {} });
}

ownTest('undo ends the drag of a point that it takes away', async (own, store) => {
  await place(own, [
    [0, 0, 0],
    [1, 1, 1],
    [-1, 1, 0],
  ]);
  await place(own, [[2, -2, 1]]);
  const surface = surfaceOf(own);
  surface.down(pointer(2, -2));
  await store.undo();
  assert.equal(store.run.samples.y.length, 3);
  surface.move(pointer(2.5, -2.5));
  await own.follow();
  surface.move(pointer(2, -1));
  surface.up();
  await store.changes.arriving;
  assert.equal(store.run.samples.y.length, 3, 'the drag went on');
  assert.equal(own.points.count, 3);
  await place(own, [[-2, -2, 1]]);
  assert.equal(store.run.samples.y.length, 4);
  assert.equal(own.areInUse, true);
});

ownTest('undo ends a stroke that paints', async (own, store) => {
  await place(own, [
    [0, 0, 0],
    [1, 1, 1],
  ]);
  const surface = surfaceOf(own);
  surface.down(pointer(-2, -2));
  await store.changes.arriving;
  assert.equal(store.run.samples.y.length, 3);
  await store.undo();
  surface.move(pointer(2, -2));
  surface.up();
  await store.changes.arriving;
  await own.follow();
  assert.equal(store.run.samples.y.length, 2);
  assert.equal(own.points.count, 2);
});

/** @param {DataEditorSurface} surface @param {string} name */
function press(surface, name) {
  const event = { key: name, preventDefault() {} };
  surface.key(/** @type {KeyboardEvent} */ (/** @type {unknown} */ (event)));
}

for (const [tool, remove] of /** @type {[string, (surface: DataEditorSurface) => void][]} */ ([
  [
    'pointer',
    (surface) => {
      surface.down(/** @type {PointerEvent} */ ({ ...pointer(1, 1), button: 2 }));
      surface.up();
    },
  ],
  [
    'key',
    (surface) => {
      surface.crosshair = { x1: 1, x2: 1 };
      press(surface, 'Delete');
    },
  ],
])) {
  ownTest(
    `what is erased by ${tool} right after an undo is a point of what came back`,
    async (own, store) => {
      await place(own, [
        [0, 0, 0],
        [1, 1, 1],
        [-1, 1, 0],
      ]);
      own.points.move(1, { x1: 2, x2: -2 });
      await own.changed(true);
      await store.undo();
      remove(surfaceOf(own));
      await own.follow();
      await store.changes.arriving;
      assert.equal(store.run.samples.y.length, 2);
      assert.deepEqual(
        [own.points.at(0), own.points.at(1)],
        [
          { x1: 0, x2: 0 },
          { x1: -1, x2: 1 },
        ],
      );
    },
  );
}

ownTest('other data ends a stroke', async (own, store) => {
  await place(own, [
    [0, 0, 0],
    [1, 1, 1],
  ]);
  const surface = surfaceOf(own);
  surface.down(pointer(-2, -2));
  await store.changes.arriving;
  await store.openText('data=moons');
  surface.move(pointer(2, -2));
  surface.up();
  await store.changes.arriving;
  assert.equal(store.run.experiment.fields.data, 'moons');
});

ownTest('a stroke after other data was chosen is learned', async (own, store) => {
  await place(own, [
    [0, 0, 0],
    [1, 1, 1],
  ]);
  await store.edit({ data: 'moons' });
  const surface = surfaceOf(own);
  surface.down(pointer(-2, -2));
  surface.move(pointer(-1, -2));
  surface.up();
  await store.changes.arriving;
  assert.equal(store.run.experiment.fields.data, 'points');
  assert.equal(store.run.samples.y.length, own.points.count);
});
