// What the site says where it has no page, in the reader's language.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import chinese from '../../../web/locale/zh/boot.js';
import english from '../../../web/locale/en/boot.js';
import spanish from '../../../web/locale/es/boot.js';

const site = fileURLToPath(new URL('../../../build/site', import.meta.url));
const script = readFileSync(`${site}/404.js`, 'utf8');

/** @type {[about: string, search: string, chosen: string | null, own: string[], said: typeof english, tag: string][]} */
const readers = [
  ['of a reader’s own language', '', null, ['es-MX', 'en'], spanish, 'es'],
  ['that was chosen on the device', '', 'zh', ['es'], chinese, 'zh'],
  ['that is asked for', '?lang=es', 'zh', ['en'], spanish, 'es'],
  ['where there is none of the reader’s', '', null, ['fr'], english, 'en'],
];
for (const [about, search, chosen, own, said, tag] of readers) {
  test(`a lost reader is told so in the language ${about}`, () => {
    let before = '';
    const link = {
      textContent: '',
      previousSibling: { replaceWith: (/** @type {string} */ text) => (before = text) },
    };
    const documentElement = { lang: 'en' };
    const window = { location: { pathname: '/nowhere', search } };
    runInNewContext(script, {
      window,
      location: window.location,
      navigator: { languages: own },
      localStorage: { getItem: () => chosen },
      document: { documentElement, querySelector: () => link },
    });
    assert.deepEqual([before, link.textContent], [`${said.lost} `, said.home]);
    assert.equal(documentElement.lang, tag);
  });
}
