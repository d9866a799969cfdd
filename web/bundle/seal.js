// Finishes the site when all else has been built: boot.js, which names the files that stand in for the page's own, and the service
// worker, which knows the hash of every file that it keeps.

import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformWithEsbuild } from 'vite';
import { simdProbe } from '../engine/load.js';
import texts from '../locale/en/boot.js';
import { languages } from '../locale/languages.js';
import { wholeLanguage } from './compared.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string | Uint8Array} content */
const sumOf = (content) => createHash('sha256').update(content).digest('hex');

/**
 * Scripts of the page that are shipped beside the bundle, one behind the other, with the value that they begin with.
 *
 * @param {string[]} files
 * @param {string} line
 * @param {string} target the language of the browsers that have to understand it
 */
async function shipped(files, line, target) {
  const codes = files.map(async (file) => {
    const source = readFileSync(`${root}/web/${file}`, 'utf8');
    return (await transformWithEsbuild(source, file, { minify: true, target })).code;
  });
  return `${line}\n${(await Promise.all(codes)).join('')}`;
}

/**
 * What is said where the page does not come, in all its languages.
 *
 * @returns {Promise<string>} a line for a script
 */
async function bootTexts() {
  const others = Object.entries(languages).filter(([tag]) => tag !== 'en');
  const all = others.map(async ([tag, language]) => [tag, (await wholeLanguage(language)).boot]);
  const byTag = { en: texts, ...Object.fromEntries(await Promise.all(all)) };
  return `window.bootTexts=${JSON.stringify(byTag)};`;
}

/**
 * The files with what the start says, by their language: a test's site has other languages.
 *
 * @param {string} site
 */
function startTexts(site) {
  const assets = readdirSync(`${site}/assets`);
  const found = Object.keys(languages).flatMap((tag) => {
    const file = assets.find((each) =>
      new RegExp(`^${tag === 'en' ? 'start' : tag}-.{8}\\.js$`).test(each),
    );
    return file ? [[tag, `./assets/${file}`]] : [];
  });
  return Object.fromEntries(found);
}

/** What a host answers where it has no file. */
const lostPage = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>${texts.title}</title>
  <p>${texts.lost} <a href="./">${texts.home}</a></p>
  <script src="./404.js"></script>
</html>
`;

/**
 * @param {string} site folder with all other files
 */
export async function sealSite(site) {
  copyFileSync(`${root}/web/bundle/web.config`, `${site}/web.config`);
  const said = await bootTexts();
  const lost = ['address/lost.js', 'app/boot/language.js', 'app/boot/lost.js'];
  writeFileSync(`${site}/404.js`, await shipped(lost, said, 'es2017'));
  writeFileSync(`${site}/404.html`, lostPage);
  const words = await shipped(['app/boot/language.js', 'app/boot/words.js'], said, 'es2017');
  const name = `single/words-${sumOf(words).slice(0, 8)}.js`;
  writeFileSync(`${site}/${name}`, words);
  const single = readdirSync(`${site}/single`);
  const named = (/** @type {RegExp} */ pattern) =>
    `./single/${single.find((each) => pattern.test(each))}`;
  const firstIn = (/** @type {string} */ folder, /** @type {RegExp} */ pattern) =>
    `./${folder}/${readdirSync(`${site}/${folder}`).find((each) => pattern.test(each))}`;
  const boot = {
    script: named(/^page-.*\.js$/),
    style: named(/^page-.*\.css$/),
    words: `./${name}`,
    worker: firstIn('assets', /^worker-.*\.js$/),
    languages: startTexts(site),
    engines: ['engine', 'scalar'].map((stem) =>
      ['js', 'wasm'].map((end) => firstIn('engine', new RegExp(`^${stem}-.*\\.${end}$`))),
    ),
    probe: [...simdProbe],
  };
  const line = `window.boot=${JSON.stringify(boot)};`;
  writeFileSync(`${site}/boot.js`, await shipped(['app/boot/boot.js'], line, 'es2017'));

  const beside = ['assets', 'engine'].flatMap((folder) =>
    readdirSync(`${site}/${folder}`).map((each) => `${folder}/${each}`),
  );
  // The engine without SIMD is for few browsers, which are none the worse without a copy.
  const files = Object.fromEntries(
    ['index.html', 'boot.js', ...beside]
      .filter((each) => !each.startsWith('engine/scalar-'))
      .sort()
      .map((each) => [each, sumOf(readFileSync(`${site}/${each}`))]),
  );
  const hash = sumOf(JSON.stringify(files)).slice(0, 16);
  const build = JSON.stringify({ hash, files });
  writeFileSync(
    `${site}/sw.js`,
    await shipped(['offline/worker.js'], `self.build=${build};`, 'es2022'),
  );
}
