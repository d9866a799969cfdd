import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatted } from '../../../web/format/messages.js';

test('numbers have the styles of the page', () => {
  const shown = (/** @type {string} */ style, /** @type {number} */ n) =>
    formatted(`{n, number, ${style}}`, { n });
  assert.equal(shown('integer', 12345678), '12\u202f345\u202f678');
  assert.equal(shown('measured', 2.1432e-6), '2.1·10⁻⁶');
  assert.equal(shown('measured', NaN), '–');
  assert.equal(shown('typed', 4294967295), '4294967295');
  assert.equal(shown('typed', -0.03), '−0.03');
  assert.equal(shown('typed', 1e-5), '0.00001');
  assert.equal(shown('percent', 0.875), '88\u202f%');
  assert.equal(shown('percent', 0.0234), '2.3\u202f%');
  assert.equal(shown('percent', 0.00012), '0.012\u202f%');
});

test('plurals go by the number, and # is written as a whole number', () => {
  const units = (/** @type {number} */ n) =>
    formatted('{n, plural, =0 {none} one {# unit} other {# units}}', { n });
  assert.deepEqual([0, 1, 2, 1234].map(units), ['none', '1 unit', '2 units', '1\u202f234 units']);
});

test('texts are put in as they are', () => {
  assert.equal(formatted('“{name}” <b>', { name: '{x} <i>' }), '“{x} <i>” <b>');
});

test('values that run the other way, or turn what follows, turn nothing but themselves', () => {
  const shown = (/** @type {string} */ name) => formatted('“{name}” is unknown.', { name });
  assert.equal(shown('relu'), '“relu” is unknown.');
  assert.equal(shown('שלום'), '“\u2068שלום\u2069” is unknown.');
  assert.equal(shown('abc\u202edef'), '“\u2068abcdef\u2069” is unknown.');
  assert.equal(shown('abc\u2067def'), '“\u2068abcdef\u2069” is unknown.');
  assert.equal(shown('a\u2068b\u2069'), '“\u2068a\u2068b\u2069\u2069” is unknown.');
  const choice = (/** @type {string} */ name) =>
    formatted('{name, select, שלום {a} other {b}}', { name });
  assert.deepEqual(['שלום', 'x'].map(choice), ['a', 'b']);
});

test('a value that is missing is an error', () => {
  assert.throws(() => formatted('{name}', {}), /name/);
});
