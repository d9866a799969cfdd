// What a playground and the page around it say to each other, and what of it is well formed. Both sides use this file.
//
// The host posts {type: hello, version} to the iframe, and gets {type: here} at once and {type: ready, version, …} with a MessagePort
// when there is something to talk to, or {type: failed, message} where the page could not start. A page that nobody has seen yet waits;
// {type: wanted} makes it open all the same, because something is to be asked of it. On that port the host sends
// {id, method, values} and receives {id, result} or {id, error: {message, problems}}; what happens unasked comes as {event, detail}.
// Types are in host/element.d.ts.
//
// This room is for other people's pages: page/ is in the iframe, host/ on the page around it, authoring/ what authors take along. The
// host's side imports nothing of the page but this file.

/** Changes when a message changes its meaning. */
export const protocolVersion = 1;

export const messageTypes = /** @type {const} */ ({
  hello: 'activation-playground:hello',
  here: 'activation-playground:here',
  wanted: 'activation-playground:wanted',
  ready: 'activation-playground:ready',
  refused: 'activation-playground:refused',
  failed: 'activation-playground:failed',
  // An element that has been loaded into the iframe of another one tells that one.
  nested: 'activation-playground:nested',
  resize: 'activation-playground:resize',
});

export const eventNames = /** @type {const} */ ([
  'ready',
  'statechange',
  'epoch',
  'diverged',
  'complete',
  'lesson',
  'error',
]);

const mostCharacters = 1_000_000;
const mostSteps = 1_000_000_000;

/** @typedef {{field: string, value: string, allowed: string, message: string}} RequestProblem */

/** What could not be done, and for which values. */
export class RequestError extends Error {
  /**
   * @param {string} message
   * @param {RequestProblem[]} [problems]
   */
  constructor(message, problems = []) {
    super(message);
    this.problems = problems;
  }

  /** @param {RequestProblem[]} problems at least one */
  static of(problems) {
    return new RequestError(problems.map(({ message }) => message).join(' '), problems);
  }
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {string} allowed
 * @returns {RequestProblem}
 */
export function problemOf(field, value, allowed) {
  const shown = shortened(value);
  return {
    field,
    value: shown,
    allowed,
    message: `${field}: ${shown} cannot be used; allowed: ${allowed}.`,
  };
}

/** @typedef {{allowed: string, takes: (value: unknown) => boolean}} Rule */

/** @type {(min: number, max: number, what?: string) => Rule} */
const whole = (min, max, what = 'a whole number') => ({
  allowed: `${what} from ${min} to ${max}`,
  takes: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
});
/** @type {(names: readonly string[]) => Rule} */
const oneOf = (names) => ({
  allowed: names.join(', '),
  takes: (value) => typeof value === 'string' && names.includes(value),
});

/** @type {Record<string, Record<string, Rule>>} */
const methodValues = {
  play: {},
  pause: {},
  reset: {},
  getState: {},
  step: { steps: whole(1, mostSteps) },
  run: { step: whole(0, mostSteps) },
  screenshot: {
    part: oneOf(['data', 'network', 'output', 'loss', 'vitals']),
  },
  setState: {
    experiment: {
      allowed: `the text of an experiment, at most ${mostCharacters} characters`,
      takes: (value) => typeof value === 'string' && value.length <= mostCharacters,
    },
    step: whole(0, mostSteps),
    playing: { allowed: 'true, false', takes: (value) => typeof value === 'boolean' },
    speed: {
      allowed: '0.1 to 100000 steps a second, Infinity',
      takes: (value) =>
        value === Infinity || (typeof value === 'number' && value >= 0.1 && value <= 100_000),
    },
    theme: oneOf(['auto', 'light', 'dark', 'projector']),
  },
};

/** What has to be there. */
const needed = /** @type {Record<string, string>} */ ({ run: 'step' });

export const methodNames = Object.keys(methodValues);

/**
 * @typedef {object} CallRequest
 * @property {string | number} id
 * @property {string} method
 * @property {Record<string, any>} values
 */

/**
 * Whether a message is a greeting, of whatever version.
 *
 * @param {unknown} data
 * @returns {data is {type: string, version: unknown}}
 */
export function isHello(data) {
  return isRecord(data) && own(data, 'type') === messageTypes.hello;
}

/**
 * The number that a message on a port goes by, null where it has none and cannot be answered.
 *
 * @param {unknown} data
 * @returns {string | number | null}
 */
export function requestId(data) {
  const id = isRecord(data) ? own(data, 'id') : null;
  if (typeof id === 'number' && Number.isFinite(id)) return id;
  return typeof id === 'string' && id.length <= 100 ? id : null;
}

/**
 * Checks a message on a port.
 *
 * @param {unknown} data
 * @returns {CallRequest}
 * @throws {RequestError} where it is none
 */
export function readRequest(data) {
  const id = requestId(data);
  if (id === null || !isRecord(data)) {
    throw RequestError.of([problemOf('id', data, 'a number, or at most 100 characters')]);
  }
  const method = own(data, 'method');
  if (typeof method !== 'string' || !methodNames.includes(method)) {
    throw RequestError.of([problemOf('method', method, methodNames.join(', '))]);
  }
  const given = own(data, 'values') ?? {};
  if (!isRecord(given)) throw RequestError.of([problemOf('values', given, 'an object')]);
  const rules = methodValues[method];
  const problems = [];
  /** @type {Record<string, unknown>} */
  const values = {};
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(rules, field)) {
      const allowed = Object.keys(rules).join(', ') || 'no values';
      problems.push(problemOf(shortened(field), value, allowed));
    } else if (!rules[field].takes(value)) {
      problems.push(problemOf(field, value, rules[field].allowed));
    } else values[field] = value;
  }
  const missing = Object.hasOwn(needed, method) && own(given, needed[method]) === undefined;
  if (missing) {
    const field = needed[method];
    problems.push(problemOf(field, undefined, rules[field].allowed));
  }
  if (problems.length > 0) throw RequestError.of(problems);
  return { id, method, values };
}

/**
 * An error as it is sent.
 *
 * @param {unknown} error
 */
export function errorMessage(error) {
  const message = error instanceof Error ? error.message : String(error);
  return { message, problems: error instanceof RequestError ? error.problems : [] };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {Record<string, unknown>} record
 * @param {string} key
 */
function own(record, key) {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** @param {unknown} value */
function shortened(value) {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object';
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
