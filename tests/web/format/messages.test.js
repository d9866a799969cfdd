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

test('a value that is missing is an error', () => {
  assert.throws(() => formatted('{name}', {}), /name/);
});
