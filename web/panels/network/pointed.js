// What is said beside the part of the network that is pointed at: of a unit a card with its map enlarged, its state, its numbers and
// its weights; of a link its weight and gradient. Loaded when one first is.

import './pointed.css';
import { html, nothing } from 'lit';
import { fixed, measured } from '../../format/numbers.js';
import pointedTexts from '../../locale/en/pointed.js';
import { texts } from '../../format/texts.js';
import { columnCounts } from '../../frame/units.js';
import { shortUnitName, stateText, unitName } from '../../format/names.js';
import { place, rich } from '../../kit/directives.js';

/** @import {Description, Frame} from '../../engine/types.js' */
/** @import {UnitNumbers} from '../../frame/units.js' */
/** @import {Link, Unit} from './picture.js' */

const t = texts('pointed', pointedTexts);

const mostWeights = 6;

/**
 * @param {object} options
 * @param {Description} options.description
 * @param {Unit} options.unit
 * @param {Frame} options.frame
 * @param {UnitNumbers | null} options.numbers
 * @param {number} options.left
 * @param {number} options.top
 */
export function unitCard({ description, unit: { column, index }, frame, numbers, left, top }) {
  const isOutput = column === columnCounts(description).length - 1;
  return html`
    <div class="unit-card" ${place({ left, top })}>
      <div class="unit-card-head">
        ${frame.unitMaps.length > 0 ? html`<canvas class="card-picture"></canvas>` : nothing}
        <div>
          <h3>${unitName(description, column, index)}</h3>
          ${
            numbers && !isOutput
              ? html`<p class=${numbers.state === 1 ? 'finding' : ''}>${stateText(numbers)}</p>`
              : nothing
          }
        </div>
      </div>
      ${
        numbers
          ? html`<dl>
              <dt>${rich(t('mean'))}</dt>
              <dd>
                ${t('mean.value', { mean: measured(numbers.mean), deviation: measured(numbers.deviation) })}
              </dd>
              <dt>${rich(t('gradient'))}</dt>
              <dd>${measured(numbers.gradient)}</dd>
              ${incoming(description, column, index, frame)}
            </dl>`
          : nothing
      }
    </div>
  `;
}

/**
 * The bias and the strongest weights of a unit.
 *
 * @param {Description} description
 * @param {number} column
 * @param {number} index
 * @param {Frame} frame
 */
function incoming(description, column, index, { parameters }) {
  if (parameters.length === 0) return nothing;
  const layer = description.layers[column - 1];
  const start = layer.weights + index * layer.inputs;
  const strongest = Array.from({ length: layer.inputs }, (_, source) => ({
    source,
    weight: parameters[start + source],
  }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostWeights)
    .sort((a, b) => a.source - b.source);
  const title = layer.inputs > mostWeights ? t('strongest', { n: layer.inputs }) : t('weights');
  return html`
    <dt>${t('bias')}</dt>
    <dd>${fixed(parameters[layer.biases + index], 3)}</dd>
    <dt class="weights-title">${title}</dt>
    <dd class="weights">
      ${strongest.map(
        ({ source, weight }) => html`
          <span class=${weight < 0 ? 'negative' : 'positive'}>
            <span>${shortUnitName(description, column - 1, source)}</span> ${fixed(weight, 2)}
          </span>
        `,
      )}
    </dd>
  `;
}

/**
 * @param {object} options
 * @param {Description} options.description
 * @param {Link} options.link
 * @param {Frame} options.frame
 * @param {number} options.left
 * @param {number} options.top
 */
export function linkLabel({ description, link: { layer, source, target }, frame, left, top }) {
  const { weights, inputs } = description.layers[layer];
  const index = weights + target * inputs + source;
  return html`<div class="link-label" ${place({ left, top })}>
    ${t('link.name', {
      from: shortUnitName(description, layer, source),
      to: shortUnitName(description, layer + 1, target),
    })}
    <dl>
      <dt>${t('link.weight')}</dt>
      <dd>${measured(frame.parameters[index])}</dd>
      <dt>${rich(t('link.gradient'))}</dt>
      <dd>${measured(frame.gradients[index] ?? NaN)}</dd>
    </dl>
  </div>`;
}
