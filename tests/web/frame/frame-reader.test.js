// Named access to frames, against the engine's arrays and against what it says elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../web/engine/request.js';
import { layerNumberPlace, readFrame, unknownLayer } from '../../../web/frame/frame-reader.js';
import { unitPlace } from '../../../web/frame/places.js';
import { openHost } from '../../support/engine.js';

const everything = {
  ...nothingRequested,
  vitals: true,
  parameters: true,
  gradients: true,
  curves: true,
  unitMap: 7,
  output: 9,
  folds: 5,
  predictions: true,
  unitHistogram: true,
};

/**
 * @param {string} text
 * @param {(run: {host: import('../../support/only-run.js').OnlyRun, run: import('../../../web/frame/frame-reader.js').ReadRun}) => Promise<void>} body
 */
async function withRun(text, body) {
  const host = await openHost();
  try {
    const { description } = host.open(text);
    await host.run(30);
    await body({ host, run: { description, tables: host.tables() } });
  } finally {
    host.terminate();
  }
}

const text = 'data=blobs:3&net=5:prelu,4:tanh&seed=2&opt=adam&lr=0.01';

test('a unit’s histogram is its own, and a layer’s is the mean of those of its units', () =>
  withRun(text, async ({ host, run }) => {
    const read = readFrame(host.frame(everything), run);
    run.description.layers.forEach(({ units }, layer) => {
      const own = Array.from({ length: units }, (_, unit) => read.unitHistogram(layer, unit));
      const coarse = new Float32Array(own[0].length);
      read.zHistogram(layer).forEach((share, i) => (coarse[Math.floor((i + 3) / 4)] += share));
      assert.equal(own[0].length, 26);
      coarse.forEach((share, bin) => {
        const mean = own.reduce((sum, histogram) => sum + histogram[bin], 0) / units;
        assert.ok(Math.abs(mean - share) < 1e-5, `bin ${bin} of layer ${layer}`);
      });
      const { histogram, f, flat } = read.life(layer);
      assert.deepEqual([histogram, f], [read.zHistogram(layer), read.curve(layer).f]);
      assert.equal(flat, read.layer(layer)?.saturated);
    });
    const gradients = run.description.layers.map((_, layer) => read.layer(layer)?.gradient ?? 0);
    assert.equal(read.largestGradient, Math.max(...gradients));
    assert.equal(readFrame(host.frame(nothingRequested), run).unitHistogram(0, 0).length, 0);
  }));

test('of what the network does not have, nothing is read: neither of inputs, nor beyond a layer’s last unit', () =>
  withRun(text, async ({ host, run }) => {
    const read = readFrame(host.frame(everything), run);
    for (const [layer, unit] of [
      [-1, 0],
      [0, 5],
      [1, 4],
      [3, 0],
    ]) {
      const which = `layer ${layer}, unit ${unit}`;
      assert.equal(read.unit(layer, unit), null, which);
      assert.equal(read.unitHistogram(layer, unit).length, 0, which);
      assert.equal(read.unitMap(layer, unit).length, 0, which);
      assert.equal(read.fold(layer, unit).length, 0, which);
    }
    for (const layer of [-1, 3]) {
      assert.equal(read.layer(layer), null);
      assert.equal(read.zHistogram(layer).length, 0);
    }
  }));

test('numbers have the names of the engine’s tables, and its values', () =>
  withRun(text, async ({ host, run }) => {
    const frame = host.frame(everything);
    const read = readFrame(frame, run);
    const { layerNumbers, unitNumbers } = run.tables;
    run.description.layers.forEach(({ units }, layer) => {
      const numbers = /** @type {Record<string, number>} */ (
        /** @type {unknown} */ (read.layer(layer))
      );
      layerNumbers.forEach((name, i) => {
        assert.ok(Object.is(numbers[name], frame.layers[layer * layerNumbers.length + i]), name);
      });
      let active = 0;
      for (let unit = 0; unit < units; unit++) active += read.unit(layer, unit)?.active ?? NaN;
      assert.ok(active >= 0 && active <= units);
    });
    // The mean of a layer is that of its units.
    const means = [0, 1, 2, 3, 4].map((unit) => read.unit(0, unit)?.mean ?? NaN);
    const mean = means.reduce((a, b) => a + b) / 5;
    assert.ok(Math.abs(mean - (read.layer(0)?.mean ?? NaN)) < 1e-5);
    assert.deepEqual(unitNumbers.slice().sort(), [
      'active',
      'deviation',
      'gradient',
      'mean',
      'state',
    ]);
    assert.deepEqual(Object.keys(unknownLayer(run.tables)), layerNumbers);
    assert.equal(
      frame.layers[layerNumberPlace(run.tables, 2, 'gradient')],
      read.layer(2)?.gradient,
    );
  }));

test('histograms hold all samples of their layer', () =>
  withRun(text, async ({ host, run }) => {
    const read = readFrame(host.frame(everything), run);
    const { zBins, aBins } = run.tables;
    for (const layer of [0, 1, 2]) {
      const histograms = [read.zHistogram(layer), read.aHistogram(layer), read.gHistogram(layer)];
      assert.equal(histograms[0].length, zBins.count + 2);
      assert.equal(histograms[1].length, aBins.count + 2);
      for (const histogram of histograms) {
        const sum = histogram.reduce((a, b) => a + b, 0);
        assert.ok(Math.abs(sum - 1) < 1e-4, `${sum}`);
      }
    }
  }));

