// What many runs come to: first the sentences, then every run, the performance profile, the figures, and what there is to take along. Until
// all runs are finished it says how many are, and how long the rest takes.

import { html, nothing } from 'lit';
import { sharedAddress } from '../../address/shared-address.js';
import { studySource } from '../../engine/pool/source.js';
import { texts } from '../../format/texts.js';
import { StillPanel } from '../../kit/panel.js';
import compareTexts from '../../locale/en/compare/compare.js';
import './cost.js';
import './dots.js';
import './profile-chart.js';
import './runs-table.js';
import './take-along.js';
import { dotsOf, profileOf, runCells } from './charts.js';
import { figureTable, groupNames, notes } from './figures.js';
import { progressView, waitingView } from './progress.js';
import { planProblemText, sentencesOf, sentenceText } from './sentences.js';
import { Session } from './session.js';
import { rich } from '../../kit/directives.js';

/** @import {Frame, StudyPlan, StudyResult} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Measured} from './figures.js' */

const t = texts('compare', compareTexts);

/** @extends {StillPanel<Run, Store, Frame>} */
export class Evidence extends StillPanel {
  static properties = {
    ...StillPanel.properties,
    plan: { attribute: false },
    asked: { attribute: false },
    group: { state: true },
    measure: { state: true },
  };

  alwaysInView = true;
  /** @type {Session | null} */
  #session = null;
  #isQueued = false;

  constructor() {
    super();
    /** The plan's text. */
    this.plan = '';
    /** Whether this reader has asked for it, so that it starts by itself however long it takes. */
    this.asked = false;
    /** Which runs are shown: a stratum, or all; null for the last group, which is all of them. @type {number | null} */
    this.group = null;
    /** @type {Measured} */
    this.measure = 'metric';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    void this.#session?.close();
    this.#session = null;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('plan')) this.#open(this.asked);
    if (this.#session) this.#session.sharing = this.run.playing;
  }

  /** @param {boolean} asked */
  #open(asked) {
    void this.#session?.close();
    this.group = null;
    const session = new Session(studySource, this.plan, () => this.#queue(session));
    this.#session = session;
    void session.open({ asked, sharing: this.run.playing });
  }

  /** Rows come many times a second; what is shown follows at the pace of the screen. @param {Session} session */
  #queue(session) {
    if (this.#isQueued || session !== this.#session) return;
    this.#isQueued = true;
    requestAnimationFrame(() => {
      this.#isQueued = false;
      this.requestUpdate();
    });
  }

  render() {
    const session = this.#session;
    if (!session) return nothing;
    const { plan, result } = session;
    return html`
      <div class="evidence" @ap-open-run=${this.#onOpenRun}>
        ${this.#problems(plan)} ${waitingView(session)}
        ${progressView(session, {
          again: () => this.#open(true),
          change: () => this.dispatchEvent(new CustomEvent('ap-change-study', { bubbles: true })),
        })}
        ${plan && result && result.seeds > 0 ? this.#shown(session, plan, result) : nothing}
      </div>
    `;
  }

  /** @param {StudyPlan | null} plan */
  #problems(plan) {
    if (!plan || plan.problems.length === 0) return nothing;
    return html`<div class="finding" role="alert">
      ${t('problems.heading')}
      <ul>
        ${plan.problems.map((problem) => html`<li>${planProblemText(problem)}</li>`)}
      </ul>
    </div>`;
  }

