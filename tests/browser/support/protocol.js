// A page of another origin that speaks the protocol with a playground in its iframe.
import { test } from 'node:test';
import { openHost } from '../../support/engine.js';
import { experiment, onAnotherOrigin } from './hosts.js';

/** @import {Page} from 'playwright-core' */

/** What a host does, with what it hears in lists. */
export const host = `
  window.heard = [];
  window.events = [];
  const answers = new Map();
  let lastId = 0;
  addEventListener('message', (event) => {
    window.heard.push({ ...event.data, origin: event.origin, ports: event.ports.length });
    if (event.data?.type !== 'activation-playground:ready') return;
    window.port = event.ports[0];
    window.port.onmessage = ({ data }) => {
      if (data.event) window.events.push(data);
      else { answers.get(data.id)?.(data); answers.delete(data.id); }
    };
  });
  window.greet = (version = 1) =>
    document.querySelector('iframe').contentWindow.postMessage({ type: 'activation-playground:hello', version }, '*');
  window.ask = (method, values) => new Promise((resolve) => {
    const id = ++lastId;
    answers.set(id, resolve);
    window.port.postMessage({ id, method, values });
  });
`;

/** @param {string} query @param {string} [attributes] @param {number} [step] that its link leads to */
export const frame =
  (query, attributes = '', step) =>
  (/** @type {string} */ site) =>
    `<script src="/host.js"></script>
    <iframe src="${site}/?embed=1${query}${query.includes('autoplay') ? '' : '&autoplay=0'}#${experiment}${step ? `&at=${step}` : ''}" width="880" height="700" title="XOR" ${attributes}></iframe>`;

/**
 * @param {string} name
 * @param {{query?: string, attributes?: string, expected?: RegExp, greets?: boolean, step?: number}} options
 * @param {(page: Page, site: string) => Promise<void>} body
 */
export function hostTest(name, { query = '', attributes, expected, greets = true, step }, body) {
  test(name, () =>
    onAnotherOrigin({
      body: frame(query, attributes, step),
      scripts: { '/host.js': host },
      expected,
      run: async (page, site) => {
        if (greets) await greeted(page);
        await body(page, site);
      },
    }),
  );
}

/** @param {Page} page */
export async function greeted(page) {
  await page.evaluate(() => /** @type {any} */ (window).greet());
  await page.waitForFunction(() => 'port' in window);
}

/** @param {Page} page @param {string} method @param {object} [values] @returns {Promise<any>} */
export const ask = (page, method, values) =>
  page.evaluate(([name, given]) => /** @type {any} */ (window).ask(name, given), [method, values]);

/** @param {Page} page @returns {Promise<any[]>} */
export const heard = (page) => page.evaluate(() => /** @type {any} */ (window).heard);

/** @param {Page} page @param {string} name @returns {Promise<any>} */
export async function event(page, name) {
  await page.waitForFunction(
    (wanted) =>
      /** @type {any} */ (window).events.some((/** @type {any} */ e) => e.event === wanted),
    name,
  );
  return page.evaluate(
    (wanted) =>
      /** @type {any} */ (window).events.find((/** @type {any} */ e) => e.event === wanted).detail,
    name,
  );
}

/** The engine's own digest. @param {string} text @param {number} step */
export async function digestOf(text, step) {
  const engine = await openHost();
  try {
    engine.open(text);
    await engine.run(step);
    const { nothingRequested } = await import('../../../web/engine/request.js');
    return engine.frame(nothingRequested).digest;
  } finally {
    engine.terminate();
  }
}
