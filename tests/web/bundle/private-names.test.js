// Private members get short names, class by class, and the code does what it did.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { withShortPrivateNames } from '../../../web/bundle/private-names.js';

/** Arrays of another context are no arrays of this one. @param {unknown} value */
const plain = (value) => JSON.parse(JSON.stringify(value));

const code = `
class First {
  #seldom = 1;
  #often = 2;
  static #count = 0;
  get #both() { return this.#often; }
  set #both(value) { this.#often = value; }
  static { First.#count += 1; }
  has(other) { return #often in other; }
  sum() {
    const outer = this;
    class Inner {
      #own = 10;
      total() { return this.#own + outer.#often + outer.#seldom + this.#own; }
    }
    this.#both = this.#both + this.#often;
    return new Inner().total() + First.#count;
  }
}
class Second {
  #other = 'a';
  text() { return \`\${this.#other}#kept\`; }
}
const made = new First();
return [made.has(made), made.has(new Second()), made.sum(), new Second().text()];
`;

test('private members have short names, and those of two classes the same', () => {
  const wrap = (/** @type {string} */ body) => `export function run() {${body}}`;
  const short = withShortPrivateNames(wrap(code));
  const run = (/** @type {string} */ text) => plain(runInNewContext(`(() => {${text}})()`));
  const body = short.slice('export function run() {'.length, -1);
  assert.deepEqual(run(body), run(code));
  assert.deepEqual(run(body), [true, false, 26, 'a#kept']);
  const names = new Set(short.match(/#\w+/g));
  assert.deepEqual([...names].sort(), ['#a', '#b', '#c', '#d', '#e', '#kept'].sort());
  // What is used most has the shortest, and a class within another shadows none of its names.
  assert.match(short, /#a = 2/);
  assert.match(short, /#e = 10/);
  assert.match(short, /#a = 'a'/);
});

test('many private members have names of their own', () => {
  const count = 120;
  const fields = Array.from({ length: count }, (_, i) => `#field${i} = ${i};`).join('');
  const sum = Array.from({ length: count }, (_, i) => `this.#field${i}`).join('+');
  const short = withShortPrivateNames(`class Many {${fields} sum() {return ${sum}}}`);
  assert.equal(new Set(short.match(/#\w+/g)).size, count);
  assert.equal(runInNewContext(`${short} new Many().sum()`), (count * (count - 1)) / 2);
});
