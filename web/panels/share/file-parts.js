// Files that belong together by their paths: those that the reader has chosen, and what is in an archive among them.

import { filesInZip } from '../../models/archive.js';
import { NotImportable } from '../../models/import.js';
import { mostBytes } from '../../state/experiment-file.js';
import { kindByName, kindOfArchive } from './file-kinds.js';

/** @typedef {Map<string, Uint8Array>} Parts content by path */

/**
 * @param {File[]} files together at most `mostBytes`
 * @returns {Promise<Parts>}
 * @throws {NotImportable}
 */
export async function partsOf(files) {
  /** @type {Parts} */
  const parts = new Map();
  let left = mostBytes;
  const add = (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => {
    left -= bytes.length;
    if (!isHidden(name)) parts.set(name.replaceAll('\\', '/'), bytes);
  };
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
    if (!isArchive) {
      add(file.name, bytes);
      continue;
    }
    // Some models and tables are archives.
    const kind = kindByName(file.name);
    if (kind) throw new NotImportable('format', { kind, name: file.name });
    const members = filesInZip(bytes, Math.max(left, 0));
    const within = kindOfArchive([...members.keys()]);
    if (within) throw new NotImportable('format', { kind: within, name: file.name });
    for (const [name, part] of members) add(name, part);
  }
  return parts;
}

/** What systems put beside the files of an archive. @param {string} path */
function isHidden(path) {
  return (
    /(^|[\\/])(__MACOSX[\\/]|\.)/.test(path) || /(^|[\\/])(Thumbs\.db|desktop\.ini)$/i.test(path)
  );
}

/** @param {string} path */
export function baseName(path) {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The files that a model names: from its own folder if they are there, else wherever there is one of the name. A single file of the
 * kind that is missing is taken for it: browsers number what is saved twice.
 *
 * @param {Parts} parts
 * @param {string} model path of the model
 * @param {RegExp} kind what the names of its files end in
 * @returns {(path: string) => Uint8Array | undefined}
 */
export function filesBeside(parts, model, kind) {
  const folder = model.slice(0, model.length - baseName(model).length);
  return (path) => {
    const own = parts.get(folder + path.replace(/^\.\//, ''));
    if (own) return own;
    const others = [...parts].filter(([name]) => name !== model);
    const named = others.filter(([name]) => baseName(name) === baseName(path));
    if (named.length > 0) return named.length === 1 ? named[0][1] : undefined;
    const alike = others.filter(([name]) => kind.test(name));
    return alike.length === 1 ? alike[0][1] : undefined;
  };
}