test('a curve is the activation of its layer', () =>
  withRun(text, async ({ host, run }) => {
    const { f, df } = readFrame(host.frame(everything), run).curve(1);
    const { lo, hi } = run.tables.zBins;
    const curve = host.curve('tanh', lo, hi, f.length);
    assert.ok(f.length > 100);
    assert.deepEqual(f, curve.f);
    assert.deepEqual(df, curve.df);
  }));

test('weights, biases and slopes give the unit’s sum', () =>
  withRun(text, async ({ host, run }) => {
    const frame = host.frame({ ...everything, trace: { sample: 3 } });
    const { trace } = frame;
    assert.ok(trace);
    const { parameters, gradients } = readFrame(frame, run);
    const { layers } = run.description;
    for (const [layer, unit] of [
      [0, 4],
      [1, 2],
      [2, 1],
    ]) {
      const place = unitPlace(layers, layer, unit);
      const before = layer === 0 ? trace.input : trace.a.subarray(unitPlace(layers, layer - 1, 0));
      let sum = parameters.bias(layer, unit);
      parameters.incoming(layer, unit).forEach((weight, source) => {
        assert.equal(weight, parameters.weight(layer, unit, source));
        sum += weight * before[source];
      });
      assert.ok(Math.abs(sum - trace.z[place]) < 1e-5, `layer ${layer}: ${sum}`);
    }
    assert.equal(parameters.slopes(0)?.length, 5);
    assert.equal(parameters.slope(0, 2), parameters.slopes(0)?.[2]);
    assert.equal(parameters.slopes(1), null);
    assert.equal(gradients.all.length, run.description.parameters);
    assert.equal(parameters.weights(1).length, 5 * 4);
  }));

test('maps are those of their unit, input or output', () =>
  withRun(text, async ({ host, run }) => {
    const frame = host.frame({ ...everything, unitMap: 9, output: 9, folds: 5 });
    const read = readFrame(frame, run);
    // An input is the coordinate itself; it grows along its axis.
    const [x1, x2] = read.columnMaps(0);
    assert.ok(x1[0] < x1[8] && x1[0] === x1[72]);
    assert.ok(x2[0] > x2[72] && x2[0] === x2[8]);
    assert.deepEqual(read.inputMap(1), x2);
    assert.equal(read.columnMaps(1).length, 5);
    assert.deepEqual(read.columnMaps(2)[3], read.unitMap(1, 3));
    for (let cell = 0; cell < 81; cell++) {
      const outputs = [0, 1, 2].map((k) => read.output(k)[cell]);
      assert.ok(Math.abs(outputs.reduce((a, b) => a + b) - 1) < 1e-5);
      assert.deepEqual(read.outputsAt(Math.floor(cell / 9), cell % 9), outputs);
    }
    assert.equal(read.fold(1, 3).length, 36);
    assert.equal(read.fold(1, 3).byteOffset, (5 + 3) * 36 * 4);
  }));

test('predictions are those of their sample', () =>
  withRun(text, async ({ host, run }) => {
    const read = readFrame(host.frame(everything), run);
    const { y, trainSamples } = host.data();
    assert.equal(read.prediction(0).length, 3);
    assert.equal(read.prediction(y.length - 1).length, 3);
    let right = 0;
    for (let i = 0; i < trainSamples; i++) {
      const outputs = read.prediction(i);
      if (outputs.indexOf(Math.max(...outputs)) === y[i]) right++;
    }
    assert.ok(Math.abs(right / trainSamples - read.frame.trainAccuracy) < 1e-6);
  }));

test('nothing is copied, and a frame has one reader', () =>
  withRun(text, async ({ host, run }) => {
    const frame = host.frame(everything);
    const read = readFrame(frame, run);
    assert.equal(readFrame(frame, run), read);
    for (const view of [
      read.zHistogram(1),
      read.curve(1).df,
      read.parameters.incoming(1, 1),
      read.unitMap(1, 1),
      read.output(1),
      read.prediction(1),
    ]) {
      assert.ok(view.byteOffset > 0);
    }
    assert.equal(read.output(1).buffer, frame.output.buffer);
    const numbers = read.layer(0);
    frame.layers[run.tables.layerNumbers.indexOf('dead')] = 17;
    assert.equal(numbers?.dead, 17);
  }));

test('what was not asked for is not there', () =>
  withRun(text, async ({ host, run }) => {
    const read = readFrame(host.frame(nothingRequested), run);
    assert.equal(read.layer(0), null);
    assert.equal(read.unit(0, 0), null);
    assert.equal(read.has('parameters'), false);
    assert.equal(read.zHistogram(0).length, 0);
    assert.equal(read.curve(0).f.length, 0);
    assert.deepEqual(read.columnMaps(1), []);
    assert.equal(read.output(0).length, 0);
    assert.equal(read.prediction(0).length, 0);
  }));

test('a frame of another network than described has no numbers', () =>
  withRun(text, async ({ host, run }) => {
    const frame = host.frame(everything);
    const { description } = host.open('data=blobs:3&net=5:relu');
    assert.equal(readFrame(frame, { ...run, description }).layer(0), null);
  }));
