// A result as a reader hands it in: the experiment that a run began with, what was changed and at which step, and the step and digest in
// which it ended. `changes` holds the changes, packed; `at` and `check` say where they lead.
//
// The bytes of `changes`: the version; the number of changes in two bytes; three bytes of digest for each; then, deflated, a line for each:
// the steps since the change before, a space, and what was changed: `lr=0.1&net=8:relu`, or `w12=0.5` for a parameter.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64url, toBase64url } from '../format/base64.js';
import { ofResult } from './plan-text.js';

/** @typedef {{step: number, edit: string, digest: string}} PackedChange the digest's first 6 hexadecimal digits, right after it */

/**
 * @typedef {object} Result
 * @property {string} start text of the experiment that it began with, as it came
 * @property {PackedChange[]} changes
 * @property {number} step
 * @property {string} check 8 hexadecimal digits
 */

/** @typedef {'none' | 'length' | 'damaged' | 'version' | 'end' | 'steps'} ResultFault */

/** Why a text is no result. */
export class ResultProblem extends Error {
  /** @param {ResultFault} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const version = 1;
const headBytes = 3;
const mostChanges = 500;
const mostCharacters = 1_000_000;
const mostUnpacked = 1_000_000;
/** Nobody waits for more to be run again. */
export const mostSteps = 2_000_000;

/**
 * @param {readonly PackedChange[]} changes in the order of their steps, 500 at most
 * @returns {string} the value of `changes`
 */
export function packChanges(changes) {
  let last = 0;
  const lines = changes.map(({ step, edit }) => {
    const steps = step - last;
    last = step;
    return `${steps} ${edit}`;
  });
  const body = changes.length > 0 ? deflateSync(strToU8(lines.join('\n')), { level: 9 }) : [];
  const digests = changes.flatMap(({ digest }) =>
    [0, 2, 4].map((at) => parseInt(digest.slice(at, at + 2), 16)),
  );
  const { length } = changes;
  return toBase64url(Uint8Array.from([version, length >> 8, length & 255, ...digests, ...body]));
}

/**
 * @param {string} text the value of `changes`
 * @returns {PackedChange[]}
 * @throws {ResultProblem}
 */
export function unpackChanges(text) {
  let bytes;
  let body = '';
  try {
    bytes = fromBase64url(text);
    if (bytes[0] === version && bytes.length > headBytes + 3 * count(bytes)) {
      const packed = bytes.subarray(headBytes + 3 * count(bytes));
      // One byte more than is allowed tells what is too long, and what would unpack to far more is not unpacked.
      body = strFromU8(inflateSync(packed, { out: new Uint8Array(mostUnpacked + 1) }));
    }
  } catch {
    throw new ResultProblem('damaged');
  }
  if (bytes.length < headBytes) throw new ResultProblem('damaged');
  if (bytes[0] !== version) throw new ResultProblem('version');
  if (body.length > mostUnpacked) throw new ResultProblem('length');
  const lines = body === '' ? [] : body.split('\n');
  if (count(bytes) > mostChanges) throw new ResultProblem('length');
  if (lines.length !== count(bytes)) throw new ResultProblem('damaged');
  let step = 0;
  return lines.map((line, i) => {
    const [, steps, edit] = /^(\d{1,9}) ([^\s=]+=.*)$/.exec(line) ?? [];
    if (edit === undefined) throw new ResultProblem('damaged');
    step += Number(steps);
    const at = headBytes + 3 * i;
    const digest = [...bytes.subarray(at, at + 3)].map((byte) => byte.toString(16));
    return { step, edit, digest: digest.map((digits) => digits.padStart(2, '0')).join('') };
  });
}

/**
 * @param {string} edit of a change
 * @returns {{index: number, value: number} | null} the parameter that it sets, null where it changes the experiment
 */
export function parameterChange(edit) {
  const [, index, value] = /^w(\d{1,7})=(-?[\d.]+(?:e[+-]?\d+)?)$/.exec(edit) ?? [];
  return index === undefined ? null : { index: Number(index), value: Number(value) };
}

/** @param {Uint8Array} bytes */
const count = (bytes) => 256 * bytes[1] + bytes[2];

/**
 * @param {string} text of an experiment with `changes`, `at` and `check`
 * @returns {Result}
 * @throws {ResultProblem}
 */
export function readResult(text) {
  if (text.length > mostCharacters) throw new ResultProblem('length');
  const fields = text.split('&');
  const valueOf = (/** @type {string} */ key) =>
    fields.find((field) => field.startsWith(`${key}=`))?.slice(key.length + 1);
  const packed = valueOf('changes');
  const [at = '', check = ''] = [valueOf('at'), valueOf('check')];
  if (packed === undefined && (at === '' || check === '')) throw new ResultProblem('none');
  // A link to a state of a run that nobody has changed says as much.
  const changes = packed === undefined ? [] : unpackChanges(packed);
  if (!/^\d{1,9}$/.test(at) || !/^[0-9a-f]{8}$/.test(check)) throw new ResultProblem('end');
  const step = Number(at);
  if (step < (changes.at(-1)?.step ?? 0)) throw new ResultProblem('end');
  if (step > mostSteps) throw new ResultProblem('steps');
  const start = fields.filter((field) => !ofResult.test(field)).join('&');
  return { start, changes, step, check };
}
