// One version of the engine in a process of Node.js, which frames.js starts: this checkout's, or that of another commit. It asks
// for nothing but what every version has, steps and frames, in whichever way that version is asked.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @import {FrameRequest} from '../../web/engine/types.js' */

const [engineFolder, hostFile] = process.argv.slice(2);

/** @param {string} file @returns {Promise<any>} */
const load = (file) => import(pathToFileURL(file).href);

// The glue has another name in older versions.
const glue = ['engine.js', 'engine.mjs']
  .map((name) => join(engineFolder, name))
  .find((file) => existsSync(file));
if (!glue) throw new Error(`There is no engine in ${engineFolder}.`);
const { default: create } = await load(glue);
const engine = await create({ wasmBinary: readFileSync(join(engineFolder, 'engine.wasm')) });
// Versions that take a frame's request apart before they hand it to the engine say how.
const {
  frameOf = (/** @type {any} */ trainer, /** @type {FrameRequest} */ request) =>
    trainer.frame(request),
} = await load(hostFile);

/** @type {any} */
let trainer = null;

/** Copies the views of the engine's memory in a frame, as whoever asks for one has to. @param {unknown} value */
function keep(value) {
  if (ArrayBuffer.isView(value)) {
    const whole = value.buffer.byteLength === value.byteLength;
    if (!whole) /** @type {Float32Array} */ (value).slice();
  } else if (typeof value === 'string' && /^[[{]/.test(value)) {
    JSON.parse(value);
  } else if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(keep);
  }
}

/**
 * @param {number} milliseconds
 * @param {() => number} work returns the units of work done
 */
function repeat(milliseconds, work) {
  const start = performance.now();
  let units = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    units += work();
    elapsed = performance.now() - start;
  }
  return { units, elapsed };
}

const methods = {
  /** @param {string} experiment @param {number} steps taken before anything is measured */
  start(experiment, steps) {
    trainer?.delete();
    trainer = new engine.Trainer(experiment);
    if (trainer.train(steps) < steps) throw new Error(`${experiment} diverged.`);
  },

  /** @param {number} milliseconds */
  steps(milliseconds) {
    return repeat(milliseconds, () => trainer.train(16));
  },

  /** @param {number} milliseconds @param {FrameRequest} request */
  frames(milliseconds, request) {
    return repeat(milliseconds, () => {
      keep(frameOf(trainer, request));
      if (request.findings) keep(trainer.diagnose?.());
      if (request.regions) trainer.regions?.(request.regions);
      return 1;
    });
  },
};

process.on('message', (/** @type {{method: keyof typeof methods, values: any[]}} */ message) => {
  try {
    process.send?.({
      result: /** @type {any} */ (methods[message.method])(...message.values) ?? null,
    });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.stack : String(error) });
  }
});
