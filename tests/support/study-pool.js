// Workers of the pool in this process, which compute with the built module of studies, and die when a test wants it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Runner } from '../../web/engine/pool/runner.js';
import { dispatch } from '../../web/engine/pool/study-calls.js';

/** @import {StudyCall, StudyModule, StudySource} from '../../web/engine/pool/types.js' */

const folder = fileURLToPath(new URL('../../build/wasm', import.meta.url));

/** @returns {Promise<StudyModule>} */
export async function loadStudies() {
  const { default: createEngine } = await import(`${folder}/study.js`);
  return createEngine({ wasmBinary: readFileSync(`${folder}/study.wasm`) });
}

/**
 * The rows of a plan and what they come to, computed one run after the other, in slices of a length that nobody else uses.
 *
 * @param {string} plan
 */
export async function alone(plan) {
  const module = await loadStudies();
  const { text, runs } = module.plan(plan);
  const computed = new module.Runs(text);
  const tally = new module.Tally(text);
  const rows = Array.from({ length: runs }, (_, run) => {
    computed.begin(run);
    while (!computed.advance(7));
    const line = computed.row();
    assert.ok(tally.add(line));
    return line;
  });
  return { rows, result: tally.judge() };
}

/** As much of a worker as the pool uses. */
class ProcessWorker {
  /** @type {(event: {data: any}) => void} */
  onmessage = () => {};
  /** @type {(event: {message: string, preventDefault: () => void}) => void} */
  onerror = () => {};
  isGone = false;
  #paused = false;
  #wake = () => {};
  #module = loadStudies();
  /** @type {Runner | null} */
  #runner = null;
  #dies;
  #onEnd;

  /**
   * @param {(call: StudyCall) => boolean} dies whether it does so over a call
   * @param {() => void} onEnd
   */
  constructor(dies, onEnd) {
    this.#dies = dies;
    this.#onEnd = onEnd;
  }

  /** @param {any} data */
  async postMessage(data) {
    if (data.pause !== undefined) {
      this.#paused = data.pause;
      this.#wake();
      return;
    }
    const answer = await this.#answer(data);
    if (this.isGone) return;
    if (answer === null) {
      this.onerror({ message: 'It died.', preventDefault() {} });
      return;
    }
    this.onmessage({ data: { id: data.id, ...answer } });
  }

  /** @param {StudyCall} call */
  async #answer(call) {
    const module = await this.#module;
    if (call.method === 'load') return { result: null };
    if (this.#dies(call)) return null;
    this.#runner ??= new Runner(module, 5);
    const turn = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      while (this.#paused && !this.isGone) {
        await new Promise((resolve) => (this.#wake = () => resolve(null)));
      }
      return !this.isGone;
    };
    try {
      return { result: await dispatch(module, this.#runner, turn, call) };
    } catch (error) {
      return { error: String(error) };
    }
  }

  terminate() {
    if (!this.isGone) this.#onEnd();
    this.isGone = true;
    this.#wake();
  }
}

/**
 * @param {object} [options]
 * @param {boolean} [options.refused] whether there are no workers
 * @param {(call: StudyCall) => boolean} [options.dies] whether a worker dies over a call
 * @returns {StudySource & {opened: number, alive: number}} with how many workers there have been and are
 */
export function studySource({ refused = false, dies = () => false } = {}) {
  const source = {
    opened: 0,
    alive: 0,
    openWorker() {
      if (refused) throw new Error('Workers are refused.');
      source.opened++;
      source.alive++;
      const worker = new ProcessWorker(dies, () => source.alive--);
      return /** @type {Worker} */ (/** @type {unknown} */ (worker));
    },
    files: { glue: 'study.js', wasm: 'study.wasm' },
    load: loadStudies,
  };
  return source;
}
