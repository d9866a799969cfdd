// The protocol, from a page of another origin: a greeting, a port, calls, events, and everything that should not be said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experiment, onAnotherOrigin } from '../support/hosts.js';
import {
  ask,
  digestOf,
  event,
  frame,
  greeted,
  heard,
  host,
  hostTest,
} from '../support/protocol.js';

hostTest(
  'a greeting is answered with a port, at once or as soon as the page is there',
  {},
  async (page, site) => {
    const ready = (await heard(page)).find(({ type }) => type === 'activation-playground:ready');
    assert.deepEqual(ready, {
      type: 'activation-playground:ready',
      version: 1,
      experiment,
      goal: null,
      origin: site,
      ports: 1,
    });
  },
);

hostTest(
  'a run ends at its step, in the state that the experiment gives everywhere',
  {},
  async (page) => {
    const { result } = await ask(page, 'run', { step: 60 });
    assert.equal(result.step, 60);
    assert.equal(result.digest, await digestOf(experiment, 60));
    assert.equal(result.hiddenUnits, 8);
    assert.equal(result.deadUnits, 0);
    assert.equal(result.pristine, true);
    const state = (await ask(page, 'getState')).result;
    assert.deepEqual(state, result);
    assert.equal((await event(page, 'epoch')).epoch >= 1, true);
  },
);

hostTest('another experiment is taken over from its first weights', {}, async (page) => {
  await ask(page, 'step', { steps: 10 });
  const other = 'v=1&data=moons&net=4:tanh,4:tanh';
  const { result } = await ask(page, 'setState', { experiment: other, step: 20, speed: 25 });
  assert.equal(result.experiment, other);
  assert.equal(result.speed, 25);
  assert.equal(result.digest, await digestOf(other, 20));
  assert.equal((await event(page, 'statechange')).experiment, other);
  const frameUrl = page.frames()[1].url();
  assert.ok(frameUrl.endsWith(`#${other}`));
});

hostTest('play and pause reach the page, and are told', {}, async (page) => {
  await ask(page, 'play');
  await page.frames()[1].getByRole('button', { name: 'Pause', exact: true }).waitFor();
  assert.equal((await event(page, 'statechange')).playing, true);
  await ask(page, 'pause');
  await page.frames()[1].getByRole('button', { name: 'Play', exact: true }).waitFor();
  assert.equal((await ask(page, 'getState')).result.playing, false);
  await ask(page, 'reset');
  assert.equal((await ask(page, 'getState')).result.step, 0);
});

hostTest(
  'what cannot be used is named, and changes nothing',
  { query: '&lock=network' },
  async (page) => {
    const before = (await ask(page, 'getState')).result;
    /** @type {[object, string, RegExp][]} */
    const cases = [
      [{ experiment: 'data=xor&net=9:relu' }, 'net', /network is locked/],
      [{ experiment: `${experiment}&lr=7000`, playing: true }, 'lr', /./],
      [{ experiment: 'data=xor&frobnicate=1' }, 'frobnicate', /./],
      [{ speed: -1 }, 'speed', /0\.1 to 100000/],
      [{ step: 0.5 }, 'step', /whole number/],
      [{ colour: 'red' }, 'colour', /experiment, step, playing, speed, theme/],
    ];
    for (const [values, field, allowed] of cases) {
      const { error } = await ask(page, 'setState', values);
      const problem = error?.problems.find((/** @type {any} */ each) => each.field === field);
      assert.ok(problem, `${field}: ${JSON.stringify(error)}`);
      assert.match(problem.allowed, allowed);
    }
    assert.deepEqual((await ask(page, 'getState')).result, before);
  },
);

hostTest('divergence is told, and a run that cannot be finished says so', {}, async (page) => {
  const wild = 'v=1&data=xor&net=8:relu,8:relu&opt=sgd&lr=10&loss=mse';
  const { error } = await ask(page, 'setState', { experiment: wild, step: 100000 });
  assert.match(error.message, /training diverged at step \d+/);
  assert.ok((await event(page, 'diverged')).step > 0);
});

