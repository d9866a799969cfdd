// What is drawn of a batch, against the engine's numbers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradientStep } from '../../../../../web/draw/network/rings.js';
import { lookAhead } from '../../../../../web/engine/on-demand/next-batch.js';
import { nothingRequested } from '../../../../../web/engine/request.js';
import { flatFrame } from '../../../../../web/frame/flat.js';
import { readFrame } from '../../../../../web/frame/frame-reader.js';
import { marksOf } from '../../../../../web/panels/network/slowly/marks.js';
import { loadEngine } from '../../../../support/engine.js';

/** @import {NextBatch, RunFrame} from '../../../../../web/engine/types.js' */

/** @param {string} text @param {number} [steps] */
async function marksAfter(text, steps = 30) {
  const engine = await loadEngine();
  const trainer = new engine.Trainer(text);
  trainer.train(steps);
  const ahead = /** @type {NextBatch} */ (lookAhead(engine, trainer, text, 24));
  const request = { ...nothingRequested, vitals: true, parameters: true, curves: true };
  const frame = flatFrame(
    /** @type {RunFrame} */ (/** @type {unknown} */ ({ ...trainer.frame(request), request })),
  );
  const description = trainer.describe();
  const reader = readFrame(frame, { description, tables: engine.tables() });
  const marks = marksOf(ahead, description, {
    weights: (layer) => reader.parameters.weights(layer),
    life: (layer) => reader.life(layer),
    links(layer) {
      const { units, inputs } = description.layers[layer];
      return Array.from({ length: units * inputs }, (_, i) => [
        i % inputs,
        Math.floor(i / inputs),
      ]).flat();
    },
  });
  trainer.delete();
  return { marks, ahead, description };
}

test('a dot is a sample at a unit, at its z, and stops what arrives where the slope is 0', async () => {
  const { marks, ahead } = await marksAfter('data=spiral&net=4:relu,3:relu&batch=6&seed=3');
  assert.deepEqual(
    marks.dots.map(({ length }) => length),
    [24, 18],
  );
  ahead.ways.forEach(({ z, a, slope }, s) => {
    for (let u = 0; u < 4; u++) {
      const dot = marks.dots[0][s * 4 + u];
      assert.deepEqual([dot.z, dot.a, dot.isFlat], [z[u], a[u], slope[u] === 0]);
      if (dot.isFlat) assert.equal(dot.leaving, 0, 'something gets past a slope of 0');
    }
  });
  assert.ok(marks.dots.flat().some(({ isFlat }) => isFlat));
  assert.ok(marks.dots.flat().some(({ isFlat, leaving }) => !isFlat && leaving > 0));
});

test('the slope of a leaky ReLU is not flat, and the end of a sigmoid is', async () => {
  const leaky = await marksAfter('data=spiral&net=6:leaky_relu:0.01');
  assert.ok(leaky.marks.dots.flat().every(({ isFlat }) => !isFlat));
  const { marks, ahead } = await marksAfter('data=spiral&net=6:sigmoid&init=he_normal:20');
  const flat = marks.dots[0].filter(({ isFlat }) => isFlat);
  assert.ok(flat.length > 0);
  for (const { z } of flat) assert.ok(Math.abs(z) > 4);
  assert.equal(ahead.ways.length * 6, marks.dots[0].length);
});

test('what comes back is as strong as the RMS of ∂L/∂z of its layer', async () => {
  const { marks, ahead } = await marksAfter('data=spiral&net=6*6:sigmoid');
  const most = Math.max(...ahead.gradients);
  assert.deepEqual(
    marks.back.map(({ step }) => step),
    ahead.gradients.map((gradient) => gradientStep(gradient, most)),
  );
  assert.ok(marks.back[0].step < marks.back[6].step, 'the gradient does not vanish');
});

test('nothing leaves a unit that is flat on every sample', async () => {
  const { marks } = await marksAfter('data=spiral&net=4:relu,4:step,4:relu');
  assert.deepEqual(marks.stopped[1], [true, true, true, true]);
  assert.deepEqual(marks.back[1].pulses, []);
  assert.equal(marks.back[0].step, 0);
});

test('values are large as they are large, and of their sign', async () => {
  const { marks } = await marksAfter('data=sine&net=5:tanh&batch=16');
  for (const pulses of marks.forward) {
    assert.ok(pulses.length > 0);
    assert.equal(Math.abs(pulses[0].size), 1);
    for (const { size } of pulses) assert.ok(Math.abs(size) <= 1);
  }
});

test('of large layers as many dots and pulses are drawn as can be told apart', async () => {
  const { marks } = await marksAfter('data=glyphs&net=200:elu,64:relu&batch=100&samples=200', 2);
  for (const dots of marks.dots) assert.ok(dots.length <= 24 * 10 && dots.length > 24);
  for (const pulses of marks.forward) assert.ok(pulses.length <= 160);
});
