// Feeds the engine with made-up input, two targets at a time, and prints how many inputs each has had and how many edges of the
// program they reached. An input that ends one of them is kept in build/fuzz/found and printed, with the command that repeats it.
//
// node tests/fuzz/run.js [--seconds N] [TARGET …]; ./build-wasm.sh test builds the targets. What they find on the way is kept in
// build/fuzz/corpus, beside the beginnings in tests/fuzz/corpus.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const atATime = 2;

/** The longest input of each target, in bytes. */
const longest = /** @type {Record<string, number>} */ ({
  text: 4096,
  csv: 4096,
  packed: 4096,
  run: 1024,
  plan: 4096,
  formula: 512,
});
const unlisted = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.cpp') && !Object.hasOwn(longest, name.slice(0, -4)))
  .join(', ');
if (unlisted) throw new Error(`${unlisted}: how long may its inputs be?`);

const values = process.argv.slice(2);
const at = values.indexOf('--seconds');
const seconds = at < 0 ? 20 : Number(values.splice(at, 2)[1]);
if (!(seconds >= 1)) throw new Error('--seconds has to be a number from 1');
const targets = values.length > 0 ? values : Object.keys(longest);
// Of this run alone; printed, so that it can be repeated.
const seed = 1 + Math.floor(Math.random() * 2 ** 31);

/**
 * @param {string} target
 * @returns {Promise<{passed: boolean, output: string}>}
 */
function fuzz(target) {
  const kept = `build/fuzz/corpus/${target}`;
  for (const folder of [kept, 'build/fuzz/found'])
    mkdirSync(`${root}/${folder}`, { recursive: true });
  const program = `build/sanitized/fuzz_${target}`;
  const limits = [
    `-max_total_time=${seconds}`,
    `-max_len=${longest[target]}`,
    '-timeout=20',
    '-rss_limit_mb=2048',
    '-malloc_limit_mb=512',
  ];
  const words = [
    ...limits,
    `-seed=${seed}`,
    '-print_final_stats=1',
    `-artifact_prefix=build/fuzz/found/${target}-`,
    kept,
    `tests/fuzz/corpus/${target}`,
  ];
  return new Promise((done) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += error.message));
    child.on('close', (status) => done({ passed: status === 0, output }));
  });
}

/**
 * The last number behind a word in what a target said.
 *
 * @param {string} output
 * @param {RegExp} pattern
 */
const last = (output, pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);

let failed = 0;
const waiting = [...targets];
console.log(`${seconds} s each, seed ${seed}`);
await Promise.all(
  Array.from({ length: atATime }, async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const beginnings = readdirSync(`${root}/tests/fuzz/corpus/${target}`).length;
      const { passed, output } = await fuzz(target);
      const inputs = last(output, /stat::number_of_executed_units: +(\d+)/g);
      const edges = last(output, /cov: (\d+)/g);
      const alive = inputs > beginnings && edges > 0;
      console.log(`${target}: ${inputs} inputs, ${edges} edges`);
      if (passed && alive) continue;
      failed++;
      const found = /Test unit written to (\S+)/.exec(output)?.[1];
      if (found) console.log(`to repeat: build/sanitized/fuzz_${target} ${found}`);
      console.log(output.slice(-4000));
    }
  }),
);
console.log(`${targets.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
