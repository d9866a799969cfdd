// Gives the private members of each class names of their own, the shortest to those that are used most. The minifier names them once for
// the whole file, so that no name comes twice, which compresses badly.

import { parseAst } from 'vite';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** @typedef {{type: string, start: number, end: number, name: string, body: {key?: Place}[]}} Place a node of the syntax tree, as far as this needs it */
/** @typedef {{names: Map<string, Place[]>, around: number}} Private of a class: its private names, and how many the classes around it have */

/**
 * @param {string} code of a module
 * @returns {string} which does the same
 */
export function withShortPrivateNames(code) {
  /** @type {Private[]} */
  const classes = [];
  /** @type {Private[]} */
  const open = [];
  /** @param {unknown} part */
  const visit = (part) => {
    if (!part || typeof part !== 'object') return;
    if (Array.isArray(part)) return part.forEach(visit);
    const place = /** @type {Place} */ (part);
    if (place.type === 'PrivateIdentifier') {
      const inner = [...open].reverse().find(({ names }) => names.has(place.name));
      inner?.names.get(place.name)?.push(place);
      return;
    }
    const isClass = place.type === 'ClassBody';
    if (isClass) {
      const declared = place.body.flatMap(({ key }) =>
        key?.type === 'PrivateIdentifier' ? [key.name] : [],
      );
      const names = new Map(declared.map((name) => [name, /** @type {Place[]} */ ([])]));
      const around = open.reduce((sum, each) => sum + each.names.size, 0);
      classes.push({ names, around });
      open.push({ names, around });
    }
    Object.values(place).forEach(visit);
    if (isClass) open.pop();
  };
  visit(parseAst(code));
  const edits = classes.flatMap(({ names, around }) =>
    [...names.values()]
      .sort((a, b) => b.length - a.length)
      .flatMap((places, i) => places.map((place) => ({ place, name: shortName(around + i) }))),
  );
  edits.sort((a, b) => a.place.start - b.place.start);
  let text = '';
  let at = 0;
  for (const { place, name } of edits) {
    text += `${code.slice(at, place.start)}#${name}`;
    at = place.end;
  }
  return text + code.slice(at);
}

/** @param {number} index */
function shortName(index) {
  const { length } = letters;
  const last = letters[index % length];
  return index < length ? last : letters[Math.floor(index / length) - 1] + last;
}

/** @returns {import('vite').Plugin} */
export function shortenPrivateNames() {
  return {
    name: 'short-private-names',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = withShortPrivateNames(file.code);
        // Workers are bundled on their own.
        else if (/^assets\/.*\.js$/.test(file.fileName))
          file.source = withShortPrivateNames(String(file.source));
      }
    },
  };
}
