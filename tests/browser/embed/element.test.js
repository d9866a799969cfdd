// <activation-playground> on a page of another origin: attributes, properties, methods, events, several of them, and coming and
// going; then the same element in a notebook.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experiment, onAnotherOrigin } from '../support/hosts.js';

/** @import {Page} from 'playwright-core' */

/** @param {string} attributes */
const element = (attributes) => (/** @type {string} */ site) =>
  `<script type="module" src="${site}/element.js"></script>
   <activation-playground experiment="${experiment.replaceAll('&', '&amp;')}" autoplay="0" ${attributes}></activation-playground>`;

/**
 * Calls a method of the element.
 *
 * @param {Page} page
 * @param {string} method
 * @param {unknown[]} values
 * @returns {Promise<any>} an error as {message, problems}
 */
const call = (page, method, ...values) =>
  page.evaluate(async ([name, given]) => {
    const playground = /** @type {any} */ (document.querySelector('activation-playground'));
    try {
      return await playground[name](...given);
    } catch (error) {
      const { message, problems } = /** @type {any} */ (error);
      return { message, problems };
    }
  }, /** @type {const} */ ([method, values]));

/** @param {Page} page @param {string} name @returns {Promise<any>} */
const property = (page, name) =>
  page.evaluate(
    (key) => /** @type {any} */ (document.querySelector('activation-playground'))[key],
    name,
  );

/** @param {Page} page */
const frame = (page) => page.locator('activation-playground iframe');

test('methods, properties and events work from another origin', () =>
  onAnotherOrigin({
    body: element('title="Exclusive or" show="transport,output" goal="accuracy>=0.95"'),
    run: async (page, site) => {
      assert.equal(await frame(page).getAttribute('title'), 'Exclusive or');
      assert.ok((await frame(page).getAttribute('src'))?.startsWith(`${site}/?embed=1`));
      await page.evaluate(() => {
        const here = /** @type {any} */ (window);
        here.told = [];
        for (const name of ['ready', 'statechange', 'epoch', 'complete', 'resize']) {
          document
            .querySelector('activation-playground')
            ?.addEventListener(name, (/** @type {any} */ event) =>
              here.told.push([name, event.detail]),
            );
        }
      });
      // A call that comes before the page is there waits for it.
      const state = await call(page, 'run', 1500);
      assert.equal(state.step, 1500);
      // A picture of a step on the way may still arrive after the answer.
      await page.waitForFunction(
        () => /** @type {any} */ (document.querySelector('activation-playground')).step === 1500,
      );
      assert.equal((await property(page, 'ready')).goal, 'accuracy:0.95');
      assert.equal(await property(page, 'goal'), 'accuracy>=0.95');
      await page.waitForFunction(() =>
        /** @type {any} */ (window).told.some((/** @type {any} */ [name]) => name === 'complete'),
      );
      const told = await page.evaluate(() => /** @type {any} */ (window).told);
      const complete = told.find((/** @type {any} */ [name]) => name === 'complete')[1];
      assert.ok(complete.testAccuracy >= 0.95);

      const refused = await call(page, 'setState', { speed: 0, experiment: 'data=nothing' });
      assert.equal(refused.problems[0].field, 'speed');
      await call(page, 'play');
      assert.equal(await property(page, 'playing'), true);
      await page.evaluate(() => {
        /** @type {any} */ (document.querySelector('activation-playground')).playing = false;
      });
      await page.waitForFunction(
        () => !(/** @type {any} */ (document.querySelector('activation-playground')).playing),
      );
      const type = await page.evaluate(async () => {
        const playground = /** @type {any} */ (document.querySelector('activation-playground'));
        return (await playground.screenshot('output')).type;
      });
      assert.equal(type, 'image/png');
    },
  }));

