// How the page is bundled into build/site: plain files for any static host, under any path, and fit for a strict
// content-security policy. The engine is not part of the bundle: its files are copied beside it, only minified, and the
// page passes their address to the worker.
//
// This room bundles and serves the page: the configurations of Vite, what is built for other pages, the server for this machine, and
// types of what exists only while bundling. Nothing of it runs in the page.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, transformWithEsbuild } from 'vite';
import { readMessages, withoutParser } from './messages.js';

const terserOptions = {
  ecma: /** @type {const} */ (2020),
  module: true,
  compress: { passes: 3, keep_fargs: false },
  format: { comments: false },
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Ships the engine, which must have been built before, as engine/engine.js and engine/engine.wasm.
 * @returns {import('vite').Plugin}
 */
function shipEngine() {
  return {
    name: 'ship-engine',
    async generateBundle() {
      const file = (/** @type {string} */ name) => readFileSync(`${root}/build/wasm/${name}`);
      const glue = await minify(String(file('engine.js')), terserOptions);
      this.emitFile({ type: 'asset', fileName: 'engine/engine.js', source: glue.code });
      const source = file('engine.wasm');
      this.emitFile({ type: 'asset', fileName: 'engine/engine.wasm', source });
    },
  };
}

/**
 * Ships the script that brings the page up where modules may not be loaded, and lets the style sheet be loaded there: with a
 * crossorigin attribute it would be refused.
 * @returns {import('vite').Plugin}
 */
function bootAnywhere() {
  return {
    name: 'boot-anywhere',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html: html.replace(/<link rel="stylesheet" crossorigin/g, '<link rel="stylesheet"'),
        tags: [{ tag: 'script', attrs: { src: './boot.js' }, injectTo: 'head-prepend' }],
      }),
    },
    async generateBundle() {
      const source = readFileSync(`${root}/web/app/boot.js`, 'utf8');
      const { code } = await transformWithEsbuild(source, 'boot.js', { minify: true });
      this.emitFile({ type: 'asset', fileName: 'boot.js', source: code });
    },
  };
}

/**
 * Ships the service worker, with the list of the files of this build and a hash of their contents.
 * @returns {import('vite').Plugin}
 */
function keepOffline() {
  return {
    name: 'keep-offline',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const hash = createHash('sha256');
        const files = Object.keys(bundle).sort();
        for (const name of files) {
          const file = bundle[name];
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
        }
        const build = JSON.stringify({ hash: hash.digest('hex').slice(0, 16), files });
        const worker = readFileSync(`${root}/web/offline/worker.js`, 'utf8');
        const { code } = await transformWithEsbuild(worker, 'sw.js', { minify: true });
        const source = `self.build=${build};\n${code}`;
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

/**
 * What a script or style sheet that is fetched on demand is called: as its file, or where each room has one of that name, as the room.
 *
 * @param {string} name
 * @param {string | null | undefined} source that it is made from
 */
function partName(name, source) {
  const room = basename(dirname(source ?? ''));
  if (!room || room === '.') return name;
  return name === 'index' ? room : name === 'offer' ? `${room}-offer` : name;
}

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  cacheDir: `${root}/build/vite`,
  resolve: { alias: withoutParser },
  plugins: [readMessages(), shipEngine(), bootAnywhere(), keepOffline()],
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
