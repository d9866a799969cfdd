import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pack, paletteOf } from '../../../../web/draw/canvas/palette.js';
import { paintWeightMaps, weightMapSide } from '../../../../web/draw/network/weights.js';
import { readFrame } from '../../../../web/frame/frame-reader.js';
import { unitPlace } from '../../../../web/frame/places.js';
import { nothingRequested } from '../../../../web/engine/request.js';
import { openHost } from '../../../support/engine.js';

const palette = paletteOf('light');

for (const [data, inputs, side] of /** @type {const} */ ([
  ['glyphs', 144, 12],
  ['waves', 64, 16],
])) {
  test(`first-layer units show their weights, deeper ones one shade: ${data}`, async () => {
    const host = await openHost();
    try {
      const { description } = host.open(`data=${data}&net=3:tanh,2:tanh&seed=4`);
      const frame = host.frame({ ...nothingRequested, parameters: true, vitals: true });
      assert.equal(weightMapSide(description.inputs), side);
      const read = readFrame(frame, { description, tables: host.tables() });
      const cells = side * side;
      const units = 5 + description.classes;
      const pixels = new Uint32Array((inputs + units) * cells);
      const layers = description.layers.map((layer, l) => {
        const each = Array.from({ length: layer.units }, (_, unit) => unit);
        return {
          weights: each.map((unit) => read.parameters.incoming(l, unit)),
          means: each.map((unit) => read.unit(l, unit)?.mean ?? NaN),
        };
      });
      paintWeightMaps(layers, side, palette, (layer, unit) => {
        const map = inputs + unitPlace(description.layers, layer, unit);
        return pixels.subarray(map * cells, (map + 1) * cells);
      });
      const own = read.parameters.weights(0);
      // The largest weight of the layer has the full colour, where the picture shows it.
      const shown = [...own.keys()].filter((i) => data === 'glyphs' || i % 4 === 0);
      const largest = Math.max(...own.map(Math.abs));
      for (const i of shown) {
        const [unit, input] = [Math.floor(i / inputs), i % inputs];
        const cell = data === 'glyphs' ? input : input / 4;
        const pixel = pixels[(inputs + unit) * cells + cell];
        if (Math.abs(own[i]) === largest) {
          assert.equal(pixel, pack(own[i] < 0 ? palette.negative : palette.positive));
        }
        assert.notEqual(pixel, 0);
      }
      for (let map = inputs + 3; map < inputs + units; map++) {
        const shades = new Set(pixels.subarray(map * cells, (map + 1) * cells));
        assert.equal(shades.size, 1);
      }
    } finally {
      host.terminate();
    }
  });
}
