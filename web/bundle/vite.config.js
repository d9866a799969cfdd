// How the page is bundled into build/site: plain files for any static host, under any path, and fit for a strict
// content-security policy. The engine is not part of the bundle: its files are copied beside it, only minified, and the
// page passes their addresses to the worker. What needs the names of all files is in seal.js.
//
// This room bundles and serves the page: the configurations of Vite, what is built for other pages, the server for this machine, and
// types of what exists only while bundling. Nothing of it runs in the page.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig } from 'vite';
import bootTexts from '../locale/en/boot.js';
import { compareLanguages } from './compared.js';
import { bundleLessons } from './lessons.js';
import { readMessages, withoutParser } from './messages.js';
import { previewOfStart } from './pages/start-page.js';
import { startInAnyLanguage } from './start-rooms.js';
import { uplotWithoutLanguage } from './uplot.js';
import { shortenPrivateNames } from './private-names.js';

const terserOptions = {
  ecma: /** @type {const} */ (2020),
  module: true,
  compress: { passes: 3, keep_fargs: false },
  format: { comments: false },
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Ships the engine with SIMD and without, and the modules of tables and of studies, which must have been built before, and tells the page
 * the addresses of their files, which carry their hashes.
 * @returns {import('vite').Plugin}
 */
function shipEngine() {
  const shipped = async (
    /** @type {string} */ folder,
    /** @type {string} */ module,
    /** @type {string} */ stem,
  ) => {
    const read = (/** @type {string} */ name) => readFileSync(`${root}/build/${folder}/${name}`);
    const glue = (await minify(String(read(`${module}.js`)), terserOptions)).code ?? '';
    const file = (/** @type {string} */ ending, /** @type {string | Uint8Array} */ source) => {
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
      const fileName = `engine/${stem}-${hash}.${ending}`;
      return { type: /** @type {const} */ ('asset'), fileName, source };
    };
    return { glue: file('js', glue), wasm: file('wasm', read(`${module}.wasm`)) };
  };
  const all = async () => ({
    simd: await shipped('wasm', 'engine', 'engine'),
    scalar: await shipped('scalar', 'engine', 'scalar'),
    // For all browsers the same: tables need no SIMD.
    tables: await shipped('scalar', 'tables', 'tables'),
    study: await shipped('wasm', 'study', 'study'),
  });
  return {
    name: 'ship-engine',
    resolveId: (id) => (/^virtual:(engine|study)-files$/.test(id) ? `\0${id}` : null),
    async load(id) {
      if (!/^\0virtual:(engine|study)-files$/.test(id)) return null;
      const { simd, scalar, tables, study } = await all();
      const named = (/** @type {typeof simd} */ { glue, wasm }) => ({
        glue: `./${glue.fileName}`,
        wasm: `./${wasm.fileName}`,
      });
      if (id.endsWith('study-files')) return `export default ${JSON.stringify(named(study))};`;
      return `export default ${JSON.stringify({ ...named(simd), scalar: named(scalar), tables: named(tables) })};`;
    },
    async generateBundle() {
      for (const { glue, wasm } of Object.values(await all())) {
        this.emitFile(glue);
        this.emitFile(wasm);
      }
    },
  };
}

const { loading, policy, again } = bootTexts;
const forbidden = policy.replace('{directive}', 'trusted-types');
const bootWords = `<p class="boot loading" data-forbidden="${forbidden}" data-again="${again}">${loading}</p>`;

/**
 * Puts the script first that sees to it that something comes, and words that stand there until something does; and lets the style sheet
 * be loaded where modules may not be: with a crossorigin attribute it would be refused.
 * @returns {import('vite').Plugin}
 */
function bootAnywhere() {
  return {
    name: 'boot-anywhere',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html: html
          .replace(/<link rel="stylesheet" crossorigin/g, '<link rel="stylesheet"')
          .replace('<div id="app">', `$&${bootWords}`),
        tags: [{ tag: 'script', attrs: { src: './boot.js' }, injectTo: 'head-prepend' }],
      }),
    },
  };
}

/**
 * What a script or style sheet that is fetched on demand is called: as its file, or where each room has one of that name, as the room.
 * Lessons have the language in it as well.
 *
 * @param {string} name
 * @param {string | null | undefined} source that it is made from
 */
function partName(name, source) {
  const room = basename(dirname(source ?? ''));
  if (source?.endsWith('.md')) return `${room}-${name}`;
  if (!room || room === '.') return name;
  return name === 'index' ? room : name === 'offer' ? `${room}-offer` : name;
}

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  cacheDir: `${root}/build/vite`,
  resolve: { alias: withoutParser },
  plugins: [
    startInAnyLanguage(),
    compareLanguages(),
    readMessages(),
    bundleLessons(),
    uplotWithoutLanguage(),
    shipEngine(),
    bootAnywhere(),
    previewOfStart(),
    shortenPrivateNames(),
  ],
  worker: { format: 'es' },
  build: {
    outDir: `${root}/build/site`,
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    // Only style sheets are fetched beside what is wanted: a script that failed to be preloaded would not be fetched again by all browsers.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, names) => names.filter((name) => name.endsWith('.css')),
    },
    rollupOptions: {
      output: {
        chunkFileNames: ({ name, facadeModuleId }) =>
          `assets/${partName(name, facadeModuleId)}-[hash].js`,
        assetFileNames: ({ names, originalFileNames }) =>
          `assets/${partName(parse(names[0]).name, originalFileNames[0])}-[hash][extname]`,
      },
    },
    reportCompressedSize: false,
    // Smaller than what esbuild makes of it, and every visitor downloads it.
    minify: 'terser',
    terserOptions,
  },
});
