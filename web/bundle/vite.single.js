// How the page is bundled a second time, as one classic script and one style sheet with everything in them: build/site/single.
// From these the file activation-playground.html is made, which needs no other and works from a disk.
//
// Runs after vite.config.js, into the same folder.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import bootTexts from '../locale/en/boot.js';
import { compareLanguages } from './compared.js';
import { bundleLessons } from './lessons.js';
import { readMessages, withoutParser } from './messages.js';
import { uplotWithoutLanguage } from './uplot.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(`${root}/${name}`);

/**
 * The engine, what reads tables and what computes studies as modules: their JavaScript, and their WebAssembly in base64.
 * @returns {import('vite').Plugin}
 */
function inlineEngine() {
  /** @type {Record<string, () => string>} */
  const modules = {};
  for (const [name, file] of [
    ['engine', 'build/wasm/engine'],
    ['tables', 'build/scalar/tables'],
    ['study', 'build/wasm/study'],
  ]) {
    // There is no file of its own to look for beside the script.
    modules[`virtual:${name}`] = () =>
      String(read(`${file}.js`)).replace(
        /new URL\((["'])(\w+\.wasm)\1, ?import\.meta\.url\)/,
        '"$2"',
      );
    modules[`virtual:${name}-wasm`] = () =>
      `export default ${JSON.stringify(read(`${file}.wasm`).toString('base64'))};`;
  }
  modules['virtual:study-module'] = () => {
    const bytes = read('build/wasm/study.wasm');
    const hash = createHash('sha256').update(bytes).digest('hex');
    return `export const bytes = ${JSON.stringify(bytes.toString('base64'))}, hash = '${hash}';`;
  };
  return {
    name: 'inline-engine',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0virtual:') ? modules[id.slice(1)]() : null),
  };
}

/**
 * There is no file of a worker beside the single one: it reads files on the page.
 * @returns {import('vite').Plugin}
 */
function withoutFileWorker() {
  return {
    name: 'without-file-worker',
    enforce: 'pre',
    transform: (_, id) =>
      id.endsWith('/share/open-file-worker.js') ? 'export const openFileWorker = null;' : null,
  };
}

/**
 * The module of studies is in the file, too.
 * @returns {import('vite').Plugin}
 */
function withStudiesInside() {
  return {
    name: 'with-studies-inside',
    enforce: 'pre',
    resolveId: (id) =>
      id.endsWith('/pool/source.js') ? `${root}/web/engine/pool/single-source.js` : null,
  };
}

/**
 * Makes the file of script and style sheet. Neither may end the element that it stands in.
 * @returns {import('vite').Plugin}
 */
function oneFile() {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const named = (/** @type {RegExp} */ pattern) =>
        Object.values(bundle).find(({ fileName }) => pattern.test(fileName));
      const script = named(/^page-.*\.js$/);
      const style = named(/^page-.*\.css$/);
      if (script?.type !== 'chunk' || style?.type !== 'asset')
        throw new Error(`Parts are missing: ${Object.keys(bundle)}`);
      const icon = `data:image/svg+xml;base64,${read('web/app/icon.svg').toString('base64')}`;
      const html = String(read('index.html'))
        .replace(/(<link rel="icon" href=")[^"]*/, (_, before) => before + icon)
        .replace(/<script type="module".*?<\/script>/, '<style></style>')
        .replace('<div id="app">', `$&<p class="boot loading">${bootTexts.loading}</p>`)
        .replace('<style></style>', () => `<style>${style.source}</style>`)
        .replace('</body>', () => {
          const safe = script.code
            .replaceAll('</script', '<\\/script')
            .replaceAll('<!--', '<\\!--');
          return `<script type="text/plain" id="experiment"></script>\n<script>${safe}</script>\n</body>`;
        });
      this.emitFile({ type: 'asset', fileName: 'activation-playground.html', source: html });
    },
  };
}

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  cacheDir: `${root}/build/vite`,
  resolve: { alias: withoutParser },
  plugins: [
    compareLanguages(),
    readMessages(),
    bundleLessons(),
    uplotWithoutLanguage(),
    inlineEngine(),
    withoutFileWorker(),
    withStudiesInside(),
    oneFile(),
  ],
  worker: {
    format: 'iife',
    plugins: () => [inlineEngine()],
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
  build: {
    outDir: `${root}/build/site/single`,
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: `${root}/web/app/single.js`,
      output: {
        format: 'iife',
        inlineDynamicImports: true,
        entryFileNames: 'page-[hash].js',
        assetFileNames: 'page-[hash][extname]',
      },
    },
  },
});
