// The page's side of the protocol: answers greetings with a port, serves the calls on it, and tells what happens.
//
// Who may speak to it is decided in host-connection.js. Answers go to whoever asked, at the origin from which it asked.
//
// This folder is the part of an embedded playground that speaks with its host; it uses the store as a panel does.

import { goalText } from '../../address/goal.js';
import { calls } from './calls.js';
import { PageEvents } from './page-events.js';
import {
  errorMessage,
  isHello,
  messageTypes,
  protocolVersion,
  readRequest,
  requestId,
} from '../protocol.js';
import { giveKeysToHost } from './keys-to-host.js';
import { tellHeight } from './size.js';

/** @import {OpenPage} from './host-connection.js' */

/** @type {PageEvents | undefined} */
let events;

/**
 * Answers what other pages have said.
 *
 * @param {OpenPage} page always the same
 * @param {MessageEvent[]} messages in the order in which they came
 */
export function answerHosts(page, messages) {
  if (!events) {
    events = new PageEvents(page);
    if (window !== window.parent) tellHeight();
    if (window !== window.parent && page.store.presentation.keys) giveKeysToHost();
  }
  for (const message of messages) {
    if (isHello(message.data)) greet(page, events, message);
    else if (message.data === 'slide:start') start(page);
    else if (message.data === 'slide:stop') void page.store.rest();
  }
}

/**
 * A slide is shown. What is on its way to the step that its link names is not kept from it: it plays from there by itself.
 *
 * @param {OpenPage} page
 */
function start({ plays, store }) {
  if (plays && store.mark?.outcome !== 'running') void store.play();
}

/**
 * @param {OpenPage} page
 * @param {PageEvents} events
 * @param {MessageEvent} message
 */
function greet({ store }, events, { source, origin, data }) {
  const sender = /** @type {Window} */ (source);
  // A sandboxed page has no origin that could be named: the window alone tells who it is.
  const targetOrigin = origin === 'null' || origin === '' ? '*' : origin;
  const { goal } = store.presentation;
  if (data.version !== protocolVersion) {
    const allowed = [protocolVersion];
    sender.postMessage(
      { type: messageTypes.refused, version: data.version, allowed },
      targetOrigin,
    );
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event) => void serve(events, port1, event.data);
  const ready = {
    type: messageTypes.ready,
    version: protocolVersion,
    experiment: store.run.experiment.text,
    goal: goal && goalText(goal),
  };
  sender.postMessage(ready, targetOrigin, [port2]);
  events.tell(port1);
}

/**
 * @param {PageEvents} events
 * @param {MessagePort} port
 * @param {unknown} data
 */
async function serve(events, port, data) {
  const id = requestId(data);
  try {
    const { method, values } = readRequest(data);
    const result = await calls[method](events, values);
    port.postMessage({ id, result }, result instanceof ArrayBuffer ? [result] : []);
  } catch (error) {
    port.postMessage({ id, error: errorMessage(error) });
  }
}
