// The experiment that a lesson names: by a full address, or by its text alone.

import { readAddress } from '../../address/address-parts.js';

/**
 * @param {string} address
 * @returns {string} text for the engine
 */
export function experimentIn(address) {
  return /^[a-z]+:\/\/|[#?]/i.test(address) ? readAddress(address).experiment : address;
}
