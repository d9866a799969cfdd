// The chain rule for one sample, as a multiplication from the loss back: what each layer's weights and slopes make of the
// gradient, and beside it the strongest single path to the unit that is inspected.

import { html, nothing } from 'lit';
import { ledgerRows } from './ledger-rows.js';
import { factor, measured } from '../../format/numbers.js';
import { decades } from '../../draw/canvas/scale.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import pageTexts from '../../locale/en/page.js';
import { unitName } from '../../format/names.js';
import { hint, place, rich } from '../../kit/directives.js';

/** @import {Store} from '../../state/store.js' */
/** @import {LedgerRow} from './ledger-rows.js' */
/** @import {Shown} from './shown.js' */

const t = texts('inspector', inspectorTexts);
const pageText = texts('page', pageTexts);

const barLength = 46;

/**
 * @param {object} options
 * @param {Store} options.store
 * @param {Shown} options.shown
 */
export function ledgerView({ store, shown }) {
  const { description, unit, trace, index } = shown;
  const last = description.layers.length - 1;
  const rows = ledgerRows(trace, description.layers[last].units);
  const [lo, hi] = decades(
    rows.map(({ gradient }) => gradient),
    2,
  );
  const barOf = (/** @type {number} */ gradient) =>
    gradient > 0 && gradient < Infinity
      ? Math.max(1, ((Math.log10(gradient) - lo) / (hi - lo)) * barLength)
      : 0;
  return html`
    <table class="ledger">
      <caption class="visually-hidden">
        ${t('ledger.heading')}
      </caption>
      <colgroup>
        <col class="col-layer" />
        <col class="col-factor" />
        <col class="col-factor" />
        <col class="col-left" />
        <col class="col-unit" />
        <col class="col-path" />
        <col class="col-path" />
        <col class="col-product" />
      </colgroup>
      <thead>
        <tr>
          <td></td>
          <th scope="colgroup" colspan="3" ${hint(t('ledger.typical.hint'))}>
            ${t('ledger.typical')}
          </th>
          <th scope="colgroup" colspan="4" class="path-cell" ${hint(t('ledger.path.hint'))}>
            ${t('ledger.path')}
          </th>
        </tr>
        <tr>
          <th scope="col">${t('ledger.layer')}</th>
          <th scope="col" class="number-cell">${rich(t('ledger.weights'))}</th>
          <th scope="col" class="number-cell">${rich(t('ledger.slope'))}</th>
          <th scope="col" class="number-cell">${rich(t('ledger.gradient'))}</th>
          <th scope="col" class="path-cell">${t('ledger.unit')}</th>
          <th scope="col" class="number-cell">${rich(t('ledger.weight'))}</th>
          <th scope="col" class="number-cell">${rich(t('ledger.slope'))}</th>
          <th scope="col" class="number-cell">${t('ledger.product')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => ledgerRow(store, row, { last, chosen: unit.layer, barOf }))}
      </tbody>
    </table>
    <p class="ledger-result">
      ${rich(resultText(rows, trace.gradientZ[index], trace.slope[index], unitName(description, unit.layer + 1, unit.unit), unit.layer === last))}
    </p>
  `;
}

/**
 * @param {Store} store
 * @param {LedgerRow} row
 * @param {{last: number, chosen: number, barOf: (gradient: number) => number}} context
 */
function ledgerRow(store, row, { last, chosen, barOf }) {
  const { layer, gradient, path } = row;
  const start = layer === last;
  const place_ = layer === chosen ? 'chosen' : layer < chosen ? 'beyond' : '';
  return html`<tr class=${place_} data-layer=${layer} data-gradient=${gradient}>
    <th scope="row">
      ${start ? t('ledger.output') : pageText('network.layer', { layer: layer + 1 })}
    </th>
    ${start ? html`<td colspan="2"></td>` : html`${factorCell(row, 'weights')}${factorCell(row, 'slope')}`}
    <td class="number-cell gradient">
      <span class="flow-bar" aria-hidden="true"
        ><i ${place({ '--length': barOf(gradient) })}></i></span
      ><span class="operator">${start ? nothing : '='}</span>
      <b>${measured(gradient)}</b>
    </td>
    ${
      path
        ? html`<td class="path-cell">
              <button
                class="link look"
                @click=${() => store.select({ unit: { layer, unit: path.unit } })}
                ${hint(t('sum.look', { name: unitName(store.run.description, layer + 1, path.unit) }))}
              >
                ${pageText('unit.short', { unit: path.unit + 1 })}
              </button>
            </td>
            ${
              start
                ? html`<td colspan="2"></td>`
                : html`<td class="number-cell">${factor(path.weight)}</td>
                    <td class="number-cell ${path.slope === 0 ? 'nothing' : ''}">
                      ${factor(path.slope)}
                    </td>`
            }
            <td class="number-cell" data-product=${path.product}>
              <span class="operator">${start ? nothing : '='}</span>
              <b>${measured(path.product)}</b>
            </td>`
        : html`<td class="path-cell" colspan="4"></td>`
    }
  </tr>`;
}

/**
 * @param {LedgerRow} row
 * @param {'weights' | 'slope'} name
 */
function factorCell(row, name) {
  const value = row[name];
  const smallest = row.smallest === name;
  return html`<td
    class="number-cell ${smallest ? 'smallest' : value === 0 ? 'nothing' : ''}"
    data-factor=${value}
  >
    ${
      smallest
        ? html`<svg viewBox="0 0 10 10" role="img" aria-label=${t('ledger.smallest')}>
            <path d="M1 2h8L5 9z"></path>
          </svg>`
        : nothing
    }
    ${factor(value)}
  </td>`;
}

/**
 * @param {LedgerRow[]} rows
 * @param {number} gradient ∂L/∂z of the unit, over all paths
 * @param {number} slope f′(z) of the unit
 * @param {string} name
 * @param {boolean} isOutput
 */
function resultText(rows, gradient, slope, name, isOutput) {
  const all = measured(gradient);
  if (isOutput) return t('ledger.share.output', { all });
  if (gradient === 0) return t(slope === 0 ? 'ledger.share.flat' : 'ledger.share.none', { name });
  const ends = rows.filter(({ path }) => path);
  const part = measured(ends[ends.length - 1]?.path?.product ?? NaN);
  return t('ledger.share.path', { part, all, name });
}
