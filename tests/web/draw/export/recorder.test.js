import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawLossCurves } from '../../../../web/draw/charts/loss-curves.js';
import { drawFlow } from '../../../../web/draw/charts/gradient-flow.js';
import { paletteOf } from '../../../../web/draw/canvas/palette.js';
import { RecordedPath } from '../../../../web/draw/export/recorded-path.js';
import { Recorder, times } from '../../../../web/draw/export/recorder.js';

/** @import {PathMark, Surroundings, TextMark} from '../../../../web/draw/export/recorder.js' */

/** @type {Surroundings} */
const around = {
  measure: (_font, text) => ({ width: 6 * text.length, ascent: 9, descent: 3 }),
  copy: (_source, x, y, width, height) => /** @type {any} */ ({ x, y, width, height }),
};

/** @param {number} [density] */
const recorder = (density) => /** @type {any} */ (new Recorder(around, density));

test('shapes are written in the notation of SVG, with the style of the moment', () => {
  const context = recorder();
  context.strokeStyle = 'red';
  context.lineWidth = 2;
  context.setLineDash([3, 1]);
  context.beginPath();
  context.moveTo(1, 2);
  context.lineTo(3.456, 4);
  context.bezierCurveTo(1, 2, 3, 4, 5, 6);
  context.stroke();
  context.strokeStyle = 'blue';
  const [mark] = context.marks;
  assert.equal(mark.d, 'M1 2L3.46 4C1 2 3 4 5 6');
  assert.equal(mark.stroke, 'red');
  assert.equal(mark.fill, null);
  assert.deepEqual([mark.lineWidth, mark.dash], [2, [3, 1]]);
});

test('the first line of a path begins it, as on a canvas', () => {
  const path = new RecordedPath();
  path.lineTo(1, 1);
  path.lineTo(2, 2);
  assert.equal(path.d, 'M1 1L2 2');
});

test('whole circles are two halves, parts of them end where they should', () => {
  const circle = new RecordedPath();
  circle.arc(10, 10, 5, 0, 2 * Math.PI);
  assert.equal(circle.d, 'M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10');
  assert.deepEqual([circle.left, circle.right, circle.top, circle.bottom], [5, 15, 5, 15]);
  const quarter = new RecordedPath();
  quarter.arc(0, 0, 2, -Math.PI / 2, 0);
  assert.equal(quarter.d, 'M0 -2A2 2 0 0 1 2 0');
});

test('the scale of the screen is taken out again', () => {
  const context = recorder(2);
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.translate(5, 0);
  context.fillRect(0, 0, 1, 1);
  assert.deepEqual(context.marks[0].matrix, [1, 0, 0, 1, 5, 0]);
  assert.deepEqual(times([2, 0, 0, 2, 1, 1], [1, 0, 0, 1, 3, 4]), [2, 0, 0, 2, 7, 9]);
});

test('settings come back with restore, and clipped marks are a group', () => {
  const context = recorder();
  context.fillStyle = 'red';
  context.save();
  context.fillStyle = 'blue';
  context.beginPath();
  context.rect(0, 0, 2, 2);
  context.clip();
  context.fillRect(0, 0, 9, 9);
  context.restore();
  context.fillRect(1, 1, 1, 1);
  const [group, after] = context.marks;
  assert.equal(group.clip, 'M0 0L2 0 2 2 0 2Z');
  assert.equal(group.marks[0].fill, 'blue');
  assert.equal(after.fill, 'red');
});

test('words keep their base line, wherever they were aligned', () => {
  const context = recorder();
  context.font = '12px serif';
  context.textBaseline = 'top';
  context.textAlign = 'right';
  context.fillText('z', 10, 20);
  const mark = /** @type {TextMark} */ (context.marks[0]);
  assert.equal(mark.y, 29);
  assert.equal(mark.anchor, 'end');
  assert.equal(context.measureText('abc').width, 18);
});

test('pictures keep their place and only the pixels they need', () => {
  const context = recorder();
  const atlas = { width: 26, height: 260 };
  context.drawImage(atlas, 0.5, 26.5, 25, 25, 1, 2, 50, 50);
  const [drawn] = context.marks;
  assert.deepEqual(drawn.source, { x: 0, y: 26, width: 26, height: 26 });
  assert.deepEqual(drawn.crop, [0.5, 0.5, 25, 25]);
  const pattern = context.createPattern(atlas);
  pattern.setTransform({ a: 2, d: 2, e: 100, f: 100 });
  context.fillStyle = pattern;
  context.beginPath();
  context.arc(126, 178, 26, 0, 2 * Math.PI);
  context.fill();
  const filled = context.marks[1];
  assert.deepEqual(filled.source, { x: 0, y: 26, width: 26, height: 26 });
  assert.deepEqual(filled.box, [100, 152, 52, 52]);
  assert.match(filled.clip, /^M152 178A/);
});

test('paths from elsewhere are refused rather than left out', () => {
  assert.throws(() => recorder().stroke({}), /was not recorded/);
});

test('the charts of the page are recorded whole', () => {
  const palette = paletteOf('light');
  const context = recorder();
  context.clearRect(0, 0, 300, 200);
  drawFlow(context, { width: 300, height: 200 }, [0.1, 0.2], [0.5, NaN], palette, {
    names: ['1', 'output'],
  });
  const texts = context.marks.flatMap((/** @type {TextMark} */ mark) => mark.text ?? []);
  assert.ok(texts.includes('×0.50') && texts.includes('output'), texts.join());
  context.clearRect(0, 0, 300, 200);
  assert.equal(context.marks.length, 0);
  const values = [1, NaN, 0.5, 0.4];
  const series = [{ x: [0, 1, 2, 3], values, color: palette.ink, width: 1 }];
  drawLossCurves(context, { width: 300, height: 200 }, series, null, palette);
  const last = /** @type {PathMark} */ (context.marks[context.marks.length - 1]);
  // A value that is not finite leaves a gap.
  assert.equal(last.d.match(/M/g)?.length, 2);
});
