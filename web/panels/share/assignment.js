// What a teacher asks of readers and keeps from them, in an iframe and in a SCORM package alike: a goal, a start at rest, no findings,
// and what is locked. Both tabs of the dialog show the same one.

import { html, LitElement, nothing } from 'lit';
import { locks } from '../../address/presentation.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';
import shareTexts from '../../locale/en/share.js';
import './goal-form.js';
import './assignment.css';

/** @import {Condition} from '../../address/goal.js' */
/** @import {Lock, Presentation} from '../../address/presentation.js' */
/** @import {Run} from '../../state/run.js' */

const t = texts('share', shareTexts);

/**
 * @typedef {object} Assignment
 * @property {readonly Condition[] | null} goal
 * @property {boolean | null} paused whether it starts at rest; null until that is chosen
 * @property {boolean} findings whether readers are told what is wrong and what helps
 * @property {ReadonlySet<Lock>} locked
 */

/**
 * Whether it starts at rest: what reaches its goal by itself is no exercise, unless somebody wants it so.
 *
 * @param {Assignment} assignment
 */
const startsPaused = ({ goal, paused }) => paused ?? goal !== null;

/**
 * What an address says of an assignment. A page starts by itself unless it is told otherwise, or opens at a certain step.
 *
 * @param {Assignment} assignment
 * @param {boolean} isAtStep
 * @returns {Pick<Presentation, 'goal' | 'findings' | 'locked' | 'autoplay'>}
 */
export function presentedTask(assignment, isAtStep) {
  const { goal, findings, locked } = assignment;
  const plays = !startsPaused(assignment);
  return { goal, findings, locked, autoplay: plays === !isAtStep ? null : plays };
}

export class AssignmentForm extends LitElement {
  static properties = { assignment: { attribute: false }, run: { attribute: false } };

  constructor() {
    super();
    /** @type {Assignment} */
    this.assignment;
    /** What it is set for. @type {Run} */
    this.run;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { goal, findings, locked } = this.assignment;
    const { description, experiment } = this.run;
    const paused = startsPaused(this.assignment);
    const toggled = (/** @type {Lock} */ lock) =>
      new Set(locks.filter((each) => locked.has(each) !== (each === lock)));
    return html`
      <div class="assignment">
        <ap-goal-form
          .goal=${goal}
          .setting=${{ task: description.task, loss: experiment.fields.loss, locked }}
          @ap-goal=${(/** @type {CustomEvent} */ { detail }) => this.#set({ goal: detail })}
          @ap-lock-data=${() => this.#set({ locked: toggled('data') })}
        ></ap-goal-form>
        <div class="assignment-ticks">
          ${this.#tick('paused', t('assignment.paused'), paused, () =>
            this.#set({ paused: !paused }),
          )}
          ${this.#tick('findings', t('assignment.findings'), !findings, () =>
            this.#set({ findings: !findings }),
          )}
          ${findings ? nothing : html`<p class="note">${t('assignment.findings.note')}</p>`}
        </div>
        <fieldset ${hint(t('embed.lock.hint'))}>
          <legend>${t('embed.lock')}</legend>
          ${locks.map((name) =>
            this.#tick(`lock-${name}`, t(`lock.${name}`), locked.has(name), () =>
              this.#set({ locked: toggled(name) }),
            ),
          )}
        </fieldset>
        ${goal === null ? nothing : html`<p class="note">${t('goal.note')}</p>`}
      </div>
    `;
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {boolean} checked
   * @param {() => void} toggle
   */
  #tick(name, text, checked, toggle) {
    return html`
      <label class="tick">
        <input type="checkbox" name=${name} .checked=${checked} @change=${toggle} />
        ${text}
      </label>
    `;
  }

  /** @param {Partial<Assignment>} changes */
  #set(changes) {
    const detail = { ...this.assignment, ...changes };
    this.dispatchEvent(new CustomEvent('ap-assignment', { bubbles: true, detail }));
  }
}

customElements.define('ap-assignment', AssignmentForm);
