// Every language says what English says, with the same values, and the one that is asked for is the one that is spoken.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { formatted } from '../../../web/format/messages.js';
import { integer, list, measured, percent, plain, typed } from '../../../web/format/numbers.js';
import { texts } from '../../../web/format/texts.js';
import english from '../../../web/locale/en/index.js';
import {
  chooseLanguage,
  direction,
  language,
  spokenLanguage,
  wantedRooms,
} from '../../../web/locale/index.js';
import { languages } from '../../../web/locale/languages.js';
import { readPresentation } from '../../../web/address/presentation.js';
import { problemText } from '../../../web/format/problem-text.js';
import { differences, wholeLanguage } from '../../../web/bundle/compared.js';

const folder = new URL('../../../web/locale/', import.meta.url);

afterEach(async () => {
  for (const tag of ['ar', 'de', 'pl']) delete languages[tag];
  await chooseLanguage('en');
});

/**
 * A language for one test, of which only some texts differ from English.
 * @param {string} tag
 * @param {Record<string, Record<string, string>>} [own] by room
 * @param {'ltr' | 'rtl'} [written]
 */
async function speak(tag, own = {}, written = 'ltr') {
  const rooms = Object.entries(english).map(([room, all]) => [room, { ...all, ...own[room] }]);
  languages[tag] = {
    name: tag,
    direction: written,
    load: async () => ({ default: Object.fromEntries(rooms) }),
  };
  await chooseLanguage(tag);
}

test('each folder is a language, and its index has all its rooms', async () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), Object.keys(languages).sort());
  for (const { name } of folders) {
    const files = readdirSync(new URL(`${name}/`, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.js') && !['index.js'].includes(name))
      .map((entry) => entry.name);
    const { default: rooms } = await import(new URL(`${name}/index.js`, folder).href);
    assert.deepEqual(Object.keys(rooms).sort(), files.map((f) => f.replace('.js', '')).sort());
  }
});

for (const [name, language] of Object.entries(languages)) {
  if (name === 'en') continue;
  test(`${name} says what English says`, async () => {
    assert.deepEqual(differences(english, await wholeLanguage(language)), []);
  });
}

test('each room is written in the language that it is for', async () => {
  const isChinese = (/** @type {Record<string, string>} */ room) =>
    Object.values(room).some((text) => /\p{Script=Han}/u.test(text));
  for (const [name, language] of Object.entries(languages))
    for (const [room, texts] of Object.entries(await wholeLanguage(language)))
      assert.equal(isChinese(texts), name === 'zh', `${name}, ${room}`);
  // What is a word in Spanish, in every room that has sentences.
  for (const [room, texts] of Object.entries(await wholeLanguage(languages.es))) {
    const words = Object.values(texts)
      .join(' ')
      .split(/[^\p{L}]+/u);
    const [own, other] = [
      ['de', 'la', 'el'],
      ['of', 'the', 'is'],
    ].map((those) => words.filter((word) => those.includes(word.toLowerCase())).length);
    assert.ok(own >= other, `es, ${room}`);
  }
});

test('every language comes at the start with the rooms with which English does', async () => {
  const { default: start } = await languages.en.load();
  for (const { load } of Object.values(languages)) {
    const rooms = Object.entries((await load()).default);
    const come = rooms.filter(([, texts]) => typeof texts !== 'function');
    assert.deepEqual(come.map(([room]) => room).sort(), Object.keys(start).sort());
  }
});

test('a room comes with the part of the page that says it, and not before', async () => {
  let loads = 0;
  const load = async () => {
    loads++;
    return { default: { ...english.task, name: 'Aufgabe' } };
  };
  const { page } = english;
  const rooms = /** @type {any} */ ({ page, task: load });
  languages.de = { name: 'Deutsch', direction: 'ltr', load: async () => ({ default: rooms }) };
  await chooseLanguage('de');
  assert.equal(loads, 0);
  const t = texts('task', english.task);
  await wantedRooms();
  assert.equal(loads, 1);
  assert.equal(t('name'), 'Aufgabe');
});

test('a room that does not arrive is in English, and asked for again with the next part', async () => {
  const rooms = /** @type {any} */ ({
    vitals: () => Promise.reject(new Error('offline')),
  });
  languages.de = { name: 'Deutsch', direction: 'ltr', load: async () => ({ default: rooms }) };
  await chooseLanguage('de');
  const t = texts('vitals', english.vitals);
  await wantedRooms();
  assert.equal(t('vitals.heading'), english.vitals['vitals.heading']);
  rooms.vitals = async () => ({ default: { ...english.vitals, 'vitals.heading': 'Werte' } });
  await wantedRooms();
  assert.equal(t('vitals.heading'), 'Werte');
});