hostTest('a screenshot is a PNG of what is shown', { query: '&hide=data' }, async (page) => {
  const size = await page.evaluate(async () => {
    const { result } = await /** @type {any} */ (window).ask('screenshot', { part: 'output' });
    const picture = await createImageBitmap(new Blob([result], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    return { width: picture.width, colours: new Set(new Uint32Array(data.buffer)).size };
  });
  assert.ok(size.width > 100);
  assert.ok(size.colours > 20, `${size.colours} colours`);
  const { error } = await ask(page, 'screenshot', { part: 'data' });
  assert.equal(error.problems[0].field, 'part');
});

hostTest(
  'a goal is complete when all of it is reached, once, and also told to who comes later',
  { query: '&goal=accuracy:0.95,dead:0.05&show=transport,output' },
  async (page) => {
    assert.equal((await ask(page, 'getState')).result.complete, false);
    await ask(page, 'run', { step: 3 });
    assert.equal(
      await page
        .frames()[1]
        .getByText(/Reached at/)
        .count(),
      0,
    );
    const state = (await ask(page, 'getState')).result;
    assert.ok(state.testAccuracy < 0.95, 'three steps are not enough');
    assert.equal(state.complete, false);
    await ask(page, 'run', { step: 2000 });
    const complete = await event(page, 'complete');
    const goal = page.frames()[1].locator('ap-goal');
    await goal.getByText(/Reached at epoch \d+/).waitFor();
    assert.equal(await goal.locator('li.holds').count(), 2);
    assert.ok(complete.testAccuracy >= 0.95);
    assert.equal(complete.goal, 'accuracy:0.95,dead:0.05');
    assert.equal((await ask(page, 'getState')).result.complete, true);
    await page.evaluate(() => {
      const here = /** @type {any} */ (window);
      here.events = [];
      delete here.port;
    });
    await greeted(page);
    assert.deepEqual(await event(page, 'complete'), complete);
  },
);

hostTest(
  'a sandboxed frame without an origin talks too',
  { attributes: 'sandbox="allow-scripts"' },
  async (page) => {
    const ready = (await heard(page)).find(({ type }) => type === 'activation-playground:ready');
    assert.equal(ready.origin, 'null');
    assert.equal((await ask(page, 'run', { step: 5 })).result.step, 5);
  },
);

hostTest('the height of the content is told, to learning platforms too', {}, async (page) => {
  await page.frames()[1].locator('ap-vitals canvas').first().waitFor();
  const told = async () => (await heard(page)).filter(({ height }) => height > 0);
  const content = () =>
    page.frames()[1].evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  for (let i = 0; i < 200 && (await told()).at(-1)?.height !== (await content()); i++) {
    await page.waitForTimeout(50);
  }
  const [last] = (await told()).slice(-1);
  assert.equal(last.height, await content());
  assert.equal(last.subject, 'lti.frameResize');
  assert.ok(
    (await told()).some(
      ({ type, height }) => type === 'activation-playground:resize' && height === last.height,
    ),
  );
});

hostTest('nonsense is passed over, or answered where it can be', {}, async (page) => {
  const answers = await page.evaluate(async () => {
    const here = /** @type {any} */ (window);
    const frame = /** @type {Window} */ (document.querySelector('iframe')?.contentWindow);
    const huge = 'x'.repeat(5_000_000);
    for (const message of [
      null,
      1,
      huge,
      [],
      {},
      { type: 'activation-playground:explode' },
      { type: { type: 'activation-playground:hello' } },
      JSON.parse('{"type": "activation-playground:hello", "__proto__": {"version": 1}}'),
      { type: 'activation-playground:hello', version: 'x' },
    ]) {
      frame.postMessage(message, '*');
    }
    for (const message of [null, 7, 'play', [], { method: 'play' }, { id: {}, method: 'reset' }]) {
      here.port.postMessage(message);
    }
    return Promise.all([
      here.ask('constructor'),
      here.ask('__proto__'),
      here.ask('setState', JSON.parse('{"__proto__": {"playing": true}, "constructor": 1}')),
      here.ask('setState', { experiment: huge }),
      here.ask('setState', 'everything'),
    ]);
  });
  for (const { error, result } of answers) {
    assert.equal(result, undefined);
    assert.ok(error.problems.length > 0 && error.message.length < 500, JSON.stringify(error));
  }
  assert.equal((await ask(page, 'getState')).result.playing, false);
  assert.equal(await page.frames()[1].evaluate(() => 'playing' in Object.prototype), false);
  // Of the two odd greetings each is told which versions there are.
  const refused = (await heard(page)).filter(
    ({ type }) => type === 'activation-playground:refused',
  );
  assert.equal(refused.length, 2);
  assert.deepEqual(refused[0].allowed, [1]);
});

test('a frame beside it is not answered, whatever it says', () =>
  onAnotherOrigin({
    body: (site) => `${frame('')(site)}<iframe src="/stranger" title="A stranger"></iframe>`,
    scripts: {
      '/host.js': host,
      '/stranger.js': `
        window.heard = [];
        addEventListener('message', (event) => window.heard.push(event.data));
        window.greet = () => {
          parent.frames[0].postMessage({ type: 'activation-playground:hello', version: 1 }, '*');
          parent.frames[0].postMessage('slide:stop', '*');
        };`,
    },
    pages: { '/stranger': { body: '<!doctype html><script src="/stranger.js"></script>' } },
    run: async (page) => {
      await greeted(page);
      const stranger = page.frames()[2];
      await stranger.evaluate(() => /** @type {any} */ (window).greet());
      // Whatever it had to say would have come before this.
      await ask(page, 'run', { step: 5 });
      assert.deepEqual(await stranger.evaluate(() => /** @type {any} */ (window).heard), []);
    },
  }));

hostTest(
  'a race tells the numbers of all its lanes, and all else of the first as of a run alone',
  { query: '&view=race&lane2.lr=0.3&lane3.net=4:relu,4:relu' },
  async (page) => {
    await page.frames()[1].locator('.lane').nth(2).waitFor();
    const { result } = await ask(page, 'run', { step: 60 });
    assert.equal(result.experiment, experiment);
    assert.equal(result.digest, await digestOf(experiment, 60));
    assert.equal(result.race, 'lane2.lr=0.3&lane3.net=4:relu,4:relu');
    const told = result.lanes.map((/** @type {any} */ { lane, changes, step, digest }) => ({
      lane,
      changes,
      step,
      digest,
    }));
    const alone = (/** @type {string} */ field) =>
      digestOf(
        `${experiment.replace(new RegExp(`&${field.split('=')[0]}=[^&]*`), '')}&${field}`,
        60,
      );
    assert.deepEqual(told, [
      { lane: 2, changes: 'lane2.lr=0.3', step: 60, digest: await alone('lr=0.3') },
      {
        lane: 3,
        changes: 'lane3.net=4:relu,4:relu',
        step: 60,
        digest: await alone('net=4:relu,4:relu'),
      },
    ]);
    const { lanes } = await event(page, 'epoch');
    assert.equal(lanes.length, 2);
  },
);
