import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decades,
  linear,
  logStops,
  roundTop,
  sliderLength,
  sliderPosition,
  sliderValue,
  ticks,
} from '../../../../web/draw/canvas/scale.js';

test('a linear scale maps ends to ends, also downwards', () => {
  const scale = linear(-6, 6, 100, 0);
  assert.equal(scale(-6), 100);
  assert.equal(scale(6), 0);
  assert.equal(scale(0), 50);
});

test('ticks are round, inside, and about as many as asked for', () => {
  assert.deepEqual(ticks(0, 1, 4), [0, 0.5, 1]);
  assert.deepEqual(ticks(0, 87, 5), [0, 20, 40, 60, 80]);
  assert.deepEqual(ticks(0.3, 0.69, 4), [0.3, 0.4, 0.5, 0.6]);
});

test('a chart top is never below its value and at most a third above it', () => {
  for (let value = 1e-4; value < 1e4; value *= 1.037) {
    const top = roundTop(value);
    assert.ok(top >= value * (1 - 1e-9), `${top} for ${value}`);
    assert.ok(top <= value * 1.34, `${top} for ${value}`);
  }
  assert.equal(roundTop(0), 1);
});

test('decades hold all positive values and have a least height', () => {
  assert.deepEqual(decades([0.5, 0.02], 3), [-3, 0]);
  assert.deepEqual(decades([3e-7, 2], 3), [-7, 1]);
  assert.deepEqual(decades([0, NaN], 3), [-3, 0]);
});

test('a linear slider returns every value it shows', () => {
  const range = { min: 0.05, max: 0.95, step: 0.05 };
  for (let position = 0; position <= sliderLength(range); position++) {
    const value = sliderValue(range, position);
    assert.equal(sliderPosition(range, value), position);
    assert.equal(String(value).length <= 4, true, `${value} is not round`);
  }
});

test('a logarithmic slider has round stops, from zero where zero is allowed', () => {
  const range = { min: 0, max: 0.1, step: 0, logarithmic: true, least: 0.001 };
  assert.deepEqual(logStops(range), [0, 0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1]);
  logStops(range).forEach((stop, i) => {
    assert.equal(sliderPosition(range, stop), i);
    assert.equal(sliderValue(range, i), stop);
  });
  assert.equal(sliderPosition(range, 7), 9);
});
