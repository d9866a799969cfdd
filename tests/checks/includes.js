// Checks that every C++ file includes only what its room may use, that no headers include each other in a circle, that no two types
// of the engine have one name (compilers see one file at a time, and linkers take such types for one), that no file keeps a type to itself
// that is called as another one's (files are compiled a dozen at a time, too, and which ones stand together changes with every new file),
// and that no iterator is taken for a pointer, which those of arrays and views are in some standard libraries only.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesBelow, root } from './source-files.js';
import { report } from './report.js';

/** From the ground up: a room uses itself and those before it. The last two are leaves beside each other. */
const rooms = [
  'numerics',
  'text',
  'network',
  'data',
  'experiment',
  'training',
  'measure',
  'diagnosis',
  'study',
  'interface',
];
const leaves = ['command', 'wasm'];

/** @param {string} path below cpp/ */
const roomOf = (path) => path.split('/')[0];

/**
 * @param {string} room
 * @param {string} used
 */
function mayUse(room, used) {
  if (room === used) return true;
  const place = leaves.includes(room) ? rooms.length : rooms.indexOf(room);
  return rooms.includes(used) && rooms.indexOf(used) < place;
}

/**
 * What of the project a file includes.
 *
 * @param {string} text of the file
 * @returns {string[]} paths below cpp/
 */
export function includesOf(text) {
  return [...text.matchAll(/^#include "([^"]+)"/gm)].map((match) => match[1]);
}

/**
 * @param {Map<string, string[]>} includes what each file includes, by path below cpp/
 * @returns {string[]} faults in words
 */
export function faultsIn(includes) {
  /** @type {string[]} */
  const faults = [];
  for (const [file, names] of includes) {
    const room = roomOf(file);
    if (!rooms.includes(room) && !leaves.includes(room)) faults.push(`cpp/${file} is in no room`);
    for (const name of names) {
      // What a build writes has no room.
      if (!includes.has(name)) continue;
      if (!mayUse(room, roomOf(name))) faults.push(`cpp/${file} includes ${name}`);
    }
  }
  /** @type {Set<string>} */
  const finished = new Set();
  /**
   * @param {string} file
   * @param {string[]} way from the file where the walk began
   */
  const walk = (file, way) => {
    if (way.includes(file)) {
      faults.push(`in a circle: ${[...way.slice(way.indexOf(file)), file].join(' → ')}`);
      return;
    }
    if (finished.has(file)) return;
    for (const name of includes.get(file) ?? []) walk(name, [...way, file]);
    finished.add(file);
  };
  for (const file of includes.keys()) walk(file, []);
  return faults;
}

/**
 * The types that a file defines.
 *
 * @param {string} text of the file
 * @returns {{spaces: string[], name: string}[]} with the namespaces that each is in; those without a name are ''
 */
function definitionsIn(text) {
  /** @type {string[]} */
  const spaces = [];
  /** @type {{spaces: string[], name: string}[]} */
  const types = [];
  for (const line of text.split('\n')) {
    const opened = /^namespace ?([\w:]*) ?\{/.exec(line);
    if (opened) spaces.push(opened[1]);
    else if (/^\} +\/\/ namespace/.test(line)) spaces.pop();
    const [, name] = /^(?:struct|class|enum class) (\w+)[^;]*\{/.exec(line) ?? [];
    if (name) types.push({ spaces: [...spaces], name });
  }
  return types;
}

/**
 * The types that a file defines for others.
 *
 * @param {string} text of the file
 * @returns {string[]} with their namespaces
 */
export function typesOf(text) {
  return definitionsIn(text)
    .filter(({ spaces }) => !spaces.includes(''))
    .map(({ spaces, name }) => [...spaces, name].join('::'));
}

/**
 * The types that a file keeps to itself, in a namespace without a name.
 *
 * @param {string} text of the file
 * @returns {string[]} with the namespaces round them, as anybody's type would be called there
 */
export function keptTypesOf(text) {
  return definitionsIn(text)
    .filter(({ spaces }) => spaces.includes(''))
    .map(({ spaces, name }) => [...spaces.filter(Boolean), name].join('::'));
}

/**
 * @param {Map<string, string[]>} types what each file defines for others, by path below cpp/
 * @param {Map<string, string[]>} kept what each keeps to itself
 * @returns {string[]} faults in words
 */
export function hidersIn(types, kept) {
  const homes = new Map([...types].flatMap(([file, names]) => names.map((name) => [name, file])));
  return [...kept].flatMap(([file, names]) =>
    // Leaves are compiled file by file.
    leaves.includes(roomOf(file))
      ? []
      : names
          .filter((name) => homes.has(name))
          .map(
            (name) => `cpp/${file} keeps a ${name} to itself, which cpp/${homes.get(name)} defines`,
          ),
  );
}

/**
 * @param {Map<string, string[]>} types what each file defines, by path below cpp/
 * @returns {string[]} faults in words
 */
export function namesakesIn(types) {
  /** @type {Map<string, string>} */
  const homes = new Map();
  return [...types].flatMap(([file, names]) =>
    names.flatMap((name) => {
      const home = homes.get(name);
      if (home === undefined) homes.set(name, file);
      return home === undefined ? [] : `cpp/${file} and cpp/${home} both define ${name}`;
    }),
  );
}

/**
 * Places where the result of an algorithm is held as a pointer.
 *
 * @param {string} text of the file
 * @returns {string[]} the names of the variables
 */
export function pointersToIterators(text) {
  const held =
    /auto ?\* ?(?:const )?(\w+) =\s*(?:std::(?:ranges::)?\w+\(|\w+\.c?r?(?:begin|end)\()/g;
  const pointers = /std::(?:get_if|addressof|data|to_address|get|exchange|launder)\($/;
  return [...text.matchAll(held)].flatMap(([whole, name]) => (pointers.test(whole) ? [] : name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = filesBelow('cpp', ['.h', '.cpp']);
  const read = (/** @type {(text: string) => string[]} */ found) =>
    new Map(
      paths.map((path) => [
        path.slice('cpp/'.length),
        found(readFileSync(`${root}/${path}`, 'utf8')),
      ]),
    );
  report(`A room of cpp/ uses those before it: ${[...rooms, leaves.join(' | ')].join(', ')}.`, [
    ...faultsIn(read(includesOf)),
    ...namesakesIn(read(typesOf)),
    ...hidersIn(read(typesOf), read(keptTypesOf)),
    ...[...read(pointersToIterators)].flatMap(([file, names]) =>
      names.map((name) => `cpp/${file}: ${name} is an iterator: auto, not auto*`),
    ),
  ]);
}
