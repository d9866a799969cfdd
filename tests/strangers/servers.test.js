// The built site on web servers as they are installed: the page starts, from its modules and with its worker.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quickStart, until } from '../browser/support/controls.js';
import { openContext, siteFolder, watchForProblems } from '../browser/support/harness.js';
import { stockServer } from '../support/stock-server.js';
import { servers } from './servers.js';

for (const [index, server] of servers.entries()) {
  // Every other one has the site in a folder whose name needs escapes.
  const place = index % 2 === 0 ? '/' : '/Übung 3 (#1 & 100%)/';
  test(`the page starts on ${server.name}, in ${place}`, async () => {
    const site = await stockServer(siteFolder, server, place);
    const { scope, close } = await openContext({ viewport: { width: 1440, height: 900 } });
    try {
      const page = await scope.newPage();
      const problems = watchForProblems(page);
      /** @type {string[]} */
      const requests = [];
      scope.on('request', (request) => requests.push(request.url()));
      await page.goto(site.url.replaceAll('#', '%23') + quickStart.slice(1));
      await page.getByRole('button', { name: 'One epoch' }).click();
      await until(page, 'steps', (step) => step === 25);
      assert.ok(page.workers().length > 0, 'it has its worker');
      const hasOther = requests.some((url) => url.includes('/single/'));
      assert.equal(hasOther, server.needsOtherScript ?? false, 'it needs no other script');
      // WebAssembly of another type is compiled all the same, and the console told so.
      const expected = server.needsOtherScript
        ? /Failed to load module script|blob:|data:/
        : /wasm streaming compile failed|falling back/;
      const told = problems.filter((problem) => !expected.test(problem));
      assert.deepEqual(told, []);
    } finally {
      await close();
      await site.close();
    }
  });
}
