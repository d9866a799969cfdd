// The sum of the unit that is inspected, with its real numbers: every input, its weight, their product, the bias, and what f
// makes of it.

import { html, nothing } from 'lit';
import { measured } from '../../format/numbers.js';
import { sumOf, termsOf } from './sum-terms.js';
import { biasPlace, slopePlace, unitPlace, weightPlace } from '../../frame/places.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { activationName, shortUnitName, unitName } from '../../format/names.js';
import './parameter-field.js';
import { hint, place, rich, unmarked } from '../../kit/directives.js';
import { columnName, scalingText, targetText, valueText } from '../../state/table.js';

/** @import {Store} from '../../state/store.js' */
/** @import {Term} from './sum-terms.js' */
/** @import {Shown} from './shown.js' */

const t = texts('inspector', inspectorTexts);

/** So many terms are shown at first, and so many more each time that more are wanted: hundreds of rows would slow training down. */
export const fewTerms = 12;
export const moreTerms = 36;
const barLength = 40;

/**
 * The terms of the unit that is shown.
 *
 * @param {Shown} shown
 * @returns {Term[]}
 */
export function shownTerms({ description, unit, trace, parameters }) {
  return termsOf(
    parameters.incoming(unit.layer, unit.unit),
    inputsOf({ description, unit, trace }),
  );
}

/** @param {Pick<Shown, 'description' | 'unit' | 'trace'>} shown */
function inputsOf({ description, unit, trace }) {
  if (unit.layer === 0) return trace.input;
  const first = unitPlace(description.layers, unit.layer - 1, 0);
  return trace.a.subarray(first, first + description.layers[unit.layer].inputs);
}

/**
 * The unit's activation for the reader, with the slope that it has learned.
 *
 * @param {Shown} shown
 */
export function shownActivation({ description, unit, parameters }) {
  const layer = description.layers[unit.layer];
  const parameter = parameters.slope(unit.layer, unit.unit) ?? layer.parameter;
  return activationName({ ...layer, parameter });
}

/**
 * @param {object} options
 * @param {Store} options.store
 * @param {Shown} options.shown
 * @param {number[]} options.chosen sources of the terms to show
 * @param {(count: number) => void} options.onCount how many terms are wanted
 */
export function sumView({ store, shown, chosen, onCount }) {
  const { description, unit, trace, parameters, index } = shown;
  const terms = shownTerms(shown);
  const bias = parameters.bias(unit.layer, unit.unit);
  const ownBias = biasPlace(description, unit.layer, unit.unit);
  const ownSlope = slopePlace(description, unit.layer, unit.unit);
  const rest = terms.filter(({ source }) => !chosen.includes(source));
  const restSum = sumOf(rest);
  const values = chosen.map((source) => terms[source].value);
  const sizes = [...values, bias, restSum, trace.z[index]].map(Math.abs).filter(Number.isFinite);
  const most = Math.max(...sizes, 1e-30);
  const bar = (/** @type {number} */ value) => termBar(value, most);
  return html`
    <table class="terms">
      <caption class="visually-hidden">
        ${t('sum.heading')}
      </caption>
      <colgroup>
        <col />
        <col class="col-value" />
        <col class="col-weight" />
        <col class="col-product" />
        <col class="col-bar" />
        <col class="col-gradient" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">${t('sum.input')}</th>
          <th scope="col" class="number-cell">${t('sum.value')}</th>
          <th scope="col" class="number-cell">${t('sum.weight')}</th>
          <th scope="col" class="number-cell">${t('sum.product')}</th>
          <td class="bar-cell"></td>
          <th scope="col" class="number-cell gradient-cell" ${hint(t('sum.gradient.hint'))}>
            ${rich(t('sum.gradient'))}
          </th>
        </tr>
      </thead>
      <tbody>
        ${chosen.map((source) => termRow(store, shown, terms[source], bar))}
        ${restRow(rest.length, restSum, bar(restSum), chosen.length, onCount)}
        <tr class="bias" data-value=${bias}>
          <th scope="row">${t('sum.bias')}</th>
          <td></td>
          <td class="number-cell">${field(store, ownBias, bias, t('parameter.bias'))}</td>
          <td class="number-cell">${measured(bias)}</td>
          <td class="bar-cell">${bar(bias)}</td>
          <td class="number-cell gradient-cell">${measured(trace.gradient[ownBias])}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr class="sum-z" data-value=${trace.z[index]}>
          <th scope="row" colspan="3"><var>z</var> = Σ <var>w</var>·<var>x</var> + <var>b</var></th>
          <td class="number-cell"><strong>${measured(trace.z[index])}</strong></td>
          <td class="bar-cell">${bar(trace.z[index])}</td>
          <td class="number-cell gradient-cell">${measured(trace.gradientZ[index])}</td>
        </tr>
        ${ownSlope === null ? nothing : slopeRow(store, shown, ownSlope)}
        <tr class="sum-a" data-value=${trace.a[index]}>
          <th scope="row" colspan="3">
            <var>a</var> = <var>f</var>(<var>z</var>)
            <span class="note">${shownActivation(shown)}</span>
          </th>
          <td class="number-cell"><strong>${measured(trace.a[index])}</strong></td>
          <td class="bar-cell"></td>
          <td class="number-cell gradient-cell">${measured(trace.gradientA[index])}</td>
        </tr>
      </tfoot>
    </table>
    ${scalingNote(description, unit.layer, trace.a[index])}
  `;
}

