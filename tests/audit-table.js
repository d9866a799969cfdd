// Writes the audit's tables into cpp/README.md, between its two marks: `node tests/audit-table.js B` for stream B. With `--own`, of networks
// with formulas, it writes those that say how often findings and remedies were right, between marks of their own.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../build/native/playground', import.meta.url));
const readme = new URL('../cpp/README.md', import.meta.url);

const [stream, ...more] = process.argv.slice(2);
const isOwn = more.includes('--own');
const [begin, end] = ['begin', 'end'].map(
  (mark) => `<!-- audit${isOwn ? ' of formulas' : ''}: ${mark} -->\n`,
);
/** How the tables begin that are written of networks with formulas. */
const ofFormulas = /^(\d+ experiments|\| finding|Recall|\| what is offered)/;
if (!stream)
  throw new Error('usage: node tests/audit-table.js STREAM [options of playground audit]');
const printed = execFileSync(program, ['audit', '--stream', stream, ...more], { encoding: 'utf8' });
const parts = printed.trimEnd().split('\n\n');
const tables = isOwn ? `${parts.filter((part) => ofFormulas.test(part)).join('\n\n')}\n` : printed;
const text = readFileSync(readme, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from < 0 || to < from) throw new Error('cpp/README.md has lost its marks');
writeFileSync(readme, `${text.slice(0, from + begin.length)}\n${tables}\n${text.slice(to)}`);
