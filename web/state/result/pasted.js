// Results as a teacher has collected them: a line each, with a name or whatever else stands beside the link.

import { readAddress } from '../../address/address-parts.js';
import { readResult, ResultProblem } from '../../address/result-text.js';
import { shortened } from '../../format/shortened.js';
import { ends, pastedLines } from './pasted-lines.js';

/** @import {Result, ResultFault} from '../../address/result-text.js' */

/**
 * @typedef {object} Pasted
 * @property {string} name what stands beside the link
 * @property {Result | null} result null where it cannot be read
 * @property {ResultFault | null} fault why not
 */

export const mostPasted = 500;
const mostNameCharacters = 200;

const allEnds = new RegExp(ends.source, 'gi');

/** Where a link begins, and what may follow the state in which it ends. */
const begins = /https?(?::|%(?:25)*3A)|file:|#|%(?:25)*23|v=/i;
const rest = /^(?:&(?:amp;)*(?:at|changes)=[\w-]*)+/;
/** What words have that are links of any kind, or parts of one. */
const linkPart =
  /\w:\/\/|#\w+=|%(?:25)*(?:23|3D)|=3D|(?:^|\W)(?:changes|check|at|v)=[\w-]|&(?:amp;)*\w+=/i;
/** What tells that a word was to be a result. */
const telling = /changes|check|at(?:=|%)|:\/\/|#/;

/** What stands between a name and a link. */
const between = ' \t\u00a0,;:|';
/** What may stand around a link, and what ends it. */
const around = /** @type {Record<string, string>} */ ({
  '"': '"',
  "'": "'",
  '<': '>',
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
});

/**
 * @param {string} text
 * @returns {{rows: Pasted[], left: number}} the first 500, and how many more were left out
 */
export function readPasted(text) {
  /** @type {Pasted[]} */
  const rows = [];
  let left = 0;
  for (const line of pastedLines(text)) {
    if (rows.length >= mostPasted) left += linksIn(line).length || 1;
    else rows.push(...rowsOf(line));
  }
  left += Math.max(0, rows.length - mostPasted);
  return { rows: rows.slice(0, mostPasted), left };
}

/** Whether a text holds a result. @param {string} text */
export function holdsResult(text) {
  return readPasted(text).rows.some(({ result }) => result !== null);
}

/**
 * @param {string} line
 * @returns {Pasted[]}
 */
function rowsOf(line) {
  const found = linksIn(line);
  if (found.length === 0) {
    const parts = (line.match(/\S+/g) ?? []).filter((word) => linkPart.test(word));
    return [rowOf(parts.find((part) => telling.test(part)) ?? '', nameOf(line))];
  }
  /** @type {string[]} */
  const beside = [];
  let at = 0;
  for (const { start, end } of found) {
    beside.push(line.slice(at, start));
    at = end;
  }
  beside.push(line.slice(at));
  // Marks around a link belong to it.
  for (let i = 0; i < found.length; i++) {
    const before = beside[i].trimEnd();
    const close = around[before.at(-1) ?? ''];
    // Chats write <link|name>.
    const isClosed = close === '>' ? beside[i + 1].includes('>') : beside[i + 1].startsWith(close);
    if (!isClosed) continue;
    beside[i] = before.slice(0, -1);
    beside[i + 1] = beside[i + 1].replace(close, '');
  }
  const names = beside.map(nameOf);
  const last = names.length - 1;
  const links = found.map(({ start, end }) => line.slice(start, end));
  if (last === 1) return [rowOf(links[0], names.filter(Boolean).join(' '))];
  // Where nothing stands before the first, names follow their links.
  const isBefore = names[0] !== '';
  return links.map((link, i) => {
    const isLast = isBefore && i === last - 1;
    const name = isBefore ? names[i] : names[i + 1];
    return rowOf(link, isLast && names[last] !== '' ? `${name} ${names[last]}`.trim() : name);
  });
}

/**
 * @param {string} line
 * @returns {{start: number, end: number}[]} where links to results are in it
 */
function linksIn(line) {
  const found = [];
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    let from = 0;
    for (const { 0: check, index: at } of word.matchAll(allEnds)) {
      const start = word.slice(from, at).search(begins);
      if (start < 0) continue;
      const end = at + check.length;
      const [more] = rest.exec(word.slice(end)) ?? [''];
      found.push({ start: index + from + start, end: index + end + more.length });
      from = end + more.length;
    }
  }
  return found;
}

/**
 * What stands beside a link without what parts it from that, and without the quotation marks of a table.
 *
 * @param {string} beside
 */
function nameOf(beside) {
  const text = beside.replace(/\S+/g, (word) => (linkPart.test(word) ? '' : word));
  let [start, end] = [0, text.length];
  while (start < end && between.includes(text[start])) start++;
  while (end > start && between.includes(text[end - 1])) end--;
  const name = text.slice(start, end);
  const [, cell] = /^"((?:[^"]|"")*)"$/.exec(name) ?? [];
  return shortened(cell?.replaceAll('""', '"').trim() ?? name, mostNameCharacters);
}

/**
 * @param {string} link
 * @param {string} name
 * @returns {Pasted}
 */
function rowOf(link, name) {
  try {
    const address = /[?#]|%(?:25)*23/.test(link) ? link : `#${link}`;
    return { name, result: readResult(readAddress(address).experiment), fault: null };
  } catch (error) {
    if (!(error instanceof ResultProblem)) throw error;
    return { name, result: null, fault: error.code };
  }
}

/**
 * A table as CSV. What a spreadsheet would take for a formula stays a text.
 *
 * @param {readonly (readonly (string | number)[])[]} rows
 * @returns {string}
 */
export function csvOf(rows) {
  const cell = (/** @type {string | number} */ value) => {
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
