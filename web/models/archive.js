// The files in a zip archive, no more of them than was asked for: what an archive says of its sizes may be far less than it holds.

import { Unzip, UnzipInflate } from 'fflate';
import { NotImportable } from './import.js';

/** Of the archive, handed over at once: what that can become is what is made before its size is looked at. */
const pieceBytes = 16 * 1024;
/** A model is a handful of files. */
const mostFiles = 100;

/**
 * @param {Uint8Array} bytes
 * @param {number} mostBytes of all files together
 * @returns {Map<string, Uint8Array>} the contents by path
 * @throws {NotImportable} where it is damaged or holds too much
 */
export function filesInZip(bytes, mostBytes) {
  /** @type {Map<string, Uint8Array[]>} */
  const files = new Map();
  let [size, unfinished] = [0, 0];
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/')) return;
    if (files.size === mostFiles) throw tooMuch(mostBytes);
    /** @type {Uint8Array[]} */
    const chunks = [];
    files.set(file.name, chunks);
    unfinished++;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > mostBytes) throw tooMuch(mostBytes);
      chunks.push(chunk);
      if (final) unfinished--;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes)
      unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
  } catch (error) {
    throw error instanceof NotImportable ? error : new NotImportable('notModel');
  }
  if (files.size === 0 || unfinished > 0) throw new NotImportable('notModel');
  return new Map([...files].map(([name, chunks]) => [name, joined(chunks)]));
}

/** @param {number} mostBytes */
function tooMuch(mostBytes) {
  return new NotImportable('archive', { most: Math.floor(mostBytes / 2 ** 20) });
}

/** @param {Uint8Array[]} chunks */
function joined(chunks) {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
