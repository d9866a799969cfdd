// What people have given the element on their pages as its page, and what it has to say of it.

/** An address that runs what follows it. */
export const scripted = ['javascript', ''].join(':');

/** @typedef {{about: string, src: string, says: RegExp}} Source an address that is refused at once */

/** @type {Source[]} */
export const refusedSources = [
  { about: 'script', src: `${scripted}parent.hurt=1`, says: /is a javascript: address/ },
  { about: 'script in capitals', src: scripted.toUpperCase(), says: /javascript: address/ },
  { about: 'script after a space', src: ` \u0001${scripted}parent.hurt=1`, says: /javascript:/ },
  { about: 'script across lines', src: 'java\nscript\t:parent.hurt=1', says: /javascript:/ },
  { about: 'a page in the address', src: 'data:text/html,<p>hello', says: /is a data: address/ },
  { about: 'an object', src: 'blob:https://example.org/1-2', says: /is a blob: address/ },
  { about: 'the source of a page', src: 'view-source:https://example.org/', says: /view-source:/ },
  { about: 'a blank page', src: 'about:blank', says: /is a about: address/ },
  { about: 'a file on a disk', src: 'file:///home/me/playground/index.html', says: /is a file:/ },
  { about: 'no host', src: 'https://', says: /is no address/ },
  { about: 'a port that is none', src: 'http://example.org:port/', says: /is no address/ },
];

/** What a page may answer a greeting or a call with that no playground does: code that it runs with `say` and `port`. */
export const nonsense = [
  { about: 'null', code: 'say(null)' },
  { about: 'a text', code: `say('activation-playground:ready')` },
  { about: 'ready without a port', code: `say({ type: 'activation-playground:ready' })` },
  { about: 'ready that is none', code: `greet({ version: [], experiment: { toString: 1 } })` },
  { about: 'refused by nobody', code: `say({ type: 'activation-playground:refused' })` },
  {
    about: 'failed with an object',
    code: `say({ type: 'activation-playground:failed', message: {} })`,
  },
];

export const nonsenseAnswers = [
  { about: 'null', code: '({ id, result: null })' },
  { about: 'a text', code: `({ id, result: 'trained' })` },
  { about: 'a state of other things', code: `({ id, result: { experiment: 7, step: 'many' } })` },
  { about: 'an error that is null', code: '({ id, error: null })' },
  { about: 'an error that is a number', code: '({ id, error: 5 })' },
  { about: 'problems that are none', code: `({ id, error: { message: 'No.', problems: 5 } })` },
];

/** Heights and events that no playground tells; none of them may reach the host. */
export const nonsenseEvents = [
  `say({ type: 'activation-playground:resize', height: -5 })`,
  `say({ type: 'activation-playground:resize', height: 'tall' })`,
  `port.postMessage(null)`,
  `port.postMessage({ event: 'epoch', detail: 'text' })`,
  `port.postMessage({ event: 'epoch', detail: { step: 'first' } })`,
  `port.postMessage({ event: 'statechange', detail: [1, 2] })`,
  `port.postMessage({ event: 'ready', detail: { experiment: 'other' } })`,
  `port.postMessage({ event: 'constructor', detail: {} })`,
];
