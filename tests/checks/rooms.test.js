// Each rule about who uses whom finds what breaks it, and nothing else.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { faultsOf, violationsIn } from './rooms.js';

/** @import {IConfiguration} from 'dependency-cruiser' */

/** @type {IConfiguration} */
const { forbidden = [] } = createRequire(import.meta.url)('./dependency-cruiser.cjs');

/** @type {string[]} */
const folders = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A page in which every file has its place, to which each case adds what breaks one rule. */
const sound = {
  'app/site.js': `import './page.js';`,
  'app/page.js': `
    import '../kit/kit.js';
    import '../state/state.js';
    import '../models/models.js';
    import '../panels/one/index.js';
    import '../embed/page/page.js';
    import '../offline/register.js';
    const two = () => import('../panels/two/index.js');
    void import('./theme.css');
  `,
  'app/theme.css': '',
  'locale/locale.js': `export const text = '';`,
  'format/format.js': `import '../locale/locale.js';`,
  'draw/draw.js': `import '../format/format.js';`,
  'kit/kit.js': `import '../draw/draw.js';`,
  'engine/types.d.ts': `export type Frame = number;`,
  'engine/engine.js': `import '../format/format.js'; export const engine = () => import('./host.js');`,
  'engine/host.js': `export {};`,
  'address/address.js': `import '../engine/engine.js';`,
  'state/state.js': `import '../address/address.js';\n/** @typedef {number} State */`,
  'models/models.js': `import '../format/format.js';\n/** @import {Frame} from '../engine/types.js' */`,
  'panels/one/index.js': `import './one.js'; export const dialog = () => import('./dialog.js');`,
  'panels/one/dialog.js': `export {};`,
  'panels/one/one.js': `
    import '../../state/state.js';
    import '../../embed/authoring/authoring.js';
  `,
  'panels/two/index.js': `import '../../kit/kit.js';`,
  'embed/protocol.js': `export {};`,
  'embed/authoring/authoring.js': `import '../../address/address.js';`,
  'embed/page/page.js': `import '../protocol.js'; import '../../panels/one/index.js';`,
  'embed/host/element.js': `import '../protocol.js';`,
  'offline/register.js': `export {};`,
};

/**
 * @param {Record<string, string>} files by path below web/
 * @returns {Promise<{rule: string, from: string, to: string}[]>}
 */
function check(files) {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'web', dirname(path)), { recursive: true });
    writeFileSync(join(folder, 'web', path), text);
  }
  return violationsIn(folder);
}

/**
 * What breaks each rule: text that a file of the sound page, or another one, gets besides its own.
 *
 * @type {Record<string, Record<string, string>[]>}
 */
