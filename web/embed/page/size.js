// Tells the page around the iframe how high the content is, in its own words and in those of learning platforms (LTI). Whether
// the iframe becomes as high is up to that page.

import { messageTypes } from '../protocol.js';

export function tellHeight() {
  /** The last two heights that were told. */
  let last = 0;
  let before = 0;
  new ResizeObserver(([{ contentRect }]) => {
    const height = Math.ceil(contentRect.height);
    // An iframe that becomes lower may make the content higher again: then the higher one stays.
    if (height === 0 || height === last || (height === before && height < last)) return;
    before = last;
    last = height;
    // Anybody may know it.
    window.parent.postMessage({ type: messageTypes.resize, height }, '*');
    window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
  }).observe(document.body);
}
