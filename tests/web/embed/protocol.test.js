import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  errorMessage,
  isHello,
  methodNames,
  readRequest,
  RequestError,
  requestId,
} from '../../../web/embed/protocol.js';

test('a greeting is known by its type alone', () => {
  assert.ok(isHello({ type: 'activation-playground:hello', version: 7 }));
  for (const other of [null, 1, 'activation-playground:hello', [], {}, { type: 'hello' }]) {
    assert.equal(isHello(other), false);
  }
  assert.equal(isHello(Object.create({ type: 'activation-playground:hello' })), false);
});

test('a request is taken with the values that its method knows', () => {
  assert.deepEqual(readRequest({ id: 1, method: 'play' }), { id: 1, method: 'play', values: {} });
  const values = { experiment: 'data=xor', step: 20, playing: false, speed: Infinity };
  assert.deepEqual(readRequest({ id: 'a', method: 'setState', values }).values, values);
  assert.deepEqual(readRequest({ id: 2, method: 'step', values: { steps: undefined } }).values, {});
});

/** @type {[string, unknown, string, string][]} */
const wrong = [
  ['no id', { method: 'play' }, 'id', 'object'],
  ['an endless id', { id: 'x'.repeat(1e6), method: 'play' }, 'id', 'object'],
  ['an unknown method', { id: 1, method: 'explode' }, 'method', 'explode'],
  ['a method of every object', { id: 1, method: 'constructor' }, 'method', 'constructor'],
  ['a method that is no text', { id: 1, method: { toString: 'play' } }, 'method', 'an object'],
  ['values that are none', { id: 1, method: 'play', values: 'now' }, 'values', 'now'],
  ['an unknown value', { id: 1, method: 'play', values: { speed: 2 } }, 'speed', '2'],
  ['a step between two', { id: 1, method: 'run', values: { step: 1.5 } }, 'step', '1.5'],
  ['no step', { id: 1, method: 'run' }, 'step', 'undefined'],
  ['steps without end', { id: 1, method: 'step', values: { steps: 1e12 } }, 'steps', '10000000000'],
  ['a speed of zero', { id: 1, method: 'setState', values: { speed: 0 } }, 'speed', '0'],
  ['a speed that is none', { id: 1, method: 'setState', values: { speed: NaN } }, 'speed', 'NaN'],
  ['an unknown part', { id: 1, method: 'screenshot', values: { part: 'all' } }, 'part', 'all'],
  [
    'a prototype in disguise',
    { id: 1, method: 'setState', values: JSON.parse('{"__proto__": {"step": 1}}') },
    '__proto__',
    'an object',
  ],
  [
    'a book',
    { id: 1, method: 'setState', values: { experiment: 'x'.repeat(2e6) } },
    'experiment',
    'xxx',
  ],
];
for (const [name, data, field, value] of wrong) {
  test(`${name} is refused by name`, () => {
    assert.throws(
      () => readRequest(data),
      (/** @type {RequestError} */ error) => {
        const [problem] = error.problems;
        assert.equal(problem.field, field);
        assert.ok(problem.value.includes(value));
        assert.ok(problem.message.includes(field) && problem.allowed !== '');
        assert.ok(error.message.length < 400, 'what is wrong is quoted in short');
        return true;
      },
    );
  });
}

test('all that is wrong is named at once', () => {
  const values = { experiment: 5, playing: 'yes', step: -1 };
  assert.throws(
    () => readRequest({ id: 1, method: 'setState', values }),
    (/** @type {RequestError} */ error) => {
      assert.deepEqual(
        error.problems.map(({ field }) => field),
        ['experiment', 'playing', 'step'],
      );
      return true;
    },
  );
});

test('an answer can be given to whatever has an id', () => {
  assert.equal(requestId({ id: 0, method: 'nonsense' }), 0);
  assert.equal(requestId({ id: NaN }), null);
  assert.equal(requestId(undefined), null);
  assert.ok(methodNames.includes('screenshot'));
  assert.deepEqual(errorMessage('no'), { message: 'no', problems: [] });
});