test('what a language lacks, has beyond English, or gives other values is named', () => {
  const texts = { a: '{n, plural, one {# unit} other {# units}}', b: 'b', c: '{x} {y}' };
  const other = { a: '{n, plural, other {# Einheiten}}', c: '{x}', d: 'd' };
  assert.deepEqual(differences({ room: texts, gone: {} }, { room: other, more: {} }), [
    'room, b is missing',
    'room, c has {x}, not {x, y}',
    'room, d is superfluous',
    'gone is missing',
    'more is no room',
  ]);
  assert.deepEqual(
    differences({ r: { k: '{n, plural, other {#}}' } }, { r: { k: '{n, number, integer}' } }),
    ['r, k has {n number integer}, not {n plural}'],
  );
});

test('a language is found with and without its region', () => {
  assert.equal(spokenLanguage('de-AT', ['en', 'de']), 'de');
  assert.equal(spokenLanguage('PT-br', ['en', 'pt-BR', 'pt']), 'pt-BR');
  assert.equal(spokenLanguage('xx', ['en', 'de']), undefined);
});

test('what is asked for goes before what the browser prefers', async () => {
  languages.de = {
    name: 'Deutsch',
    direction: 'ltr',
    load: async () => ({ default: english }),
  };
  await chooseLanguage(null, ['fr', 'de-CH', 'en']);
  assert.equal(language, 'de');
  await chooseLanguage('en', ['de']);
  assert.equal(language, 'en');
});

test('a language that there is not is English, and the page says so', async () => {
  languages.de = {
    name: 'Deutsch',
    direction: 'ltr',
    load: async () => ({ default: english }),
  };
  await chooseLanguage('xx', ['de']);
  assert.equal(language, 'en');
  const { problems, presentation } = readPresentation(['lang=xx'], { languages: ['en', 'de'] });
  assert.equal(presentation.lang, null);
  assert.deepEqual(
    problems.map((problem) => problemText(problem)),
    ['lang: this page does not speak “xx”; it is in English.'],
  );
  assert.equal(
    readPresentation(['lang=de-AT'], { languages: ['en', 'de'] }).presentation.lang,
    'de',
  );
});

test('a language that does not arrive leaves the page in English', async () => {
  languages.ar = {
    name: 'عربي',
    direction: 'rtl',
    load: () => Promise.reject(new Error('offline')),
  };
  await chooseLanguage('ar');
  assert.equal(language, 'en');
  assert.equal(direction, 'ltr');
});

test('a lookup that was made before speaks the language that was chosen', async () => {
  const t = texts('page', english.page);
  await speak('de', {
    page: {
      title: 'Spielplatz',
      'story.dead': '{n, plural, one {# Einheit} other {# Einheiten}}',
    },
  });
  assert.equal(t('title'), 'Spielplatz');
  assert.equal(t('story.dead', { n: 1 }), '1 Einheit');
  assert.equal(t('story.dead', { n: 1234 }), '1.234 Einheiten');
});

test('numbers are grouped and signed as the language has them, with Latin digits', async () => {
  await speak('de');
  assert.equal(integer(1234567), '1.234.567');
  assert.equal(integer(-4200), '−4.200');
  assert.equal(measured(1.149), '1,15');
  assert.equal(measured(2.14e-6), '2,1·10⁻⁶');
  assert.equal(percent(0.924, 1), '92,4\u00a0%');
  assert.equal(typed(0.03), '0,03');
  assert.equal(plain(typed(-12345.5)), '-12345.5');
  await speak('ar', {}, 'rtl');
  for (const text of [integer(1234567), percent(0.5), measured(-1.5)])
    assert.match(text.replace(/[٠-٩۰-۹]/g, '!'), /^[^!]*\d[^!]*$/);
  assert.equal(plain(typed(-0.25)), '-0.25');
});

test('things in a row are held apart in every language', async () => {
  assert.equal(list(['ReLU', 'ELU', 'tanh']), 'ReLU, ELU, tanh');
  await chooseLanguage('zh');
  assert.equal(list(['ReLU', 'ELU', 'tanh']), 'ReLU、ELU、tanh');
  assert.equal(list(['x₁', 'x₂'], 'narrow'), 'x₁ x₂');
});

test('plurals are those of the language', async () => {
  await speak('pl');
  const files = '{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}';
  const said = [1, 2, 5, 22, 0.5].map((n) => formatted(files, { n }));
  assert.deepEqual(said, ['1 plik', '2 pliki', '5 plików', '22 pliki', '0,5 pliku']);
});

test('from right to left, values keep their own direction and choose words all the same', async () => {
  await speak('ar', {}, 'rtl');
  assert.equal(measured(2.14e-6), '\u20662.1·10⁻⁶\u2069');
  assert.equal(formatted('<{name}>', { name: 'x₁' }), '<\u2068x₁\u2069>');
  const chosen = formatted('{named, select, yes {({name})} other {}}!', {
    named: 'yes',
    name: 'b',
  });
  assert.equal(chosen, '(\u2068b\u2069)!');
  assert.equal(formatted('{n, plural, other {#}}', { n: 3 }), '\u20683\u2069');
});
