// Data and weights of one's own through the host: what CSV files become, what links carry, and that zlib's compression of it
// is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constants, deflateRawSync } from 'node:zlib';
import { nothingRequested as nothing } from '../../../web/engine/request.js';
import { openHost } from '../../support/engine.js';

/** @typedef {import('../../support/only-run.js').OnlyRun} Host */

/**
 * @param {string} name
 * @param {(host: Host) => Promise<void>} body
 */
function hostTest(name, body) {
  test(name, async () => {
    const host = await openHost();
    try {
      await body(host);
    } finally {
      host.terminate();
    }
  });
}

/**
 * The same value of `points` or `weights`, compressed.
 *
 * @param {string} packed
 * @param {import('node:zlib').ZlibOptions} options
 */
function compressed(packed, options) {
  const bytes = Buffer.from(packed, 'base64url');
  const deflated = deflateRawSync(bytes.subarray(1), options);
  return Buffer.concat([Buffer.from([2]), deflated]).toString('base64url');
}

/** @param {string} points */
const own = (points) => `data=points&points=${points}`;

const csv = 'width,height,kind\n1,2,oak\n1.5,-1,elm\n0.25,0,oak\n-1,1,ash\n';

hostTest('a CSV file becomes an experiment, and that the same CSV', async (host) => {
  const data = await host.readCsv(csv);
  assert.deepEqual(data.problems, []);
  assert.deepEqual(data.inputs, ['width', 'height']);
  assert.deepEqual(data.classes, ['oak', 'elm', 'ash']);
  assert.deepEqual([data.task, data.count, data.label], ['classes', 4, 'kind']);
  assert.deepEqual(data.scaled, []);
  const { text, fields, problems } = host.edit('net=4:relu', own(data.points));
  assert.deepEqual(problems, []);
  assert.deepEqual([fields.data, fields.samples], ['points', 4]);
  assert.equal(await host.csvOf(text), csv);
  const { description } = host.open(text);
  assert.deepEqual(
    [description.task, description.classes, description.dimensions],
    ['classes', 3, 2],
  );
});

hostTest('a bad CSV file has problems with their place, and no points', async (host) => {
  const data = await host.readCsv('x1,x2,label\n1,2,0\n1,two,1\n');
  assert.equal(data.points, '');
  assert.deepEqual(
    data.problems.map(({ line, column, code }) => [line, column, code]),
    [[3, 2, 'not_a_number']],
  );
});

hostTest('columns that leave the plane are brought into it, and named', async (host) => {
  const data = await host.readCsv('area,y\n1000,0.5\n3000,0.25\n2000,0.75\n');
  assert.equal(data.task, 'regression');
  assert.equal(data.scaled[0].name, 'area');
  assert.equal(data.scaled[0].centre, 2000);
  const { x } = host.preview(own(data.points));
  assert.ok(x.every((value) => Math.abs(value) <= 3));
});

hostTest('points placed by hand travel as they are, plain or compressed', async (host) => {
  const x = [];
  const y = [];
  for (let i = 0; i < 120; ++i) {
    x.push(Math.round(2000 * Math.sin(i)) / 1000, Math.round(1000 * Math.cos(3 * i)) / 1000);
    y.push(i % 3);
  }
  const points = await host.packPoints(2, false, x, y);
  const plain = host.edit('', own(points));
  assert.deepEqual(plain.problems, []);
  assert.equal(Buffer.from(points, 'base64url').length, 1 + 6 + 2 + 5 * 120);
  for (const level of [0, 1, 6, 9]) {
    for (const strategy of [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_RLE]) {
      const text = await host.unpacked(own(compressed(points, { level, strategy })));
      const link = host.edit('', text);
      assert.deepEqual(link, plain);
    }
  }
  assert.equal(await host.packPoints(2, false, [1, 2], [0]), '');
  assert.equal(await host.packPoints(1, false, [1, 2], [0, 10]), '');
});

hostTest('large data of every kind is read from what zlib makes of it', async (host) => {
  let state = 1;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (const inputs of [1, 2, 7]) {
    for (const decimals of [2, 7]) {
      const x = Array.from({ length: 3000 * inputs }, () =>
        Number((6 * random() - 3).toFixed(decimals)),
      );
      const y = Array.from({ length: 3000 }, () => random());
      const points = await host.packPoints(inputs, true, x, y);
      const short = compressed(points, { level: 9, memLevel: 9 });
      assert.ok(short.length < points.length);
      const { text, problems } = host.edit('', await host.unpacked(own(short)));
      assert.deepEqual(problems, []);
      assert.equal(text, `v=1&${own(points)}`);
    }
  }
});

hostTest('damaged and oversized links are problems', async (host) => {
  const bomb = Buffer.concat([Buffer.from([2]), deflateRawSync(Buffer.alloc(40_000_000))]);
  for (const points of ['AQ', 'Ag', '!', bomb.toString('base64url')]) {
    const { fields, problems } = host.edit('', await host.unpacked(own(points)));
    assert.equal(fields.data, 'circle');
    assert.deepEqual(
      problems.map(({ field, code, used }) => [field, code, used]),
      [['points', 'bad_parameter', 'data=circle']],
    );
  }
});

hostTest('edited weights travel and reproduce the run', async (host) => {
  const { description } = host.open('net=3:relu');
  host.setParameter(1, 0.75);
  const { parameters } = host.frame({ ...nothing, parameters: true });
  await host.step(50);
  const { digest } = host.frame(nothing);
  const packed = await host.packWeights(parameters);
  for (const weights of [packed, compressed(packed, {})]) {
    const { text, fields, problems } = host.edit(
      description.text,
      await host.unpacked(`weights=${weights}`),
    );
    assert.deepEqual(problems, []);
    assert.equal(fields.weights, true);
    host.open(text);
    assert.deepEqual(host.frame({ ...nothing, parameters: true }).parameters, parameters);
    await host.step(50);
    const frame = host.frame(nothing);
    assert.equal(frame.digest, digest);
    assert.equal(frame.pristine, true);
    const other = host.edit(text, 'net=4:relu');
    assert.deepEqual(
      other.problems.map(({ field }) => field),
      ['weights'],
    );
    assert.equal(other.fields.weights, false);
  }
});

hostTest('predictions have the outputs of every sample', async (host) => {
  host.open('data=blobs:4&samples=90');
  await host.step(100);
  const values = host.frame({ ...nothing, predictions: true }).predictions;
  const { y, trainSamples } = host.data();
  assert.equal(values.length, 90 * 4);
  let right = 0;
  for (let i = 0; i < trainSamples; ++i) {
    const row = values.subarray(4 * i, 4 * i + 4);
    assert.ok(Math.abs(row.reduce((sum, p) => sum + p) - 1) < 1e-5);
    if (row.indexOf(Math.max(...row)) === y[i]) ++right;
  }
  assert.equal(right / trainSamples, host.frame(nothing).trainAccuracy);
});

hostTest('every activation has a cost relative to relu', async (host) => {
  host.open('net=6:relu');
  await host.step(10);
  const { digest } = host.frame(nothing);
  const costs = await host.activationCosts('data=xor&net=2*6:tanh');
  assert.deepEqual(
    costs.map(({ name }) => name),
    host.tables().activations.map(({ name }) => name),
  );
  for (const { ratio } of costs) assert.ok(Number.isFinite(ratio) && ratio > 0);
  assert.equal(costs.find(({ name }) => name === 'relu')?.ratio, 1);
  // The experiment that is open is left alone.
  assert.equal(host.frame(nothing).digest, digest);
});
