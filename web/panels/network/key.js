// What the marks of the network picture mean, in one line under it, and the choice of what its links show.

import { html, svg } from 'lit';
import { powerOfTen } from '../../format/numbers.js';
import { gradientDecades } from '../../draw/network/network.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { hint, term } from '../../kit/directives.js';

const t = texts('page', pageTexts);

const around = 2 * Math.PI * 7;

/**
 * @param {object} options
 * @param {'weight' | 'gradient'} options.links
 * @param {number} options.top power of ten above all gradients
 * @param {(links: 'weight' | 'gradient') => void} options.onLinks
 */
export function networkKey({ links, top, onLinks }) {
  const ring = (/** @type {unknown} */ marks) =>
    html`<svg viewBox="0 0 20 20" aria-hidden="true">${marks}</svg>`;
  const choice = (/** @type {'weight' | 'gradient'} */ kind) => html`
    <button
      class="chip"
      aria-pressed=${links === kind ? 'true' : 'false'}
      ${hint(t(`network.links.${kind}.hint`))}
      @click=${() => onLinks(kind)}
    >
      ${t(`network.links.${kind}`)}
    </button>
  `;
  const decade = (/** @type {number} */ exponent) =>
    Number.isFinite(exponent) ? powerOfTen(exponent, 0) : '';
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
      <li class="links-key">
        <span class="chips" role="group" aria-label=${t('network.links')}>
          <span ${term('weight')}>${t('network.links')}</span>
          ${choice('weight')} ${choice('gradient')}
        </span>
        ${
          links === 'weight'
            ? html`<span class="ramp-end">−</span><span class="signed-ramp"></span
                ><span class="ramp-start">+</span>`
            : html`<span class="ramp-end">${decade(top - gradientDecades)}</span
                ><span class="flow-ramp"></span><span class="ramp-start">${decade(top)}</span>`
        }
      </li>
    </ul>
  `;
}
