// How the page is bundled into build/site: plain files for any static host, under any path, and fit for a strict
// content-security policy. The engine is not part of the bundle: its two files are copied beside it, only minified, and the
// page passes their address to the worker.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, transformWithEsbuild } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Ships the WebAssembly module, which must have been built before, as engine/engine.mjs and engine/engine.wasm.
 * @returns {import('vite').Plugin}
 */
function shipEngine() {
  return {
    name: 'ship-engine',
    async generateBundle() {
      const file = (/** @type {string} */ name) => readFileSync(`${root}/build/wasm/${name}`);
      const glue = await transformWithEsbuild(String(file('engine.mjs')), 'engine.mjs', {
        minify: true,
        target: 'es2020',
      });
      this.emitFile({ type: 'asset', fileName: 'engine/engine.mjs', source: glue.code });
      this.emitFile({ type: 'asset', fileName: 'engine/engine.wasm', source: file('engine.wasm') });
    },
  };
}

/**
 * Takes the indentation out of the panels' templates, where HTML reads a line break like any white space.
 * @returns {import('vite').Plugin}
 */
function unindentTemplates() {
  return {
    name: 'unindent-templates',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(`${root}web/panels/`) || !id.endsWith('.js')) return null;
      return { code: code.replace(/\n[ \t]+/g, '\n'), map: null };
    },
  };
}

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  cacheDir: `${root}/build/vite`,
  plugins: [shipEngine(), unindentTemplates()],
  worker: { format: 'es' },
  build: {
    outDir: `${root}/build/site`,
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