const breaking = {
  'uses-of-locale': [{ 'locale/locale.js': `import '../format/names.js';`, 'format/names.js': '' }],
  'uses-of-format': [{ 'format/format.js': `/** @import {Frame} from '../engine/types.js' */` }],
  'uses-of-draw': [
    { 'draw/draw.js': `/** @type {import('../engine/types.js').Frame} */ export let frame;` },
    { 'draw/draw.js': `import '../kit/other.js';`, 'kit/other.js': '' },
  ],
  'uses-of-kit': [
    { 'kit/kit.js': `/** @import {State} from '../state/state.js' */` },
    { 'kit/kit.js': `import '../state/other.js';`, 'state/other.js': '' },
  ],
  'uses-of-engine': [{ 'engine/engine.js': `import '../frame/frame.js';`, 'frame/frame.js': '' }],
  'uses-of-frame': [
    {
      'frame/frame.js': `import '../address/address.js';`,
      'app/page.js': `import '../frame/frame.js';`,
    },
  ],
  'uses-of-address': [
    { 'address/address.js': `import '../state/other.js';`, 'state/other.js': '' },
  ],
  'uses-of-state': [{ 'state/state.js': `import '../models/models.js';` }],
  'uses-of-models': [{ 'models/models.js': `import '../panels/two/index.js';` }],
  'uses-of-panels': [
    { 'panels/one/one.js': `import '../../embed/page/other.js';`, 'embed/page/other.js': '' },
  ],
  'uses-of-compare': [
    {
      'compare/index.js': `import '../lessons/index.js';`,
      'lessons/index.js': '',
      'app/page.js': `import '../compare/index.js';`,
    },
  ],
  'uses-of-lessons': [
    {
      'lessons/index.js': `import '../embed/protocol.js';`,
      'app/page.js': `import '../lessons/index.js';`,
    },
  ],
  'uses-of-embed': [{ 'embed/page/page.js': `/** @import {Page} from '../../app/page.js' */` }],
  'uses-of-app': [{ 'app/page.js': `import '../bundle/style.js';`, 'bundle/style.js': '' }],
  'uses-of-bundle': [
    { 'bundle/serve.js': `import '../../cpp/wasm/glue.js';`, '../cpp/wasm/glue.js': '' },
  ],
  'uses-of-offline': [{ 'offline/register.js': `import '../engine/host.js';` }],
  'authoring-is-text': [
    { 'embed/authoring/authoring.js': `import '../../state/other.js';`, 'state/other.js': '' },
  ],
  'host-knows-the-protocol-alone': [
    { 'embed/host/element.js': `import '../page/size.js';`, 'embed/page/size.js': '' },
    { 'embed/host/element.js': `import '../../locale/locale.js';` },
    { 'embed/host/element.js': `import 'lit';` },
  ],
  'panels-apart': [
    { 'panels/two/index.js': `import '../one/one.js';` },
    { 'panels/two/index.js': `import '../one/index.js';` },
  ],
  'panels-by-their-index': [{ 'app/page.js': `import '../panels/one/one.js';` }],
  'models-take-types-only': [{ 'models/models.js': `import '../engine/host.js';` }],
  'models-know-no-state': [
    { 'models/models.js': `import '../address/address.js';` },
    { 'models/models.js': `/** @import {State} from '../state/state.js' */` },
  ],
  'parts-by-the-table': [{ 'embed/page/page.js': `import('../../panels/two/index.js');` }],
  'on-demand': [
    { 'state/state.js': `import('./detail.js');`, 'state/detail.js': '' },
    { 'panels/one/one.js': `import('../../kit/detail.js');`, 'kit/detail.js': '' },
    { 'app/page.js': `import('../kit/hints.js');`, 'kit/hints.js': '' },
  ],
  'no-circles': [
    { 'locale/locale.js': `import './second.js';`, 'locale/second.js': `import './locale.js';` },
  ],
  'no-orphans': [
    { 'kit/left-over.js': '' },
    { 'kit/left-over.js': `import './other.js';`, 'kit/other.js': `export {};` },
  ],
  resolved: [{ 'kit/kit.js': `import './nowhere.js';` }],
  'page-without-tests': [{ 'kit/kit.js': `import '../../tests/help.js';`, '../tests/help.js': '' }],
};

test('a page in which everything has its place breaks no rule', async () => {
  assert.deepEqual(await check(sound), []);
});

test('every rule is tested', () => {
  assert.deepEqual(forbidden.map(({ name }) => name).sort(), Object.keys(breaking).sort());
});

for (const [rule, cases] of Object.entries(breaking)) {
  test(`${rule} finds what breaks it`, async () => {
    for (const added of cases) {
      /** @type {Record<string, string>} */
      const files = { ...sound };
      for (const [path, text] of Object.entries(added)) {
        files[path] = `${files[path] ?? ''}\n${text}`;
      }
      const found = await check(files);
      assert.ok(
        found.some((each) => each.rule === rule),
        `${JSON.stringify(added)} breaks ${JSON.stringify(found)}`,
      );
    }
  });
}

test('what is found is said with its reason, but for what is listed, and the list holds nothing else', () => {
  const found = { rule: 'panels-apart', from: 'web/panels/a/a.js', to: 'web/panels/b/b.js' };
  const [fault] = faultsOf([found], {});
  assert.match(
    fault,
    /^panels-apart: web\/panels\/a\/a\.js → web\/panels\/b\/b\.js\n.*by an event/,
  );
  const listed = /** @type {Record<string, [string, string][]>} */ ({
    'panels-apart': [['panels/a/a.js', 'panels/b/b.js']],
  });
  assert.deepEqual(faultsOf([found], listed), []);
  assert.match(faultsOf([], listed)[0], /no longer so: panels-apart: web\/panels\/a\/a\.js/);
});
