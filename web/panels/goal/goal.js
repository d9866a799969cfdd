// The goal that an author sets for a reader: its conditions, which of them hold at present, and whether all of them once held, which the
// engine decides; and a button to hand in the run. Loaded only where there is one.

import './goal.css';
import { html, nothing, svg } from 'lit';
import { integer, measured as rounded, percent } from '../../format/numbers.js';
import { isShare } from '../../address/goal.js';
import { doubtOf } from '../../address/goal-doubts.js';
import { keepGoal } from '../../state/goal/goal-keeper.js';
import { measured, reaches } from '../../state/measures.js';
import taskTexts from '../../locale/en/task.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';
import { Panel } from '../../kit/panel.js';
import { copyResult } from './copy-result.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Condition} from '../../address/goal.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('task', taskTexts);

/** How long the button says what became of a press. */
const confirmedMilliseconds = 4000;

/** @extends {Panel<Run, Store, Frame>} */
export class GoalPanel extends Panel {
  alwaysInView = true;
  /** @type {'' | 'copied' | 'saved'} */
  #handedOut = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.role = 'group';
    this.ariaLabel = t('name');
    // It came later than the page.
    if (!this.store.goalKeeper) void keepGoal(this.store);
  }

  get #goal() {
    return this.store.presentation.goal ?? [];
  }

  request() {
    return { vitals: this.#goal.some(({ measure }) => measure === 'dead') };
  }

  render() {
    const state = this.frame && this.#measured(this.frame);
    const { reached } = this.run;
    return html`
      <div class="goal">
        <strong>${t('name')}</strong>
        <ul>
          ${this.#goal.map((condition) => {
            const holds =
              condition.measure === 'changed'
                ? (this.store.goalKeeper?.hasChange ?? false)
                : state !== null && reaches([condition], state);
            const doubt = this.#doubt(condition);
            return html`<li class=${holds ? 'holds' : ''}>
              ${mark(holds)}${conditionText(condition)}
              ${
                doubt !== ''
                  ? html`<span class="note">(${t(doubt)})</span>`
                  : html`<span class="visually-hidden">${holds ? t('holds') : t('open')}</span>`
              }
            </li>`;
          })}
        </ul>
        <span class="goal-reached" role="status"
          >${
            reached === null
              ? nothing
              : t('reached', { epoch: integer(Math.floor(reached.frame.epoch)) })
          }</span
        >
        ${this.#copyButton(reached !== null)}
      </div>
    `;
  }

  /** @param {boolean} isReached */
  #copyButton(isReached) {
    const said = this.#handedOut;
    return html`
      <button
        class=${isReached ? 'copy-result primary' : 'copy-result'}
        ?disabled=${(this.frame?.step ?? 0) === 0}
        @click=${() => this.#copy()}
        ${hint(t('copy.hint'))}
      >
        ${t(said === '' ? 'copy' : said)}
      </button>
      <span class="visually-hidden" role="status">${said === '' ? '' : t(`${said}.told`)}</span>
    `;
  }

  async #copy() {
    const outcome = await copyResult(this.run);
    this.#handedOut = outcome === 'shown' ? '' : outcome;
    this.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#handedOut = '';
      this.requestUpdate();
    }, confirmedMilliseconds);
  }

  /** @param {Condition} condition */
  #doubt(condition) {
    const { description, experiment } = this.run;
    const { locked } = this.store.presentation;
    const { task } = description;
    return doubtOf(condition, { task, loss: experiment.fields.loss, locked });
  }

  /** @param {Frame} frame */
  #measured(frame) {
    return measured(frame, this.run.tables, this.run.description);
  }
}

/** @param {boolean} holds */
function mark(holds) {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.2"></circle>
    ${holds ? svg`<path d="M5 8.2l2.2 2.2L11 6"></path>` : nothing}
  </svg>`;
}

/** @param {Condition} condition */
function conditionText({ measure, bound }) {
  const whole = Number.isInteger(Number((bound * 100).toPrecision(12)));
  const text = isShare(measure) ? percent(bound, whole ? 0 : 1) : rounded(bound);
  return t(measure, { bound: measure === 'epoch' ? integer(bound) : text });
}

customElements.define('ap-goal', GoalPanel);
