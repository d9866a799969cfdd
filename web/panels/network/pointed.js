// What is said beside the part of the network that is pointed at: of a unit a card with its place on the curve, its map, its state, its
// numbers and its weights; of a link its weight and gradient. Loaded when one first is.

import './pointed.css';
import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { drawLife } from '../../draw/charts/activation-curve.js';
import { fixed, measured } from '../../format/numbers.js';
import layerTexts from '../../locale/en/layer.js';
import pageTexts from '../../locale/en/page.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { texts } from '../../format/texts.js';
import { pair, shortUnitName, stateText, unitName } from '../../format/names.js';
import { place, rich } from '../../kit/directives.js';
import { className } from '../../state/class-names.js';
import { outputNames } from './output-names.js';

/** @import {Description} from '../../engine/types.js' */
/** @import {NetworkLayout} from '../../draw/network/network.js' */
/** @import {FrameReader, UnitNumbers} from '../../frame/frame-reader.js' */
/** @import {Link, Unit} from './picture.js' */
/** @import {Run} from '../../state/run.js' */

const t = texts('layer', layerTexts);
const page = texts('page', pageTexts);
const vitals = texts('vitals', vitalsTexts);

const mostWeights = 6;
const cardWidth = 252;
const cardHeight = 330;
/** How far it may reach over the cards above the picture, and over the strip below. */
const roomAbove = 112;
const roomBelow = 88;
const labelHeight = 56;

/** @typedef {{width: number, height: number}} Area the picture of the network */

/**
 * @param {object} options
 * @param {Run} options.run
 * @param {NetworkLayout} options.layout
 * @param {Area} options.area
 * @param {Unit} options.unit
 * @param {FrameReader} options.frame
 * @param {UnitNumbers | null} options.numbers
 */
function unitCard({ run, layout, area, unit, frame, numbers }) {
  const { description } = run;
  const { column, index } = unit;
  if (index >= (layout.columns[column]?.y.length ?? 0)) return nothing;
  const isOutput = column === description.layers.length;
  const name = unitName(description, column, index);
  return html`
    <div class="unit-card" ${place(cardPlace(layout, area, unit))}>
      <h3>
        ${isOutput && description.task === 'classes' ? pair(name, className(run, index)) : name}
      </h3>
      ${
        numbers && !isOutput
          ? html`<p class=${numbers.state === 1 ? 'finding' : ''}>${stateText(numbers)}</p>
              <canvas class="card-life"></canvas>`
          : nothing
      }
      ${frame.has('unitMaps') ? html`<canvas class="card-picture"></canvas>` : nothing}
      ${
        numbers
          ? html`<dl>
              <dt>${rich(t('mean'))}</dt>
              <dd>
                ${t('mean.value', { mean: measured(numbers.mean), deviation: measured(numbers.deviation) })}
              </dd>
              <dt class="of-gradient">${rich(t('gradient'))}</dt>
              <dd class="of-gradient">${measured(numbers.gradient)}</dd>
              ${incoming(description, column, index, frame)}
            </dl>`
          : nothing
      }
    </div>
  `;
}

/**
 * Paints where the unit lives on its curve.
 *
 * @param {ParentNode} panel that has the card
 * @param {Unit} unit
 * @param {{frame: FrameReader, palette: import('../../draw/canvas/palette.js').Palette}} scene
 */
function paintUnitLife(panel, { column, index }, { frame, palette }) {
  const canvas = /** @type {HTMLCanvasElement | null} */ (panel.querySelector('.card-life'));
  if (!canvas || !frame.has('unitHistogram') || !frame.has('curves')) return;
  const picture = beginPicture(canvas);
  if (!picture) return;
  const layer = column - 1;
  const life = {
    ...frame.life(layer),
    histogram: frame.unitHistogram(layer, index),
    flat: 1 - (frame.unit(layer, index)?.active ?? NaN),
  };
  const zoneName = (/** @type {string | null} */ slope) =>
    slope === null ? vitals('life.saturated') : page('life.slope', { slope });
  drawLife(picture.context, picture, { ...life, zoneName }, palette);
}

