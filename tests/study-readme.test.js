// What README says of studies, done: on one machine, with GNU parallel, and by the tasks of a job array.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { plan, program, study } from './support/study.js';

let folder = '';
before(() => (folder = mkdtempSync(join(tmpdir(), 'study-'))));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name */
const inFolder = (name) => join(folder, name);

/**
 * Runs a part of README's shell code with a study that is quickly done, in the tests' folder.
 * @param {RegExp} block what the code begins with
 * @param {Record<string, string>} [variables] of the environment
 */
function fromReadme(block, variables = {}) {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [code] = [...readme.matchAll(/^```sh\n([^`]*)^```$/gm)]
    .map(([, text]) => text)
    .filter((text) => block.test(text));
  assert.ok(code, String(block));
  const small = code.replace(/^PLAN=.*$/m, '').replaceAll('64', '6');
  const PATH = `${join(program, '..')}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -e\n${small}`], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, ...variables, PATH, HOME: folder, PLAN: plan },
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

test('what README shows does what it says: one machine, GNU parallel', () => {
  const whole = study(plan).stdout;
  assert.ok(fromReadme(/^PLAN=[^\n]*\nplayground study/).startsWith(whole));
  assert.equal(readFileSync(inFolder('runs.csv'), 'utf8'), study(plan, '--csv').stdout);
  assert.equal(study('merge', inFolder('runs.jsonl')).stdout, whole);
  assert.equal(fromReadme(/^parallel /), whole);
});

test('what README shows does what it says: the tasks of a job array', () => {
  for (const task of ['2', '3', '1']) {
    fromReadme(/^#!/, {
      SLURM_CPUS_PER_TASK: '1',
      SLURM_ARRAY_TASK_ID: task,
      SLURM_ARRAY_TASK_COUNT: '3',
    });
  }
  const files = [3, 1, 2].map((i) => inFolder(`rows-${i}.jsonl`));
  assert.equal(study('merge', ...files).stdout, study(plan).stdout);
});
