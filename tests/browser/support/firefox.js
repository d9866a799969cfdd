// Starts Firefox for a test, and speaks WebDriver BiDi with it, which it knows by itself: no driver program is needed.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findProgram, startProgram, temporaryFolder } from './processes.js';

/** @typedef {import('puppeteer-core').Browser} Browser */

/**
 * What a new profile has to be told. Being driven from outside, Firefox by itself leaves out updates and telemetry.
 * @type {Record<string, boolean | number | string>}
 */
const preferences = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  // A script may take as long as it likes.
  'dom.max_script_run_time': 0,
  // No rendering on a graphics card, which machines for tests lack.
  'layers.acceleration.disabled': true,
};

/**
 * The Firefox to test with: $FIREFOX, or the first that is found where systems keep it.
 * @returns {string | null}
 */
export function findFirefox() {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return findProgram('firefox-esr', 'firefox') ?? (existsSync(mac) ? mac : null);
}

/**
 * The address that Firefox listens on, which it writes to its standard error.
 * @param {import('./processes.js').Program} program
 * @param {number} timeout milliseconds
 * @returns {Promise<string>}
 */
function addressOf(program, timeout) {
  return new Promise((done, fail) => {
    const giveUp = () => fail(new Error(`Firefox does not answer. ${program.complaint()}`));
    const timer = setTimeout(giveUp, timeout);
    let text = '';
    program.child.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk;
      const match = text.match(/^WebDriver BiDi listening on (ws:\/\/\S+)$/m);
      if (!match) return;
      clearTimeout(timer);
      done(match[1]);
    });
    program.child.once('error', giveUp);
    program.child.once('close', giveUp);
  });
}

/**
 * Starts Firefox without a window, with a new, empty profile and home folder, which go when it is closed.
 * @param {object} options
 * @param {number} options.timeout milliseconds that starting and every single question may take
 * @param {typeof preferences} [options.further] preferences
 * @returns {Promise<{browser: Browser, close: () => Promise<void>}>}
 */
export async function launchFirefox({ timeout, further = {} }) {
  const path = findFirefox();
  if (!path) throw new Error('Firefox was not found. Install it, or name it in $FIREFOX.');
  const folder = temporaryFolder();
  const profile = join(folder.path, 'profile');
  mkdirSync(profile);
  const lines = Object.entries({ ...preferences, ...further }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const program = startProgram(
    path,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    // As root it refuses to run in a home that belongs to somebody else.
    { env: { ...process.env, HOME: folder.path, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const end = () => {
    program.end();
    folder.remove();
  };
  try {
    const address = await addressOf(program, timeout);
    const browser = await puppeteer.connect({
      browserWSEndpoint: `${address}/session`,
      protocol: 'webDriverBiDi',
      protocolTimeout: timeout,
    });
    const close = async () => {
      await browser.close().finally(end);
    };
    return { browser, close };
  } catch (error) {
    end();
    throw error;
  }
}
