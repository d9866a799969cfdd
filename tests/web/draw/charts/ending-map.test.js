// What a cell of a map shows: with few runs one colour, with more their shares, whole beside cells that lie between; signs for what is no
// green; and a border's words where they fit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paletteOf } from '../../../../web/draw/canvas/palette.js';
import { drawEndingMap, mapFrame } from '../../../../web/draw/charts/ending-map.js';

/** @import {EndingMap} from '../../../../web/draw/charts/ending-map.js' */
/** @import {Theme} from '../../../../web/draw/canvas/palette.js' */

const size = { width: 470, height: 252 };

/** @param {Partial<EndingMap>} parts @returns {EndingMap} three columns, two rows */
const mapOf = (parts) => ({
  cells: [],
  width: 5,
  height: 3,
  columns: [],
  rows: [],
  xName: '',
  yName: '',
  present: null,
  pointed: null,
  border: null,
  ...parts,
});

/** What is filled, and what is written. @param {EndingMap} map @param {Theme} [theme] */
function drawn(map, theme = 'light') {
  /** @type {{fill: string, box: number[]}[]} */
  const fills = [];
  /** @type {string[]} */
  const words = [];
  let lines = 0;
  const target = { fillStyle: '' };
  const context = new Proxy(target, {
    get: (it, key) => {
      if (key === 'fillStyle') return it.fillStyle;
      return (/** @type {any[]} */ ...given) => {
        if (key === 'fillRect') fills.push({ fill: it.fillStyle, box: given.map(Math.round) });
        if (key === 'fillText') words.push(given[0]);
        if (key === 'lineTo') lines++;
      };
    },
    set: (it, key, value) => {
      if (key === 'fillStyle') it.fillStyle = value;
      return true;
    },
  });
  const pen = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (context));
  drawEndingMap(pen, size, map, paletteOf(theme));
  return { fills, words, lines };
}

test('a cell with few runs is of one colour and hatched, one with more is filled by shares', () => {
  const coarse = drawn(mapOf({ cells: [{ x: 0, y: 0, counts: [0, 1, 0, 2], coarse: true }] }));
  assert.equal(coarse.fills.length, 1);
  assert.ok(coarse.lines > 5, 'it is hatched');
  assert.deepEqual(coarse.words.join(''), '', 'what learns has no sign');
  const fine = drawn(mapOf({ cells: [{ x: 0, y: 0, counts: [0, 6, 0, 4], coarse: false }] }));
  assert.equal(fine.lines, 0);
  assert.equal(fine.fills.length, 2);
  const [dies, learns] = fine.fills;
  assert.ok(Math.abs(dies.box[2] / (dies.box[2] + learns.box[2]) - 0.6) < 0.02);
  assert.ok(fine.words.includes('×'));
  // In a tie what is worse, as it is told.
  const tied = drawn(mapOf({ cells: [{ x: 0, y: 0, counts: [1, 0, 1, 1], coarse: true }] }));
  assert.ok(tied.words.includes('∞'));
});

test('cells that lie between others take room from them, and cover no share', () => {
  const counts = [0, 5, 0, 5];
  const at = (/** @type {number} */ x, /** @type {number} */ y) => ({
    x,
    y,
    counts,
    coarse: false,
  });
  const { fills } = drawn(mapOf({ cells: [at(0, 0), at(2, 0), at(1, 0)] }));
  const { wide } = mapFrame(mapOf({}), size);
  const widths = [0, 2, 4].map((i) => fills[i].box[2] + fills[i + 1].box[2]);
  assert.deepEqual(
    widths.map((width) => Math.round((8 * width) / wide)),
    [6, 6, 4],
  );
  for (const [i, a] of fills.entries())
    for (const b of fills.slice(i + 1)) {
      const over =
        Math.min(a.box[0] + a.box[2], b.box[0] + b.box[2]) - Math.max(a.box[0], b.box[0]);
      assert.ok(over <= 1, `${a.box} lies over ${b.box}`);
    }
});

test('a dead layer is told from the panel in every theme', () => {
  for (const theme of /** @type {const} */ (['light', 'dark', 'projector'])) {
    const { fills } = drawn(
      mapOf({ cells: [{ x: 0, y: 0, counts: [0, 3, 0, 0], coarse: true }] }),
      theme,
    );
    const colour = String(fills[0].fill).match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    const { panel } = paletteOf(theme);
    assert.ok(Math.abs(colour[0] - panel[0]) > 120, `${theme}: ${colour} on ${panel}`);
  }
});

test('the words of a border are short where there is little room', () => {
  const border = { x: null, y: 1, text: 'infinitely wide, and more', short: 'infinitely wide' };
  assert.ok(drawn(mapOf({ border })).words.includes(border.text));
  const upright = { ...border, x: 3, y: null, text: 'a text of many words '.repeat(4) };
  assert.ok(drawn(mapOf({ border: upright })).words.includes('infinitely wide'));
});
