// The page from its sources, for who works on it: what changes in web/ is seen at once, and where cpp/ changes the engine is built anew
// first. No service worker keeps anything, and functions have their own names.
//
// As a program: node web/bundle/dev.js FOLDER PORT, with the folder of the modules (see PLAYGROUND_WASM in CMakeLists.txt).
import { spawn } from 'node:child_process';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createServer } from 'vite';
import { bundleLessons } from './lessons.js';
import { readMessages, withoutParser } from './messages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Tells the page where the modules lie. The one without SIMD is not built here.
 *
 * @param {string} folder from the root
 * @returns {import('vite').Plugin}
 */
function namedModules(folder) {
  const named = (/** @type {string} */ name) => ({
    glue: `./${folder}/${name}.js`,
    wasm: `./${folder}/${name}.wasm`,
  });
  const engine = named('engine');
  /** @type {Record<string, object>} */
  const files = {
    'virtual:engine-files': { ...engine, scalar: engine, tables: named('tables') },
    'virtual:study-files': named('study'),
  };
  return {
    name: 'named-modules',
    resolveId: (id) => (id in files ? `\0${id}` : null),
    load: (id) =>
      id.slice(1) in files ? `export default ${JSON.stringify(files[id.slice(1)])};` : null,
  };
}

/** @returns {import('vite').Plugin} */
function withoutServiceWorker() {
  return {
    name: 'without-service-worker',
    enforce: 'pre',
    transform: (_, id) =>
      id.endsWith('/web/offline/register.js') ? 'export function keepForOffline() {}' : null,
  };
}

/**
 * Builds the modules, and says how that went.
 *
 * @param {string} folder
 * @returns {Promise<string>} what the compiler complains about, '' where it does not
 */
function build(folder) {
  const targets = ['module', 'table_module', 'study_module'];
  const cmake = spawn('cmake', ['--build', folder, '--target', ...targets], { cwd: root });
  let output = '';
  for (const stream of [cmake.stdout, cmake.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  return new Promise((done) => {
    cmake.on('error', (error) => done(error.message));
    cmake.on('close', (code) => done(code === 0 ? '' : output));
  });
}

/**
 * Has the modules built when a source of the engine changes, one build at a time, and the page loaded again.
 *
 * @param {import('vite').ViteDevServer} server
 * @param {string} folder
 */
function rebuildWith(server, folder) {
  let isBuilding = false;
  let isStale = false;
  const rebuild = async () => {
    isStale = true;
    if (isBuilding) return;
    isBuilding = true;
    while (isStale) {
      isStale = false;
      const began = performance.now();
      server.config.logger.info('Building the engine …', { timestamp: true });
      const complaint = await build(folder);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (complaint === '') {
        server.config.logger.info(`Built the engine in ${seconds} s.`, { timestamp: true });
        if (!isStale) server.hot.send({ type: 'full-reload', path: '*' });
      } else {
        server.config.logger.error(complaint, { timestamp: true });
        server.hot.send({ type: 'error', err: { message: complaint, stack: '' } });
      }
    }
    isBuilding = false;
  };
  server.watcher.on('all', (_, file) => {
    const path = relative(root, resolve(root, file));
    if (path === 'CMakeLists.txt' || path.startsWith(`cpp${sep}`)) void rebuild();
  });
}

/**
 * @param {object} options
 * @param {string} options.folder of the modules, from the root
 * @param {number} [options.port] or the next free one
 * @returns {Promise<import('vite').ViteDevServer>} that listens
 */
export async function serveSources({ folder, port = 5173 }) {
  const server = await createServer({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    cacheDir: `${root}/build/vite-dev`,
    resolve: { alias: withoutParser },
    plugins: [readMessages(), bundleLessons(), namedModules(folder), withoutServiceWorker()],
    worker: { format: 'es' },
    // Pages elsewhere in the tree are not ours to look through.
    optimizeDeps: { entries: ['index.html'] },
    server: {
      host: 'localhost',
      port,
      watch: { ignored: ['**/build/**', '**/.git/**', '**/node_modules/**', '**/tests/**'] },
    },
  });
  rebuildWith(server, folder);
  await server.listen();
  return server;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = 'build/dev', port] = process.argv.slice(2);
  const server = await serveSources({ folder, port: port ? Number(port) : undefined });
  server.printUrls();
}
