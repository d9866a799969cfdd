import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { AddressBar } from '../../../web/address/address-bar.js';
import { Bar } from '../../support/address-bar.js';

test('a deliberate change is one entry', () => {
  const bar = new Bar('#a');
  const address = new AddressBar(bar, () => {});
  address.change('b', true);
  address.change('b', true);
  address.change('c', true);
  assert.deepEqual(bar.entries, ['#a', '#b', '#c']);
});

test('a drag is one entry, which ends with its last value', () => {
  const bar = new Bar('#a');
  const address = new AddressBar(bar, () => {});
  for (const text of ['b', 'c', 'd']) address.change(text, false);
  address.change('e', true);
  assert.deepEqual(bar.entries, ['#a', '#e']);
  address.change('f', true);
  assert.deepEqual(bar.entries, ['#a', '#e', '#f']);
});

test('during a long drag the bar follows, but not with every step', () => {
  /** @type {(() => void)[]} */
  const later = [];
  const timeout = mock.method(globalThis, 'setTimeout', (/** @type {() => void} */ callback) =>
    later.push(callback),
  );
  try {
    const bar = new Bar('#a');
    const address = new AddressBar(bar, () => {});
    for (const text of ['b', 'c', 'd']) address.change(text, false);
    assert.deepEqual(bar.entries, ['#a', '#b']);
    assert.equal(later.length, 1);
    later[0]();
    assert.deepEqual(bar.entries, ['#a', '#d']);
  } finally {
    timeout.mock.restore();
  }
});

test('going back reports the text once, however many events tell of it', async () => {
  const bar = new Bar('#a');
  /** @type {string[]} */
  const seen = [];
  const address = new AddressBar(bar, (text) => seen.push(text));
  address.replace('a');
  address.change('b', true);
  bar.back();
  bar.history.go(0);
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(seen, ['a']);
});

test('a frame without history still works', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  const bar = {
    location: { hash: '', href: 'https://example.org/', pathname: '/' },
    history: { pushState: refuse, replaceState: refuse },
    addEventListener() {},
  };
  const address = new AddressBar(bar, () => {});
  address.change('b', true);
  assert.equal(address.read(), '');
});

const arrival = () => new Promise((resolve) => setTimeout(resolve, 20));

test('back and forward tell the positions of changes, undoing shows the entry it leads to', async () => {
  const bar = new Bar('#a');
  /** @type {[string, number | null][]} */
  const seen = [];
  const address = new AddressBar(bar, (...navigated) => seen.push(navigated));
  address.replace('a');
  address.change('b', true, 1);
  address.change('b', true, 2);
  address.change('c', true, 3);
  bar.back();
  assert.deepEqual(seen, [['b', 2]]);
  address.goTo('b', 2);
  address.goTo('b', 1);
  address.goTo('a', 0);
  await arrival();
  assert.deepEqual([bar.location.hash, bar.entries], ['#a', ['#a', '#b', '#c']]);
  address.goTo('b', 1);
  address.goTo('b', 2);
  address.goTo('c', 3);
  await arrival();
  assert.equal(bar.location.hash, '#c');
  assert.equal(bar.history.state.position, 3);
  assert.equal(seen.length, 1);
});

test('a change that comes while the browser is still going back is written after it', async () => {
  const bar = new Bar('#a');
  const address = new AddressBar(bar, () => assert.fail());
  address.replace('a');
  address.change('b', true, 1);
  address.goTo('a', 0);
  address.change('c', true, 2);
  await arrival();
  assert.deepEqual(bar.entries, ['#a', '#c']);
});

test('a text that was typed belongs to no position', () => {
  const bar = new Bar('#a');
  /** @type {unknown[]} */
  const seen = [];
  const address = new AddressBar(bar, (...navigated) => seen.push(navigated));
  address.replace('a');
  bar.enter('#x');
  assert.deepEqual(seen, [['x', null]]);
});

test('a frame leaves the history of the page around it alone', () => {
  const bar = new Bar('#a', { inIframe: true });
  const address = new AddressBar(bar, () => assert.fail());
  address.change('b', true, 1);
  address.change('c', true, 2);
  address.goTo('b', 1);
  assert.deepEqual(bar.entries, ['#b']);
});

test('a field of the query comes and goes, and the others stay', () => {
  const bar = new Bar('/page#a');
  const address = new AddressBar(bar, () => {}, '/page?embed=1&of=somebody');
  address.replace('a');
  address.setField('lesson', 'lesson=relu');
  assert.deepEqual(bar.entries, ['/page?embed=1&of=somebody&lesson=relu#a']);
  address.change('b', true);
  address.setField('lesson', 'lesson=elu');
  assert.equal(bar.entries.at(-1), '/page?embed=1&of=somebody&lesson=elu#b');
  address.setField('lesson', '');
  assert.equal(bar.entries.at(-1), '/page?embed=1&of=somebody#b');
});
