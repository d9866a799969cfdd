// Several views of one notebook model: they follow the one that a reader has touched, and none stops another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onAnotherOrigin } from '../support/hosts.js';

/** @import {Page} from 'playwright-core' */

/**
 * A model as notebooks have it, with all that Python would see in `seen`. What a `twin` of it is told in another window arrives there
 * when it is saved, all at once.
 */
const script = `
  import widget from '/anywidget.js';
  class Model {
    values = { experiment: 'data=moons&net=3:tanh', step: 0, playing: false, autoplay: '0', state: {} };
    listeners = new Map();
    seen = [];
    changed = {};
    get(name) { return this.values[name]; }
    set(name, value) { this.changed[name] = value; this.take({ [name]: value }); }
    take(values) {
      const names = Object.keys(values).filter((name) => this.values[name] !== values[name]);
      for (const name of names) this.values[name] = values[name];
      for (const name of names) {
        this.seen.push([name, values[name]]);
        for (const listener of this.listeners.get('change:' + name) ?? []) listener();
      }
    }
    save_changes() {
      const sent = this.changed;
      this.changed = {};
      setTimeout(() => this.twin?.take(sent), 20);
    }
    on(event, listener) {
      if (!this.listeners.has(event)) this.listeners.set(event, new Set());
      this.listeners.get(event).add(listener);
    }
    off(event, listener) { this.listeners.get(event)?.delete(listener); }
  }
  window.model = new Model();
  window.twin = new Model();
  window.close = [];
  window.show = (id, model) => {
    window.close.push(widget.render({ model, el: document.getElementById(id) }));
  };
  window.states = () => Promise.all([...document.querySelectorAll('activation-playground')].map((each) => each.getState()));
`;

const body = () =>
  `<link rel="stylesheet" href="/notebook.css"><script type="module" src="/notebook.js"></script>
   <main id="first"></main><main id="second"></main>`;

/**
 * @param {string} name
 * @param {(page: Page) => Promise<void>} run
 */
const notebookTest = (name, run) =>
  test(name, () =>
    onAnotherOrigin({
      body,
      scripts: { '/notebook.js': script },
      pages: { '/notebook.css': { body: 'main { height: 380px }', type: 'text/css' } },
      context: { viewport: { width: 1000, height: 900 } },
      run: async (page) => {
        await page.waitForFunction(() => 'show' in window);
        await run(page);
      },
    }),
  );

/** @param {Page} page @returns {Promise<any[]>} */
const states = (page) => page.evaluate(() => /** @type {any} */ (window).states());

/** @param {Page} page @param {(states: any[]) => boolean} holds */
async function untilStates(page, holds) {
  for (let tries = 0; tries < 200; tries++) {
    if (holds(await states(page))) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`The views stay as they are: ${JSON.stringify(await states(page))}`);
}

for (const [where, other] of [
  ['of one model', 'model'],
  ['of one model in two windows', 'twin'],
]) {
  notebookTest(
    `two views ${where} play on, pause together and show the same step`,
    async (page) => {
      await page.evaluate((name) => {
        const here = /** @type {any} */ (window);
        if (name === 'twin') Object.assign(here.model, { twin: here.twin });
        if (name === 'twin') Object.assign(here.twin, { twin: here.model });
        here.show('first', here.model);
        here.show('second', here[name]);
      }, other);
      const first = page.frameLocator('#first iframe');
      await first.getByRole('button', { name: 'Play', exact: true }).click();
      await untilStates(page, (all) => all.every(({ playing }) => playing));
      const before = await states(page);
      await page.waitForTimeout(1200);
      const after = await states(page);
      assert.deepEqual(
        after.map(({ playing }) => playing),
        [true, true],
        'both go on',
      );
      after.forEach(({ step }, i) => assert.ok(step > before[i].step, 'and advance'));
      const stops = await page.evaluate(() =>
        /** @type {any} */ (window).model.seen.filter(
          (/** @type {any[]} */ [name, value]) => name === 'playing' && !value,
        ),
      );
      assert.deepEqual(stops, [], 'Python is told of no stop');

      // A reader pauses the other one.
      await page
        .frameLocator('#second iframe')
        .getByRole('button', { name: 'Pause', exact: true })
        .click();
      await untilStates(page, ([a, b]) => !a.playing && !b.playing && a.digest === b.digest);
      await page.waitForTimeout(600);
      const [a, b] = await states(page);
      assert.equal(a.digest, b.digest, 'they stay there');
      const step = await page.evaluate(() => /** @type {any} */ (window).model.values.step);
      assert.equal(step, a.step);

      // Python asks for something.
      await page.evaluate(() => /** @type {any} */ (window).model.take({ experiment: 'data=xor' }));
      if (other === 'twin')
        await page.evaluate(() =>
          /** @type {any} */ (window).twin.take({ experiment: 'data=xor' }),
        );
      await untilStates(page, (all) =>
        all.every(({ experiment }) => experiment.includes('data=xor')),
      );
    },
  );
}

for (const who of [0, 1]) {
  notebookTest(
    `a view that is set going while the other one opens goes on: ${who}`,
    async (page) => {
      await page.evaluate(async (who) => {
        const here = /** @type {any} */ (window);
        here.show('first', here.model);
        here.show('second', here.model);
        const both = [...document.querySelectorAll('activation-playground')];
        await Promise.all(both.map(({ ready }) => ready));
        await both[who]?.play();
        // Longer than both take to tell the model where they are.
        await new Promise((resolve) => setTimeout(resolve, 800));
      }, who);
      await untilStates(page, (all) => all.every(({ playing, step }) => playing && step > 0));
      const seen = await page.evaluate(() => /** @type {any} */ (window).model.seen);
      assert.deepEqual(
        seen.filter((/** @type {any[]} */ [name, value]) => name === 'playing' && !value),
        [],
      );
    },
  );
}

notebookTest('a view that joins others takes over where they are', async (page) => {
  await page.evaluate(() => {
    const here = /** @type {any} */ (window);
    here.show('first', here.model);
    here.model.set('step', 40);
  });
  await page.waitForFunction(() => /** @type {any} */ (window).model.values.state.step === 40);
  await page.evaluate(() => {
    const here = /** @type {any} */ (window);
    here.show('second', here.model);
  });
  await untilStates(page, ([a, b]) => b?.step === 40 && a.digest === b.digest);
  // Whoever told the model so far goes: the other one tells it from now on.
  await page.evaluate(() => /** @type {any} */ (window).close[0]());
  await page.frameLocator('#second iframe').getByRole('button', { name: 'One epoch' }).click();
  await page.waitForFunction(() => {
    const { values } = /** @type {any} */ (window).model;
    return values.step > 40 && values.state.step === values.step;
  });
});
