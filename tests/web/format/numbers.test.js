import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  factor,
  fixed,
  integer,
  measured,
  percent,
  plain,
  powerOfTen,
  typed,
} from '../../../web/format/numbers.js';
import { chooseLanguage } from '../../../web/locale/index.js';

test('whole numbers come in groups of three with a true minus', () => {
  assert.equal(integer(0), '0');
  assert.equal(integer(999), '999');
  assert.equal(integer(1234567), '1\u202f234\u202f567');
  assert.equal(integer(1000), '1\u202f000');
  assert.equal(integer(-4200), '−4\u202f200');
});

test('thousands are grouped as the language has it: in Spanish from 10.000 on', async () => {
  await chooseLanguage('es');
  const written = [integer(1000), integer(10_000), integer(1_000_000)];
  await chooseLanguage('en');
  assert.deepEqual(written, ['1000', '10.000', '1.000.000']);
});

test('no text in Spanish has spaces between thousands', async () => {
  const { lessonFiles } = await import('../../../web/bundle/lessons.js');
  const files = lessonFiles().filter(({ language }) => language === 'es');
  for (const { name, text } of files) assert.doesNotMatch(text, /\d[\s\u202f]000/, name);
});

test('measured values have three significant digits, or are powers of ten', () => {
  assert.equal(measured(0), '0');
  assert.equal(measured(0.37649), '0.376');
  assert.equal(measured(1.149), '1.15');
  assert.equal(measured(12.34), '12.3');
  assert.equal(measured(123.4), '123');
  assert.equal(measured(-0.5), '−0.500');
  assert.equal(measured(2.14e-6), '2.1·10⁻⁶');
  assert.equal(measured(-3e12), '−3.0·10¹²');
});

test('fixed decimals never show a negative zero', () => {
  assert.equal(fixed(-0.001, 2), '0.00');
  assert.equal(fixed(-0.006, 2), '−0.01');
});

test('powers of ten have superscripts with sign and point', () => {
  assert.equal(powerOfTen(-2.9), '1.3·10⁻³');
  assert.equal(powerOfTen(3, 0), '10³');
  assert.equal(powerOfTen(-0.01), '9.8·10⁻¹');
  assert.equal(percent(0.000002, 3), '<\u202f0.001\u202f%');
  assert.equal(percent(0, 3), '0.000\u202f%');
  assert.equal(powerOfTen(-Infinity), '0');
});

test('shares are per cent, factors carry a times sign', () => {
  assert.equal(percent(0.924, 1), '92.4\u202f%');
  assert.equal(percent(1), '100\u202f%');
  assert.equal(factor(0.376), '×0.38');
  assert.equal(factor(4.6e-6), '×4.6·10⁻⁶');
});

test('what is not a number is a dash', () => {
  for (const show of [integer, measured, percent, powerOfTen, factor]) assert.equal(show(NaN), '–');
  assert.equal(fixed(Infinity, 2), '–');
});

test('settings are typed back as they are shown', () => {
  for (const value of [0.1, 1e-5, 500, -0.25, 0.30000001192092896]) {
    assert.ok(Math.abs(Number(plain(typed(value))) - value) < 1e-7 * Math.abs(value) + 1e-12);
  }
  assert.equal(typed(0.30000001192092896), '0.3');
  assert.equal(plain(' 0,5 '), '0.5');
  assert.equal(plain('−3'), '-3');
});
