// What the marks of the network picture mean, in one line under it.

import { html, svg } from 'lit';
import { t } from '../locale/index.js';

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
        ${t('network.key.active')}
      </li>
      <li>
        ${ring(
          svg`<circle class="flow" cx="10" cy="10" r="6"/>
            <circle class="flow thin" cx="10" cy="10" r="9"/>`,
        )}
        ${t('network.key.always')}
      </li>
      <li>
        ${ring(
          svg`<circle class="dead" cx="10" cy="10" r="7"/><path class="stroke" d="M7 7l6 6"/>`,
        )}
        ${t('network.key.dead')}
      </li>
      <li class="signed-key">
        <span>−</span><span class="signed-ramp"></span><span>+</span> ${t('network.key.weight')}
      </li>
    </ul>
  `;
}
