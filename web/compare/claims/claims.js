// The claims that were put to the test, in the dialog of comparisons: each with its verdict, and on request with everything that it rests on.

import { html, LitElement, nothing } from 'lit';
import { languageFolder } from '../../locale/index.js';
import { sentences } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import claimsTexts from '../../locale/en/compare/claims.js';
import './claims.css';
import { claimView } from './claim-words.js';
import results from './results.json';

/** @import {ClaimView, PartView} from './claim-words.js' */

const t = texts('claims', claimsTexts);

export class Claims extends LitElement {
  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <h3>${t('heading')}</h3>
      <p class="note">${sentences([t('sentence'), t('rule.parts')])}</p>
      <ul class="claims">
        ${results.claims.map((claim) => html`<li>${this.#claim(claimView(claim))}</li>`)}
      </ul>
    `;
  }

  /** @param {ClaimView} claim */
  #claim({ name, title, text, untested, verdict, said, level, parts }) {
    return html`
      <details data-claim=${name}>
        <summary>
          <span class="claim-title">${title}</span>
          <span class="claim-verdict ${verdict}">${said}</span>
        </summary>
        <p>${text}</p>
        ${parts.map((part) => this.#part(part))}
        <p class="note"><strong>${t('untested.heading')}</strong> ${untested}</p>
        <p class="note">
          ${level}
          ${location.protocol.startsWith('http') ? html`<a href="claims/${languageFolder()}${name}.html">${t('page')}</a>` : nothing}
        </p>
      </details>
    `;
  }

  /** @param {PartView} part */
  #part({
    name,
    what,
    result,
    interval,
    means,
    verdict,
    said,
    why,
    rule,
    runs,
    settings,
    common,
    plans,
  }) {
    return html`
      <div class="claim-part">
        <p>
          <strong>${name}</strong>
          <span class="claim-verdict ${verdict}">${said}</span>
        </p>
        <p>
          ${t('figure.what', { what })} <strong>${result}</strong>
          ${interval && `[${interval}]`}${means && t('figure.means', { means })}${common && t('figure.common', common)}
        </p>
        ${why && html`<p>${why}</p>`}
        <p class="note">${sentences([rule, runs, settings])}</p>
        ${
          plans.length > 0
            ? html`<p class="note">
                ${t('rerun')}
                ${plans.map(({ text, name: setting }, i) => html`${i > 0 ? ' · ' : ''}<a href="#${text}">${setting}</a>`)}
              </p>`
            : nothing
        }
      </div>
    `;
  }
}

customElements.define('ap-claims', Claims);
