// What most visitors do, in every browser that there is: open, change, train, share, open the link again, and see that it is the same run.
// The same few lines run within each page, for the browsers are driven in different ways.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../web/engine/request.js';
import { serve } from '../../../web/bundle/serve.js';
import { openHost } from '../../support/engine.js';
import { quickStart } from '../support/controls.js';
import { findFirefox, launchFirefox } from '../support/firefox.js';
import { launchBrowser, siteFolder } from '../support/harness.js';
import { findWebKit, launchWebKit } from '../support/webkit.js';

const timeout = 60_000;

/**
 * @typedef {object} Driven a page of some browser
 * @property {(url: string) => Promise<unknown>} open
 * @property {(script: string) => Promise<any>} run a function body, whose promise is waited for
 * @property {() => Promise<unknown>} close
 */

const chromium = async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  return {
    open: (/** @type {string} */ url) => page.goto(url),
    run: (/** @type {string} */ script) => page.evaluate(`(async () => {${script}})()`),
    close: () => browser.close(),
  };
};
const firefox = async () => {
  const { browser, close } = await launchFirefox({ timeout });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return {
    open: (/** @type {string} */ url) => page.goto(url),
    run: (/** @type {string} */ script) => page.evaluate(`(async () => {${script}})()`),
    close,
  };
};
const webkit = async () => {
  const { browser, close } = await launchWebKit({ timeout });
  return {
    open: (/** @type {string} */ url) => browser.get(url),
    run: (/** @type {string} */ script) =>
      browser.executeScript(`return (async () => {${script}})()`),
    close,
  };
};

const helpers = `
  const until = async (wanted) => {
    const end = performance.now() + ${timeout / 2};
    for (;;) {
      const found = wanted();
      if (found) return found;
      if (performance.now() > end) throw new Error('in vain: ' + wanted);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const press = async (name) => {
    const button = await until(() =>
      [...document.querySelectorAll('button')].find(
        (each) =>
          [each.textContent.trim(), each.ariaLabel].includes(name) &&
          each.offsetHeight > 0 &&
          !each.disabled,
      ),
    );
    button.click();
  };
  const step = () => Number(document.querySelector('.counter.steps dd')?.textContent.replace(/\\s/g, ''));
  const state = () => /[0-9a-f]{8}/.exec(document.querySelector('.digest')?.textContent ?? '')?.[0];
`;

/** @type {[name: string, launch: () => Promise<Driven>, skip: string | false][]} */
const browsers = [
  ['Chromium', chromium, false],
  ['Firefox', firefox, findFirefox() === null && 'Firefox is not installed'],
  ['WebKit', webkit, findWebKit() === null && 'WebKit is not installed'],
];

for (const [name, launch, skip] of browsers) {
  test(`opened, changed, trained, shared and reproduced in ${name}`, { skip }, async () => {
    const site = await serve({ folder: siteFolder });
    const page = await launch();
    try {
      await page.open(site.url + quickStart);
      const trained = await page.run(`${helpers}
        await press('Add a hidden layer');
        await until(() => /net=(4:tanh,4:tanh,4:tanh|3.4:tanh)/.test(location.hash));
        await press('One epoch');
        await until(() => step() === 25);
        await press('One epoch');
        await until(() => step() === 50);
        return { state: state(), text: location.hash.slice(1) };`);
      const host = await openHost();
      host.open(trained.text.replace(/&(at|check)=[^&]*/g, ''));
      await host.step(50);
      const { digest } = host.frame(nothingRequested);
      host.terminate();
      assert.equal(trained.state, digest.slice(0, 8));
      const link = await page.run(`${helpers}
        await press('Share');
        await press('Link');
        const box = await until(() =>
          [...document.querySelectorAll('dialog.share label')]
            .find((each) => /Open at this step/.test(each.textContent))
            ?.querySelector('input'),
        );
        if (!box.checked) box.click();
        const field = await until(() =>
          [...document.querySelectorAll('dialog.share input, dialog.share textarea')].find((each) =>
            /&check=/.test(each.value),
          ),
        );
        return field.value;`);
      assert.match(link, /&at=50&check=[0-9a-f]{8}$/);
      await page.open('about:blank');
      await page.open(link);
      const again = await page.run(`${helpers}
        await until(() => /Reproduced bit for bit/.test(document.body.innerText));
        await until(() => step() === 50);
        return state();`);
      assert.equal(again, trained.state);
    } finally {
      await page.close();
      await site.close();
    }
  });
}
