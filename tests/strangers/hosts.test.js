// <activation-playground> with pages that are no playground: it says so, in its place and to whoever calls it, and waits for nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageAddress } from '../../web/embed/host/iframe-address.js';
import { serve } from '../../web/bundle/serve.js';
import { openContext, siteFolder } from '../browser/support/harness.js';
import { nonsense, nonsenseAnswers, nonsenseEvents, refusedSources, scripted } from './hosts.js';

/** @import {Page} from 'playwright-core' */

const base = 'https://course.example/lesson/1.html';

for (const { about, src, says } of refusedSources) {
  test(`src is refused with the attribute and what to do: ${about}`, () => {
    assert.throws(
      () => pageAddress(src, base),
      ({ message }) =>
        message.startsWith('src: "') && says.test(message) && /Give an/.test(message),
    );
  });
}

test('src may be an address of a server, or relative', () => {
  assert.equal(pageAddress('../play/', base), 'https://course.example/play/');
  assert.equal(pageAddress('//cdn.example/p/', base), 'https://cdn.example/p/');
  assert.equal(pageAddress('http://localhost:8000', base), 'http://localhost:8000/');
  assert.equal(pageAddress('p/index.html', 'file:///a/b.html'), 'file:///a/p/index.html');
});

/**
 * A page of another origin with an element for each source.
 *
 * @param {Record<string, string>} sources by id; SITE and HOST stand for the two origins
 * @param {(page: Page) => Promise<void>} run
 * @param {Record<string, import('../../web/bundle/serve.js').Page>} [pages]
 */
async function withElements(sources, run, pages = {}) {
  const refusing = { 'content-security-policy': "frame-ancestors 'none'" };
  const site = await serve({
    folder: siteFolder,
    pages: { '/private/': { body: 'Not in a frame.', headers: refusing } },
  });
  /** @type {Record<string, import('../../web/bundle/serve.js').Page>} */
  const served = { '/favicon.ico': { body: '', type: 'image/x-icon' }, ...pages };
  const host = await serve({ folder: siteFolder, pages: served });
  const elements = Object.entries(sources).map(([id, src]) => {
    const given = src.replace('SITE', site.url).replace('HOST', host.url);
    return `<activation-playground id="${id}" src="${given.replaceAll('"', '&quot;')}"></activation-playground>`;
  });
  served['/course'] = {
    body: `<!doctype html><title>A course</title><link rel="stylesheet" href="/course.css">
      <script type="module" src="/course.js"></script>${elements.join('')}`,
    headers: { 'content-security-policy': `default-src 'self'; frame-src 'self' ${site.url}` },
  };
  served['/course.css'] = {
    body: 'activation-playground { block-size: 60px }',
    type: 'text/css',
  };
  served['/course.js'] = {
    type: 'text/javascript',
    body: `import '/element.js';
      window.told = {};
      window.heard = [];
      for (const each of document.querySelectorAll('activation-playground')) {
        window.told[each.id] = [];
        each.addEventListener('error', ({ detail }) => window.told[each.id].push(detail.message));
        for (const name of ['ready', 'statechange', 'epoch', 'resize'])
          each.addEventListener(name, ({ detail }) => window.heard.push([each.id, name, detail]));
      }`,
  };
  const { scope, close } = await openContext({ viewport: { width: 900, height: 900 } });
  try {
    const page = await scope.newPage();
    await page.clock.install();
    /** @type {string[]} */
    const exceptions = [];
    page.on('pageerror', (error) => exceptions.push(String(error)));
    await page.goto(`${host.url}/course`);
    await page.waitForFunction(() => 'told' in window);
    await run(page);
    assert.deepEqual(exceptions, []);
  } finally {
    await close();
    await site.close();
    await host.close();
  }
}

/**
 * What becomes of `ready` and of calls, those made before and after it is known that there is no playground.
 *
 * @param {Page} page
 * @param {number} seconds that pass
 * @returns {Promise<Record<string, string[]>>} by the element's id
 */
async function outcomes(page, seconds) {
  await page.evaluate(() => {
    const here = /** @type {any} */ (window);
    const message = (/** @type {Error} */ error) => error.message;
    const fate = (/** @type {Promise<unknown>} */ promise) =>
      promise.then((value) => `resolved: ${JSON.stringify(value)}`, message);
    here.fates = Promise.all(
      [...document.querySelectorAll('activation-playground')].map(async (each) => {
        const element = /** @type {any} */ (each);
        const early = [fate(element.ready), fate(element.run(10)), fate(element.pause())];
        const fates = await Promise.all(early);
        return [each.id, [...fates, await fate(element.getState())]];
      }),
    ).then(Object.fromEntries);
  });
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward(seconds * 1000);
  return page.evaluate(() => /** @type {any} */ (window).fates);
}

