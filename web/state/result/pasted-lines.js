// The lines of a list of results as their writers meant them: links that mail has wrapped are in one piece again.

/** What is not seen, which programs put between letters where a line may break. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;
/** Letters up to the next blank. */
const words = /(?:\S|\ufeff)+/g;
/** Where an address begins, and the text of an experiment. */
const address = /https?(?::|%(?:25)*3A)|file:/i;
const experiment = /v(?:=3D|%(?:25)*3D|=)\d+(?:&|%(?:25)*26)/i;
/** Where a link that holds a result ends. */
export const ends = /check(?:=3D|%(?:25)*3D|=)[0-9a-f]{8}(?![0-9a-f])/i;
/** What parts an address and the text of an experiment. */
const mark = /#|%(?:25)*23/;
/** A sign of equality as some mail has it. */
const encoded = /=3D/;
/** What mail puts before the lines that it quotes. */
const quoted = /^(?:\s*>)+\s?/;
/** Where a link is broken with nothing but its own characters at the end of a line. */
const wrapped = /^[\w\-.~:/?#@!$&'()*+,;=%|<>"]+$/;

/**
 * @param {string} text
 * @returns {string[]} lines that are not blank
 */
export function pastedLines(text) {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(words, clean));
  /** @type {string[]} */
  const whole = [];
  for (let at = 0; at < lines.length; at++) {
    const found = unwrapped(lines, at);
    const line = found?.line ?? lines[at];
    at = found?.last ?? at;
    if (line.trim() !== '') whole.push(line);
  }
  return whole;
}

/**
 * A word without what is not seen, where it is of a link; names keep what their writers put in.
 *
 * @param {string} word
 */
function clean(word) {
  const plain = word.replace(invisible, '');
  return /[=%#&]|:\/\//.test(plain) ? plain : word;
}

/**
 * A line with those after it that go on with its link up to the end; null where there is no such link.
 *
 * @param {readonly string[]} lines
 * @param {number} first
 * @returns {{line: string, last: number} | null}
 */
function unwrapped(lines, first) {
  const line = lines[first].trimEnd();
  const open = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1);
  if (!(address.test(open) || experiment.test(open)) || ends.test(open)) return null;
  const pieces = [line];
  let isEncoded = encoded.test(open);
  let hasMark = mark.test(open);
  // Only its end is looked at: a long one has many lines.
  let end = open;
  for (let at = first + 1; at < lines.length; at++) {
    const next = lines[at].replace(quoted, '').trimEnd();
    const [piece = ''] = /^\S+/.exec(next) ?? [];
    // The text of an experiment belongs to the link where that was broken before it.
    const isOwn = hasMark ? end.endsWith('#') : mark.test(piece);
    const isOther = experiment.test(piece) && !isOwn;
    if (!wrapped.test(piece) || address.test(piece) || isOther) return null;
    isEncoded ||= encoded.test(piece);
    hasMark ||= mark.test(piece);
    pieces.push(next);
    end = joined(end, piece, isEncoded);
    if (ends.test(end)) {
      const whole = pieces.reduce((text, each) => joined(text, each, isEncoded));
      return { line: whole, last: at };
    }
    if (piece !== next) return null;
    end = end.slice(-100);
  }
  return null;
}

/**
 * Two pieces of a link. An `=` at the end of the first says that it goes on, as mail has it, where it is not that of a field.
 *
 * @param {string} text
 * @param {string} piece
 * @param {boolean} isEncoded whether an `=` within is written as `=3D`
 */
function joined(text, piece, isEncoded) {
  const isOfField = !isEncoded && !piece.startsWith('=') && /[?#&;]\w+=$/.test(text.slice(-100));
  const isSoft = text.endsWith('=') && !isOfField;
  return (isSoft ? text.slice(0, -1) : text) + piece;
}
