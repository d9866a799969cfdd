// Scripts of tests and of the page, bundled each into one file, for pages that exist only in a test.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The addresses of the built site's modules, of which a script may load studies by itself.
 *
 * @returns {import('vite').Plugin}
 */
function modulesOfSite() {
  const named = (/** @type {string} */ stem) => {
    const files = readdirSync(`${root}/build/site/engine`);
    const file = (/** @type {string} */ ending) =>
      `./engine/${files.find((name) => name.startsWith(`${stem}-`) && name.endsWith(ending))}`;
    return { glue: file('.js'), wasm: file('.wasm') };
  };
  return {
    name: 'modules-of-site',
    resolveId: (id) => (id === 'virtual:study-files' ? `\0${id}` : null),
    load: (id) =>
      id === '\0virtual:study-files' ? `export default ${JSON.stringify(named('study'))};` : null,
  };
}

/**
 * A script with all that it imports.
 *
 * @param {string} input from the root
 * @returns {Promise<{script: string, style: string}>}
 */
export async function bundled(input) {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [modulesOfSite()],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: `${root}/${input}`, output: { inlineDynamicImports: true } },
    },
  });
  const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (result);
  const style = output.find(({ fileName }) => fileName.endsWith('.css'));
  const script = output.find(({ type }) => type === 'chunk');
  return {
    script: script?.type === 'chunk' ? script.code : '',
    style: style?.type === 'asset' ? String(style.source) : '',
  };
}