  /**
   * @param {Session} session
   * @param {StudyPlan} plan
   * @param {StudyResult} result
   */
  #shown(session, plan, result) {
    const { store, run, palette } = this;
    const names = groupNames(plan);
    const group = this.group ?? names.length - 1;
    const measure = result.measures.length > 1 ? this.measure : 'metric';
    const opens = store.presentation.locked.size === 0;
    const shown = { plan, result, rows: session.rows, group, measure };
    return html`
      <div class="evidence-picture">
        <h2 class="visually-hidden">${t('said.heading')}</h2>
        <div class="evidence-choices">
          ${this.#groupChoice(names, group)} ${this.#measureChoice(plan, result, measure)}
        </div>
        ${this.#said(result, measure, group)}
        <section>
          <h3>${t('dots.heading')} <span class="sentence">${t('dots.key')}</span></h3>
          <ap-run-dots
            .store=${store}
            .run=${run}
            .palette=${palette}
            .dots=${{ ...dotsOf(shown), opens }}
          ></ap-run-dots>
        </section>
        <section>
          <h3>${t('profile.heading')}</h3>
          <ap-profile
            .store=${store}
            .run=${run}
            .palette=${palette}
            .profile=${profileOf(shown)}
          ></ap-profile>
        </section>
        <section class="evidence-figures">
          <h3>
            ${t('figures.heading')}
            ${
              result.complete
                ? nothing
                : html`<span class="sentence"
                    >${t('figures.incomplete', { finished: result.runs, runs: plan.runs })}</span
                  >`
            }
          </h3>
          ${this.#figures(plan, result, group)}
        </section>
      </div>
      <ap-study-costs .plan=${plan} .result=${result} .group=${group}></ap-study-costs>
      <details class="evidence-runs">
        <summary>${t('runs.heading')}</summary>
        <ap-runs-table .table=${{ ...runCells(shown), opens }}></ap-runs-table>
      </details>
      <ap-take-along
        .panel=${this}
        .plan=${plan}
        .result=${result}
        .lines=${() => session.lines}
        .link=${this.#link(session, result)}
      ></ap-take-along>
    `;
  }

  /**
   * @param {StudyResult} result
   * @param {Measured} measure
   * @param {number} group
   */
  #said(result, measure, group) {
    if (!result.complete) return html`<p class="said-first">${t('progress.incomplete')}</p>`;
    return sentencesOf(result, measure === 'metric' ? 0 : 1, group).map((said) => {
      const { claim, figures } = sentenceText(said);
      return html`<p class="said"><strong>${claim}</strong>${figures}</p>`;
    });
  }

  /**
   * @param {string[]} names
   * @param {number} group
   */
  #groupChoice(names, group) {
    if (names.length < 2) return nothing;
    const choose = (/** @type {Event} */ event) =>
      (this.group = Number(/** @type {HTMLSelectElement} */ (event.target).value));
    return html`<label>
      <span>${t('said.strata')}</span>
      <select class="evidence-group" @change=${choose}>
        ${names.map(
          (name, i) => html`<option value=${i} ?selected=${i === group}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  /**
   * @param {StudyPlan} plan
   * @param {StudyResult} result
   * @param {Measured} measure
   */
  #measureChoice({ metric, unit }, result, measure) {
    if (result.measures.length < 2) return nothing;
    const names = { metric: t(`metric.${metric}`), time: t(`metric.${unit}`) };
    return html`<div class="segments" role="group" aria-label=${t('dots.measure')}>
      ${
        /** @type {const} */ (['metric', 'time']).map(
          (each) =>
            html`<button
              data-measure=${each}
              aria-pressed=${each === measure ? 'true' : 'false'}
              @click=${() => (this.measure = each)}
            >
              ${names[each]}
            </button>`,
        )
      }
    </div>`;
  }

  /**
   * @param {StudyPlan} plan
   * @param {StudyResult} result
   * @param {number} group
   */
  #figures(plan, result, group) {
    const { heads, rows } = figureTable(plan, result, group);
    return html`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${t('figures.heading')}>
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${rich(head)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, cells }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  ${cells.map(
                    ({ text, more }) =>
                      html`<td>${text}${more ? html`<small>${more}</small>` : nothing}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${notes(plan, result, group).map((note) => html`<p class="note">${note}</p>`)}
    `;
  }

  /**
   * @param {Session} session
   * @param {StudyResult} result
   */
  #link({ plan, text }, { digest }) {
    const page = location.href.replace(/[?#].*$/, '');
    const address = sharedAddress({ page, experiment: plan?.text ?? text });
    return digest === null ? address : `${address}&check=${digest.slice(0, 8)}`;
  }

  /** @param {CustomEvent<{run: number}>} event */
  async #onOpenRun(event) {
    event.stopPropagation();
    const text = await this.#session?.experiment(event.detail.run).catch(() => null);
    if (!text) return;
    this.dispatchEvent(new CustomEvent('ap-leave-study', { bubbles: true }));
    await this.store.openText(text);
  }
}

customElements.define('ap-evidence', Evidence);
