// Results that were verified, as a table and as CSV.

import { html, LitElement, nothing } from 'lit';
import { mostSteps } from '../../address/result-text.js';
import { fixed, integer, percent } from '../../format/numbers.js';
import { problemText } from '../../format/problem-text.js';
import { texts } from '../../format/texts.js';
import { download } from '../../kit/download.js';
import resultsTexts from '../../locale/en/teach/results.js';
import { csvOf, mostPasted } from '../../state/result/pasted.js';
import { replay } from '../../state/result/replay.js';

/** @import {Store} from '../../state/store.js' */
/** @import {GivenTask, Row} from './verification.js' */

const t = texts('results', resultsTexts);
const columns = /** @type {const} */ ([
  'name',
  'outcome',
  'step',
  'changes',
  'accuracy',
  'loss',
  'start',
  'goal',
]);

export class ResultTable extends LitElement {
  static properties = {
    store: { attribute: false },
    rows: { attribute: false },
    left: { type: Number },
    task: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** @type {readonly Row[]} */
    this.rows;
    /** How many lines were left out. */
    this.left = 0;
    /** What the rows are compared with. @type {GivenTask} */
    this.task;
  }

  /** There is nothing to say of a goal where there is none. */
  get #columns() {
    return columns.filter((name) => name !== 'goal' || this.task.goal);
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const how = { from: this.task.isGiven ? 'link' : 'page', goal: this.task.goal ? 'yes' : 'no' };
    return html`
      <p class="note">${t('compared', how)}</p>
      ${
        this.left > 0
          ? html`<p class="finding">${t('left', { n: this.left, most: mostPasted })}</p>`
          : nothing
      }
      <div class="result-table">
        <table>
          <thead>
            <tr>
              ${this.#columns.map((name) => html`<th scope="col">${t(`column.${name}`)}</th>`)}
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${this.rows.map((row, i) => this.#row(row, i))}
          </tbody>
        </table>
      </div>
      <button class="save-csv" @click=${() => this.#saveCsv()}>${t('csv')}</button>
    `;
  }

  /**
   * @param {Row} row
   * @param {number} i
   */
  #row(row, i) {
    const { name, result, verified } = row;
    const accuracy = verified?.reached.testAccuracy ?? NaN;
    return html`<tr class=${verified?.outcome ?? (row.fault ? 'unreadable' : '')}>
      <th scope="row">${name || integer(i + 1)}</th>
      <td>${outcomeText(row)}</td>
      <td class="result-number">${result ? integer(result.step) : ''}</td>
      <td class="result-number">${result ? integer(result.changes.length) : ''}</td>
      <td class="result-number">${Number.isFinite(accuracy) ? percent(accuracy, 1) : ''}</td>
      <td class="result-number">${verified ? fixed(verified.reached.testLoss, 3) : ''}</td>
      <td>${this.#startText(row)}</td>
      ${this.task.goal ? html`<td>${goalOf(row)}</td>` : nothing}
      <td>
        ${
          verified?.outcome === 'same' && this.store.presentation.locked.size === 0
            ? html`<button
                aria-label=${t('show.of', { name: name || integer(i + 1) })}
                @click=${() => this.#show(row)}
              >
                ${t('show')}
              </button>`
            : nothing
        }
      </td>
    </tr>`;
  }

  /** @param {Row} row */
  #startText({ verified }) {
    if (!verified) return '';
    if (verified.start !== this.task.start) return t('start.other');
    return t(this.task.isGiven ? 'start.task' : 'start.here');
  }

  /** @param {Row} row */
  #show({ result }) {
    if (!result) return;
    this.dispatchEvent(new CustomEvent('ap-opened', { bubbles: true }));
    void replay(this.store, result);
  }

  #saveCsv() {
    const names = [...this.#columns, /** @type {const} */ ('experiment')];
    const head = names.map((name) => t(`column.${name}`));
    const rows = this.rows.map((row) => {
      const { name, result, verified } = row;
      const end = verified?.reached;
      return [
        name,
        outcomeText(row),
        result?.step ?? '',
        result?.changes.length ?? '',
        end?.testAccuracy ?? '',
        end?.testLoss ?? '',
        verified?.start ?? '',
        ...(this.task.goal ? [goalOf(row)] : []),
        verified?.end ?? '',
      ];
    });
    if (this.left > 0) rows.push([t('left', { n: this.left, most: mostPasted })]);
    const type = 'text/csv;charset=utf-8';
    // Spreadsheets take it for UTF-8 only with this at its beginning.
    download(new Blob([`\ufeff${csvOf([head, ...rows])}`], { type }), 'results.csv');
  }
}

/** @param {Row} row */
function outcomeText({ fault, problem, result, verified }) {
  if (problem) return t('outcome.unreadable', { reason: problemText(problem, 'refused') });
  if (fault)
    return t('outcome.unreadable', { reason: t(`reason.${fault}`, { most: integer(mostSteps) }) });
  if (!verified) return t('outcome.waiting');
  if (verified.outcome === 'same') return t('outcome.same');
  const changes = result?.changes.length ?? 0;
  if (verified.change <= changes) return t('outcome.differs', { n: verified.change });
  return t(changes > 0 ? 'outcome.end' : 'outcome.state');
}

/** @param {Row} row */
function goalOf({ verified }) {
  const goal = verified?.goal ?? null;
  return goal === null ? '' : t(goal ? 'goal.reached' : 'goal.open');
}

customElements.define('ap-result-table', ResultTable);
