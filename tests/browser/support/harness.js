// What every browser test starts from: the built page served as on a strict host, and Chromium with an empty profile.
//
// A test opens a site, does what a person would do, and at the end asserts that `problems` is empty: it collects everything
// the browser complained about, from exceptions to violations of the content-security policy.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../../web/bundle/serve.js';
import { findProgram } from './processes.js';

/** @import {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core' */

export const siteFolder = fileURLToPath(new URL('../../../build/site', import.meta.url));

/**
 * The whole browser, with all that its readers can set: $CHROMIUM, or the first that is found where systems keep it.
 * @returns {string}
 * @throws {Error} where there is none
 */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (found) return found;
  const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  if (!existsSync(onMac))
    throw new Error('Chromium was not found. Install it, or name it in $CHROMIUM.');
  return onMac;
}

/**
 * What most tests open pages in: $CHROMIUM, or the shell of the same browser that has no windows and takes half of the time where the
 * system has it.
 * @returns {string}
 * @throws {Error} where there is neither
 */
export function findShell() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return findProgram('chromium-headless-shell') ?? findChromium();
}

/**
 * Starts Chromium with a new, empty profile, which goes when the browser is closed.
 * @param {string} [executablePath]
 */
export function launchBrowser(executablePath = findShell()) {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // The shell would round the widths of letters, and lines would break elsewhere.
      '--font-render-hinting=none',
    ],
  });
}

/**
 * Collects what a page complains about: uncaught exceptions, console errors and warnings (violations of the
 * content-security policy are among them) and requests that failed.
 * @param {Page} page
 * @returns {string[]} grows as things happen
 */
export function watchForProblems(page) {
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends its requests: that is nobody's fault.
    if (reason !== 'net::ERR_ABORTED') problems.push(`request failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  return problems;
}

/** A browser that the tests of a file share, each in a context of its own. @type {Promise<Browser> | null} */
let shared = null;
/** How many use it now. */
let users = 0;
/** Long enough for the next test to begin. */
const idleMilliseconds = 250;

/**
 * A context without a past.
 *
 * @param {BrowserContextOptions} options
 * @returns {Promise<{scope: BrowserContext, close: () => Promise<void>}>}
 */
export async function openContext(options) {
  users++;
  if (shared && !(await shared).isConnected()) shared = null;
  shared ??= launchBrowser();
  const scope = await (await shared).newContext(options);
  const close = async () => {
    await scope.close();
    users--;
    setTimeout(closeIdle, idleMilliseconds);
  };
  return { scope, close };
}

async function closeIdle() {
  if (users > 0 || !shared) return;
  const idle = shared;
  shared = null;
  await (await idle).close();
}

/** Runs in each page. */
function knowMinute() {
  try {
    localStorage.setItem('activation-playground.minute', 'seen');
  } catch {
    // Sandboxed frames have no storage, and are not asked.
  }
}

/**
 * Serves the built site and opens a page of it, in a context without a past.
 * @param {object} [options]
 * @param {string} [options.path] what to open, from the root: '/', '/#data=spiral', '/?embed=1', or one of `pages`
 * @param {Record<string, import('../../../web/bundle/serve.js').Page>} [options.pages] further pages to serve, such as the host page
 *   of an embed
 * @param {string} [options.folder] the site, where it is another build
 * @param {BrowserContextOptions} [options.context] viewport, colour scheme, reduced motion, …
 * @param {boolean} [options.firstMinute] whether the reader is new; otherwise no guided minute is offered
 * @returns {Promise<{page: Page, problems: string[], url: string, requests: string[], close: () => Promise<void>}>}
 *   `url` is the site's address without a slash at its end; `requests` the addresses asked for so far, those of
 *   workers too
 */
export async function openSite({
  path = '/',
  pages = {},
  folder = siteFolder,
  context = {},
  firstMinute = false,
} = {}) {
  // Pages made up for a test name no icon, so the browser asks for this one.
  const icon = { '/favicon.ico': { body: '', type: 'image/x-icon' } };
  const isMadeUp = Object.hasOwn(pages, path.replace(/[?#].*$/, ''));
  const server = await serve({
    folder,
    pages: { ...(isMadeUp ? icon : {}), ...pages },
  });
  const { scope, ...opened } = await openContext({
    viewport: { width: 1440, height: 900 },
    ...context,
  });
  const close = async () => {
    await opened.close();
    await server.close();
  };
  try {
    /** @type {string[]} */
    const requests = [];
    scope.on('request', (request) => requests.push(request.url()));
    if (!firstMinute) await scope.addInitScript(knowMinute);
    const page = await scope.newPage();
    const problems = watchForProblems(page);
    await page.goto(server.url + path);
    return { page, problems, url: server.url, requests, close };
  } catch (error) {
    await close();
    throw error;
  }
}
