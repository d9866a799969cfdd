// Text files in the encodings that programs write.

/** What spreadsheets write beside UTF-8; their names are those of the encodings. */
const encodings = /** @type {const} */ ({
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
});

/**
 * Which UTF-16 a text is in: a byte order mark says so, or a NUL in the first letter, which no other text has.
 *
 * @param {Uint8Array} bytes
 * @returns {'utf-16le' | 'utf-16be' | null} null where it is in none
 */
export function utf16In(bytes) {
  const [a, b] = bytes;
  const isUnmarked = bytes.length % 2 === 0 && (a === 0) !== (b === 0);
  if ((a === 0xff && b === 0xfe) || (isUnmarked && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (isUnmarked && a === 0)) return 'utf-16be';
  return null;
}

/**
 * UTF-16 where it is that, otherwise UTF-8 where the bytes are that, and Windows-1252 where they are not.
 *
 * @param {Uint8Array} bytes
 * @returns {{text: string, encoding: string}} `encoding` is '' for UTF-8
 */
export function decoded(bytes) {
  const decode = (/** @type {keyof typeof encodings} */ name) => ({
    text: new TextDecoder(name).decode(bytes),
    encoding: encodings[name],
  });
  const wide = utf16In(bytes);
  if (wide) return decode(wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: '' };
  } catch {
    return decode('windows-1252');
  }
}
