import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, confusion, likeliest } from '../../../../web/draw/plane/classes.js';
import { nothingRequested } from '../../../../web/engine/request.js';
import { openHost } from '../../../support/engine.js';

test('the likeliest class is the greatest of several outputs, or the sign of one', () => {
  assert.equal(likeliest([0.1, 0.7, 0.2, 0.5, 0.2, 0.3], 0, 3), 1);
  assert.equal(likeliest([0.1, 0.7, 0.2, 0.5, 0.2, 0.3], 3, 3), 0);
  assert.equal(likeliest([-0.2, 0.4], 0, 1), 0);
  assert.equal(likeliest([-0.2, 0.4], 1, 1), 1);
  assert.equal(classOf(-1, 1), 0);
  assert.equal(classOf(4, 6), 4);
});

test('confusions count rows by class and columns by guess', () => {
  const counts = confusion([0, 1, 1], [0.9, 0.1, 0.8, 0.2, 0.3, 0.7], {
    from: 0,
    to: 3,
    outputs: 2,
    classes: 2,
  });
  assert.deepEqual(counts, [
    [1, 0],
    [1, 1],
  ]);
});

for (const data of ['glyphs', 'waves', 'blobs:5', 'circle']) {
  test(`the diagonal of the confusions is the engine’s accuracy: ${data}`, async () => {
    const host = await openHost();
    try {
      host.open(`data=${data}&net=8:relu&opt=adam&lr=0.005&noise=0.4&seed=2`);
      await host.run(60);
      const { y, trainSamples } = host.data();
      const frame = host.frame({ ...nothingRequested, predictions: true });
      const outputs = frame.predictions.length / y.length;
      const classes = outputs === 1 ? 2 : outputs;
      for (const [from, to, accuracy] of [
        [0, trainSamples, frame.trainAccuracy],
        [trainSamples, y.length, frame.testAccuracy],
      ]) {
        const counts = confusion(y, frame.predictions, { from, to, outputs, classes });
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
