// What the page keeps up once it is there: pictures as sharp as the screen, the focus where the reader works, and that all has come that the
// first screen can open. Fetched when it is idle.

/** @import {Fetchable} from './on-demand.js' */

/** @typedef {{requestUpdate: () => void, repaint: () => void}} Painted a panel, as far as this needs it */

/** What has not come by then is not waited for. */
const mostMilliseconds = 10_000;
/** Before what has failed is fetched again. */
const pauseMilliseconds = 5000;

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/**
 * @param {HTMLElement} root of the page
 * @param {{subscribe: (listener: () => void) => unknown}} store
 * @param {{want: () => void}} loop
 * @param {EventTarget[]} path of the newest event that said what has the focus, as it was then
 */
export function keepUp(root, store, loop, path) {
  watchDensity(() => {
    for (const panel of root.querySelectorAll('[data-panel]')) {
      const painted = /** @type {Element & Painted} */ (panel);
      painted.requestUpdate();
      painted.repaint();
    }
    loop.want();
  });
  const restore = keepFocus(root, path);
  // Panels have rendered what has changed by then.
  store.subscribe(() => requestAnimationFrame(restore));
  root.addEventListener('ap-rest', restore);
  restore();
}

/**
 * One after the other. What fails or does not come is fetched again a little later, and then when it is wanted.
 *
 * @param {readonly Fetchable<any>[]} fetchables
 * @param {(fetchables: Fetchable<any>[]) => Promise<unknown>} whenIdle fetches them when the page is idle
 * @param {number} [tries]
 */
export async function fetchAll(fetchables, whenIdle, tries = 3) {
  /** @type {Fetchable<any>[]} */
  const failed = [];
  for (const fetchable of fetchables) {
    await Promise.race([whenIdle([fetchable]), pause(mostMilliseconds)]);
    if (!fetchable.module) failed.push(fetchable);
  }
  if (failed.length === 0 || tries === 1) return;
  void pause(pauseMilliseconds).then(() => fetchAll(failed, whenIdle, tries - 1));
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Calls back whenever a pixel of the page has another size on the screen, as on another screen: nothing else tells of that.
 *
 * @param {() => void} change
 */
function watchDensity(change) {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      change();
      watchDensity(change);
    },
    { once: true },
  );
}

/**
 * Where what has the focus goes away or is disabled, browsers leave readers at the beginning of the page. They are led to what is nearest.
 *
 * @param {HTMLElement} root
 * @param {EventTarget[]} path of the last focus
 * @returns {() => void} looks whether that has happened, and mends it
 */
function keepFocus(root, path) {
  const upToRoot = (/** @type {EventTarget[]} */ targets) =>
    /** @type {Element[]} */ (targets.slice(0, targets.indexOf(root) + 1));
  /** What has the focus, and all around it up to the root. */
  let last = upToRoot(path);
  root.addEventListener('focusin', (event) => {
    last = upToRoot(event.composedPath());
  });
  // Who presses beside everything wants no focus.
  root.addEventListener('pointerdown', ({ target }) => {
    if (!last[0]?.contains(/** @type {Node} */ (target))) last = [];
  });
  return () => {
    const { activeElement } = document;
    if (last.length === 0 || (activeElement && activeElement !== document.body)) return;
    const [lost] = last;
    if (lost.isConnected && !lost.matches(':disabled')) return;
    for (const around of last.slice(1)) {
      if (!around.isConnected) continue;
      const near = [...around.querySelectorAll(focusable)].find((each) => each.checkVisibility());
      if (near) return /** @type {HTMLElement} */ (near).focus();
    }
  };
}
