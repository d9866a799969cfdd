// Where a lesson comes from: by its name from the page, packed within an address, from another host, or from a file of the reader's.
//
// `?lesson=` holds a name, `own-` with the key of one that this device keeps, `packed:` with the deflated text in base64url, or the address
// of a file, which is asked for only once the reader has agreed. Nothing is sent along with it.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64url, toBase64url } from '../../format/base64.js';
import { mostBytes } from '../format/lesson.js';

const packedStart = 'packed:';
/** By then a policy that forbids to ask a host has said so. */
const policyMilliseconds = 50;

/** @typedef {{kind: 'name', name: string} | {kind: 'kept', key: string} | {kind: 'packed', bytes: string} | {kind: 'address', url: URL} | {kind: 'none', text: string}} Source */

/** @typedef {'tooLarge' | 'notText' | 'status' | 'unreachable' | 'policy' | 'damaged'} Refusal */

/** Why there is no lesson from there. */
export class SourceProblem extends Error {
  /**
   * @param {Refusal} code
   * @param {Record<string, string | number>} [values]
   */
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/**
 * @param {string} text of `?lesson=`
 * @returns {Source}
 */
export function sourceOf(text) {
  if (/^own-[0-9a-f]{1,8}$/.test(text)) return { kind: 'kept', key: text };
  if (/^[a-z][a-z0-9-]{0,63}$/.test(text)) return { kind: 'name', name: text };
  if (text.startsWith(packedStart))
    return { kind: 'packed', bytes: text.slice(packedStart.length) };
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol)) return { kind: 'address', url };
  } catch {
    // It is none.
  }
  return { kind: 'none', text };
}

/**
 * @param {string} text of a lesson
 * @returns {string} for `?lesson=`
 */
export function packed(text) {
  return packedStart + toBase64url(deflateSync(strToU8(text), { level: 9 }));
}

/**
 * @param {string} bytes
 * @returns {string}
 * @throws {SourceProblem}
 */
export function unpacked(bytes) {
  let out;
  try {
    // One byte more than is allowed tells what is too large, and what would unpack to far more is not unpacked.
    out = inflateSync(fromBase64url(bytes), { out: new Uint8Array(mostBytes + 1) });
  } catch {
    throw new SourceProblem('damaged');
  }
  if (out.length > mostBytes) throw tooLarge();
  return strFromU8(out);
}

function tooLarge() {
  return new SourceProblem('tooLarge', { most: mostBytes / 1024 });
}

/**
 * Fetches a lesson from another host.
 *
 * @param {URL} url
 * @param {typeof fetch} ask
 * @returns {Promise<string>}
 * @throws {SourceProblem}
 */
export async function fetched(url, ask = fetch) {
  const { host } = url;
  let response;
  let isForbidden = false;
  const forbid = () => (isForbidden = true);
  globalThis.document?.addEventListener('securitypolicyviolation', forbid);
  try {
    const options = /** @type {const} */ ({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    response = await ask(url, options);
  } catch {
    // Browsers tell of their policy a moment later.
    await new Promise((resolve) => setTimeout(resolve, policyMilliseconds));
    throw new SourceProblem(isForbidden ? 'policy' : 'unreachable', { host });
  } finally {
    globalThis.document?.removeEventListener('securitypolicyviolation', forbid);
  }
  if (!response.ok) throw new SourceProblem('status', { host, status: response.status });
  return readBytes(response.body ?? new Blob([]).stream());
}

/**
 * @param {File} file
 * @returns {Promise<string>}
 * @throws {SourceProblem}
 */
export async function readFile(file) {
  return readBytes(file.stream());
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @returns {Promise<string>}
 */
async function readBytes(stream) {
  const reader = stream.getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > mostBytes) {
      void reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceProblem('notText');
  }
}
