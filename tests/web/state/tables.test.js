// Tables and networks that meet on the page: each is told how the other knows the columns. With the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested as none } from '../../../web/engine/request.js';
import { readOnnx } from '../../../web/models/import-onnx.js';
import { modelOf } from '../../../web/models/model.js';
import { onnxBytes } from '../../../web/models/onnx.js';
import { presentScale, strayColumns } from '../../../web/panels/data/csv-reading.js';
import { className } from '../../../web/state/class-names.js';
import { DoesNotFit, openNetwork } from '../../../web/state/opening/open-file.js';
import { ownData } from '../../../web/state/own-data.js';
import { Store } from '../../../web/state/store.js';
import { columnName, inUnits, targetText, valueText } from '../../../web/state/table.js';
import { Bar } from '../../support/address-bar.js';
import { openEngine } from '../../support/engine.js';

/**
 * @param {string} name
 * @param {(store: Store) => Promise<void>} body
 * @param {string} [hash]
 */
function tableTest(name, body, hash = '#v=1&data=moons&net=4:tanh&train=0.6') {
  test(name, async () => {
    const engine = await openEngine();
    try {
      await body(await Store.open(engine, new Bar(hash)));
    } finally {
      engine.terminate();
    }
  });
}

/** Two kinds of flowers, in centimetres. */
const flowers = [
  'petal,sepal,kind',
  ...Array.from({ length: 30 }, (_, i) => [
    `${(1.2 + (i % 6) / 10).toFixed(1)},${(4.6 + (i % 7) / 10).toFixed(1)},setosa`,
    `${(4.5 + (i % 8) / 10).toFixed(1)},${(5.9 + (i % 5) / 10).toFixed(1)},virginica`,
  ]).flat(),
  '',
].join('\n');
const prices = 'area,price\n50,100000\n53,105123.5\n61,120000.25\n70,139999\n48,98000\n85,160500\n';

/**
 * @param {Store} store
 * @param {string} csv
 * @param {Partial<import('../../../web/engine/types.js').CsvReading>} [reading]
 */
async function use(store, csv, reading) {
  await ownData(store).useTable(await store.run.engine.readCsv(csv, reading));
}

/** @param {Store} store the network in training, as a file of another program holds it */
async function exported(store) {
  const { parameters, step } = await store.run.frameOf({ ...none, parameters: true });
  return readOnnx(onnxBytes(modelOf(store.run.description, parameters, step)));
}

/** @param {Store} store */
async function numbers(store) {
  const { parameters, trainLoss, trainAccuracy } = await store.run.frameOf({
    ...none,
    parameters: true,
  });
  return { parameters, trainLoss, trainAccuracy };
}

tableTest('a network of somebody else meets the table as it is', async (store) => {
  await use(store, flowers, { scale: 'none' });
  await store.step(1500);
  const before = await numbers(store);
  assert.ok(before.trainAccuracy > 0.95);
  const theirs = await exported(store);
  await store.openText('data=moons&net=4:tanh&train=0.6');
  await use(store, flowers);
  assert.notEqual(store.run.experiment.fields.scale, '');
  assert.equal(await openNetwork(store, 'iris.onnx', theirs), 'plain');
  assert.equal(store.run.experiment.fields.scale, '');
  assert.deepEqual(store.run.description.columns, ['petal', 'sepal', 'kind']);
  assert.deepEqual(await numbers(store), before);
  await store.undo();
  assert.notEqual(store.run.experiment.fields.scale, '');
});

tableTest('a network that was saved with its scaling meets the table scaled so', async (store) => {
  await use(store, flowers);
  await store.step(200);
  const before = await numbers(store);
  const { text } = store.run.experiment;
  const saved = await exported(store);
  assert.notEqual(saved.scale, '');
  assert.equal(await openNetwork(store, 'mine.onnx', saved), '');
  assert.deepEqual(await numbers(store), before);
  assert.ok(store.run.experiment.text.includes(text.slice(text.indexOf('points='))));
  await use(store, flowers, { scale: 'none' });
  assert.equal(await openNetwork(store, 'mine.onnx', saved), 'scaled');
  assert.deepEqual(await numbers(store), before);
});

