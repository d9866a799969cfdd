// Starts Firefox for a test, through WebDriver BiDi, which it speaks by itself: no driver program is needed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findProgram, temporaryFolder } from './processes.js';

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
 * Starts Firefox without a window, with a new, empty profile and home folder, which go when it is closed.
 * @param {object} options
 * @param {number} options.timeout milliseconds that starting and every single question may take
 * @returns {Promise<{browser: import('puppeteer-core').Browser, close: () => Promise<void>}>}
 */
export async function launchFirefox({ timeout }) {
  const executablePath = findFirefox();
  if (!executablePath)
    throw new Error('Firefox was not found. Install it, or name it in $FIREFOX.');
  const folder = temporaryFolder();
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: join(folder.path, 'profile'),
      // As root it refuses to run in a home that belongs to somebody else.
      env: { ...process.env, HOME: folder.path },
      timeout,
      protocolTimeout: timeout,
    });
    const close = async () => {
      await browser.close();
      folder.remove();
    };
    return { browser, close };
  } catch (error) {
    folder.remove();
    throw error;
  }
}
