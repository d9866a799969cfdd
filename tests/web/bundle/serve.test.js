// Tests of web/bundle/serve.js: types of files, what lies outside its folder, busy ports.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../../web/bundle/serve.js';

let folder = '';
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'serve-'));
  folder = join(parent, 'site');
  mkdirSync(join(folder, 'engine'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  mkdirSync(join(parent, 'site-of-others'));
  writeFileSync(join(parent, 'site-of-others', 'index.html'), 'secret');
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  for (const name of ['engine.js', 'engine.wasm']) writeFileSync(join(folder, 'engine', name), 'x');
  server = await serve({ folder, pages: { '/host.html': { body: 'made up' } } });
});

after(async () => {
  await server.close();
  rmSync(join(folder, '..'), { recursive: true });
});

/**
 * Asks for a path exactly as written; fetch() would tidy it up.
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<{status: number, headers: import('node:http').IncomingHttpHeaders, body: string}>}
 */
function ask(path, method = 'GET') {
  return new Promise((done, fail) => {
    const outgoing = request(
      { host: '127.0.0.1', port: server.port, path, method },
      async (incoming) => {
        let body = '';
        for await (const chunk of incoming) body += chunk;
        done({ status: incoming.statusCode ?? 0, headers: incoming.headers, body });
      },
    );
    outgoing.on('error', fail).end();
  });
}

test('files have the types that browsers insist on', async () => {
  const expected = /** @type {const} */ ([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?embed=1', 'text/html; charset=utf-8'],
    ['/engine/engine.js', 'text/javascript; charset=utf-8'],
    ['/engine/engine.wasm', 'application/wasm'],
  ]);
  for (const [path, type] of expected) {
    const { status, headers } = await ask(path);
    assert.equal(status, 200, path);
    assert.equal(headers['content-type'], type);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
  }
});

test('nothing outside the folder is served', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/engine/..%2f..%2fsecret.txt',
    '/..%2fsite-of-others/',
    '/link.txt',
    '/%00',
    '/%zz',
    '/engine',
    '/missing.js',
  ];
  for (const path of paths) {
    const { status, body } = await ask(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /secret/);
  }
});

test('only GET and HEAD are answered', async () => {
  assert.equal((await ask('/', 'POST')).status, 405);
  const head = await ask('/', 'HEAD');
  assert.deepEqual([head.status, head.body], [200, '']);
});

test('pages in memory go before files', async () => {
  assert.equal((await ask('/host.html')).body, 'made up');
  assert.equal((await ask('/constructor')).status, 404);
});

test('a busy port gives way to the next one, as far as it may', async () => {
  await assert.rejects(serve({ folder, port: server.port }), /Port \d+ is in use/);
  const second = await serve({ folder, port: server.port, tries: 20 });
  assert.ok(second.port > server.port && second.port < server.port + 20);
  await second.close();
});

test('a folder that does not exist is an error that names it', async () => {
  await assert.rejects(serve({ folder: join(folder, 'nowhere') }), /no folder .*nowhere/);
});
