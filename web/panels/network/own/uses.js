// Where a formula can be put to use: in a layer, in all of them, in a race or a comparison.

import { html, nothing } from 'lit';
import { list, typed } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import { hint } from '../../../kit/directives.js';
import ownTexts from '../../../locale/en/network/own.js';
import { compareReLU, raceReLU } from './contests.js';
import { layersWithOwn } from './draft.js';
import { keepWeightsChoice } from './keep-weights.js';

/** @import {Store} from '../../../state/store.js' */

const t = texts('own', ownTexts);

/**
 * @param {object} uses
 * @param {Store} uses.store
 * @param {number} uses.layer that asked for the formula, counted from 0
 * @param {boolean} uses.disabled whether there is no formula to be used
 * @param {string} uses.noteId of the note beside the choice about weights
 * @param {(which: number | 'all') => void} uses.onUse
 * @param {(contest: typeof raceReLU) => void} uses.onAgainst
 */
export function usesOf({ store, layer, disabled, noteId, onUse, onAgainst }) {
  const { layers } = store.run.experiment.fields;
  const { lanes, presentation } = store;
  const using = layersWithOwn(layers, layer);
  const places = list(using.map((each) => typed(each + 1)));
  const canRace = lanes === '' && presentation.locked.size === 0;
  const use = (/** @type {number | 'all'} */ which, /** @type {string} */ label) =>
    html`<button class="primary" ?disabled=${disabled} @click=${() => onUse(which)}>
      ${label}
    </button>`;
  const users = layers.flatMap(({ activation }, i) => (activation === 'own' ? [typed(i + 1)] : []));
  const live = t('use.live', { n: users.length, layers: list(users) });
  const isAPart = using.length < layers.length || using.length === 1;
  return html`${users.length > 0 ? html`<p class="note own-live">${live}</p>` : nothing}
    ${keepWeightsChoice(store, noteId)}
    <div class="own-uses">
      ${isAPart ? use(layer, t('use', { n: using.length, layers: places })) : nothing}
      ${layers.length > 1 ? use('all', t('use.all')) : nothing}
      ${
        canRace
          ? html`<button
              class="own-race"
              ?disabled=${disabled}
              ${hint(t('race.hint'))}
              @click=${() => onAgainst(raceReLU)}
            >
              ${t('race')}
            </button>`
          : nothing
      }
      <button
        class="own-compare"
        ?disabled=${disabled}
        ${hint(t('compare.hint'))}
        @click=${() => onAgainst(compareReLU)}
      >
        ${t('compare')}
      </button>
    </div>`;
}