/**
 * That the network sees a table's columns scaled, where that is what the sum shows.
 *
 * @param {Shown['description']} description
 * @param {number} layer of the unit
 * @param {number} answer of the unit
 */
function scalingNote(description, layer, answer) {
  const { scale, dimensions, layers, task } = description;
  const isOutput = layer === layers.length - 1;
  const target = scale.find(({ column }) => column === dimensions);
  const inputs = layer === 0 && scale.some(({ column }) => column < dimensions);
  const values = {
    ...scalingText(target ?? { centre: 0, spread: 1 }),
    value: targetText(description, answer),
    name: columnName(description, dimensions),
  };
  return html`
    ${inputs ? html`<p class="note">${t('sum.scaled')}</p>` : nothing}
    ${
      isOutput && target && task === 'regression'
        ? html`<p class="note">${rich(t('sum.scaled.target', values))}</p>`
        : nothing
    }
  `;
}

/**
 * The value of a term; of a scaled column with its value in the table as a hint.
 *
 * @param {Shown['description']} description
 * @param {number} layer of the unit
 * @param {number} source
 * @param {number} input
 */
function inputValue(description, layer, source, input) {
  const feature = description.features[source];
  const column = feature === undefined ? source : ['x1', 'x2'].indexOf(feature);
  const scaling = description.scale.find((each) => each.column === column);
  if (layer > 0 || !scaling) return measured(input);
  const values = {
    value: valueText(description, column, input),
    ...scalingText(scaling),
  };
  return html`<span ${hint(t('sum.scaled.input', values))}>${measured(input)}</span>`;
}

/**
 * What stands for the terms that are not shown; where many are, the way back to few.
 *
 * @param {number} count
 * @param {number} sum
 * @param {unknown} bar
 * @param {number} shown
 * @param {(count: number) => void} onCount
 */
function restRow(count, sum, bar, shown, onCount) {
  if (count > 0) {
    const more = t('sum.moreTerms', { n: Math.min(count, moreTerms) });
    return html`<tr class="rest" data-sum=${sum}>
      <th scope="row" colspan="3">
        <button class="link" @click=${() => onCount(shown + moreTerms)} ${hint(more)}>
          ${t('sum.rest', { n: count })}
        </button>
      </th>
      <td class="number-cell">${measured(sum)}</td>
      <td class="bar-cell">${bar}</td>
      <td></td>
    </tr>`;
  }
  if (shown <= fewTerms + 1) return nothing;
  return html`<tr class="rest">
    <th scope="row" colspan="6">
      <button class="link" @click=${() => onCount(fewTerms)}>${t('sum.fewer')}</button>
    </th>
  </tr>`;
}

/**
 * @param {Store} store
 * @param {Shown} shown
 * @param {Term} term
 * @param {(value: number) => unknown} bar
 */
function termRow(store, { description, unit, trace }, { source, weight, input, value }, bar) {
  const parameter = weightPlace(description, unit.layer, unit.unit, source);
  const name = shortUnitName(description, unit.layer, source);
  const look = () => store.select({ unit: { layer: unit.layer - 1, unit: source } });
  const fullName = unitName(description, unit.layer, source);
  return html`<tr class="term" data-value=${value}>
    <th scope="row">
      ${
        unit.layer === 0
          ? name
          : html`<button
              class="link look"
              @click=${look}
              ${hint(t('sum.look', { name: fullName }))}
            >
              ${name}
            </button>`
      }
    </th>
    <td class="number-cell">${inputValue(description, unit.layer, source, input)}</td>
    <td class="number-cell">
      <span class="operator">×</span>
      ${field(store, parameter, weight, t('parameter.weight', { name }))}
    </td>
    <td class="number-cell">${measured(value)}</td>
    <td class="bar-cell">${bar(value)}</td>
    <td class="number-cell gradient-cell">${measured(trace.gradient[parameter])}</td>
  </tr>`;
}

/**
 * @param {Store} store
 * @param {Shown} shown
 * @param {number} place of the slope among the parameters
 */
function slopeRow(store, { parameters, trace }, place) {
  return html`<tr class="slope">
    <th scope="row" colspan="2">${rich(t('sum.slope'))}</th>
    <td class="number-cell">
      ${field(store, place, parameters.all[place], unmarked(t('parameter.slope')))}
    </td>
    <td colspan="2"></td>
    <td class="number-cell gradient-cell">${measured(trace.gradient[place])}</td>
  </tr>`;
}

/**
 * @param {Store} store
 * @param {number} index
 * @param {number} value
 * @param {string} label
 */
function field(store, index, value, label) {
  return html`<ap-parameter
    .store=${store}
    .index=${index}
    .value=${value}
    .label=${label}
  ></ap-parameter>`;
}

/**
 * A small bar to the left or right of its middle, by sign and size; none for what is no number.
 *
 * @param {number} value
 * @param {number} most the size of the longest bar
 */
function termBar(value, most) {
  const share = Math.abs(value) / most;
  const length = Number.isFinite(share) ? Math.round(share * barLength * 2) / 2 : 0;
  return html`<span class="term-bar" dir="ltr" aria-hidden="true"
    ><i class=${value < 0 ? 'negative' : 'positive'} ${place({ '--length': length })}></i
  ></span>`;
}
