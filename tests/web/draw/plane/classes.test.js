import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, confusion, likeliest } from '../../../../web/draw/plane/classes.js';
import { readFrame } from '../../../../web/frame/frame-reader.js';
import { nothingRequested } from '../../../../web/engine/request.js';
import { openHost } from '../../../support/engine.js';

test('the likeliest class is the greatest of several outputs, or the sign of one', () => {
  assert.equal(likeliest([0.1, 0.7, 0.2]), 1);
  assert.equal(likeliest([0.5, 0.2, 0.3]), 0);
  assert.equal(likeliest([-0.2]), 0);
  assert.equal(likeliest([0.4]), 1);
  assert.equal(classOf(-1, 1), 0);
  assert.equal(classOf(4, 6), 4);
});

test('confusions count rows by class and columns by guess', () => {
  const predictions = [
    [0.9, 0.1],
    [0.8, 0.2],
    [0.3, 0.7],
  ];
  const counts = confusion([0, 1, 1], (i) => predictions[i], { from: 0, to: 3, classes: 2 });
  assert.deepEqual(counts, [
    [1, 0],
    [1, 1],
  ]);
});

for (const data of ['glyphs', 'waves', 'blobs:5', 'circle']) {
  test(`the diagonal of the confusions is the engine’s accuracy: ${data}`, async () => {
    const host = await openHost();
    try {
      const { description } = host.open(
        `data=${data}&net=8:relu&opt=adam&lr=0.005&noise=0.4&seed=2`,
      );
      await host.run(60);
      const { y, trainSamples } = host.data();
      const frame = host.frame({ ...nothingRequested, predictions: true });
      const { classes } = description;
      const read = readFrame(frame, { description, tables: host.tables() });
      for (const [from, to, accuracy] of [
        [0, trainSamples, frame.trainAccuracy],
        [trainSamples, y.length, frame.testAccuracy],
      ]) {
        const counts = confusion(y, (i) => read.prediction(i), { from, to, classes });
        const right = counts.reduce((sum, row, k) => sum + row[k], 0);
        assert.ok(right < to - from, 'some are mistaken, or the test says nothing');
        assert.ok(Math.abs(right / (to - from) - accuracy) < 1e-6);
        assert.equal(
          counts.flat().reduce((a, b) => a + b, 0),
          to - from,
        );
      }
    } finally {
      host.terminate();
    }
  });
}
