import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Address } from '../../../web/experiment/address.js';

/** The parts of a window that an address needs: a bar, and a history one can go back in. */
class Bar {
  entries = ['#a'];
  /** @type {(() => void)[]} */
  listeners = [];
  history = {
    pushState: (/** @type {any} */ _, /** @type {string} */ __, /** @type {string} */ url) =>
      void this.entries.push(url),
    replaceState: (/** @type {any} */ _, /** @type {string} */ __, /** @type {string} */ url) =>
      void this.entries.splice(-1, 1, url),
  };

  get location() {
    const url = new URL(this.entries[this.entries.length - 1], 'https://example.org/play/');
    return { hash: url.hash, href: url.href, pathname: url.pathname };
  }

  /**
   * @param {string} _
   * @param {() => void} listener
   */
  addEventListener(_, listener) {
    this.listeners.push(listener);
  }

  back() {
    this.entries.pop();
    for (const listener of this.listeners) listener();
  }
}

test('a deliberate change is one entry', () => {
  const bar = new Bar();
  const address = new Address(bar, () => {});
  address.change('b', true);
  address.change('b', true);
  address.change('c', true);
  assert.deepEqual(bar.entries, ['#a', '#b', '#c']);
});

test('a drag is one entry, which ends with its last value', () => {
  const bar = new Bar();
  const address = new Address(bar, () => {});
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
    const bar = new Bar();
    const address = new Address(bar, () => {});
    for (const text of ['b', 'c', 'd']) address.change(text, false);
    assert.deepEqual(bar.entries, ['#a', '#b']);
    assert.equal(later.length, 1);
    later[0]();
    assert.deepEqual(bar.entries, ['#a', '#d']);
  } finally {
    timeout.mock.restore();
  }
});

test('going back reports the text once, however many events tell of it', () => {
  const bar = new Bar();
  /** @type {string[]} */
  const seen = [];
  const address = new Address(bar, (text) => seen.push(text));
  address.replace('a');
  address.change('b', true);
  bar.back();
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
  const address = new Address(bar, () => {});
  address.change('b', true);
  assert.equal(address.read(), '');
});
