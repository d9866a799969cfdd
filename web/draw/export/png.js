// Puts text into a PNG file: where a picture comes from stays with it. Chunks are those of the PNG specification, third edition.

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/**
 * The checksum of PNG's chunks.
 *
 * @param {Uint8Array} bytes
 * @returns {number}
 */
export function crc32(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/**
 * A chunk with a keyword and a text: tEXt where Latin-1 suffices, otherwise iTXt.
 *
 * @param {string} keyword
 * @param {string} text
 * @returns {Uint8Array}
 */
export function textChunk(keyword, text) {
  if (!/^[\x20-\x7e]{1,79}$/.test(keyword)) throw new Error(`“${keyword}” cannot be a keyword.`);
  const latin = /^[\x01-\xff]*$/.test(text);
  const bytes = latin
    ? Uint8Array.from(`${keyword}\0${text}`, (c) => c.charCodeAt(0))
    : new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`);
  return chunk(latin ? 'tEXt' : 'iTXt', bytes);
}

/**
 * A chunk with its length and checksum.
 *
 * @param {string} type
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 */
export function chunk(type, bytes) {
  const whole = new Uint8Array(bytes.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, bytes.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(bytes, 8);
  view.setUint32(bytes.length + 8, crc32(whole.subarray(4, bytes.length + 8)));
  return whole;
}

/** Where the first chunk, which describes the picture, ends: signature, length, type, data and checksum. */
const headEnd = 8 + 4 + 4 + 13 + 4;

/**
 * A PNG file with texts after its head.
 *
 * @param {Uint8Array} png
 * @param {Record<string, string>} texts by keyword
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function withTexts(png, texts) {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const parts = [png.subarray(0, headEnd), ...chunks, png.subarray(headEnd)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
