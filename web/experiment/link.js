// Reads the experiment's text out of an address, undoing what mail programs and chats do to links.
//
// Nothing here knows what the text means: the engine alone parses it.

/** Punctuation of the sentence around a link, and invisible characters, that end up at its ends. */
const around = /^[\s\u200b-\u200f\ufeff<("'“‘[{]+|[\s\u200b-\u200f\ufeff>)"'”’\]}.,;:!?…]+$/g;

/** More rounds of encoding than this do not come from honest software. */
const mostDecodings = 4;

/**
 * The experiment's text in an address or in its fragment.
 *
 * @param {string} address a full address, or from its `#` on
 * @returns {string} text for the engine, '' when there is none
 */
export function experimentText(address) {
  const decoded = decode(address.trim());
  const start = decoded.indexOf('#');
  const text = start >= 0 ? decoded.slice(start + 1) : '';
  return text
    .replace(/&(?:amp;)+/gi, '&')
    .replace(/=3D/g, '=')
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, '')
    .replace(around, '')
    .replace(/^#+/, '');
}

/**
 * @param {string} text
 * @returns {string}
 */
function decode(text) {
  for (let round = 0; round < mostDecodings && /%[0-9a-f]{2}/i.test(text); round++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      // A stray % among proper codes: decode what can be decoded.
      text = text.replace(/%[0-7][0-9a-f]/gi, (code) => decodeURIComponent(code));
      break;
    }
  }
  return text;
}

/**
 * `changes` as the engine takes them: key=value&key=value.
 *
 * @param {Record<string, string | number>} changes
 * @returns {string}
 */
export function changesText(changes) {
  return Object.entries(changes)
    .map(([key, value]) => `${key}=${String(value).replace(/[&=#\s]/g, '')}`)
    .join('&');
}
