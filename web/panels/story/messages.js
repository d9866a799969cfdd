// What the reader must know about the run: settings of a link that could not be used, and that training diverged.

import { html, nothing } from 'lit';
import { integer, setting } from '../../format/numbers.js';
import messagesTexts from '../../locale/en/messages.js';
import { texts } from '../../format/texts.js';
import { problemText } from '../../format/problem-text.js';
import { Panel } from '../../kit/panel.js';

/** @import {Frame, FrameRequest} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('messages', messagesTexts);

/** @extends {Panel<Run, Store, Frame>} */
export class MessagesPanel extends Panel {
  /** Why it diverged is a finding. @returns {Partial<FrameRequest>} */
  request() {
    return { findings: this.run.divergedAt !== null };
  }

  render() {
    return html`${this.#engine()} ${this.#address()} ${this.#mark()} ${this.#divergence()}
    ${this.#lost()}`;
  }

  #engine() {
    const { engineProblem } = this.store;
    if (!engineProblem) return nothing;
    const { outcome, silent, reason, step } = engineProblem;
    const how = silent ? 'silent' : 'failed';
    const isLost = outcome === 'lost';
    return html`
      <div class="message" role="alert">
        <strong>${t(`engine.${outcome}`, { how, reason, step: integer(step) })}</strong>
        ${
          isLost
            ? html`<button @click=${() => this.run.engine.restart()}>${t('engine.again')}</button>`
            : nothing
        }
        ${
          outcome === 'restarted'
            ? html`<button @click=${() => this.store.dismissEngineProblem()}>
                ${t('dismiss')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #address() {
    const { addressProblems } = this.store;
    if (addressProblems.length === 0) return nothing;
    return html`
      <div class="message" role="status">
        <div>
          <strong>${t('link', { n: addressProblems.length })}</strong>
          <ul>
            ${addressProblems.map((problem) => html`<li>${problemText(problem)}</li>`)}
          </ul>
        </div>
        <button @click=${() => this.store.dismissAddressProblems()}>${t('dismiss')}</button>
      </div>
    `;
  }

  #mark() {
    const { mark } = this.store;
    if (!mark) return nothing;
    const { step, check, digest, outcome, isOfFile } = mark;
    const from = isOfFile ? 'file' : 'link';
    const values = { step: integer(step), check, digest: digest.slice(0, 8), from };
    const text = t(`goal.${outcome}`, values);
    return html`<div class="message ${outcome === 'different' ? '' : 'calm'}" role="status">
      <strong>${text}</strong>
    </div>`;
  }

  #divergence() {
    const { divergedAt } = this.run;
    if (divergedAt === null) return nothing;
    const codes = this.frame?.findings?.map(({ code }) => code) ?? [];
    const cause = /** @type {const} */ (['overflow', 'no_number']).find((code) =>
      codes.includes(code),
    );
    const key = cause ? /** @type {const} */ (`diverged.${cause}`) : 'diverged';
    return html`
      <div class="message" role="alert">
        <strong>${t(key, { step: integer(divergedAt) })}</strong>
        ${
          cause || !this.store.presentation.findings || this.store.isLocked('lr')
            ? nothing
            : html`<button @click=${this.#slower}>${t('diverged.remedy')}</button>`
        }
      </div>
    `;
  }

  #lost() {
    if (!this.store.changes.weightsLost) return nothing;
    return html`<div class="message" role="status">${t('weightsLost')}</div>`;
  }

  async #slower() {
    const { lr } = this.run.experiment.fields;
    await this.store.remedy({ lr: setting(lr / 10) }, true);
  }
}

customElements.define('ap-messages', MessagesPanel);
