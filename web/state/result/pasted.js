// Results as a teacher has collected them: a line each, with a name or whatever else stands beside the link.

import { readAddress } from '../../address/address-parts.js';
import { readResult, ResultProblem } from '../../address/result-text.js';

/** @import {Result, ResultFault} from '../../address/result-text.js' */

/**
 * @typedef {object} Pasted
 * @property {string} name what stands beside the link
 * @property {Result | null} result null where it cannot be read
 * @property {ResultFault | null} fault why not
 */

export const mostPasted = 500;
const mostNameCharacters = 80;

/** A link up to its last field; and, where a program has encoded it, up to the next space. */
const link = /(?:https?:\/\/|file:\/\/|#|v=1&)\S*?changes=[\w-]*(?:&(?:amp;)*(?:at|check)=\w+)*/;
const encoded = /\S*changes\S*/;

/**
 * @param {string} text
 * @returns {Pasted[]} the first 500
 */
export function readPasted(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(0, mostPasted).map((line) => {
    const found = (link.exec(line) ?? encoded.exec(line))?.[0] ?? '';
    const name = line
      .replace(found, '')
      .replace(/^[\s,;:|"'<>()]+|[\s,;:|"'<>()]+$/g, '')
      .slice(0, mostNameCharacters);
    try {
      const address = /[?#]|%23/.test(found) ? found : `#${found}`;
      return { name, result: readResult(readAddress(address).experiment), fault: null };
    } catch (error) {
      if (!(error instanceof ResultProblem)) throw error;
      return { name, result: null, fault: error.code };
    }
  });
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
