// How the unit that is inspected has fared: whether it works, when it died or came back, and which update killed it.

import { html, nothing } from 'lit';
import { integer, measured, percent } from '../../format/numbers.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { hint, rich } from '../../kit/directives.js';

/** @import {UnitLife} from '../../engine/types.js' */
/** @import {Death} from '../../state/unit-death.js' */
/** @import {UnitNumbers} from '../../frame/frame-reader.js' */

const t = texts('inspector', inspectorTexts);

const dead = 1;
const alwaysOn = 2;
const saturated = 3;

/**
 * @param {object} options
 * @param {boolean} options.isOutput
 * @param {UnitNumbers | null} options.numbers
 * @param {UnitLife | null} options.life null for a unit that works and never died
 * @param {Death | 'finding' | 'unexplained' | null} options.death what is known of the update that killed it
 * @param {() => void} options.onFind
 */
export function lifeView({ isOutput, numbers, life, death, onFind }) {
  if (isOutput) return html`<p class="note">${t('life.output')}</p>`;
  if (life?.state === dead) return deadView(life, death, onFind);
  const share = percent(numbers?.active ?? NaN);
  return html`
    <p>${stateText(life?.state, share)}</p>
    ${life && life.deaths > 0 ? html`<p>${revivedText(life)}</p>` : nothing}
  `;
}

/**
 * @param {number | undefined} state
 * @param {string} share of the samples that activate it
 */
function stateText(state, share) {
  if (state === alwaysOn) return t('life.always_on');
  return state === saturated ? t('life.saturated') : t('life.working', { share });
}

/** @param {UnitLife} life */
function revivedText({ deaths, since }) {
  return t('life.revived', { deaths, step: integer(since) });
}

/**
 * @param {UnitLife} life
 * @param {Death | 'finding' | 'unexplained' | null} death
 * @param {() => void} onFind
 */
function deadView(life, death, onFind) {
  if (life.deaths === 0) return html`<p class="finding">${t('life.dead.start')}</p>`;
  if (death !== null && typeof death === 'object') {
    return html`
      <p class="finding death" data-step=${death.step}>
        ${t('life.died', { step: integer(death.step) })}
      </p>
      ${shiftView(death, true)}
    `;
  }
  return html`
    <p class="finding">${t('life.dead', { step: integer(life.since) })}</p>
    ${
      death === 'unexplained'
        ? html`<p>${t('life.unexplained')}</p>`
        : html`<button
            class="find-death"
            ?disabled=${death === 'finding'}
            @click=${onFind}
            ${hint(t('life.find.hint'))}
          >
            ${t(death === 'finding' ? 'life.finding' : 'life.find')}
          </button>`
    }
    ${shiftView(life, false)}
  `;
}

/**
 * What moved the unit's mean z, part by part.
 *
 * @param {{bias: number | null, weights: number | null, inputs: number | null}} shift
 * @param {boolean} exact whether one update did it
 */
function shiftView({ bias, weights, inputs }, exact) {
  if (bias === null || weights === null || inputs === null) return nothing;
  const total = bias + weights + inputs;
  const words = exact
    ? t(total < 0 ? 'life.died.lowered' : 'life.died.raised', { total: measured(Math.abs(total)) })
    : t('life.between', { total: measured(total) });
  const parts = [
    [t('life.bias'), bias],
    [t('life.weights'), weights],
    [t('life.inputs'), inputs],
  ];
  return html`
    <p>${rich(words)}</p>
    <dl class="shift">
      ${parts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${measured(Number(value))}</dd>
          </div>`,
      )}
    </dl>
  `;
}
