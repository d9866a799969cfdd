// The fields of a formula's constants, and the choice whether the first of them is learned.

import { html, nothing } from 'lit';
import { typed } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import '../../../kit/number-field.js';
import ownTexts from '../../../locale/en/network/own.js';

/** @import {Draft} from './draft.js' */

const t = texts('own', ownTexts);

const choices = /** @type {const} */ (['no', 'unit', 'layer']);

/**
 * @param {Draft} draft
 * @param {(next: Draft, commit: boolean) => void} onChange
 */
export function constantFields(draft, onChange) {
  const { constants, learned } = draft;
  if (constants.length === 0) return nothing;
  return html`<fieldset class="own-constants">
    <legend>${t('constants')}</legend>
    ${constants.map(
      ({ name, value, min, max }, i) =>
        html`<ap-number
          .name=${`own-${name}`}
          .label=${t('constant', { name, min: typed(min), max: typed(max) })}
          .hintText=${t('constant.hint')}
          .value=${Number(value)}
          .range=${{ min, max, step: max - min > 2 ? 0.05 : 0.01 }}
          @ap-edit=${(/** @type {CustomEvent<{value: string, commit: boolean}>} */ { detail }) => {
            const next = constants.map((each, j) =>
              j === i ? { ...each, value: detail.value } : each,
            );
            onChange({ ...draft, constants: next }, detail.commit);
          }}
        ></ap-number>`,
    )}
    <label class="own-learned"
      >${t('learned', { name: constants[0].name })}
      <select
        @change=${(/** @type {Event} */ { target }) => {
          const { value } = /** @type {HTMLSelectElement} */ (target);
          onChange({ ...draft, learned: value }, true);
        }}
      >
        ${choices.map(
          (choice) =>
            html`<option value=${choice} ?selected=${choice === learned}>
              ${t(`learned.${choice}`)}
            </option>`,
        )}
      </select></label
    >
    <p class="note">
      ${t('constant.first', {
        name: constants[0].name,
        others: constants.length > 1 ? 'yes' : 'no',
      })}
    </p>
  </fieldset>`;
}
