// One version, wherever it is said.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { version } from '../web/format/version.js';
import { writeFile } from '../web/state/experiment-file.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

test('the command line, the package and saved files say the version of the page', () => {
  const said = execFileSync(here('../build/native/playground'), ['--version'], {
    encoding: 'utf8',
  });
  assert.equal(said, `playground ${version}\n`);
  const manifest = JSON.parse(readFileSync(here('../build/package/package.json'), 'utf8'));
  assert.equal(manifest.version, version);
  const losses = { steps: [], epochs: [], train: [], test: [] };
  const [experiment, digest] = ['data=circle', '0123456789abcdef'];
  const parameters = new Float32Array(1);
  const file = writeFile({ experiment, step: 0, digest, pristine: true, parameters, losses });
  assert.equal(JSON.parse(file).madeWith, `Activation Playground ${version}`);
});

test('the newest release in the changelog is this version, with its day', () => {
  const changelog = readFileSync(here('../web/CHANGELOG.md'), 'utf8');
  const [, newest] = changelog.match(/^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$/m) ?? [];
  assert.equal(newest, version);
});
