// Results that were verified, as a table and as CSV.

import { html, LitElement, nothing } from 'lit';
import { mostSteps } from '../../address/result-text.js';
import { fixed, integer, percent } from '../../format/numbers.js';
import { problemText } from '../../format/problem-text.js';
import { texts } from '../../format/texts.js';
import { download } from '../../kit/download.js';
import resultsTexts from '../../locale/en/teach/results.js';
import { withoutMark } from '../../state/mark.js';
import { csvOf } from '../../state/result/pasted.js';
import { replay } from '../../state/result/replay.js';

/** @import {Store} from '../../state/store.js' */
/** @import {Row} from './verification.js' */

const t = texts('results', resultsTexts);
const columns = /** @type {const} */ ([
  'name',
  'outcome',
  'step',
  'changes',
  'accuracy',
  'loss',
  'start',
]);

export class ResultTable extends LitElement {
  static properties = { store: { attribute: false }, rows: { attribute: false } };

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** @type {Row[]} */
    this.rows;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="result-table">
        <table>
          <thead>
            <tr>
              ${columns.map((name) => html`<th scope="col">${t(`column.${name}`)}</th>`)}
              <th></th>
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
      <td>${verified ? t(this.#isFromHere(verified.start) ? 'start.here' : 'start.other') : ''}</td>
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

  /** Whether a run began with the experiment on this page. @param {string} start */
  #isFromHere(start) {
    return start === withoutMark(this.store.run.experiment.text);
  }

  /** @param {Row} row */
  #show({ result }) {
    if (!result) return;
    this.dispatchEvent(new CustomEvent('ap-opened', { bubbles: true }));
    void replay(this.store, result);
  }

  #saveCsv() {
    const head = /** @type {const} */ ([...columns, 'experiment']).map((name) =>
      t(`column.${name}`),
    );
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
        verified?.end ?? '',
      ];
    });
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
  const isEnd = verified.change > (result?.changes.length ?? 0);
  return isEnd ? t('outcome.end') : t('outcome.differs', { n: verified.change });
}

customElements.define('ap-result-table', ResultTable);
