// Files that belong together by their paths: those that the reader has chosen, and what is in an archive among them.

import { filesInZip } from '../../models/archive.js';
import { fileKind, kindByName } from '../../format/file-kind.js';
import { FileProblem, mostBytes } from '../../state/experiment-file.js';

/** @typedef {Map<string, Uint8Array>} Parts content by path */

/**
 * @param {File[]} files together at most `mostBytes`
 * @returns {Promise<Parts>}
 * @throws {FileProblem | import('../../models/import.js').NotImportable}
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
    refuseForeign(fileKind(bytes) ?? kindByName(file.name), file.name, files.length);
    for (const [name, part] of filesInZip(bytes, Math.max(left, 0))) add(name, part);
  }
  return parts;
}

/**
 * @param {import('../../format/file-kind.js').FileKind | null} kind
 * @param {string} name of the file
 * @param {number} all how many files there are
 * @throws {FileProblem} where it is none of ours
 */
export function refuseForeign(kind, name, all) {
  if (kind) throw new FileProblem('file', kind, 'foreign', all > 1 ? { name: baseName(name) } : {});
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
