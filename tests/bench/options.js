// The command line of the benchmark.
import { fileURLToPath } from 'node:url';
import { jobs } from './jobs.js';
import { peers } from './peers.js';

export const usage = `usage: ./build-wasm.sh bench [OPTIONS]

  --json FILE         write all figures to FILE
  --quick             half a minute instead of four; rough figures
  --jobs NAMES        only these, joined by commas: ${jobs.map(({ name }) => name).join()}
  --peers NAMES       only these: ${peers.map(({ name }) => name).join()}
  --places NAMES      only there: chromium,native,node
  --parts NAMES       only these: training,profile,frames,page,seeds,study,reading,
                      formulas,crowd
  --rounds N          slots of each contender in a job, 1 to 100
  --slot TIME         milliseconds of a slot, 1 to 10000
  --engine FOLDER     engine.js and engine.wasm (build/wasm)
  --peak FILE         the module that measures the peak (build/wasm/peak.wasm)
  --native FILE       the native benchmark (build/native/engine_bench)
  --site FOLDER       the page (build/site)
  --against FOLDER    a checkout of another commit with its build/wasm: how frames and steps compare
  --help              show this text
`;

const root = fileURLToPath(new URL('../..', import.meta.url));

const lists = {
  jobs: jobs.map(({ name }) => name),
  peers: peers.map(({ name }) => name),
  places: ['chromium', 'native', 'node'],
  parts: [
    'training',
    'profile',
    'frames',
    'page',
    'seeds',
    'study',
    'reading',
    'formulas',
    'crowd',
  ],
};

/** Bounds, the full benchmark's value, and that of --quick. */
const numbers = {
  rounds: { min: 1, max: 100, full: 7, quick: 3 },
  slot: { min: 1, max: 10_000, full: 200, quick: 60 },
};

const paths = {
  engine: 'build/wasm',
  peak: 'build/wasm/peak.wasm',
  native: 'build/native/engine_bench',
  site: 'build/site',
};

/**
 * @param {string} name
 * @param {string} text
 * @param {string[]} allowed
 */
function namesIn(name, text, allowed) {
  const chosen = text.split(',');
  const unknown = chosen.find((each) => !allowed.includes(each));
  if (unknown !== undefined) {
    throw new Error(`--${name}: "${unknown}" is not allowed; of ${allowed.join()}`);
  }
  // In the tables' order, whatever was typed.
  return allowed.filter((each) => chosen.includes(each));
}

/**
 * @param {string} name
 * @param {string} text
 * @param {{min: number, max: number}} bounds
 */
function numberIn(name, text, { min, max }) {
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || value < min || value > max) {
    throw new Error(`--${name}: "${text}" is not allowed; a whole number, ${min} to ${max}`);
  }
  return value;
}

/**
 * @param {string[]} values
 * @returns {{help: boolean, json: string | null, against: string | null, quick: boolean, rounds: number, slot: number} & typeof lists & typeof paths}
 * @throws {Error} naming the option, its value and what is allowed
 */
export function parseOptions(values) {
  const quick = values.includes('--quick');
  const pick = (/** @type {{full: number, quick: number}} */ n) => (quick ? n.quick : n.full);
  const options = /** @type {any} */ ({
    help: values.includes('--help'),
    json: null,
    against: null,
    quick,
    ...lists,
    ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, root + path])),
    rounds: pick(numbers.rounds),
    slot: pick(numbers.slot),
  });
  for (let i = 0; i < values.length; i++) {
    const match = /^--([a-z]+)(?:=(.*))?$/s.exec(values[i]);
    if (!match) throw new Error(`"${values[i]}" is not an option; see --help`);
    const [, name, attached] = match;
    if (name === 'quick' || name === 'help') continue;
    const plain = name === 'json' || name === 'against';
    if (!(plain || name in lists || name in numbers || name in paths)) {
      throw new Error(`There is no option --${name}; see --help`);
    }
    const text = attached ?? values[++i];
    if (!text) throw new Error(`--${name} needs a value; see --help`);
    if (name in lists) {
      options[name] = namesIn(name, text, lists[/** @type {keyof typeof lists} */ (name)]);
    } else if (name in numbers) {
      options[name] = numberIn(name, text, numbers[/** @type {keyof typeof numbers} */ (name)]);
    } else options[name] = text;
  }
  return options;
}
