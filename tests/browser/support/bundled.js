// Scripts of tests and of the page, bundled each into one file, for pages that exist only in a test.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

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
