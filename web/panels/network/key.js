// What the marks of the network picture mean, in one line under it, and the choice of what its links show.

import { html, svg } from 'lit';
import { powerOfTen } from '../../format/numbers.js';
import { gradientDecades } from '../../draw/network/network.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { hint, rich, term } from '../../kit/directives.js';

const t = texts('page', pageTexts);

const around = 2 * Math.PI * 7;

/** @typedef {Pick<import('../../state/types.js').View, 'links'> & {units: 'map' | 'curve'}} Shown */

/**
 * @param {object} options
 * @param {Shown} options.view what links and units show
 * @param {number} options.top power of ten above all gradients
 * @param {(view: Partial<Shown>) => void} options.onView
 */
export function networkKey({ view, top, onView }) {
  const { links } = view;
  const ring = (/** @type {unknown} */ marks) =>
    html`<svg viewBox="0 0 20 20" aria-hidden="true">${marks}</svg>`;
  const choice = (/** @type {'links' | 'units'} */ of, /** @type {string} */ kind) => html`
    <button
      class="chip"
      aria-pressed=${view[of] === kind ? 'true' : 'false'}
      ${hint(t(/** @type {'network.links.weight.hint'} */ (`network.${of}.${kind}.hint`)))}
      @click=${() => onView({ [of]: kind })}
    >
      ${t(/** @type {'network.links.weight'} */ (`network.${of}.${kind}`))}
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
      <li class="key-of-slope">
        <span class="flow-ramp"></span
        ><span ${term('derivative')}>${rich(t('network.key.slope'))}</span>
      </li>
      <li class="links-key units-key">
        <span class="chips" role="group" aria-label=${t('network.show')}>
          <span>${t('network.show')}</span>
          ${choice('units', 'map')} ${choice('units', 'curve')}
        </span>
      </li>
      <li class="links-key">
        <span class="chips" role="group" aria-label=${t('network.links')}>
          <span ${term('weight')}>${t('network.links')}</span>
          ${choice('links', 'weight')} ${choice('links', 'gradient')}
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
