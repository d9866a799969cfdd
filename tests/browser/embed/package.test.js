// The npm package as it is published: packed, installed from the file into an empty folder, and used from there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../web/bundle/serve.js';
import { experiment } from '../support/hosts.js';
import { version } from '../../../web/format/version.js';
import { launchBrowser, watchForProblems } from '../support/harness.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @param {string[]} values @param {string} cwd */
const npm = (values, cwd) =>
  execFileSync('npm', [...values, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
  });

test('the package installs from its file, and its element trains', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  const browser = await launchBrowser();
  try {
    const packed = JSON.parse(
      npm(['pack', '--json', '--pack-destination', folder], `${root}/build/package`),
    )[0];
    assert.equal(packed.id, `activation-playground@${version}`);
    const names = packed.files.map((/** @type {{path: string}} */ file) => file.path);
    for (const name of ['README.md', 'LICENSE', 'custom-elements.json', 'dist/index.html']) {
      assert.ok(names.includes(name), name);
    }
    assert.ok(!names.includes('dist/sw.js'));

    writeFileSync(`${folder}/package.json`, '{"name": "course", "private": true}');
    npm(['install', '--ignore-scripts', `./${packed.filename}`], folder);
    const installed = `${folder}/node_modules/activation-playground`;
    const manifest = JSON.parse(readFileSync(`${installed}/package.json`, 'utf8'));
    assert.equal(manifest.private, undefined);
    const entries = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    const named = [manifest.main, manifest.types, manifest.customElements, ...entries];
    for (const path of named.filter((each) => !each.includes('*'))) {
      assert.ok(existsSync(`${installed}/${path}`), path);
    }

    writeFileSync(
      `${folder}/index.html`,
      `<!doctype html><title>A course</title><link rel="icon" href="data:,">
       <script type="module" src="./node_modules/activation-playground/dist/element.js"></script>
       <activation-playground experiment="${experiment.replaceAll('&', '&amp;')}" autoplay="0"></activation-playground>`,
    );
    const server = await serve({ folder });
    try {
      const page = await browser.newPage();
      const problems = watchForProblems(page);
      await page.goto(`${server.url}/`);
      const state = await page.evaluate(() =>
        /** @type {any} */ (document.querySelector('activation-playground')).run(40),
      );
      assert.equal(state.step, 40);
      assert.match(state.digest, /^[0-9a-f]{16}$/);
      assert.deepEqual(problems, []);
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});

test('its manifest of elements names what the element has', async () => {
  const read = (/** @type {string} */ name) =>
    readFileSync(`${root}/build/package/${name}`, 'utf8');
  const [{ declarations }] = JSON.parse(read('custom-elements.json')).modules;
  const [{ attributes, members, events, tagName }] = declarations;
  const server = await serve({
    folder: `${root}/build/package`,
    pages: {
      '/': {
        body: '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/dist/element.js"></script>',
      },
    },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const found = await page.evaluate(async (name) => {
      const element = /** @type {any} */ (await customElements.whenDefined(name));
      return {
        attributes: element.observedAttributes,
        members: Object.getOwnPropertyNames(element.prototype),
      };
    }, tagName);
    /** @type {(list: {name: string}[]) => string[]} */
    const named = (list) => list.map(({ name }) => name).sort();
    assert.deepEqual(
      named(attributes),
      found.attributes.filter((/** @type {string} */ name) => name !== 'aria-label').sort(),
    );
    const own = found.members.filter(
      (/** @type {string} */ name) => !/callback$|^constructor$/i.test(name),
    );
    assert.deepEqual(named(members), own.sort());
    const types = read('dist/element.d.ts');
    for (const { name } of events) assert.ok(types.includes(`  ${name}: CustomEvent`), name);
    const readme = read('README.md');
    for (const name of named(attributes)) assert.ok(readme.includes(`\`${name}\``), name);
  } finally {
    await browser.close();
    await server.close();
  }
});