test('attributes that change are taken over, with the experiment as the reader left it', () =>
  onAnotherOrigin({
    body: element(''),
    run: async (page) => {
      await call(page, 'getState');
      const set = (/** @type {string} */ name, /** @type {string} */ value) =>
        page.evaluate(
          ([key, text]) => document.querySelector('activation-playground')?.setAttribute(key, text),
          [name, value],
        );
      await set('experiment', 'data=moons&net=3:relu');
      await page.waitForFunction(() =>
        /** @type {any} */ (document.querySelector('activation-playground')).experiment.includes(
          'data=moons',
        ),
      );
      await set('speed', 'max');
      await set('theme', 'dark');
      await set('title', 'Two moons');
      assert.equal(await frame(page).getAttribute('title'), 'Two moons');
      assert.equal((await call(page, 'getState')).theme, 'dark');
      // The reader takes another seed; a low frame has no room for that.
      await frame(page).evaluate(({ style }) => {
        style.blockSize = '700px';
      });
      const inside = page.frameLocator('activation-playground iframe');
      await inside.getByRole('button', { name: 'New seed' }).click();
      await page.waitForFunction(() =>
        /** @type {any} */ (document.querySelector('activation-playground')).experiment.includes(
          'seed=',
        ),
      );
      const mine = await property(page, 'experiment');
      await set('hide', 'vitals,network');
      await inside.locator('ap-output').waitFor();
      assert.equal((await call(page, 'getState')).experiment, mine);
      assert.equal(await inside.locator('ap-network').count(), 0);
    },
  }));

test('several live side by side, and one that is moved comes up again', () =>
  onAnotherOrigin({
    body: (site) => `${element('')(site)}<div></div>${element('lang="en"')(site)}`,
    run: async (page) => {
      assert.equal((await call(page, 'run', 7)).step, 7);
      const steps = await page.evaluate(async () => {
        const [first, second] = /** @type {any[]} */ ([
          ...document.querySelectorAll('activation-playground'),
        ]);
        second.scrollIntoView();
        await second.run(3);
        const lost = second.run(1e9).catch((/** @type {Error} */ error) => error.message);
        second.remove();
        const waiting = second.advance(4);
        document.querySelector('div')?.append(second);
        const message = await lost;
        return [first.step, (await waiting).step, message];
      });
      assert.equal(steps[0], 7);
      assert.equal(steps[1], 4, 'it is a new page');
      assert.match(steps[2], /no longer on the page/);
    },
  }));

test('a notebook and the page keep step with each other', () =>
  onAnotherOrigin({
    body: () => '<main></main><script type="module" src="/notebook.js"></script>',
    scripts: {
      '/notebook.js': `
        import widget from '/anywidget.js';
        class Model {
          values = { experiment: 'data=moons&net=3:tanh', step: 12, playing: false, autoplay: '0', state: {} };
          listeners = new Map();
          saved = 0;
          get(name) { return this.values[name]; }
          set(name, value) { this.values[name] = value; this.listeners.get('change:' + name)?.(); }
          save_changes() { this.saved++; }
          on(event, listener) { this.listeners.set(event, listener); }
          off(event) { this.listeners.delete(event); }
        }
        window.model = new Model();
        window.close = widget.render({ model, el: document.querySelector('main') });
      `,
    },
    run: async (page) => {
      /** @param {string} text */
      const holds = (text) =>
        page.waitForFunction((key) => {
          const { values } = /** @type {any} */ (window).model;
          return key === 'step12'
            ? values.state.step === 12
            : key === 'xor'
              ? values.state.experiment?.includes('data=xor')
              : key === 'step30'
                ? values.state.step === 30 && values.state.digest?.length === 16
                : values.playing === true;
        }, text);
      await holds('step12');
      await page.evaluate(() => /** @type {any} */ (window).model.set('experiment', 'data=xor'));
      await holds('xor');
      await page.evaluate(() => /** @type {any} */ (window).model.set('step', 30));
      await holds('step30');
      const inside = page.frameLocator('activation-playground iframe');
      await inside.getByRole('button', { name: 'Play', exact: true }).click();
      await holds('playing');
      const saved = await page.evaluate(() => {
        const here = /** @type {any} */ (window);
        here.close();
        return [
          here.model.saved > 0,
          here.model.listeners.size,
          document.querySelector('main')?.childElementCount,
        ];
      });
      assert.deepEqual(saved, [true, 0, 0]);
    },
  }));

test('the example page shows element, frame and messages at work', async () => {
  const { openSite } = await import('../support/harness.js');
  const { page, problems, close } = await openSite({ path: '/embed-example.html' });
  try {
    await page.getByRole('button', { name: 'Run to step 500' }).click();
    await page.locator('#log li', { hasText: 'run: done' }).waitFor();
    await page.getByRole('button', { name: 'Ask for the impossible' }).click();
    await page.locator('#log li', { hasText: 'speed: 0 cannot be used' }).waitFor();
    await page.locator('#frame').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Train 100 steps by a message' }).click();
    await page.locator('#log li', { hasText: 'answer 1' }).waitFor();
    await page.getByRole('button', { name: 'Picture' }).click();
    await page.locator('#shot').waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});
