// WebKit takes nothing for 'self' in a frame without an origin of its own. A policy that names the site's address lets the page in,
// as README.md says; one that does not leaves the words that stand there until something comes.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import bootTexts from '../../../web/locale/en/boot.js';
import { serve } from '../../../web/bundle/serve.js';
import { siteFolder } from '../support/harness.js';
import { experiment } from '../support/hosts.js';
import { launchWebKit } from '../support/webkit.js';

const timeout = 60_000;

test('a sandboxed frame in WebKit trains under a policy that names the site, and has words under another', async () => {
  /** @type {Record<string, string>} */
  const headers = {};
  const strict = await serve({ folder: siteFolder });
  const named = await serve({ folder: siteFolder, headers });
  const own = `'self' ${named.url}`;
  headers['content-security-policy'] =
    `default-src ${own}; script-src ${own} 'wasm-unsafe-eval'; img-src ${own} data: blob:; worker-src ${own} blob:`;
  const frame = (/** @type {string} */ site) =>
    `<iframe sandbox="allow-scripts" width="900" height="700" src="${site}/?embed=1#${experiment}"></iframe>`;
  const host = await serve({
    folder: siteFolder,
    pages: {
      '/course': {
        body: `<!doctype html><title>A course</title>${frame(named.url)}${frame(strict.url)}`,
        headers: { 'content-security-policy': "object-src 'none'" },
      },
    },
  });
  const { browser, close } = await launchWebKit({ timeout });
  try {
    await browser.get(`${host.url}/course`);
    const words = async (/** @type {number} */ index) => {
      await browser.switchTo().defaultContent();
      await browser.switchTo().frame(index);
      return String(await browser.executeScript('return document.body.innerText'));
    };
    const deadline = Date.now() + timeout;
    while (!/\nOne epoch\n/.test(await words(0))) {
      assert.ok(Date.now() < deadline, await words(0));
      await sleep(200);
    }
    assert.equal((await words(1)).trim(), bootTexts.loading);
  } finally {
    await close();
    for (const server of [host, named, strict]) await server.close();
  }
});
