// What the compared activations cost on this reader's machine, beside how many epochs they take to the target: both senses of "less time".

import { html, LitElement, nothing } from 'lit';
import { studySource } from '../../engine/pool/source.js';
import { fixed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import compareTexts from '../../locale/en/compare/compare.js';
import { shortFigure, valueNames } from './figures.js';
import { PlanReader } from './plan-reader.js';

/** @import {MeasuredActivation, StudyPlan, StudyResult} from '../../engine/types.js' */

const t = texts('compare', compareTexts);
/** For each activation. */
const milliseconds = 200;

export class ActivationCosts extends LitElement {
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
    /** Of each value; null before they are measured. @type {MeasuredActivation[] | null} */
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
    if (before && before.text !== this.plan.text) this.costs = null;
  }

  render() {
    const { costs, state } = this;
    return html`
      <h3>${t('cost.heading')}</h3>
      <p class="note">${t('cost.text')}</p>
      ${costs ? this.#table(costs) : nothing}
      <p>
        <button class="cost-measure" ?disabled=${state === 'measuring'} @click=${this.#measure}>
          ${t(costs ? 'cost.again' : 'cost.measure')}
        </button>
        <span class="note" role="status">${state === '' ? '' : t(`cost.${state}`)}</span>
      </p>
    `;
  }

  /** @param {MeasuredActivation[]} costs */
  #table(costs) {
    const { plan, result, group } = this;
    const times = result.measures[1]?.groups[group].values;
    const cell = (/** @type {MeasuredActivation['forward']} */ { median, low, high }) =>
      html`<td>
        ${fixed(median, 2)}<small
          >${t('figures.interval', { low: fixed(low, 2), high: fixed(high, 2) })}</small
        >
      </td>`;
    return html`<div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('figures.value')}</th>
            <th scope="col">${t('cost.forward')}</th>
            <th scope="col">${t('cost.backward')}</th>
            ${times ? html`<th scope="col">${t(`figures.time.${plan.unit}`)}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${valueNames(plan).map((name, value) => {
            const median = times?.[value].median;
            return html`<tr>
              <th scope="row">${name}</th>
              ${cell(costs[value].forward)} ${cell(costs[value].backward)}
              ${
                times
                  ? html`<td>
                      ${typeof median === 'number' ? shortFigure(median) : t('figures.notReached')}
                    </td>`
                  : nothing
              }
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }

  async #measure() {
    const { plan } = this;
    this.state = 'measuring';
    const reader = new PlanReader(studySource);
    try {
      const costs = [];
      for (const value of valueNames(plan).keys()) {
        costs.push(await reader.cost(plan.text, value, milliseconds));
      }
      if (plan !== this.plan) return;
      this.costs = costs;
      this.state = '';
    } catch {
      this.state = 'failed';
    } finally {
      reader.close();
    }
  }
}

customElements.define('ap-activation-costs', ActivationCosts);
