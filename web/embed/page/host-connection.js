// Where other pages knock: keeps what they say until the page is ready, and fetches what answers them (port.js) only in an iframe
// or when somebody has spoken.
//
// Only the page around the iframe is listened to, and scripts of the page itself; not other iframes, nor a page that opened this one.

import { texts } from '../../format/texts.js';
import { Fetchable } from '../../kit/on-demand.js';
import pageTexts from '../../locale/en/page.js';

/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Frame, FrameRequest} from '../../engine/types.js' */

/**
 * @typedef {object} Guest who looks at frames beside the panels
 * @property {Run} run that they look at
 * @property {boolean} visible
 * @property {() => Partial<FrameRequest>} request
 * @property {(frame: Frame) => void} takeFrame
 */

/**
 * @typedef {object} OpenPage the page as port.js needs it
 * @property {Store} store
 * @property {{guests: Guest[], want: () => void, readonly atRest: boolean}} loop
 * @property {{choice: string, show: (choice: 'auto' | 'light' | 'dark' | 'projector') => void}} theme
 * @property {(part: string) => string} tagOf the tag of a part of the page by its name in addresses
 * @property {boolean} plays whether it starts by itself
 */

/**
 * @typedef {object} Hosts who has spoken; one of these is called
 * @property {(page: OpenPage) => void} open once the page is there
 * @property {(message: string) => void} fail with why it will not be there
 * @property {Promise<void>} wanted resolves when one of them has something to ask, whether the page is seen or not
 */

export const hostPort = new Fetchable('port', () => import('./port.js'));

const t = texts('page', pageTexts);

/** Of the types of protocol.js, which comes with what answers. */
const prefix = 'activation-playground:';
/** More than this said before the page is ready is noise. */
const mostEarly = 20;

/**
 * Listens from now on. Who greets hears at once that this is a playground, though it has not begun: it waits to be seen, or loads.
 *
 * @returns {Hosts}
 */
export function listenForHosts() {
  /** @type {MessageEvent[]} */
  const heard = [];
  let answer = () => {};
  let open = () => {};
  /** @type {Promise<void>} */
  const wanted = new Promise((resolve) => (open = resolve));
  addEventListener('message', (event) => {
    if (event.source !== window && event.source !== window.parent) return;
    const word = event.data?.type ?? event.data;
    if (typeof word !== 'string' || !/^(activation-playground|slide):/.test(word)) return;
    if (word === `${prefix}wanted`) return open();
    if (isGreeting(event)) reply(event, { type: `${prefix}here` });
    if (heard.length < mostEarly) heard.push(event);
    answer();
  });
  return {
    wanted,
    open(page) {
      answer = async () => {
        // Where it cannot be fetched, what was said waits for the next word.
        const module = await hostPort.fetch({ quietly: true }).catch(() => null);
        if (module) return module.answerHosts(page, heard.splice(0));
        tellFailure(heard, `${t('fetch.port')} ${t('fetch.why')}`);
      };
      if (heard.length > 0 || window !== window.parent) answer();
    },
    fail(message) {
      answer = () => tellFailure(heard.splice(0), message);
      answer();
    },
  };
}

/** @param {MessageEvent} message */
const isGreeting = ({ data }) => data.type === `${prefix}hello`;

/**
 * @param {readonly MessageEvent[]} messages
 * @param {string} message why there is nothing to talk to
 */
function tellFailure(messages, message) {
  for (const event of messages.filter(isGreeting))
    reply(event, { type: `${prefix}failed`, message });
}

/**
 * @param {MessageEvent} greeting
 * @param {object} message as in protocol.js
 */
function reply({ source }, message) {
  // It tells nothing that anybody could not see.
  /** @type {Window} */ (source).postMessage(message, '*');
}
