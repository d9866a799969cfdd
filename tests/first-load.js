// Which files a browser fetches before the page can be used, found by reading the built site: the HTML, what it links to,
// what those scripts import statically, the workers they start, and the engine. Scripts that are imported on demand are
// not among them. For size-check.js and the browser test that confirms it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * The addresses that a built file makes the browser fetch at once, as written there.
 * @param {string} name
 * @param {string} text
 * @returns {string[]}
 */
function references(name, text) {
  const patterns = name.endsWith('.html')
    ? [/<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"]+)"/g]
    : name.endsWith('.css')
      ? [/@import\s*(?:url\()?["']([^"']+)["']/g, /url\(["']?([^"')]+)["']?\)/g]
      : [
          /\b(?:import|export)\s*(?:[\w$*{][^"'`;()]*?\bfrom\s*|\{[^}]*\}\s*from\s*)?["']([^"']+)["']/g,
          /new URL\(\s*["'`]([^"'`]+\.js)["'`]\s*,\s*import\.meta\.url/g,
        ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]));
}

/**
 * What the start says in each language.
 * @param {string} folder the built site
 * @returns {Record<string, string>} paths from there, by the language
 */
export function startTexts(folder) {
  const [, boot] = /^window\.boot=(.*);$/m.exec(readFileSync(`${folder}/boot.js`, 'utf8')) ?? [];
  if (!boot) throw new Error(`${folder}/boot.js names no files.`);
  /** @type {Record<string, string>} */
  const languages = JSON.parse(boot).languages;
  return Object.fromEntries(
    Object.entries(languages).map(([tag, file]) => [tag, posix.normalize(file)]),
  );
}

/**
 * @param {string} folder the built site
 * @param {string} [language] of the reader
 * @returns {string[]} paths from there, in the order in which they are found
 * @throws {Error} where the site or a file that it refers to is missing
 */
export function firstLoad(folder, language = 'en') {
  const engine = readdirSync(`${folder}/engine`).filter((name) =>
    /^engine-[0-9a-f]{8}\./.test(name),
  );
  const found = [
    'index.html',
    ...engine.map((name) => `engine/${name}`),
    startTexts(folder)[language],
  ];
  for (let index = 0; index < found.length; ++index) {
    const name = found[index];
    if (!existsSync(`${folder}/${name}`)) throw new Error(`${folder}/${name} is missing.`);
    if (!/\.(html|css|js)$/.test(name)) continue;
    for (const reference of references(name, readFileSync(`${folder}/${name}`, 'utf8'))) {
      if (/^([a-z]+:|#)/.test(reference)) continue;
      const target = reference.startsWith('/')
        ? reference.slice(1)
        : posix.join(posix.dirname(name), reference);
      if (!found.includes(target)) found.push(target);
    }
  }
  return found;
}
