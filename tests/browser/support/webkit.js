// Starts WebKit for a test: WebKitGTK's small browser, on a screen that exists only in memory, through its own WebDriver.
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder } from 'selenium-webdriver';
import { findProgram, startProgram, temporaryFolder } from './processes.js';

/** @typedef {import('./processes.js').Program} Program */

/** WebKitGTK's browser has no place on the PATH; systems differ in which folder of libraries it lies. */
function findMiniBrowser() {
  const places = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter((place) => existsSync(place));
  const folders = places.flatMap((place) => [
    place,
    ...readdirSync(place)
      .filter((name) => name.includes('-linux-gnu'))
      .map((name) => `${place}/${name}`),
  ]);
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  const candidates = versions.flatMap((version) =>
    folders.map((folder) => `${folder}/${version}/MiniBrowser`),
  );
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * The programs that it takes.
 * @returns {{driver: string, browser: string, screen: string} | null} null where one of them is missing
 */
export function findWebKit() {
  const driver = findProgram('WebKitWebDriver');
  const screen = findProgram('Xvfb');
  const browser = findMiniBrowser();
  return driver && screen && browser ? { driver, screen, browser } : null;
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}

/**
 * The number of a screen, which Xvfb chooses and tells on file descriptor 3.
 * @param {Program} screen
 * @returns {Promise<string>}
 */
function displayOf(screen) {
  return new Promise((done, fail) => {
    let text = '';
    screen.child.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk;
      if (text.endsWith('\n')) done(`:${text.trim()}`);
    });
    screen.child.once('error', () => fail(new Error(screen.complaint())));
    screen.child.once('close', () => fail(new Error(screen.complaint())));
  });
}

/**
 * Waits until a driver answers.
 * @param {Program} driver
 * @param {string} url
 * @param {number} timeout milliseconds
 */
async function untilReady(driver, url, timeout) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await fetch(`${url}/status`).catch(() => null);
    if (answer?.ok) return;
    if (driver.child.pid === undefined || driver.child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`WebKit's driver does not answer. ${driver.complaint()}`);
    }
    await sleep(50);
  }
}

/**
 * Starts WebKit with a new, empty home folder, which goes when it is closed.
 * @param {object} options
 * @param {number} options.timeout milliseconds that starting and every single question may take
 * @returns {Promise<{browser: import('selenium-webdriver').WebDriver, close: () => Promise<void>}>}
 */
export async function launchWebKit({ timeout }) {
  const programs = findWebKit();
  if (!programs) {
    throw new Error('WebKit was not found. It takes WebKitWebDriver, MiniBrowser and Xvfb.');
  }
  const folder = temporaryFolder();
  /** @type {Program[]} */
  const started = [];
  const start = (/** @type {Parameters<typeof startProgram>} */ ...values) => {
    const program = startProgram(...values);
    started.unshift(program);
    return program;
  };
  const end = () => {
    for (const program of started) program.end();
    folder.remove();
  };
  try {
    const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const display = await displayOf(start(programs.screen, screen, { pipe: true }));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const driver = start(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        HOME: folder.path,
        XDG_RUNTIME_DIR: folder.path,
        // No graphics card, no settings and no helpers of a desktop that would outlive the test.
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        GSETTINGS_BACKEND: 'memory',
        GIO_USE_VFS: 'local',
        NO_AT_BRIDGE: '1',
        DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      },
    });
    await untilReady(driver, url, timeout);
    const browser = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(url)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
        timeouts: { script: timeout, pageLoad: timeout },
      })
      .build();
    const close = async () => {
      await browser.quit().finally(end);
    };
    return { browser, close };
  } catch (error) {
    end();
    throw error;
  }
}
