// Makes the links that are handed to others: the experiment in the fragment, how it is presented in the query.
//
// Data and weights of one's own are compressed on the way. The engine reads both packings: the first byte of such a field tells
// whether the rest is plain (1) or deflated (2); see cpp/data/packing/packing.h.

import { deflateSync } from 'fflate';
import { fromBase64url, toBase64url } from '../format/base64.js';
import { presentationText } from './presentation.js';

/** @import {Presentation} from './presentation.js' */

/** Longer links are cut by some mail programs and refused by some servers: a file is better then. */
export const mostCharacters = 8000;

const plain = 1;
const deflated = 2;

/**
 * @param {object} parts
 * @param {string} parts.page address of the page without query and fragment
 * @param {string} parts.experiment its text, '' for none, as with a lesson, which opens its own
 * @param {Partial<Presentation>} [parts.presentation]
 * @param {{step: number, digest: string} | null} [parts.state] where the receiver's page is to train to, and what it should find
 * @returns {string}
 */
export function sharedAddress({ page, experiment, presentation = {}, state = null }) {
  const query = presentationText(presentation);
  const fields = experiment
    .split('&')
    .filter((field) => field !== '' && !/^(at|check)=/.test(field))
    .map(compressed);
  if (state) fields.push(`at=${state.step}`, `check=${state.digest.slice(0, 8)}`);
  const fragment = fields.join('&');
  return `${page}${query && `?${query}`}${fragment && `#${fragment}`}`;
}

/**
 * A field with its bytes deflated, where it holds bytes and that makes it shorter.
 *
 * @param {string} field key=value
 */
function compressed(field) {
  const [key, value] = [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)];
  if (key !== 'points' && key !== 'weights') return field;
  const bytes = fromBase64url(value);
  if (bytes[0] !== plain) return field;
  const body = deflateSync(bytes.subarray(1), { level: 9 });
  const packed = new Uint8Array(body.length + 1);
  packed[0] = deflated;
  packed.set(body, 1);
  const text = toBase64url(packed);
  return text.length < value.length ? `${key}=${text}` : field;
}
