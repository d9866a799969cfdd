// A browser test of the page: opens the site, runs, and fails on anything the browser complained about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from './harness.js';

/**
 * @param {string} name
 * @param {Parameters<typeof openSite>[0]} options
 * @param {(site: Awaited<ReturnType<typeof openSite>>) => Promise<void>} body
 */
export function siteTest(name, options, body) {
  test(name, async () => {
    const site = await openSite(options);
    try {
      await body(site);
      assert.deepEqual(site.problems, []);
    } catch (error) {
      // What the browser complained about explains the most.
      if (site.problems.length > 0) console.error(`${name}:`, site.problems);
      throw error;
    } finally {
      await site.close();
    }
  });
}
