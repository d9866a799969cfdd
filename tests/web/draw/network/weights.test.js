import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pack, paletteOf } from '../../../../web/draw/canvas/palette.js';
import { paintWeightMaps, weightMapSide } from '../../../../web/draw/network/weights.js';
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
      assert.equal(weightMapSide(description), side);
      const cells = side * side;
      const units = 5 + description.classes;
      const pixels = new Uint32Array((inputs + units) * cells);
      paintWeightMaps(description, host.tables(), frame, palette, pixels);
      const { weights } = description.layers[0];
      const own = frame.parameters.subarray(weights, weights + 3 * inputs);
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
