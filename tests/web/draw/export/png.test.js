import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, textChunk, withTexts } from '../../../../web/draw/export/png.js';

/** The smallest picture: one transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('the checksum is that of the PNG specification', () => {
  assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
  // The last chunk of every file.
  assert.equal(crc32(new TextEncoder().encode('IEND')), 0xae426082);
});

test('a chunk has its length, type, keyword, text and checksum', () => {
  const chunk = Buffer.from(textChunk('Source', 'https://example.org/#v=1'));
  assert.equal(chunk.readUInt32BE(0), chunk.length - 12);
  assert.equal(chunk.toString('latin1', 4, 8), 'tEXt');
  assert.equal(chunk.toString('latin1', 8, chunk.length - 4), 'Source\0https://example.org/#v=1');
  assert.equal(chunk.readUInt32BE(chunk.length - 4), crc32(chunk.subarray(4, chunk.length - 4)));
});

test('text beyond Latin-1 is written as UTF-8', () => {
  const chunk = Buffer.from(textChunk('Title', 'σ′ ≤ ¼'));
  assert.equal(chunk.toString('latin1', 4, 8), 'iTXt');
  assert.ok(chunk.includes(Buffer.from('Title\0\0\0\0\0σ′ ≤ ¼')));
});

test('texts come right after the head, and the rest stays as it was', () => {
  const file = Buffer.from(withTexts(pixel, { Source: 'a', Experiment: 'b' }));
  assert.equal(file.toString('latin1', 37, 41), 'tEXt');
  assert.deepEqual(file.subarray(0, 33), pixel.subarray(0, 33));
  assert.deepEqual(file.subarray(file.length - (pixel.length - 33)), pixel.subarray(33));
});

test('a keyword that PNG does not allow is refused', () => {
  assert.throws(() => textChunk('', 'text'), /“” cannot be a keyword/);
  assert.throws(() => textChunk('Quelle ∂', 'text'), /cannot be a keyword/);
});
