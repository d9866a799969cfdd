// What stands below the curve of a formula: the switch to bend it by its knots, and, while it is bent, what else can be done with them.

import { html, nothing } from 'lit';
import { texts } from '../../../format/texts.js';
import { hint } from '../../../kit/directives.js';
import '../../../kit/number-field.js';
import ownTexts from '../../../locale/en/network/own.js';
import { fewestKnots, mostKnots, rounded, withKnot } from './knots.js';

/** @import {TemplateResult} from 'lit' */
/** @import {Bent} from './knots.js' */

const t = texts('own', ownTexts);

/**
 * @param {object} bending
 * @param {Bent | null} bending.bent null where the curve is not bent by hand
 * @param {number | null} bending.chosen the knot that was moved or chosen last
 * @param {() => void} bending.onSwitch
 * @param {(next: Bent, commit: boolean) => void} bending.onBend
 * @param {(index: number) => void} bending.onRemove
 * @param {TemplateResult} bending.past buttons that undo and make again
 */
export function bendingControls({ bent, chosen, onSwitch, onBend, onRemove, past }) {
  return html`<div class="own-draw">
    <button
      class="chip"
      aria-pressed=${bent ? 'true' : 'false'}
      ${bent ? nothing : hint(t('draw.hint'))}
      @click=${onSwitch}
    >
      ${t('draw')}
    </button>
    ${past} ${bent ? knotControls({ bent, chosen, onBend, onRemove }) : nothing}
  </div>`;
}

/** @param {{bent: Bent} & Pick<Parameters<typeof bendingControls>[0], 'chosen' | 'onBend' | 'onRemove'>} bending */
function knotControls({ bent, chosen, onBend, onRemove }) {
  const { length } = bent.knots;
  const bounds = [
    ...(length >= mostKnots ? [t('draw.most', { n: mostKnots })] : []),
    ...(length <= fewestKnots ? [t('draw.fewest', { n: fewestKnots })] : []),
  ];
  const slope = (/** @type {'left' | 'right'} */ side) =>
    html`<ap-number
      .name=${`own-${side}`}
      .label=${t(`draw.${side}`)}
      .value=${bent[side]}
      .range=${{ min: -2, max: 2, step: 0.05 }}
      @ap-edit=${(/** @type {CustomEvent<{value: string, commit: boolean}>} */ { detail }) =>
        onBend({ ...bent, [side]: rounded(Number(detail.value) || 0) }, detail.commit)}
    ></ap-number>`;
  return html`<button
      class="own-knot-add"
      ?disabled=${length >= mostKnots}
      @click=${() => onBend(withKnot(bent), true)}
    >
      ${t('draw.add')}
    </button>
    <button
      class="own-knot-remove"
      ?disabled=${chosen === null || length <= fewestKnots}
      @click=${() => chosen !== null && onRemove(chosen)}
    >
      ${chosen === null ? t('draw.remove.none') : t('draw.remove', { n: chosen + 1 })}
    </button>
    <button
      class="chip"
      aria-pressed=${bent.smooth ? 'true' : 'false'}
      @click=${() => onBend({ ...bent, smooth: !bent.smooth }, true)}
    >
      ${t('draw.smooth')}
    </button>
    ${slope('left')} ${slope('right')}
    <p class="note">${bounds.join(' ')} ${t('draw.hint')}</p>`;
}
