// The hand-written source files of the project, for the checks of this folder.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Written by programs; each says by which. */
export const generated = [
  'tests/engine/network/activation_reference.h',
  'web/engine/boundary.d.ts',
];

/**
 * The files below a folder of the project whose names end as said, in order.
 *
 * @param {string} folder from the project's root
 * @param {string[]} endings
 * @returns {string[]} paths from the root
 */
export function filesBelow(folder, endings) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.name === 'node_modules') return [];
      if (entry.isDirectory()) return filesBelow(path, endings);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    })
    .filter((path) => !generated.includes(path))
    .sort();
}
