// Text files in the encodings that spreadsheets write.

/** What programs write; their names are those of the encodings. */
const encodings = /** @type {const} */ ({
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
});

/**
 * UTF-16 where a byte order mark says so, or a NUL in the first letter, which no other text has; otherwise UTF-8 where the bytes are
 * that, and Windows-1252 where they are not.
 *
 * @param {Uint8Array} bytes
 * @returns {{text: string, encoding: string}} `encoding` is '' for UTF-8
 */
export function decoded(bytes) {
  const decode = (/** @type {keyof typeof encodings} */ name) => ({
    text: new TextDecoder(name).decode(bytes),
    encoding: encodings[name],
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be');
  if (bytes.length % 2 === 0 && (bytes[0] === 0) !== (bytes[1] === 0))
    return decode(bytes[0] === 0 ? 'utf-16be' : 'utf-16le');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: '' };
  } catch {
    return decode('windows-1252');
  }
}
