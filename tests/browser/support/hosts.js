// Pages of somebody else with the playground on them: two origins, and a script on the other one that collects what is said.
import assert from 'node:assert/strict';
import { serve } from '../../../web/bundle/serve.js';
import { openContext, siteFolder, watchForProblems } from './harness.js';

/** @import {BrowserContextOptions, Page} from 'playwright-core' */

/**
 * Serves the site on one port and a page of somebody else's on another, and opens that page.
 *
 * @param {object} options
 * @param {(site: string) => string} options.body of the page at /course, given the address of the site
 * @param {Record<string, string | undefined>} [options.headers] of the site
 * @param {Record<string, string>} [options.scripts] of that page, by path
 * @param {Record<string, import('../../../web/bundle/serve.js').Page>} [options.pages] further pages of that origin
 * @param {BrowserContextOptions} [options.context]
 * @param {(page: Page, site: string) => Promise<void>} options.run
 * @param {RegExp} [options.expected] complaints of the browser that belong to the case
 */
export async function onAnotherOrigin({
  body,
  headers,
  scripts = {},
  pages = {},
  context = {},
  run,
  expected,
}) {
  const site = await serve({ folder: siteFolder, headers });
  const policy = `default-src 'self' data:; frame-src ${site.url} 'self'; script-src 'self' ${site.url}`;
  /** @type {Record<string, import('../../../web/bundle/serve.js').Page>} */
  const served = { '/favicon.ico': { body: '', type: 'image/x-icon' }, ...pages };
  for (const [path, source] of Object.entries(scripts)) {
    served[path] = { body: source, type: 'text/javascript' };
  }
  served['/course'] = {
    body: `<!doctype html><title>A course</title>${body(site.url)}`,
    headers: { 'content-security-policy': policy },
  };
  const other = await serve({ folder: siteFolder, pages: served });
  const { scope, close } = await openContext({ viewport: { width: 900, height: 900 }, ...context });
  try {
    const page = await scope.newPage();
    const problems = watchForProblems(page);
    await page.goto(`${other.url}/course`);
    await run(page, site.url);
    assert.deepEqual(
      problems.filter((problem) => !expected?.test(problem)),
      [],
    );
  } finally {
    await close();
    await site.close();
    await other.close();
  }
}

/** A small experiment that is soon learned. */
export const experiment = 'v=1&data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01';
