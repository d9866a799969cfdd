// What the compared values cost on this reader's machine, beside what runs need to the target: a step's time and the number of steps, the
// two senses of "less time"; of activations also the function and its slope alone.

import { html, LitElement, nothing } from 'lit';
import { studySource } from '../../engine/pool/source.js';
import { fixed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import compareTexts from '../../locale/en/compare/compare.js';
import { shortFigure, strataOf, timeToTarget, valueNames } from './figures.js';
import { PlanReader } from './plan-reader.js';

/** @import {CostSpread, MeasuredActivation, MeasuredStep, StudyPlan, StudyResult} from '../../engine/types.js' */

const t = texts('compare', compareTexts);
/** For each activation, and for the steps of each value. */
const milliseconds = 200;

/** @typedef {{activation: MeasuredActivation | null, steps: MeasuredStep[]}} ValueCost the steps' in each stratum of the group */

export class StudyCosts extends LitElement {
  static properties = {
    plan: { attribute: false },
    result: { attribute: false },
    group: { attribute: false },
    costs: { state: true },
    state: { state: true },
  };

  constructor() {
    super();
    /** @type {StudyPlan} */
    this.plan;
    /** @type {StudyResult} */
    this.result;
    this.group = 0;
    /** Of each value; null before they are measured. @type {ValueCost[] | null} */
    this.costs = null;
    /** @type {'' | 'measuring' | 'failed'} */
    this.state = '';
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {StudyPlan | undefined} */ (changed.get('plan'));
    if ((before && before.text !== this.plan.text) || changed.has('group')) this.costs = null;
  }

  get #areActivations() {
    return this.plan.factors[0]?.name === 'activation';
  }

  get #hasTarget() {
    return this.result.measures.length > 1;
  }

  render() {
    const { costs, state } = this;
    return html`
      <h3>${t('cost.heading')}</h3>
      <p class="note">
        ${this.#areActivations ? t('cost.text') : nothing} ${t('cost.text.steps')}
        ${this.#hasTarget ? t('cost.text.target') : nothing}
      </p>
      ${costs ? this.#table(costs) : nothing}
      <p>
        <button class="cost-measure" ?disabled=${state === 'measuring'} @click=${this.#measure}>
          ${t(costs ? 'cost.again' : 'cost.measure')}
        </button>
        <span class="note" role="status">${state === '' ? '' : t(`cost.${state}`)}</span>
      </p>
    `;
  }

  /** @param {ValueCost[]} costs */
  #table(costs) {
    const { plan } = this;
    const times = this.#hasTarget;
    const heads = [
      t('figures.value'),
      ...(this.#areActivations ? [t('cost.forward'), t('cost.backward')] : []),
      t('cost.step'),
      ...(times && plan.unit === 'epochs' ? [t('figures.time.epochs')] : []),
      ...(times ? [t('figures.time.steps'), t('cost.seconds')] : []),
    ];
    return html`<div
      class="table-scroll"
      tabindex="0"
      role="region"
      aria-label=${t('cost.heading')}
    >
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${valueNames(plan).map(
            (name, value) =>
              html`<tr>
                <th scope="row">${name || t('cost.all')}</th>
                ${this.#cells(value, costs[value])}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /**
   * @param {number} value
   * @param {ValueCost} cost
   */
  #cells(value, { activation, steps }) {
    const { plan, result, group } = this;
    const times = result.measures[1]?.groups[group].values;
    const needed = timeToTarget(plan, result, group, value, steps);
    const missing = needed.steps === null ? t('figures.notReached') : '–';
    const written = (/** @type {number | null} */ number) =>
      html`<td>${number === null ? missing : shortFigure(number)}</td>`;
    return html`
      ${activation ? [activation.forward, activation.backward].map((each) => spreadCell(each)) : nothing}
      ${spreadCell(mean(steps.map(({ step }) => step)), 1000)}
      ${times && plan.unit === 'epochs' ? written(times[value].median.value) : nothing}
      ${times ? [needed.steps, needed.seconds].map(written) : nothing}
    `;
  }

  async #measure() {
    const { plan, group } = this;
    this.state = 'measuring';
    const reader = new PlanReader(studySource);
    const strata = strataOf(plan, group);
    try {
      /** @type {ValueCost[]} */
      const costs = [];
      for (const value of valueNames(plan).keys()) {
        const activation = this.#areActivations
          ? await reader.cost(plan.text, value, milliseconds)
          : null;
        const steps = [];
        for (const stratum of strata) {
          steps.push(
            await reader.stepCost(plan.text, value, stratum, milliseconds / strata.length),
          );
        }
        costs.push({ activation, steps });
      }
      if (plan !== this.plan || group !== this.group) return;
      this.costs = costs;
      this.state = '';
    } catch {
      this.state = 'failed';
    } finally {
      reader.close();
      if (this.state === 'measuring') this.state = '';
    }
  }
}

/**
 * @param {CostSpread[]} spreads
 * @returns {CostSpread} zeros where one is
 */
function mean(spreads) {
  if (spreads.some(({ median }) => median === 0)) return { median: 0, low: 0, high: 0 };
  const of = (/** @type {'median' | 'low' | 'high'} */ key) =>
    spreads.reduce((sum, spread) => sum + spread[key] / spreads.length, 0);
  return { median: of('median'), low: of('low'), high: of('high') };
}

/** @param {CostSpread} spread @param {number} [unit] nanoseconds */
function spreadCell({ median, low, high }, unit = 1) {
  if (median === 0) return html`<td>–</td>`;
  const [middle, ...ends] = [median, low, high].map((number) => fixed(number / unit, 2));
  return html`<td>
    ${middle}<small>${t('figures.interval', { low: ends[0], high: ends[1] })}</small>
  </td>`;
}

customElements.define('ap-study-costs', StudyCosts);
