// A goal as a form: what is measured, at least or at most which value, and further conditions. Its text, as links carry it, is written by
// address/goal.js.

import { html, LitElement, nothing } from 'lit';
import { isShare, measures, unreachable } from '../../address/goal.js';
import { doubtOf } from '../../address/goal-doubts.js';
import { texts } from '../../format/texts.js';
import shareTexts from '../../locale/en/share.js';

/** @import {Condition, Measure} from '../../address/goal.js' */
/** @import {Setting} from '../../address/goal-doubts.js' */

const t = texts('share', shareTexts);

/** What a condition begins with. */
const firstBounds = { accuracy: 0.95, loss: 0.05, dead: 0.05, epoch: 50 };
const names = /** @type {Measure[]} */ (Object.keys(measures));
/** @type {Condition} */
const change = { measure: 'changed', bound: 1 };

export class GoalForm extends LitElement {
  static properties = { goal: { attribute: false }, setting: { attribute: false } };

  constructor() {
    super();
    /** Null for none. @type {readonly Condition[] | null} */
    this.goal;
    /** What it is set for: without classes there is no accuracy. @type {Setting} */
    this.setting;
  }

  createRenderRoot() {
    return this;
  }

  /** @returns {readonly Condition[]} */
  get #goal() {
    return this.goal ?? [];
  }

  render() {
    const goal = this.#goal;
    const rows = goal.filter(({ measure }) => measure !== 'changed');
    const asksChange = rows.length < goal.length;
    const left = this.#free(goal);
    return html`
      <fieldset class="goal-form">
        <legend>${t('goal')}</legend>
        ${rows.map((condition) => this.#row(condition))}
        ${
          left.length > 0
            ? html`<button class="goal-more" @click=${() => this.#set([...goal, first(left[0])])}>
                ${t(rows.length > 0 ? 'goal.and' : 'goal.add')}
              </button>`
            : nothing
        }
        <label class="tick">
          <input
            type="checkbox"
            name="changed"
            .checked=${asksChange}
            @change=${() => this.#set(asksChange ? rows : [...rows, change])}
          />
          ${t('goal.changed')}
        </label>
        ${asksChange ? html`<p class="note">${t('goal.changed.note')}</p>` : nothing}
        ${goal.map((condition) => {
          const doubt = doubtOf(condition, this.setting);
          return doubt === '' ? nothing : html`<p class="finding">${t(`goal.doubt.${doubt}`)}</p>`;
        })}
        ${
          goal.length > 0 && !this.setting.locked.has('data')
            ? html`<p class="note">${t('goal.easier')}</p>
                <button
                  class="goal-lock"
                  @click=${() => this.dispatchEvent(new Event('ap-lock-data'))}
                >
                  ${t('goal.lock')}
                </button>`
            : nothing
        }
      </fieldset>
    `;
  }

  /**
   * What is not asked for yet, and can be measured.
   *
   * @param {readonly Condition[]} goal
   */
  #free(goal) {
    const free = names.filter((name) => !goal.some(({ measure }) => measure === name));
    return free.filter((name) => unreachable([first(name)], this.setting.task).length === 0);
  }

  /** @param {Condition} condition */
  #row(condition) {
    const goal = this.#goal;
    const measure = /** @type {Measure} */ (condition.measure);
    const choices = names.filter((name) => name === measure || this.#free(goal).includes(name));
    const put = (/** @type {Condition} */ other) =>
      this.#set(goal.map((each) => (each === condition ? other : each)));
    const { relation, max } = measures[measure];
    const inPercent = isShare(measure);
    const shown = inPercent ? Number((condition.bound * 100).toPrecision(12)) : condition.bound;
    return html`
      <div class="goal-row">
        <select
          aria-label=${t('goal.measure')}
          @change=${(/** @type {Event} */ event) => {
            const { selectedIndex } = /** @type {HTMLSelectElement} */ (event.target);
            put(first(choices[selectedIndex]));
          }}
        >
          ${choices.map(
            (name) => html`<option ?selected=${name === measure}>${t(`goal.${name}`)}</option>`,
          )}
        </select>
        <div class="goal-bound">
          <span>${t(relation === '>=' ? 'goal.least' : 'goal.most')}</span>
          <input
            type="number"
            aria-label=${t('goal.value')}
            min=${measure === 'epoch' ? 1 : 0}
            max=${inPercent ? 100 : nothing}
            step=${measure === 'epoch' ? 1 : 'any'}
            .value=${String(shown)}
            @change=${(/** @type {Event} */ event) => {
              const input = /** @type {HTMLInputElement} */ (event.target);
              const bound = inPercent ? Number(`${input.valueAsNumber}e-2`) : input.valueAsNumber;
              const least = measure === 'epoch' ? Number.MIN_VALUE : 0;
              if (bound >= least && bound <= max) put({ measure, bound });
              else input.value = String(shown);
            }}
          />
          <span>${inPercent ? '%' : ''}</span>
          <button
            class="goal-remove"
            aria-label=${t('goal.remove', { measure: t(`goal.${measure}`) })}
            @click=${() => this.#set(goal.filter((each) => each !== condition))}
          >
            ×
          </button>
        </div>
      </div>
    `;
  }

  /** @param {readonly Condition[]} goal */
  #set(goal) {
    // What the engine judges comes first, and a change of the reader's own last.
    const sorted = [...goal].sort(
      (one, other) => Number(one.measure === 'changed') - Number(other.measure === 'changed'),
    );
    const detail = sorted.length > 0 ? sorted : null;
    this.dispatchEvent(new CustomEvent('ap-goal', { detail }));
  }
}

/** @param {Measure} measure @returns {Condition} */
function first(measure) {
  return { measure, bound: firstBounds[measure] };
}

customElements.define('ap-goal-form', GoalForm);
