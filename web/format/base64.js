// Bytes as text, and back.

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function toBase64(bytes) {
  let letters = '';
  // In portions: a function takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 0x8000) {
    letters += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(letters);
}

/** Browsers since 2025 decode in one go, in about the time of `atob` alone. */
const { fromBase64: decode } =
  /** @type {{fromBase64?: (text: string) => Uint8Array<ArrayBuffer>}} */ (
    /** @type {unknown} */ (Uint8Array)
  );

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {Error} where the text is something else
 */
export function fromBase64(text) {
  if (decode) return decode.call(Uint8Array, text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // Uint8Array.from would ask an iterator for every letter, which takes twenty times as long.
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/**
 * The form for addresses: other letters, and no padding.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function toBase64url(bytes) {
  return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromBase64url(text) {
  return fromBase64(text.replace(/-/g, '+').replace(/_/g, '/'));
}