/**
 * Beside the unit: to its right, or where there is no room, to its left.
 *
 * @param {NetworkLayout} layout
 * @param {Area} area
 * @param {Unit} unit
 */
function cardPlace({ columns }, { width, height }, { column, index }) {
  const { unitX, y, tile } = columns[column];
  const x = unitX[index];
  const beside = tile / 2 + 14;
  const right = x + beside + cardWidth <= width;
  const left = right ? x + beside : x - beside - cardWidth;
  return {
    left: Math.max(0, Math.min(left, width - cardWidth)),
    top: Math.max(-roomAbove, Math.min(y[index] - cardHeight / 2, height + roomBelow - cardHeight)),
  };
}

/**
 * The bias and the strongest weights of a unit.
 *
 * @param {Description} description
 * @param {number} column
 * @param {number} index
 * @param {FrameReader} frame
 */
function incoming(description, column, index, frame) {
  if (!frame.has('parameters')) return nothing;
  const { parameters } = frame;
  const layer = description.layers[column - 1];
  const strongest = Array.from(parameters.incoming(column - 1, index), (weight, source) => ({
    source,
    weight,
  }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostWeights)
    .sort((a, b) => a.source - b.source);
  const title = layer.inputs > mostWeights ? t('strongest', { n: layer.inputs }) : t('weights');
  return html`
    <dt>${t('bias')}</dt>
    <dd>${fixed(parameters.bias(column - 1, index), 3)}</dd>
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
 * @param {NetworkLayout} options.layout
 * @param {Link} options.link
 * @param {FrameReader} options.frame
 */
function linkLabel({ description, layout, link: { layer, source, target }, frame }) {
  const from = layout.columns[layer];
  const to = layout.columns[layer + 1];
  if (!from || !to) return nothing;
  const middle = (from.y[source] + to.y[target]) / 2;
  const left = (from.start + to.end) / 2;
  // Above the link, or where there is no room, below it.
  const top = middle < labelHeight + 8 ? middle + 12 : middle - labelHeight - 8;
  return html`<div class="link-label" ${place({ left, top })}>
    ${t('link.name', {
      from: shortUnitName(description, layer, source),
      to: shortUnitName(description, layer + 1, target),
    })}
    <dl>
      <dt>${t('link.weight')}</dt>
      <dd>${measured(frame.parameters.weight(layer, target, source))}</dd>
      <dt class="of-gradient">${rich(t('link.gradient'))}</dt>
      <dd class="of-gradient">${measured(frame.gradients.weight(layer, target, source))}</dd>
    </dl>
  </div>`;
}

/**
 * The names of outputs, and the card of the unit that is pointed at, or the label of the link.
 *
 * @param {object} options
 * @param {Run} options.run
 * @param {NetworkLayout} options.layout
 * @param {{width: number, height: number}} options.area of the picture
 * @param {Unit | null} options.unit
 * @param {Link | null} options.link
 * @param {FrameReader | null} options.frame
 * @param {UnitNumbers | null} options.numbers of the unit
 */
export function besidePointed({ run, layout, area, unit, link, frame, numbers }) {
  const { description } = run;
  const names = outputNames(run, layout, area.width);
  if (!frame?.has('parameters')) return names;
  return html`${names}${
    unit ? unitCard({ run, layout, area, unit, frame, numbers }) : nothing
  }${link ? linkLabel({ description, layout, link, frame }) : nothing}`;
}

/**
 * Paints the pictures of the card: the unit's map, and its place on the curve.
 *
 * @param {ParentNode} panel that has the card
 * @param {import('./picture.js').NetworkPicture} network
 * @param {Pick<import('./picture.js').Scene, 'description' | 'tables' | 'frame' | 'palette'>} scene
 * @param {Unit} unit
 */
export function paintPointed(panel, network, scene, unit) {
  const map = /** @type {HTMLCanvasElement | null} */ (panel.querySelector('.card-picture'));
  const picture = map && beginPicture(map);
  if (picture) network.paintUnit(picture.context, scene, unit, picture.width);
  paintUnitLife(panel, unit, scene);
}
