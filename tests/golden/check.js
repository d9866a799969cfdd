// Trains every experiment of experiments.txt wherever the engine runs, and compares the digests of the parameters with the
// recorded ones, to the last bit.
//
// usage: node tests/golden/check.js [--regenerate]
//
// --regenerate records the digests anew and shows which lines changed, for when a change of results is meant. It refuses to
// while the hosts differ among themselves. A new line starts with - instead of a digest until then.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askHosts } from './hosts.js';

/**
 * @typedef {{digest: string, epochs: number, experiment: string, line: number}} Golden `line` counts from 0
 * @typedef {Awaited<ReturnType<typeof askHosts>>[number]} Answer
 */

const corpus = fileURLToPath(new URL('experiments.txt', import.meta.url));

/**
 * Reads one line, `DIGEST EPOCHS EXPERIMENT`.
 * @param {string} text
 * @param {number} line its number, from 0
 * @returns {Golden[]} none for comments and empty lines
 */
function parseLine(text, line) {
  if (text.trim() === '' || text.startsWith('#')) return [];
  const match = text.match(/^(-|[0-9a-f]{16}) ([1-9][0-9]*)(?: (\S*))?$/);
  if (!match) {
    throw new Error(`experiments.txt:${line + 1}: not DIGEST EPOCHS EXPERIMENT: ${text}`);
  }
  return [{ digest: match[1], epochs: Number(match[2]), experiment: match[3] ?? '', line }];
}

/** @param {Golden} golden */
function describe({ experiment, epochs, line }) {
  return `experiments.txt:${line + 1}: ${experiment || '(all defaults)'}, ${epochs} epochs`;
}

/**
 * What the hosts say of one experiment, hosts that agree on one line.
 * @param {Answer[]} answers
 * @param {number} index of the experiment
 * @returns {Map<string, string[]>} from the digest, or message, to the names of the hosts
 */
function opinions(answers, index) {
  /** @type {Map<string, string[]>} */
  const namesOf = new Map();
  for (const { name, digests } of answers) {
    if (digests) namesOf.set(digests[index], [...(namesOf.get(digests[index]) ?? []), name]);
  }
  return namesOf;
}

/**
 * Compares with what is recorded: one check an experiment and host.
 * @param {Golden[]} goldens
 * @param {Answer[]} answers
 * @returns {{passed: number, failed: number, skipped: number}}
 */
function check(goldens, answers) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { digests, problem } of answers) {
    if (!digests) counts[problem ? 'failed' : 'skipped'] += goldens.length;
  }
  goldens.forEach((golden, index) => {
    const different = [...opinions(answers, index)].filter(([digest, names]) => {
      const isRight = digest === golden.digest;
      counts[isRight ? 'passed' : 'failed'] += names.length;
      return !isRight;
    });
    if (different.length > 0) console.log(`${describe(golden)}: recorded is ${golden.digest}`);
    for (const [digest, names] of different) console.log(`  ${digest} from ${names.join(', ')}`);
  });
  return counts;
}

/**
 * @param {string[]} lines of the file
 * @param {Golden[]} goldens
 * @param {Answer[]} answers
 * @returns {boolean} whether the file was written
 */
function regenerate(lines, goldens, answers) {
  if (answers.some(({ problem }) => problem)) {
    console.log('Nothing was written, because a host gave no answer.');
    return false;
  }
  const renewed = [...lines];
  /** @type {string[]} */
  const changes = [];
  let disagreements = 0;
  goldens.forEach((golden, index) => {
    const namesOf = opinions(answers, index);
    const [digest] = namesOf.keys();
    if (namesOf.size > 1 || !/^[0-9a-f]{16}$/.test(digest)) {
      ++disagreements;
      console.log(describe(golden));
      for (const [opinion, names] of namesOf) console.log(`  ${opinion} from ${names.join(', ')}`);
      return;
    }
    if (digest === golden.digest) return;
    changes.push(`${golden.digest} -> ${digest}  ${golden.epochs} ${golden.experiment}`.trimEnd());
    renewed[golden.line] = `${digest} ${golden.epochs} ${golden.experiment}`.trimEnd();
  });
  if (disagreements > 0) {
    console.log(
      `Nothing was written, because the hosts do not agree on ${disagreements} of these.`,
    );
    return false;
  }
  writeFileSync(corpus, renewed.join('\n'));
  if (changes.length > 0) console.log(changes.join('\n'));
  const all = `the ${goldens.length} digests in tests/golden/experiments.txt`;
  console.log(`${changes.length} of ${all} changed.`);
  return true;
}

const lines = readFileSync(corpus, 'utf8').split('\n');
const goldens = lines.flatMap(parseLine);
const answers = await askHosts(goldens.map(({ experiment, epochs }) => ({ experiment, epochs })));
for (const { name, digests, problem, seconds } of answers) {
  const fate = digests ? `${seconds.toFixed(1)} s` : (problem ?? 'skipped: not on this system');
  console.log(`${name}: ${fate}`);
}
let isGood;
if (process.argv.includes('--regenerate')) {
  isGood = regenerate(lines, goldens, answers);
} else {
  const { passed, failed, skipped } = check(goldens, answers);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  isGood = failed === 0 && passed > 0;
}
process.exit(isGood ? 0 : 1);
