// A page that nobody sees does not work: in an iframe it starts when it is first scrolled into view, and training rests while the
// page is hidden or out of view.

/** @import {Store} from '../state/store.js' */

const inIframe = window.top !== window.self;

/**
 * Resolves when some of the element has been in view; at once outside iframes.
 *
 * @param {Element} element
 * @returns {Promise<void>}
 */
export function firstSeen(element) {
  if (!inIframe) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}

/**
 * Pauses training while the page is hidden or, in an iframe, out of view; goes on when it is seen again, unless something else was
 * asked for meanwhile.
 *
 * @param {Store} store
 * @param {Element} element all of the page
 */
export function restWhileUnseen(store, element) {
  let inView = true;
  const look = () => {
    const seen = inView && !document.hidden;
    if (!seen && store.run.playing) {
      void store.rest();
      // Whoever else pauses it ends that.
      store.resting = true;
    } else if (seen && store.resting) {
      store.resting = false;
      void store.play();
    }
  };
  // What is set going unseen rests as soon as the engine has been told.
  store.subscribe(() => queueMicrotask(look));
  document.addEventListener('visibilitychange', look);
  if (!inIframe) return;
  new IntersectionObserver((entries) => {
    inView = entries[entries.length - 1].isIntersecting;
    look();
  }).observe(element);
}
