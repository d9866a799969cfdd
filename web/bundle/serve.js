// A small static web server for build/site, for trying the page on this machine and for the tests. It listens on the
// loopback addresses only, knows the types of the files we ship, and sends the strict content-security policy that the page
// has to live with on other people's hosts.
//
// As a program: node web/bundle/serve.js FOLDER [PORT]
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
});

/** Nothing inline and nothing evaluated; WebAssembly is the one thing the policy has to allow by name. */
const strictPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * @typedef {object} Page A page that exists only in memory, for tests.
 * @property {string | Uint8Array} body
 * @property {string} [type] media type; HTML where it is left out
 * @property {Record<string, string>} [headers] further headers; they replace the usual ones of the same name
 */

/**
 * The file below `folder` that a request's path names, or null where there is none or it lies elsewhere.
 * @param {string} folder absolute, with symbolic links resolved
 * @param {string} pathname as in the request: percent-encoded, starting with a slash
 */
async function findFile(folder, pathname) {
  try {
    const path = decodeURIComponent(pathname);
    const file = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(folder + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {Record<string, Page>} pages
 * @param {Record<string, string | undefined>} changed
 * @returns {import('node:http').RequestListener}
 */
function listener(folder, pages, changed) {
  return async (request, response) => {
    // Lower-case names: a page's own headers replace these.
    const headers = /** @type {Record<string, string>} */ ({
      'content-security-policy': strictPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      // A frame with sandbox="allow-scripts" has an origin of its own, to which our modules are foreign.
      'access-control-allow-origin': '*',
    });
    for (const [name, value] of Object.entries(changed)) {
      if (value === undefined) delete headers[name];
      else headers[name] = value;
    }
    const plain = { ...headers, 'content-type': types['.txt'] };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response
        .writeHead(405, { ...plain, allow: 'GET, HEAD' })
        .end('Only GET and HEAD are known here.\n');
      return;
    }
    const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : null;
    if (page) {
      const type = page.type ?? types['.html'];
      response.writeHead(200, { ...headers, 'content-type': type, ...page.headers });
      response.end(request.method === 'HEAD' ? '' : page.body);
      return;
    }
    const file = await findFile(folder, pathname);
    if (!file) {
      // As the hosts do that have a page for it: where somebody goes to an address, not where a page asks for a part.
      const isVisit = /text\/html/.test(request.headers.accept ?? '');
      const lost = isVisit ? await findFile(folder, '/404.html') : null;
      if (!lost) response.writeHead(404, plain).end('There is no such file.\n');
      else {
        response.writeHead(404, { ...headers, 'content-type': types['.html'] });
        createReadStream(lost).pipe(response);
      }
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  };
}

/**
 * Listens on one address; resolves to null where the port is taken, and to false where the machine has no such address.
 * @param {import('node:http').RequestListener} handler
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('node:http').Server | null | false>}
 */
function listen(handler, host, port) {
  return new Promise((done, fail) => {
    const server = createServer(handler);
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') done(null);
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') done(false);
      else fail(error);
    });
    server.listen(port, host, () => done(server));
  });
}

/**
 * Serves a folder on localhost.
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port] 0, the default, is any free one
 * @param {number} [options.tries] how many ports to try, from `port` upwards
 * @param {Record<string, Page>} [options.pages] further pages, by path; they go before files
 * @param {Record<string, string | undefined>} [options.headers] replace the usual ones of the same name, in lower case;
 *   undefined takes one away
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} `url` has no slash at its end
 * @throws {Error} where the folder does not exist or no port is free
 */
export async function serve({ folder, port = 0, tries = 1, pages = {}, headers = {} }) {
  const root = await realpath(resolve(folder)).catch(() => null);
  if (!root) throw new Error(`There is no folder ${resolve(folder)} to serve.`);
  const handler = listener(root, pages, headers);
  for (let attempt = port; attempt < port + tries && attempt <= 65535; ++attempt) {
    const server = await listen(handler, '127.0.0.1', attempt);
    if (server === false) throw new Error('This machine has no address 127.0.0.1.');
    if (!server) continue;
    const bound = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
    // Browsers try ::1 first for "localhost": a stranger there would be shown instead of us.
    const second = await listen(handler, '::1', bound);
    if (second === null) {
      server.close();
      if (port === 0) --attempt;
      continue;
    }
    const servers = second ? [server, second] : [server];
    const close = async () => {
      for (const each of servers) {
        each.closeAllConnections();
        await new Promise((done) => each.close(done));
      }
    };
    return { url: `http://localhost:${bound}`, port: bound, close };
  }
  const range = tries > 1 ? `The ports ${port} to ${port + tries - 1} are` : `Port ${port} is`;
  throw new Error(`${range} in use. Name another one: --port N`);
}

/** @param {string[]} values */
async function main([folder, portText = '8000']) {
  const port = Number(portText);
  if (!folder || !Number.isInteger(port) || port < 1 || port > 65535) {
    console.error('usage: node web/bundle/serve.js FOLDER [PORT]    with a port from 1 to 65535');
    process.exit(2);
  }
  try {
    const site = await serve({ folder, port, tries: 20 });
    if (site.port !== port) console.log(`Port ${port} is in use; taking the next free one.`);
    console.log(`Activation Playground is at ${site.url}/   (Ctrl+C stops it)`);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  await main(process.argv.slice(2));
}
