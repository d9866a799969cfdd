import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paletteOf } from '../../../../web/draw/canvas/palette.js';
import { gradientStep, gradientSteps, stepColor } from '../../../../web/draw/network/rings.js';

test('a gradient loses one of four steps of violet for each decade below the largest', () => {
  const steps = [2, 1, 0.5, 0.1, 0.09, 0.01, 0.009, 1e-3, 9e-4, 1e-4, 9e-5, 0].map((gradient) =>
    gradientStep(gradient, 1),
  );
  assert.deepEqual(steps, [4, 4, 4, 4, 3, 3, 2, 2, 1, 1, 0, 0]);
  assert.equal(gradientSteps, 4);
});

test('what is no number, or nothing anywhere, has no step', () => {
  assert.equal(gradientStep(NaN, 1), 0);
  assert.equal(gradientStep(0, 0), 0);
  assert.equal(gradientStep(1, NaN), 0);
});

test('each step has a colour of its own, the last one full violet', () => {
  const palette = paletteOf('light');
  const colors = [0, 1, 2, 3, 4].map((step) => stepColor(step, palette).join());
  assert.equal(new Set(colors).size, 5);
  assert.equal(colors[4], palette.flow.join());
});
