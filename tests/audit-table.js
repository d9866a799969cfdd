// Writes the audit's tables into cpp/README.md, between its two marks: `node tests/audit-table.js B` for stream B.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../build/native/playground', import.meta.url));
const readme = new URL('../cpp/README.md', import.meta.url);

const begin = '<!-- audit: begin -->\n';
const end = '<!-- audit: end -->\n';

const [stream, ...more] = process.argv.slice(2);
if (!stream)
  throw new Error('usage: node tests/audit-table.js STREAM [options of playground audit]');
const tables = execFileSync(program, ['audit', '--stream', stream, ...more], { encoding: 'utf8' });
const text = readFileSync(readme, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from < 0 || to < from) throw new Error('cpp/README.md has lost its marks');
writeFileSync(readme, `${text.slice(0, from + begin.length)}\n${tables}\n${text.slice(to)}`);
