// All runs of a study in a table, a line a seed: for whoever does not see the dots, and to open any run by the keyboard.
//
// Fires `ap-open-run` with {run}.

import { html, LitElement, nothing } from 'lit';
import { typed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import compareTexts from '../../locale/en/compare/compare.js';

const t = texts('compare', compareTexts);

/** Longer tables are left to the files. */
const mostSeeds = 500;

/**
 * @typedef {object} RunCells
 * @property {string[]} heads the names of the values
 * @property {{seed: number, cells: ({run: number, text: string} | null)[]}[]} lines
 * @property {boolean} opens whether runs can be opened
 */

export class RunsTable extends LitElement {
  static properties = { table: { attribute: false }, focused: { state: true } };

  constructor() {
    super();
    /** @type {RunCells} */
    this.table;
    /** The cell that the tab key leads to: line and column. */
    this.focused = [0, 0];
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { heads, lines, opens } = this.table;
    const shown = lines.slice(0, mostSeeds);
    return html`
      ${lines.length > shown.length ? html`<p class="note">${t('runs.more', { n: mostSeeds })}</p>` : nothing}
      <div class="table-scroll">
        <table @keydown=${this.#onKey}>
          <thead>
            <tr>
              <th scope="col">${t('runs.seed')}</th>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              ({ seed, cells }, line) =>
                html`<tr>
                  <th scope="row">${typed(seed)}</th>
                  ${cells.map((cell, column) => html`<td>${cell ? this.#cell(cell, [line, column], opens) : ''}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  /**
   * @param {{run: number, text: string}} cell
   * @param {number[]} at
   * @param {boolean} opens
   */
  #cell({ run, text }, at, opens) {
    if (!opens) return text;
    const isStop = at.join() === this.focused.join();
    return html`<button
      data-at=${at.join()}
      tabindex=${isStop ? 0 : -1}
      @focus=${() => (this.focused = at)}
      @click=${() => this.#open(run)}
    >
      ${text}
    </button>`;
  }

  /** @param {number} run */
  #open(run) {
    this.dispatchEvent(new CustomEvent('ap-open-run', { detail: { run }, bubbles: true }));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
    const by = step[/** @type {keyof typeof step} */ (event.key)];
    if (!by) return;
    const next = this.focused.map((at, i) => at + by[i]).join();
    const button = /** @type {HTMLElement | null} */ (this.querySelector(`[data-at="${next}"]`));
    if (!button) return;
    event.preventDefault();
    button.focus();
  }
}

customElements.define('ap-runs-table', RunsTable);
