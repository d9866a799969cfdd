// What the marks of the network picture mean, in one line under it.

import { html, svg } from 'lit';
import { t } from '../locale/index.js';
import { term } from './text.js';

const around = 2 * Math.PI * 7;

export function networkKey() {
  const ring = (/** @type {unknown} */ marks) =>
    html`<svg viewBox="0 0 20 20" aria-hidden="true">${marks}</svg>`;
  return html`
    <ul class="network-key">
      <li>
        ${ring(
          svg`<circle class="still" cx="10" cy="10" r="7"/>
            <circle class="flow" cx="10" cy="10" r="7" stroke-dasharray="${around * 0.6} ${around}"
              transform="rotate(-90 10 10)"/>`,
        )}
        <span ${term('derivative')}>${t('network.key.active')}</span>
      </li>
      <li>
        ${ring(
          svg`<circle class="flow" cx="10" cy="10" r="6"/>
            <circle class="flow thin" cx="10" cy="10" r="9"/>`,
        )}
        <span ${term('always_on')}>${t('network.key.always')}</span>
      </li>
      <li>
        ${ring(
          svg`<circle class="dead" cx="10" cy="10" r="7"/><path class="stroke" d="M7 7l6 6"/>`,
        )}
        <span ${term('dead')}>${t('network.key.dead')}</span>
      </li>
      <li class="signed-key">
        <span>−</span><span class="signed-ramp"></span><span>+</span>
        <span ${term('weight')}>${t('network.key.weight')}</span>
      </li>
    </ul>
  `;
}
