// What keeps the engine from loading is said in plain words, with a button to try again; without SIMD the other engine comes.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../web/bundle/serve.js';
import { quickStart, until } from '../browser/support/controls.js';
import { findShell, openContext, siteFolder } from '../browser/support/harness.js';
import { digestOf } from '../browser/support/protocol.js';

/** @import {Page, Route} from 'playwright-core' */

const policy = (/** @type {string} */ more) => ({
  'content-security-policy': `default-src 'self'; img-src 'self' data: blob:; ${more}`,
});
const wasm = /\/engine-[0-9a-f]+\.wasm$/;
const glue = /\/engine-[0-9a-f]+\.js$/;
const file = (/** @type {RegExp} */ name) => {
  const found = readdirSync(`${siteFolder}/engine`).find((each) => name.test(`/${each}`));
  return readFileSync(`${siteFolder}/engine/${found}`);
};
const bytes = file(wasm);

/**
 * @typedef {object} Failure
 * @property {string} about
 * @property {RegExp} says
 * @property {Record<string, string>} [headers] of the site
 * @property {RegExp} [name] of a file that comes as `answer` says
 * @property {(route: Route) => Promise<void>} [answer]
 * @property {() => void} [before] run in the page before its own scripts
 */

/** @type {Failure[]} */
const failures = [
  {
    about: 'no WebAssembly',
    says: /this browser has no WebAssembly.*use another browser/,
    headers: policy("worker-src 'none'"),
    before: () => Reflect.deleteProperty(globalThis, 'WebAssembly'),
  },
  {
    about: 'a policy without wasm-unsafe-eval',
    says: /policy forbids WebAssembly.*wasm-unsafe-eval/,
    headers: policy("script-src 'self'"),
  },
  {
    about: 'its WebAssembly is not found',
    says: /does not have engine-\w+\.wasm \(status 404\).*site’s owner/,
    name: wasm,
    answer: (route) => route.fulfill({ status: 404, body: 'Not found' }),
  },
  {
    about: 'its script is not found',
    says: /does not have engine-\w+\.js \(status 404\)/,
    name: glue,
    answer: (route) => route.fulfill({ status: 404, body: 'Not found' }),
  },
  {
    about: 'its script is of the wrong type',
    says: /engine-\w+\.js came as text\/plain.*text\/javascript/,
    name: glue,
    answer: (route) =>
      route.fulfill({ body: file(glue), headers: { 'content-type': 'text/plain' } }),
  },
  {
    about: 'its WebAssembly is cut short',
    says: /engine-\w+\.wasm came cut short or is another file/,
    name: wasm,
    answer: (route) =>
      route.fulfill({ body: bytes.subarray(0, 9000), contentType: 'application/wasm' }),
  },
  {
    about: 'a page came in the place of its WebAssembly',
    says: /engine-\w+\.wasm came cut short or is another file/,
    name: wasm,
    answer: (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
  },
  {
    about: 'its script is cut short',
    says: /engine-\w+\.js came cut short/,
    name: glue,
    answer: (route) =>
      route.fulfill({ body: file(glue).subarray(0, 9000), contentType: 'text/javascript' }),
  },
  {
    about: 'the connection is gone',
    says: /engine-\w+\.wasm could not be reached.*connection/,
    name: wasm,
    answer: (route) => route.abort(),
  },
];

for (const { about, says, headers, name, answer, before } of failures) {
  test(`an engine that does not load is told in plain words: ${about}`, async () => {
    const site = await serve({ folder: siteFolder, headers });
    const { scope, close } = await openContext({ serviceWorkers: 'block' });
    try {
      const page = await scope.newPage();
      if (before) await page.addInitScript(before);
      if (name && answer) await scope.route(name, answer);
      await page.goto(site.url + quickStart);
      const alert = page.getByRole('alert');
      await alert.getByText(says).waitFor();
      assert.doesNotMatch(await alert.innerText(), /ASSERTIONS|Aborted|RuntimeError/);
      // What was in the way is gone.
      if (name) {
        await scope.unroute(name);
        await alert.getByRole('button', { name: 'Try again' }).click();
        await trains(page);
      }
    } finally {
      await close();
      await site.close();
    }
  });
}

/** @param {Page} page */
async function trains(page) {
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
}

test('an engine that hangs for 20 seconds is told of, and taken when it comes', async () => {
  const site = await serve({ folder: siteFolder });
  const { scope, close } = await openContext({});
  try {
    const page = await scope.newPage();
    await page.clock.install();
    /** @type {(() => void)[]} */
    const waiting = [];
    await scope.route(wasm, async (route) => {
      await new Promise((resolve) => waiting.push(() => resolve(undefined)));
      await route.continue();
    });
    await page.goto(site.url + quickStart);
    await page.getByText('Loading the engine').waitFor();
    await page.clock.fastForward(20_000);
    await page.getByRole('alert').getByText('still loading after 20 seconds').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.clock.resume();
    for (const go of waiting) go();
    await trains(page);
    assert.equal(await page.locator('.loading').count(), 0);
  } finally {
    await close();
    await site.close();
  }
});

test('a policy that forbids what the page is made with is named', async () => {
  const trusted = "script-src 'self' 'wasm-unsafe-eval'; trusted-types 'none'";
  for (const more of [`${trusted}; require-trusted-types-for 'script'`, trusted]) {
    const site = await serve({ folder: siteFolder, headers: policy(more) });
    const { scope, close } = await openContext({});
    try {
      const page = await scope.newPage();
      await page.goto(site.url + quickStart);
      await page.getByText(/content security policy forbids it \(trusted-types\)/).waitFor();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
    } finally {
      await close();
      await site.close();
    }
  }
});

test('under trusted types with the one name that README gives, the page trains', async () => {
  const site = await serve({
    folder: siteFolder,
    headers: policy(
      "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types lit-html",
    ),
  });
  const { scope, close } = await openContext({});
  try {
    const page = await scope.newPage();
    await page.goto(site.url + quickStart);
    await trains(page);
  } finally {
    await close();
    await site.close();
  }
});

test('a browser without SIMD gets the other engine, and the same bits', async () => {
  const site = await serve({ folder: siteFolder });
  // Without this instruction V8 has no SIMD for WebAssembly.
  const browser = await chromium.launch({
    executablePath: findShell(),
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--no-enable-sse4-1'],
  });
  try {
    // A service worker keeps the usual engine, whatever the browser; here it counts what the page asks for.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    /** @type {string[]} */
    const fetched = [];
    context.on('request', (request) => fetched.push(request.url()));
    await page.goto(site.url + quickStart);
    await trains(page);
    const engines = fetched.filter((url) => url.includes('/engine/') && url.endsWith('.wasm'));
    assert.equal(new Set(engines).size, 1);
    assert.match(engines[0], /\/scalar-[0-9a-f]+\.wasm$/);
    const digest = await digestOf(quickStart.slice(2), 25);
    await page.getByText(`state ${digest.slice(0, 8)}`).waitFor();
  } finally {
    await browser.close();
    await site.close();
  }
});

test('without scripts there are words in the place of the page, on the site and in the single file', async () => {
  const site = await serve({ folder: siteFolder });
  const { scope, close } = await openContext({ javaScriptEnabled: false });
  try {
    const page = await scope.newPage();
    for (const path of ['/', '/single/activation-playground.html']) {
      await page.goto(site.url + path);
      const words = await page.locator('body').innerText();
      assert.match(
        words,
        /^Activation Playground needs JavaScript and WebAssembly.*reload the page/,
      );
      assert.equal(await page.locator('#app').innerText(), words);
    }
  } finally {
    await close();
    await site.close();
  }
});
