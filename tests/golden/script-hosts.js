// The hosts that run the WebAssembly module: Node.js and the browsers. Each gets the whole corpus in one request.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { serve } from '../../web/bundle/serve.js';
import { findFirefox, launchFirefox } from '../browser/support/firefox.js';
import { launchBrowser } from '../browser/support/harness.js';
import { findWebKit, launchWebKit } from '../browser/support/webkit.js';

/**
 * @typedef {import('./hosts.js').Host} Host
 * @typedef {import('./train.js').Run} Run
 */

const built = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../../build/${name}/`, import.meta.url));
const folder = built('wasm');

/**
 * @param {string} name
 * @param {string} place of the engine
 * @returns {Host}
 */
const nodeHost = (name, place) => ({
  name,
  async digests(runs, { signal }) {
    const program = new URL('node-worker.js', import.meta.url);
    const worker = new Worker(program, { workerData: { folder: place, runs } });
    signal.addEventListener('abort', () => worker.terminate());
    return new Promise((done, fail) => {
      worker.once('message', done);
      worker.once('error', fail);
      worker.once('exit', () => fail(new Error('the thread ended without an answer')));
    });
  },
});
const node = nodeHost('Node.js', folder);
const nodeScalar = nodeHost('Node.js without SIMD', built('scalar'));

/**
 * What a page is asked to do. Its source text goes to the browser, so it uses nothing from outside itself.
 * @param {{url: string, runs: Run[]}} request `url` is where the engine and train.js are
 * @returns {Promise<string[]>}
 */
async function trainInPage({ url, runs }) {
  const { default: createEngine } = await import(`${url}/engine.js`);
  const { digestsOf } = await import(`${url}/train.js`);
  return digestsOf(await createEngine(), runs);
}

/**
 * Serves what a page needs while `ask` talks to it.
 * @param {(url: string) => Promise<string[]>} ask `url` is a page's address
 */
async function withServer(ask) {
  const script = readFileSync(new URL('train.js', import.meta.url), 'utf8');
  const server = await serve({
    folder,
    pages: {
      '/': { body: '<!doctype html><title>The same bits everywhere</title>' },
      '/favicon.ico': { body: '', type: 'image/x-icon' },
      '/train.js': { body: script, type: 'text/javascript; charset=utf-8' },
    },
  });
  return ask(server.url).finally(server.close);
}

/** @type {Host} */
const chromium = {
  name: 'Chromium',
  digests: (runs) =>
    withServer(async (url) => {
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        await page.goto(url);
        return await page.evaluate(trainInPage, { url, runs });
      } finally {
        await browser.close();
      }
    }),
};

/** @type {Host} */
const firefox = {
  name: 'Firefox',
  isThere: () => findFirefox() !== null,
  digests: (runs, { timeout }) =>
    withServer(async (url) => {
      const { browser, close } = await launchFirefox({ timeout });
      try {
        const page = await browser.newPage();
        await page.goto(url);
        return await page.evaluate(trainInPage, { url, runs });
      } finally {
        await close();
      }
    }),
};

/** @type {Host} */
const webkit = {
  name: 'WebKit',
  isThere: () => findWebKit() !== null,
  digests: (runs, { timeout }) =>
    withServer(async (url) => {
      const { browser, close } = await launchWebKit({ timeout });
      try {
        await browser.get(url);
        // The last argument is what the driver waits for being called.
        const script = `const [request, done] = arguments;
          (${trainInPage})(request).then(done, (error) => done(String(error)));`;
        const answer = await browser.executeAsyncScript(script, { url, runs });
        if (!Array.isArray(answer)) throw new Error(String(answer));
        return answer;
      } finally {
        await close();
      }
    }),
};

export const scriptHosts = [node, nodeScalar, chromium, firefox, webkit];
