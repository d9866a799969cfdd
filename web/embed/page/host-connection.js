// Where other pages knock: keeps what they say until the page is ready, and fetches what answers them (port.js) only in an iframe
// or when somebody has spoken.
//
// Only the page around the iframe is listened to, and scripts of the page itself; not other iframes, nor a page that opened this one.

import { Fetchable } from '../../kit/on-demand.js';

/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Frame, FrameRequest} from '../../engine/types.js' */

/**
 * @typedef {object} Guest who looks at frames beside the panels
 * @property {Run} run that they look at
 * @property {boolean} visible
 * @property {number} frameMilliseconds the least time between two frames
 * @property {() => Partial<FrameRequest>} request
 * @property {(frame: Frame) => void} takeFrame
 */

/**
 * @typedef {object} OpenPage the page as port.js needs it
 * @property {Store} store
 * @property {{guests: Guest[], want: () => void}} loop
 * @property {{choice: string, show: (choice: 'auto' | 'light' | 'dark' | 'projector') => void}} theme
 * @property {(part: string) => string} tagOf the tag of a part of the page by its name in addresses
 * @property {boolean} plays whether it starts by itself
 */

export const hostPort = new Fetchable('port', () => import('./port.js'));

/** More than this said before the page is ready is noise. */
const mostEarly = 20;

/**
 * Listens from now on; what is returned is called once the page is there.
 *
 * @returns {(page: OpenPage) => void}
 */
export function listenForHosts() {
  /** @type {MessageEvent[]} */
  const heard = [];
  let answer = () => {};
  addEventListener('message', (event) => {
    if (event.source !== window && event.source !== window.parent) return;
    const word = event.data?.type ?? event.data;
    if (typeof word !== 'string' || !/^(activation-playground|slide):/.test(word)) return;
    if (heard.length < mostEarly) heard.push(event);
    answer();
  });
  return (page) => {
    answer = async () => {
      // Where it cannot be fetched, what was said waits for the next word.
      const module = await hostPort.fetch({ quietly: true }).catch(() => null);
      module?.answerHosts(page, heard.splice(0));
    };
    if (heard.length > 0 || window !== window.parent) answer();
  };
}
