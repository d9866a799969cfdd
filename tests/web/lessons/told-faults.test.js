// Faults of a lesson's file that name what to write instead, and bounds of what a page can show: decimal commas, files without front
// matter, lists within lists, and pictures of few bytes and many pixels.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageSize } from '../../../web/lessons/format/image-size.js';
import { readLesson } from '../../../web/lessons/format/lesson.js';

const head = ['---', 'format: 1', 'title: A title', 'question: A question?', '---', ''];

/**
 * @param {string[]} lines below the front matter
 * @returns {[code: string, line: number, found: string, possible: string][]}
 */
const faultsOf = (...lines) =>
  readLesson([...head, ...lines].join('\n')).faults.map(({ code, line, found, possible }) => [
    code,
    line,
    found,
    possible,
  ]);

test('a decimal comma is told as one wherever a number is read, with what to write instead', () => {
  const number = (/** @type {string[]} */ ...fields) =>
    faultsOf('```number', ...fields, 'How much?', '```');
  assert.deepEqual(number('answer: 0,5', 'tolerance: 0,05'), [
    ['decimalComma', 8, '0,5', 'answer: 0.5'],
    ['decimalComma', 9, 'tolerance: 0,05', 'tolerance: 0.05'],
  ]);
  assert.deepEqual(faultsOf('```goal', 'until: test-accuracy >= 0,95', 'Do it.', '```'), [
    ['decimalComma', 8, 'test-accuracy >= 0,95', 'test-accuracy >= 0.95'],
  ]);
  assert.deepEqual(faultsOf('```goal', 'reach: accuracy>=0,95,dead<=0,05', 'Do it.', '```'), [
    ['decimalComma', 8, 'accuracy>=0,95,dead<=0,05', 'accuracy>=0.95,dead<=0.05'],
  ]);
  assert.deepEqual(faultsOf('```curve', 'max: 1,5', 'Draw.', '```', '```run', 'to: 1', '```'), [
    ['decimalComma', 8, 'max: 1,5', 'max: 1.5'],
  ]);
  assert.deepEqual(faultsOf('{f sigmoid 0,5 = 0,62}'), [
    ['decimalComma', 7, 'f sigmoid 0,5', 'f sigmoid 0.5'],
  ]);
});

test('a file without front matter is told what is wrong below it as well', () => {
  const codes = (/** @type {string} */ text) => readLesson(text).faults.map(({ code }) => code);
  assert.deepEqual(codes('Text {loss = 1}'), ['noFrontMatter', 'unknownValue']);
  assert.deepEqual(codes('title: A\n---\nText {loss = 1}'), ['noFrontMatter', 'unknownValue']);
  assert.deepEqual(codes('---\ntitle: A\n\nText {loss = 1}'), ['openFrontMatter', 'unknownValue']);
});

test('what lies within each other too deeply to be shown is told', () => {
  const lists = (/** @type {number} */ depth) =>
    Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- word`);
  assert.deepEqual(faultsOf(...lists(49)), []);
  assert.deepEqual(faultsOf('Text.', '', ...lists(55)), [['tooDeep', 58, '', '1–49']]);
});

/** @param {number} width @param {number} height @returns {string} the beginning of a file as a picture */
function pngOf(width, height) {
  const bytes = Buffer.alloc(100);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return `![a](data:image/png;base64,${bytes.toString('base64')})`;
}

test('pictures of few bytes and many pixels are told, each alone or all together', () => {
  assert.deepEqual(faultsOf(pngOf(1200, 900)), []);
  assert.deepEqual(faultsOf(pngOf(30_000, 30_000)), [
    ['manyPixels', 7, '30000 × 30000', '16000000'],
  ]);
  const three = [pngOf(3000, 3000), '', pngOf(3000, 2000), '', pngOf(2000, 2000)];
  assert.deepEqual(faultsOf(...three), [['manyPixels', 11, '2000 × 2000', '16000000']]);
  const noise = `![a](data:image/png;base64,${'A'.repeat(200)})`;
  assert.deepEqual(
    faultsOf(noise).map(([code]) => code),
    ['unreadImage'],
  );
});

test('the size of a picture is read from each kind of file', () => {
  const of = (/** @type {number[]} */ ...bytes) =>
    imageSize(`data:image/gif;base64,${Buffer.from(bytes).toString('base64')}`);
  const text = (/** @type {string} */ written) => [...Buffer.from(written, 'latin1')];
  const gif = of(...text('GIF89a'), 0x2c, 0x01, 0x90, 0x01, 0, 0);
  assert.deepEqual(gif, { width: 300, height: 400 });
  const jpeg = of(
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
    ...[0xff, 0xc2, 0, 11, 8, 0x01, 0x90, 0x01, 0x2c, 1, 1, 0],
  );
  assert.deepEqual(jpeg, { width: 300, height: 400 });
  const webp = (/** @type {string} */ kind, /** @type {number[]} */ ...rest) =>
    of(...text(`RIFF....WEBP${kind}....`), ...rest);
  const extended = webp('VP8X', 0, 0, 0, 0, 0x2b, 0x01, 0, 0x8f, 0x01, 0);
  assert.deepEqual(extended, { width: 300, height: 400 });
  const lossy = webp('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 0x01, 0x90, 0x01);
  assert.deepEqual(lossy, { width: 300, height: 400 });
  const bits = 299 | (399 << 14);
  const lossless = webp('VP8L', 0x2f, ...[0, 8, 16, 24].map((shift) => (bits >>> shift) & 255));
  assert.deepEqual(lossless, { width: 300, height: 400 });
  assert.equal(of(...text('BM'), 0, 0), null);
  assert.equal(of(0xff, 0xd8, 0xff), null);
});

test('of a number that is mistyped the likely one is named, otherwise all', () => {
  const possible = (/** @type {string} */ name) => faultsOf(`{${name} = 1}`)[0][3];
  assert.equal(possible('gradent 1'), 'gradient layer');
  assert.equal(possible('gradiennt 1'), 'gradient layer');
  assert.equal(possible('deda'), 'dead layer?');
  assert.equal(possible('train-lost'), 'train-loss');
  assert.match(possible('loss'), /^step, epoch, [^]*, high name$/);
});
