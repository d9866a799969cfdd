import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paletteOf } from '../../../../web/draw/canvas/palette.js';
import {
  curvePath,
  flatZones,
  slopeColor,
  zoneShares,
} from '../../../../web/draw/charts/activation-curve.js';

const z = Float32Array.from({ length: 193 }, (_, i) => -6 + i / 16);

test('relu has one flat zone, left of zero, with slope 0', () => {
  const [zone, ...others] = flatZones(
    z.map((v) => (v > 0 ? 1 : 0)),
    0.05,
  );
  assert.deepEqual(others, []);
  assert.equal(zone.from, 0);
  assert.equal(z[zone.to], 0);
  assert.equal(zone.slope, 0);
});

test('tanh saturates at both ends, and its slope is not constant there', () => {
  const zones = flatZones(
    z.map((v) => 1 - Math.tanh(v) ** 2),
    0.05,
  );
  assert.equal(zones.length, 2);
  assert.deepEqual(
    zones.map(({ slope }) => slope),
    [null, null],
  );
  assert.equal(zones[0].from, 0);
  assert.equal(zones[1].to, 192);
});

test('the identity has no flat zone, a step is flat everywhere', () => {
  assert.deepEqual(flatZones(new Float32Array(193).fill(1), 0.05), []);
  assert.deepEqual(flatZones(new Float32Array(193), 0.05), [{ from: 0, to: 192, slope: 0 }]);
});

test('the share of flat samples divides among zones by the histogram', () => {
  const zones = [
    { from: 0, to: 40, slope: 0 },
    { from: 152, to: 192, slope: 0 },
  ];
  const histogram = new Float32Array(98);
  histogram[0] = 0.1;
  histogram[2] = 0.2;
  histogram[97] = 0.1;
  const [left, right] = zoneShares(zones, histogram, 193, 0.4);
  assert.ok(Math.abs(left - 0.3) < 1e-6);
  assert.ok(Math.abs(right - 0.1) < 1e-6);
});

test('the left of a leaky relu is a zone with a slope, and has what its own bins hold', () => {
  const zones = flatZones(
    z.map((v) => (v > 0 ? 1 : 0.01)),
    1,
  );
  assert.equal(zones.length, 1);
  assert.ok(Math.abs((zones[0].slope ?? 0) - 0.01) < 1e-6);
  const histogram = new Float32Array(98);
  histogram[0] = 0.25;
  histogram[48] = 0.25;
  histogram[49] = 0.5;
  // Nothing is flat, yet half the samples lie in the zone.
  assert.deepEqual(zoneShares(zones, histogram, 193, 0), [0.5]);
});

test('violet is as strong as the slope, from grey to full at 1 and beyond', () => {
  const palette = paletteOf('light');
  assert.deepEqual(slopeColor(0, palette), palette.still);
  assert.deepEqual(slopeColor(1, palette), palette.flow);
  assert.deepEqual(slopeColor(-1.1, palette), palette.flow);
  const [red] = slopeColor(0.25, palette);
  assert.equal(red, palette.still[0] + (palette.flow[0] - palette.still[0]) / 4);
});

test('a curve becomes one path within its box', () => {
  const path = curvePath([0, 0, 1], 50, 30, 3);
  assert.match(path, /^M[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
  const numbers = path.match(/[\d.]+/g)?.map(Number) ?? [];
  assert.ok(numbers.every((n) => n >= 0 && n <= 50));
});
