// Files that are none of ours are called what they are, with what to save instead: where the page opens files and tables, and on the
// command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ownData from '../../web/locale/en/own-data.js';
import { readFile } from '../../web/panels/data/table-file.js';
import { readFiles } from '../../web/panels/share/read-files.js';
import { FileProblem } from '../../web/state/experiment-file.js';

/** @type {{files: {about: string, name: string, bytes: string, kind: string, opened?: boolean}[]}} */
const strangers = JSON.parse(readFileSync(new URL('files.json', import.meta.url), 'utf8'));
const program = fileURLToPath(new URL('../../build/native/playground', import.meta.url));

/** @typedef {import('../../web/format/file-kind.js').FileKind} FileKind */

/** The sentences, by the kind of the file. @type {Record<string, string>} */
const foreignFiles = Object.fromEntries(
  Object.entries(ownData)
    .filter(([key]) => key.startsWith('file.'))
    .map(([key, text]) => [key.replace('file.', ''), text]),
);

for (const { about, name, bytes: characters, kind, opened = false } of strangers.files) {
  const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
  const sentence = foreignFiles[kind];

  test(`called what it is where files are opened: ${about}`, async () => {
    await assert.rejects(
      readFiles([new File([bytes], name)]),
      (/** @type {FileProblem} */ error) => {
        assert.ok(error instanceof FileProblem, String(error));
        assert.deepEqual([error.allowed, error.value], ['foreign', kind]);
        return true;
      },
    );
  });

  if (opened) continue;

  test(`called what it is where tables are read: ${about}`, async () => {
    const { failure } = await readFile(new File([bytes], name));
    assert.equal(failure, sentence);
  });

  test(`called what it is on the command line: ${about}`, () => {
    const { status, stdout, stderr } = spawnSync(program, ['run', '', '--data', '-'], {
      input: bytes,
    });
    assert.deepEqual([status, String(stdout)], [2, '']);
    assert.equal(String(stderr), `playground: standard input: ${sentence}\n`);
  });
}

/** @type {[about: string, named: [name: string, content: string | Uint8Array][], kind: FileKind][]} */
const models = [
  ['part of a SavedModel', [['saved_model.pb', new Uint8Array([8, 1, 18])]], 'savedModel'],
  ['weights without their model', [['group1-shard1of1.bin', new Uint8Array(8)]], 'weights'],
];

for (const [about, named, kind] of models) {
  test(`called what it is where files are opened: ${about}`, async () => {
    const files = named.map(([name, content]) => new File([/** @type {any} */ (content)], name));
    await assert.rejects(readFiles(files), { allowed: 'foreign', value: kind });
  });
}

test('a network is no table', async () => {
  const onnx = Uint8Array.from([8, 8, 18, 7, ...Buffer.from('pytorch')]);
  assert.equal((await readFile(new File([onnx], 'net.onnx'))).failure, foreignFiles.network);
});

test('texts that begin like other files are tables', async () => {
  for (const text of ['PAR1,label\n1,a\n2,b\n', 'ID3;k\n1;a\n', 'BMW,k\n1,a\n', 'GIF,k\n2,b\n']) {
    assert.equal((await readFile(new File([text], 'a.csv'))).failure, '');
    const input = text;
    const { stderr } = spawnSync(program, ['data', '', '--data', '-'], { input, encoding: 'utf8' });
    assert.doesNotMatch(stderr, /It is|It holds/);
  }
});

test('every kind of file has its row', () => {
  const seen = [...strangers.files.map(({ kind }) => kind), ...models.map(([, , kind]) => kind)];
  assert.deepEqual([...new Set([...seen, 'network'])].sort(), Object.keys(foreignFiles).sort());
});
