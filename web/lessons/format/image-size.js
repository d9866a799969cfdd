// How many pixels a picture has, as the first bytes of its file say: a few bytes can unpack to more than a page has room for.

/** Bytes of a file that are looked at; in JPEG, what cameras write comes before the size. */
const mostRead = 65_536;

/**
 * @param {string} source data:image/…;base64,…
 * @returns {{width: number, height: number} | null} null where the file does not say so
 */
export function imageSize(source) {
  const bytes = firstBytes(source.slice(source.indexOf(',') + 1));
  const text = String.fromCharCode(...bytes.subarray(0, 16));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (text.startsWith('\x89PNG')) return sized(view.getUint32(16), view.getUint32(20));
    if (text.startsWith('GIF8')) return sized(view.getUint16(6, true), view.getUint16(8, true));
    if (text.startsWith('\xff\xd8')) return jpegSize(view);
    if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP')
      return webpSize(view, text.slice(12));
  } catch (error) {
    // The file is cut short.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** @param {number} width @param {number} height */
const sized = (width, height) => ({ width, height });

/** @param {string} base64 */
function firstBytes(base64) {
  const whole = base64.replace(/[^A-Za-z0-9+/]/g, '').slice(0, Math.ceil(mostRead / 3) * 4);
  // One character alone stands for no byte.
  const text = atob(whole.length % 4 === 1 ? whole.slice(0, -1) : whole);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * Goes from one part of the file to the next, up to the one that begins the picture.
 *
 * @param {DataView} view
 */
function jpegSize(view) {
  for (let at = 2; ;) {
    const marker = view.getUint16(at);
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker < 0xff01) return null;
    // Bytes to fill up.
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/**
 * @param {DataView} view
 * @param {string} kind
 */
function webpSize(view, kind) {
  if (kind === 'VP8X') {
    const [across, up] = [24, 27].map(
      (at) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16),
    );
    return sized(across + 1, up + 1);
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}