test('a wrong src is told in words within 20 seconds, whatever is there', async () => {
  const sources = {
    script: `${scripted}parent.hurt=1`,
    missing: 'SITE/nowhere/',
    other: 'SITE/embed-example.css',
    unframed: 'SITE/private/',
    policy: 'https://elsewhere.example/play/',
    nested: 'HOST/course?again',
    closed: 'http://localhost:1/',
  };
  await withElements(sources, async (page) => {
    const fates = await outcomes(page, 20);
    const expected = {
      script: /^src: .*javascript: address.*Give an/,
      missing: /^src: no playground answers at .*nowhere.*Check/,
      other: /^src: no playground answers at .*Check/,
      unframed: /^src: no playground answers at .*frame-ancestors/,
      policy: /^src: this page's content security policy.*frame-src/,
      nested: /^src: .*shows this page once more.*name that folder in src/,
      closed: /^src: /,
    };
    for (const [id, pattern] of Object.entries(expected)) {
      assert.deepEqual(
        fates[id].filter((fate) => !pattern.test(fate)),
        [],
        id,
      );
      const [told, ...more] = await page.evaluate(
        (name) => /** @type {any} */ (window).told[name],
        id,
      );
      // The script is refused before anybody can listen.
      if (id !== 'script') assert.match(told, pattern);
      assert.deepEqual(more, []);
      assert.match(await page.locator(`#${id} [role=alert]`).innerText(), pattern);
    }
    assert.equal(await page.evaluate(() => 'hurt' in window), false);
    // The next src is taken up.
    const { hostname, port } = new URL(page.url());
    await page.evaluate((address) => {
      const element = /** @type {any} */ (document.getElementById('script'));
      element.src = address;
      element.autoplay = '0';
    }, `http://${hostname}:${port}/?autoplay=0`);
    await page.clock.resume();
    const step = await page.evaluate(
      async () => (await /** @type {any} */ (document.getElementById('script')).run(3)).step,
    );
    assert.equal(step, 3);
    assert.equal(await page.locator('#script [role=alert]').count(), 0);
  });
});

/**
 * A page that answers greetings with some code.
 *
 * @param {string} code
 * @returns {Record<string, import('../../web/bundle/serve.js').Page>}
 */
const answering = (code) => ({
  '/stranger/': { body: '<!doctype html><script src="/stranger.js"></script>' },
  '/stranger.js': { type: 'text/javascript', body: code },
});
const talk = `
  const say = (message, ports = []) => parent.postMessage(message, '*', ports);
  let port;
  const greet = (values) => {
    const channel = new MessageChannel();
    port = channel.port1;
    say({ type: 'activation-playground:ready', version: 1, experiment: 'data=xor', ...values }, [channel.port2]);
    return port;
  };
`;

test('a frame that greets with nonsense is told of, and breaks nothing', async () => {
  const cases = nonsense.map(({ code }) => `[() => ${code}]`).join(',');
  const sources = Object.fromEntries(nonsense.map((_, i) => [`n${i}`, `HOST/stranger/?${i}`]));
  const code = `${talk} addEventListener('message', () => [${cases}][parseInt(location.search.slice(1))][0]());`;
  await withElements(
    sources,
    async (page) => {
      const fates = await outcomes(page, 20);
      for (const [index, { about }] of nonsense.entries()) {
        const each = fates[`n${index}`];
        assert.deepEqual(
          each.filter((fate) => fate.startsWith('resolved')),
          [],
          about,
        );
        assert.equal(new Set(each).size, 1, `${about}: ${each}`);
      }
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).heard), []);
    },
    answering(code),
  );
});

test('a frame that answers calls with nonsense breaks nothing', async () => {
  const answers = nonsenseAnswers.map(({ code }) => `(id) => ${code}`).join(',');
  const code = `${talk} addEventListener('message', () => {
    greet().onmessage = ({ data: { id, method, values } }) => {
      if (method === 'pause') {
        ${nonsenseEvents.join(';')};
        port.postMessage({ event: 'epoch', detail: { step: 7 } });
        port.postMessage({ id });
      }
      else port.postMessage([${answers}][(values.step ?? 0)](id));
    };
  });`;
  await withElements(
    { frame: 'HOST/stranger/' },
    async (page) => {
      const { fates, step, experiment, heard } = await page.evaluate(async (count) => {
        const element = /** @type {any} */ (document.querySelector('activation-playground'));
        await element.ready;
        await element.pause();
        const fate = (/** @type {Promise<unknown>} */ promise) =>
          promise.then(
            () => 'resolved',
            ({ message, problems }) => `${message} ${JSON.stringify(problems)}`,
          );
        const runs = Array.from({ length: count }, (_, i) => fate(element.run(i)));
        const { step, experiment } = element;
        return {
          fates: [...(await Promise.all(runs)), await fate(element.screenshot())],
          step,
          experiment,
          heard: /** @type {any} */ (window).heard,
        };
      }, nonsenseAnswers.length);
      const wrong = fates.filter((fate) => !/^src: .*not as a playground does.*\[\]$/.test(fate));
      assert.deepEqual(wrong, []);
      assert.deepEqual([step, experiment], [7, 'data=xor']);
      assert.deepEqual(
        heard.map((/** @type {any[]} */ [, name]) => name),
        ['ready', 'epoch'],
      );
    },
    answering(code),
  );
});

test('an element whose module comes late keeps what was set before', async () => {
  await withElements({}, async (page) => {
    const attribute = await page.evaluate(() => {
      const element = /** @type {any} */ (document.createElement('activation-playground'));
      Object.defineProperty(element, 'experiment', {
        value: 'data=xor&net=2:tanh',
        configurable: true,
      });
      document.body.append(element);
      return [Object.hasOwn(element, 'experiment'), element.getAttribute('experiment')];
    });
    assert.deepEqual(attribute, [false, 'data=xor&net=2:tanh']);
  });
});

test('the element can be imported where there is no browser', async () => {
  for (const name of ['element', 'anywidget']) {
    const built = await import(`${siteFolder}/${name}.js`);
    assert.ok(Object.keys(built).length > 0);
  }
});
