// Where contenders run: processes of Node.js, pages of Chromium, and the native build. Each is driven from here over its own
// wire, so that a round can go from one to the next.
//
// What counts is the processor time of the thread that trains: on a machine that is busy with other things, the clock
// measures those as well.
import { fork, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { serve } from '../../web/bundle/serve.js';
import { findChromium, launchBrowser } from '../browser/support/harness.js';

/** @import {Job, Place} from './types.js' */

/**
 * @typedef {object} Files what has been built
 * @property {string} engine folder of engine.js and engine.wasm
 * @property {string} peak peak.wasm
 * @property {string} native engine_bench
 * @property {string} site folder of the page
 *
 * @typedef {(method: string, ...values: any[]) => Promise<any>} Call
 *
 * @typedef {object} Connection
 * @property {Call} call a method of the Bench there
 * @property {() => Promise<number | null>} processorTime milliseconds that its thread has had; null where that is unknown
 * @property {() => Promise<void>} close
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Throws where something is missing that will be used.
 * @param {Files} files
 * @param {{places: string[], parts: string[], against: string | null}} chosen
 */
export function checkFiles(files, { places, parts, against }) {
  const needed = [`${files.engine}/engine.js`, `${files.engine}/engine.wasm`, files.peak];
  if (parts.includes('training') && places.includes('native')) needed.push(files.native);
  if (parts.includes('profile')) needed.push(`${files.engine}/parts.js`);
  if (parts.includes('study')) needed.push(`${files.engine}/study.wasm`);
  if (parts.includes('page')) needed.push(`${files.site}/index.html`);
  if (parts.includes('frames') && against) {
    needed.push(`${against}/build/wasm/engine.wasm`, `${against}/web/engine/host.js`);
  }
  const missing = needed.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(', ')}`);
}

/**
 * Calls a method that reports { units, elapsed } and takes its time: that of the thread, or else that of the clock.
 * @param {Connection} connection
 * @param {string} method
 * @param {...any} values
 * @returns {Promise<{units: number, spent: number, elapsed: number}>} the times in milliseconds
 */
export async function time({ call, processorTime }, method, ...values) {
  const before = await processorTime();
  const { units, elapsed } = await call(method, ...values);
  const after = await processorTime();
  return { units, spent: before === null || after === null ? elapsed : after - before, elapsed };
}

/**
 * Units a second, from as many calls as give the thread `milliseconds`.
 * @param {Connection} connection
 * @param {string} contender
 * @param {number} milliseconds
 */
async function measure(connection, contender, milliseconds) {
  let units = 0;
  let spent = 0;
  let elapsed = 0;
  while (spent < milliseconds && elapsed < mostPatience * milliseconds) {
    const wanted = Math.max(milliseconds - spent, shortestCall);
    const timed = await time(connection, 'measure', contender, wanted);
    units += timed.units;
    spent += timed.spent;
    elapsed += timed.elapsed;
  }
  return (units * 1000) / spent;
}

/** Milliseconds that a call has to take for its own cost not to matter. */
const shortestCall = 20;

/** How many times its slot a contender may take by the clock, until the machine is considered overloaded. */
const mostPatience = 10;

/**
 * @param {string} name
 * @param {Connection} connection
 * @param {Job} job
 * @param {string[]} contenders
 * @returns {Promise<Place>}
 */
async function openPlace(name, connection, job, contenders) {
  const { call, close } = connection;
  try {
    const losses = await call('open', job, contenders);
    return {
      name,
      contenders,
      losses,
      warmUp: (contender, milliseconds) => call('warmUp', contender, milliseconds),
      measure: (contender, milliseconds) => measure(connection, contender, milliseconds),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A new process of Node.js with a Bench.
 * @param {Files} files
 */
export function startNode(files) {
  return startProgram('bench-node.js', [files.engine, files.peak]);
}

/**
 * A new process of Node.js.
 * @param {string} name a file of this folder that serves calls
 * @param {string[]} values its arguments
 * @returns {Connection}
 */
export function startProgram(name, values) {
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), values);
  /** @type {Call} */
  const call = (method, ...values) =>
    new Promise((done, fail) => {
      const ended = () => fail(new Error('The process of Node.js ended.'));
      child.once('exit', ended);
      child.once('message', (/** @type {{result?: any, error?: string}} */ { result, error }) => {
        child.off('exit', ended);
        if (error === undefined) done(result);
        else fail(new Error(error));
      });
      child.send({ method, values });
    });
  // Linux counts it for every thread, in nanoseconds; a process and its first thread share their number.
  const counter = `/proc/${child.pid}/task/${child.pid}/schedstat`;
  const counted = existsSync(counter);
  const processorTime = async () =>
    counted ? parseInt(readFileSync(counter, 'utf8')) / 1e6 : null;
  const close = () =>
    /** @type {Promise<void>} */ (
      new Promise((done) => {
        if (child.exitCode !== null) return done();
        child.once('exit', () => done());
        child.kill();
      })
    );
  return { call, processorTime, close };
}

/**
 * @param {Files} files
 * @param {Job} job
 * @param {string[]} contenders
 */
export function openNode(files, job, contenders) {
  return openPlace('node', startNode(files), job, contenders);
}

/**
 * Starts Chromium, to be given pages by openChromium().
 * @param {Files} files
 */
export async function startChromium(files) {
  // The libraries in comparison compile code at run time, which the site's own policy forbids.
  const body = '<!doctype html><meta charset="utf-8"><title>Benchmark</title>';
  const pages = { '/': { body, headers: { 'content-security-policy': '' } } };
  const site = await serve({ folder: root, pages });
  const engine = await serve({ folder: files.engine });
  const browser = await launchBrowser(findChromium());
  const close = async () => {
    await browser.close();
    await site.close();
    await engine.close();
  };
  const peak = [...readFileSync(files.peak)];

  /** A new page with a Bench. @returns {Promise<Connection>} */
  const openPage = async () => {
    const page = await browser.newPage();
    const tools = await page.context().newCDPSession(page);
    await tools.send('Performance.enable');
    await page.goto(site.url);
    await page.evaluate(
      async ([program, engineUrl, peakBytes]) => {
        const { startBench } = await import(/** @type {string} */ (program));
        startBench(engineUrl, peakBytes);
      },
      /** @type {const} */ ([`${site.url}/tests/bench/bench-browser.js`, engine.url, peak]),
    );
    return {
      call: (method, ...values) =>
        page.evaluate(
          ([name, given]) => /** @type {any} */ (globalThis).bench[name](...given),
          /** @type {[string, any[]]} */ ([method, values]),
        ),
      async processorTime() {
        const { metrics } = await tools.send('Performance.getMetrics');
        const found = metrics.find(({ name }) => name === 'ThreadTime');
        return found ? found.value * 1000 : null;
      },
      close: () => page.close(),
    };
  };
  return { browser, version: browser.version(), openPage, close };
}

/**
 * A new page, or a new process where there is no browser.
 * @param {Awaited<ReturnType<typeof startChromium>> | null} chromium
 * @param {Files} files
 */
export async function openConnection(chromium, files) {
  return chromium ? chromium.openPage() : startNode(files);
}

/**
 * @param {Awaited<ReturnType<typeof startChromium>>} chromium
 * @param {Job} job
 * @param {string[]} contenders
 */
export async function openChromium(chromium, job, contenders) {
  return openPlace('chromium', await chromium.openPage(), job, contenders);
}

/**
 * The native build, which only knows the engine, with vectors as wide as those of WebAssembly or as the machine's.
 * @param {Files} files
 * @param {Job} job
 * @param {'native' | 'widest'} name
 * @returns {Promise<Place>}
 */
export async function openNative(files, job, name) {
  const words = name === 'native' ? ['--narrow'] : [];
  const child = spawn(files.native, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (/** @type {string} */ command) => {
    child.stdin.write(`${command}\n`);
    const { value, done } = await answers.next();
    if (done || value.startsWith('error')) throw new Error(`${files.native}: ${value}`);
    return /** @type {string} */ (value);
  };
  const train = async (/** @type {number} */ steps, /** @type {number} */ milliseconds) => {
    const [taken, took] = (await ask(`train ${steps} ${milliseconds}`)).split(' ').map(Number);
    return taken / took;
  };
  let stepsPerCall = 1;
  await ask(`open ${job.experiment}`);
  return {
    name,
    contenders: ['engine'],
    losses: {},
    async warmUp(_contender, milliseconds) {
      stepsPerCall = Math.max(1, Math.round((await train(1, milliseconds)) * 5));
    },
    measure: async (_contender, milliseconds) =>
      (await train(stepsPerCall, milliseconds)) * job.batch * 1000,
    async close() {
      child.stdin.end();
    },
  };
}
