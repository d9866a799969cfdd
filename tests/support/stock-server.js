// A web server as others have it: with their types, compressed or not, the site in a folder of whatever name.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @import {Server} from '../strangers/servers.js' */

/**
 * @param {string} folder
 * @param {Server} server
 * @param {string} [place] of the site, decoded, with slashes around it
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` is the site's, with a slash at its end
 */
export async function stockServer(folder, { types, otherwise, gzip, readsWebConfig }, place = '/') {
  const config = readsWebConfig ? readFileSync(`${folder}/web.config`, 'utf8') : '';
  const added = [...config.matchAll(/<mimeMap fileExtension="\.(\w+)" mimeType="([^"]+)"/g)];
  const known = {
    ...types,
    ...Object.fromEntries(added.map(([, ending, type]) => [ending, type])),
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/s, ''));
    const name = path.startsWith(place) ? path.slice(place.length) || 'index.html' : null;
    const type = name === null ? null : (known[extname(name).slice(1)] ?? otherwise);
    const file = `${folder}/${name}`;
    if (type === null || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
      return;
    }
    const headers = type === '' ? {} : { 'content-type': type };
    const bytes = readFileSync(file);
    if (gzip && /javascript|text|svg/.test(type)) {
      response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(bytes));
    } else response.writeHead(200, headers).end(bytes);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}${encodeURI(place)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