tableTest('a network that scales a table is not opened on drawn data', async (store) => {
  await use(store, flowers);
  const saved = await exported(store);
  await store.openText('data=moons&net=4:tanh');
  const { text } = store.run.experiment;
  await assert.rejects(openNetwork(store, 'mine.onnx', saved), DoesNotFit);
  assert.equal(store.run.experiment.text, text);
});

tableTest('a table for a network that is there is scaled as it knows it', async (store) => {
  const read = () => store.run.engine.readCsv(flowers);
  assert.equal(presentScale(store.run, await read()), null, 'the network knows no table');
  await use(store, flowers);
  assert.equal(presentScale(store.run, await read()), null, 'and has learned nothing');
  const { scale } = store.run.experiment.fields;
  await store.step(10);
  store.run.frame = await store.run.frameOf(none);
  assert.equal(presentScale(store.run, await read()), scale);
  const other = await store.run.engine.readCsv(flowers.replace('petal', 'weight'));
  assert.equal(presentScale(store.run, other), null, 'another table');
  const theirs = { ...(await exported(store)), scale: '' };
  await openNetwork(store, 'iris.onnx', theirs);
  assert.equal(presentScale(store.run, other), 'none');
});

tableTest('a link carries names and units, and the page shows them', async (store) => {
  await use(store, prices);
  const { text } = store.run.experiment;
  await store.openText('data=moons');
  assert.deepEqual(store.run.description.columns, []);
  await store.openText(text);
  const { description, samples } = store.run;
  assert.deepEqual(description.columns, ['area', 'price']);
  assert.equal(columnName(description, 1), 'price');
  const shown = [...samples.y].map((value) => targetText(description, value));
  // Without what groups digits in the reader's language, and the half to either side.
  const numbers = shown.map((text) => Number(text.replace(/\D/g, ''))).sort((a, b) => a - b);
  const written = [98000, 100000, 105123.5, 120000, 139999, 160500];
  assert.deepEqual(
    numbers.map((number, i) => (Math.abs(number - written[i]) <= 0.5 ? written[i] : number)),
    written,
  );
  const area = inUnits(description, 0, samples.x[0]);
  assert.ok([50, 53, 61, 70, 48, 85].some((each) => Math.abs(each - area) < 1e-4));
  await use(store, flowers);
  assert.equal(className(store.run, 1), 'virginica');
  assert.equal(valueText({ dimensions: 1, columns: [], scale: [] }, 0, 0.5), '0.50');
});

tableTest('points that are drawn into a table belong to it, others do not', async (store) => {
  await use(store, flowers);
  const { scale } = store.run.experiment.fields;
  const own = ownData(store);
  await own.follow();
  own.points.add({ x1: 0, x2: 0 }, 2);
  await own.changed(true);
  assert.equal(store.run.experiment.fields.scale, scale);
  assert.deepEqual(store.run.description.classNames, ['setosa', 'virginica', '3']);
  await own.become('values');
  assert.equal(store.run.experiment.fields.scale, '');
  assert.deepEqual(store.run.description.columns, []);
  assert.deepEqual(store.changeProblems, []);
});

tableTest(
  'a table whose values lie far from those that a network was trained on is not scaled as they were',
  async (store) => {
    const rows = (/** @type {number} */ size) =>
      Array.from(
        { length: 30 },
        (_, i) => `${size * (10 + i)},${size * (5 + (i % 7))},${size * i}`,
      );
    const read = (/** @type {number} */ size) =>
      store.run.engine.readCsv(['length,width,price', ...rows(size)].join('\n'));
    const [first, more, other] = [await read(1), await read(1.5), await read(1000)];
    assert.deepEqual(strayColumns(first.scale, first), []);
    assert.deepEqual(strayColumns(first.scale, more), []);
    assert.deepEqual(strayColumns(first.scale, other), ['length', 'width', 'price']);
    assert.deepEqual(strayColumns('none', other), []);
  },
);
