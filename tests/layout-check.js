// Checks that C++ files are laid out as clang-format does it with the project's .clang-format. Releases of clang-format
// differ in details, so only the one that the style was set with decides; with another one the check is skipped.
//
// usage: node tests/layout-check.js FILE...
import { spawnSync } from 'node:child_process';

const release = '14';
const files = process.argv.slice(2);
const version = spawnSync('clang-format', ['--version'], { encoding: 'utf8' }).stdout ?? '';
if (version.match(/version (\d+)\./)?.[1] !== release) {
  console.log(`needs clang-format ${release}; there is ${version.trim() || 'none'}`);
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}
let failed = 0;
for (const file of files) {
  const { status, stderr } = spawnSync('clang-format', ['--dry-run', '--Werror', file], {
    encoding: 'utf8',
  });
  if (status === 0) continue;
  ++failed;
  console.log(`${file} is not laid out as clang-format does it; run: clang-format -i ${file}`);
  console.log(stderr.split('\n').slice(0, 3).join('\n'));
}
console.log(failed > 0 ? '0 passed, 1 failed' : '1 passed, 0 failed');
process.exit(failed > 0 ? 1 : 0);
