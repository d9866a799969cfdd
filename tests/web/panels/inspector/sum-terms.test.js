import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largestTerms, sumOf, termsOf } from '../../../../web/panels/inspector/sum-terms.js';

const terms = termsOf(new Float32Array([1, -3, 0.5, 2, 9]), new Float32Array([1, 2, 4, 0, 0]));

test('a term is the product in single precision', () => {
  assert.deepEqual(
    terms.map(({ value }) => value),
    [1, -6, 2, 0, 0],
  );
  const [{ value }] = termsOf(new Float32Array([0.1]), new Float32Array([0.1]));
  assert.equal(value, Math.fround(Math.fround(0.1) * Math.fround(0.1)));
});

test('the largest stay in the order of the inputs, and of equals the larger weight is taken', () => {
  assert.deepEqual(largestTerms(terms, 2), [1, 2]);
  assert.deepEqual(largestTerms(terms, 4), [0, 1, 2, 4]);
  assert.deepEqual(largestTerms(terms, 99), [0, 1, 2, 3, 4]);
});

test('what is left out adds up', () => {
  const shown = largestTerms(terms, 2);
  const rest = terms.filter(({ source }) => !shown.includes(source));
  assert.equal(sumOf(rest), 1);
  assert.equal(sumOf([]), 0);
});
