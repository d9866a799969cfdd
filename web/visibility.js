// A page that nobody sees does not work: in a frame it starts when it is first scrolled into view, and training rests while the
// page is hidden or out of view.

/** @import {Store} from './experiment/store.js' */

const framed = window.top !== window.self;

/**
 * Resolves when some of the element has been in view; at once outside frames.
 *
 * @param {Element} element
 * @returns {Promise<void>}
 */
export function firstSeen(element) {
  if (!framed) return Promise.resolve();
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
 * Pauses training while the page is hidden or, in a frame, out of view; goes on when it is seen again.
 *
 * @param {Store} store
 * @param {Element} element all of the page
 */
export function restWhileUnseen(store, element) {
  let inView = true;
  let resting = false;
  const look = () => {
    const seen = inView && !document.hidden;
    if (!seen && store.playing) {
      resting = true;
      void store.pause();
    } else if (seen && resting) {
      resting = false;
      void store.play();
    }
  };
  document.addEventListener('visibilitychange', look);
  if (!framed) return;
  new IntersectionObserver((entries) => {
    inView = entries[entries.length - 1].isIntersecting;
    look();
  }).observe(element);
}
