// Numbers as a lesson has them: with its own decimal sign, in the form in which its author has asked, and held against what a study comes to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersOf } from '../../../web/lessons/player/lesson-numbers.js';
import { boundText } from '../../../web/lessons/player/measured-values.js';
import { isAsWritten } from '../../../web/lessons/player/studies/study-numbers.js';

test('a lesson has the decimal sign of its language, whatever the page has', () => {
  const numbers = numbersOf('es');
  assert.equal(
    numbers('You predicted 0.680; measured: 0.694.'),
    'You predicted 0,680; measured: 0,694.',
  );
  assert.equal(numbers('1.4·10⁻⁵ at step 12\u202f000'), '1,4·10⁻⁵ at step 12\u202f000');
  assert.equal(numbers('52.4\u202f% of 3.'), '52,4\u202f% of 3.');
});

test('a lesson in the language of the page, or in none, is left as it is', () => {
  for (const language of ['', 'en', 'en-GB', 'zh']) assert.equal(numbersOf(language)('0.5'), '0.5');
});

test('the bound of a question is said in the form in which it is asked', () => {
  assert.equal(boundText(0.001, '0.001'), '0.001');
  assert.equal(boundText(0.001, '1e-3'), '10⁻³');
  assert.equal(boundText(0.0002, '2e-4'), '2.0·10⁻⁴');
  assert.equal(boundText(0.0002, '0.0002'), '0.0002');
});

test('a number of a study holds to the last digit that the text has of it', () => {
  assert.ok(isAsWritten('93 %', 0.9349));
  assert.ok(isAsWritten('93.4 %', 0.9341));
  assert.ok(isAsWritten('0,93', 0.9349));
  assert.ok(isAsWritten('−0.012', -0.0121));
  assert.ok(isAsWritten('17', 17));
  assert.ok(isAsWritten('2·10^-5', 2.1e-5));
  assert.ok(!isAsWritten('93 %', 0.94));
  assert.ok(!isAsWritten('17', 18));
  assert.ok(!isAsWritten('0.93', NaN));
  assert.ok(!isAsWritten('about 3', 3));
});
