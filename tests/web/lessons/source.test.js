// Where lessons come from: their names, packed texts and addresses are told apart, and what cannot be had is said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostBytes } from '../../../web/lessons/format/lesson.js';
import {
  fetched,
  packed,
  readFile,
  SourceProblem,
  sourceOf,
  unpacked,
} from '../../../web/lessons/player/source.js';

const url = new URL('https://example.org/lesson.md');

/**
 * @param {() => unknown} action
 * @returns {Promise<unknown>} the code of the problem
 */
async function refusal(action) {
  try {
    await action();
  } catch (error) {
    if (error instanceof SourceProblem) return { code: error.code, ...error.values };
    throw error;
  }
  return assert.fail('nothing was refused');
}

test('a name, an address and a packed text are told apart', () => {
  assert.deepEqual(sourceOf('dying-relu'), { kind: 'name', name: 'dying-relu' });
  assert.deepEqual(sourceOf('https://example.org/lesson.md'), { kind: 'address', url });
  assert.equal(sourceOf('packed:AAAA').kind, 'packed');
  for (const text of ['ftp://example.org/a.md', 'file:///etc/passwd', 'data:text/plain,a', 'A b'])
    assert.equal(sourceOf(text).kind, 'none', text);
});

test('a packed lesson is read back, letters of all kinds', () => {
  const text = '---\ntitle: Σ 中文 “ñ”\n---\n'.repeat(50);
  const source = sourceOf(packed(text));
  assert.ok(source.kind === 'packed');
  assert.equal(unpacked(source.bytes), text);
  assert.match(source.bytes, /^[\w-]+$/);
});

test('damaged and swollen bytes are refused', async () => {
  assert.deepEqual(await refusal(() => unpacked('!!')), { code: 'damaged' });
  const swollen = packed('a'.repeat(mostBytes + 1)).slice('packed:'.length);
  assert.deepEqual(await refusal(() => unpacked(swollen)), { code: 'tooLarge', most: 200 });
  const fits = packed('a'.repeat(mostBytes)).slice('packed:'.length);
  assert.equal(unpacked(fits).length, mostBytes);
});

test('another host is asked without anything that tells who asks', async () => {
  /** @type {unknown[]} */
  const asked = [];
  const text = await fetched(url, async (...given) => {
    asked.push(...given);
    return new Response('# A');
  });
  assert.equal(text, '# A');
  assert.deepEqual(asked, [url, { credentials: 'omit', referrerPolicy: 'no-referrer' }]);
});

test('no answer, a wrong one, too much and what is no text are told apart', async () => {
  const host = 'example.org';
  const ask = (/** @type {() => Promise<Response>} */ answer) =>
    refusal(() => fetched(url, answer));
  assert.deepEqual(await ask(() => Promise.reject(new TypeError('blocked'))), {
    code: 'unreachable',
    host,
  });
  assert.deepEqual(await ask(async () => new Response('', { status: 404 })), {
    code: 'status',
    host,
    status: 404,
  });
  assert.deepEqual(await ask(async () => new Response('a'.repeat(mostBytes + 1))), {
    code: 'tooLarge',
    most: 200,
  });
  assert.deepEqual(await ask(async () => new Response(new Uint8Array([0xff, 0xfe]))), {
    code: 'notText',
  });
  const file = new File([new Uint8Array([0xff])], 'a.md');
  assert.deepEqual(await refusal(() => readFile(file)), { code: 'notText' });
});
