// What the page was asked for when it was opened: by its address, and where that says nothing by the file itself. A saved file
// carries an experiment, or an address from its `?` on, in the element #experiment: see embed/authoring/single-file.js.

import { readAddress } from './address-parts.js';

const text = globalThis.document?.getElementById('experiment')?.textContent?.trim() ?? '';

export const fileAddress = readAddress(text.includes('#') ? text : `#${text}`);

/**
 * The value of a field of the presentation, null where it is not there.
 *
 * @param {string} key
 */
export function openedField(key) {
  const fields = [
    ...readAddress(globalThis.location?.href ?? '').presentation,
    ...fileAddress.presentation,
  ];
  const found = fields.find((field) => field.startsWith(`${key}=`));
  return found ? found.slice(key.length + 1) : null;
}
