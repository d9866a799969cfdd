// A playground on another page that is not seen all the time: on slides, and scrolled out of view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experiment, onAnotherOrigin } from '../support/hosts.js';
import { ask, hostTest } from '../support/protocol.js';

/** @import {Page} from 'playwright-core' */

hostTest('slides start and stop it', { query: '&autoplay=1' }, async (page) => {
  const say = (/** @type {string} */ word) =>
    page.evaluate((text) => {
      document.querySelector('iframe')?.contentWindow?.postMessage(text, '*');
    }, word);
  await say('slide:stop');
  await page.frames()[1].getByRole('button', { name: 'Play', exact: true }).waitFor();
  await say('slide:start');
  await page.frames()[1].getByRole('button', { name: 'Pause', exact: true }).waitFor();
});

hostTest(
  'a slide that starts while its frame trains to a step lets it come there, and then plays',
  { query: '&autoplay=1', step: 1_000_000 },
  async (page) => {
    const say = (/** @type {string} */ word) =>
      page.evaluate((text) => {
        document.querySelector('iframe')?.contentWindow?.postMessage(text, '*');
      }, word);
    const inside = page.frames()[1];
    await inside.getByText('Training to step').waitFor();
    await say('slide:start');
    await page.waitForTimeout(100);
    assert.equal(await inside.getByText('Training to step').count(), 1);
    await inside.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    assert.ok((await ask(page, 'getState')).result.step >= 1_000_000);
  },
);

hostTest(
  'a slide that is left while its frame trains to a step rests there',
  { query: '&autoplay=1', step: 20_000_000 },
  async (page) => {
    const inside = page.frames()[1];
    await inside.getByText('Training to step').waitFor();
    await page.evaluate(() => {
      document.querySelector('iframe')?.contentWindow?.postMessage('slide:stop', '*');
    });
    await inside.getByText('Training to step').waitFor({ state: 'detached' });
    await page.waitForTimeout(200);
    const { result } = await ask(page, 'getState');
    assert.equal(result.playing, false);
    assert.ok(result.step < 20_000_000);
  },
);

test('a frame that is printed before anybody saw it says where it is, and not that it loads', () =>
  onAnotherOrigin({
    body: (site) =>
      `<canvas height="4000"></canvas><iframe src="${site}/?embed=1#${experiment}" title="XOR"></iframe>`,
    run: async (page) => {
      const inside = page.frames()[1];
      await inside.locator('.on-paper').waitFor({ state: 'attached' });
      assert.match(await inside.locator('body').innerText(), /^Loading/);
      await page.emulateMedia({ media: 'print' });
      const printed = await inside.locator('body').innerText();
      assert.match(printed, /^Activation Playground, open at: http[^ ]*#v=1&data=xor/);
      assert.doesNotMatch(printed, /Loading/);
    },
  }));

/** @param {Page} page @param {number} top */
const scroll = (page, top) =>
  page.evaluate((y) => {
    document.body.style.height = '5000px';
    scrollTo(0, y);
  }, top);

hostTest('a frame out of view does not train when its host plays it', {}, async (page) => {
  const inside = page.frames()[1];
  await scroll(page, 4000);
  await page.waitForTimeout(200);
  await ask(page, 'play');
  await page.waitForTimeout(300);
  const { step } = (await ask(page, 'getState')).result;
  await page.waitForTimeout(300);
  const later = (await ask(page, 'getState')).result;
  assert.equal(later.playing, false);
  assert.equal(later.step, step);
  await scroll(page, 0);
  await inside.getByRole('button', { name: 'Pause', exact: true }).waitFor();
});

for (const [how, method, values] of /** @type {[string, string, object][]} */ ([
  ['paused', 'pause', {}],
  ['given another experiment', 'setState', { experiment: 'v=1&data=moons&net=4:tanh' }],
])) {
  hostTest(
    `a frame that was ${how} out of view does not play when it is seen again`,
    { query: '&autoplay=1' },
    async (page) => {
      const inside = page.frames()[1];
      await inside.getByRole('button', { name: 'Pause', exact: true }).waitFor();
      await scroll(page, 4000);
      const play = inside.getByRole('button', { name: 'Play', exact: true });
      await play.waitFor({ state: 'attached' });
      await ask(page, method, values);
      await scroll(page, 0);
      await page.waitForTimeout(400);
      assert.equal((await ask(page, 'getState')).result.playing, false);
    },
  );
}
