// `playground study merge` writes no file that has something else in it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { linesOf, plan, study } from './support/study.js';

let folder = '';
before(() => (folder = mkdtempSync(join(tmpdir(), 'study-'))));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name */
const inFolder = (name) => join(folder, name);

test('merge loses nothing that is in the file it is to write', () => {
  const rows = inFolder('rows');
  study(plan, '--shard', '1/2', '--out', rows);
  const other = inFolder('note.txt');
  writeFileSync(other, 'a note\n');
  const refused = study('merge', rows, '--out', other);
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /--out: ".*note\.txt" has something in it/);
  assert.equal(readFileSync(other, 'utf8'), 'a note\n');
  // What is merged itself may be written anew.
  assert.equal(study('merge', rows, '--out', rows).status, 1);
  assert.equal(linesOf(readFileSync(rows, 'utf8')).length, 61);
});
