// clang-tidy finds what each of its checks is for, with the configuration at the project's root.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './source-files.js';
import { findingsIn, missing } from './tidy.js';

const skip = missing() || false;
const configuration = readFileSync(`${root}/.clang-tidy`, 'utf8');

/** Code that each check objects to; where there is a header, the code includes it. @type {Record<string, {code: string, header?: string}>} */
const faults = {
  'bugprone-integer-division': { code: 'double half(int a) { return a / 2; }' },
  'bugprone-misplaced-widening-cast': {
    code: 'long product(int a, int b) { return static_cast<long>(a * b); }',
  },
  'bugprone-use-after-move': {
    code: '#include <string>\n#include <utility>\nauto twice(std::string a) { std::string b = std::move(a); return b + a; }',
  },
  'google-explicit-constructor': { code: 'struct Size { Size(int count); };' },
  'misc-definitions-in-headers': { code: '', header: 'int count() { return 1; }' },
  'misc-unused-using-decls': { code: 'namespace a { int count(); }\nusing a::count;' },
  'performance-for-range-copy': {
    code: '#include <string>\n#include <vector>\nunsigned long sum(const std::vector<std::string>& all) { unsigned long n = 0; for (const std::string each : all) n += each.size(); return n; }',
  },
  'performance-unnecessary-copy-initialization': {
    code: '#include <string>\nconst std::string& name();\nunsigned long length() { const std::string own = name(); return own.size(); }',
  },
  'performance-unnecessary-value-param': {
    code: '#include <string>\nunsigned long length(std::string text) { return text.size(); }',
  },
  'readability-identifier-naming': { code: 'int camelCase() { return 1; }' },
};

test('every check is tested', () => {
  const listed = [...configuration.matchAll(/^ {2}([a-z]+-[a-z-]+),?$/gm)].map(([, name]) => name);
  assert.ok(listed.length > 0 && listed.length <= 12);
  assert.deepEqual(listed, Object.keys(faults));
});

test('each check finds what it is for', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidy-'));
  try {
    mkdirSync(join(folder, 'cpp'));
    writeFileSync(join(folder, '.clang-tidy'), configuration);
    for (const [check, { code, header }] of Object.entries(faults)) {
      const file = join(folder, 'cpp', `${check}.cpp`);
      if (header) writeFileSync(join(folder, 'cpp', `${check}.h`), header);
      writeFileSync(file, `${header ? `#include "${check}.h"\n` : ''}${code}\n`);
      const found = await findingsIn([file, '--', '-std=c++20']);
      assert.ok(
        found.some((line) => line.includes(`[${check}`)),
        `${check}: ${found.join('; ')}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
