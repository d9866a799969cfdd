// What axe, the checker of accessibility, finds wrong with a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @import {Page} from 'playwright-core' */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong, one line each.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate('axe.run()');
  return /** @type {{violations: {id: string, nodes: {html: string}[]}[]}} */ (
    result
  ).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
