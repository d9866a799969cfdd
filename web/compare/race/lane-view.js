// A lane of a race on the page: its name and numbers, its output, life cards and gradient strip in small, and what can be done with it.

import { html, nothing, svg } from 'lit';
import { laneStroke } from '../../draw/charts/lane-curves.js';
import { css } from '../../draw/canvas/palette.js';
import { integer, list, measured, percent } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { hint, rich, term } from '../../kit/directives.js';
import raceTexts from '../../locale/en/compare/race.js';
import { gradientStrip, lifeCards } from '../../panels/network/index.js';

/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {ShownLane} from './race.js' */

const t = texts('race', raceTexts);

/**
 * @typedef {object} LaneParts
 * @property {Palette} palette
 * @property {number | null} cost nanoseconds a step
 * @property {unknown} form
 * @property {(() => unknown) | null} open null where it cannot be opened alone
 * @property {(() => unknown) | null} remove
 */

/**
 * @param {ShownLane} lane
 * @param {LaneParts} parts
 */
export function laneView(lane, { palette, cost, form, open, remove }) {
  const { number, name, run, frame } = lane;
  const layers = run.description.layers.length - 1;
  const hidden = run.experiment.fields.layers;
  const row = { layers: hidden, frame, places: [], pitch: 0, palette, onOpen: null };
  const loss = measured(frame?.frame.trainLoss ?? NaN);
  return html`<li class="lane" data-lane=${number}>
    <div class="lane-head">
      <h3>
        ${laneKey(palette, number - 1)} <small>${t('lane', { number })}</small> <span>${name}</span>
      </h3>
      ${numbers(lane, cost)} ${marks(lane)}
      <div class="lane-actions">
        <details class="lane-change" @keydown=${closeByEscape}>
          <summary>${t('lane.change')}</summary>
          ${form}
        </details>
        ${open ? action('open', open) : nothing} ${remove ? action('remove', remove) : nothing}
      </div>
    </div>
    ${
      run.description.dimensions <= 2
        ? html`<div class="lane-output" dir="ltr">
            <canvas
              class="lane-map"
              role="img"
              aria-label=${t('output', { number, loss: measured(frame?.frame.testLoss ?? NaN) })}
            ></canvas>
            <canvas class="lane-points" aria-hidden="true"></canvas>
          </div>`
        : html`<p class="lane-output note">${t('output.none')}</p>`
    }
    <div class="lane-layers">${layers > 0 ? lifeCards(row) : nothing}</div>
    <div class="lane-strip">${layers > 0 ? gradientStrip(row) : nothing}</div>
    <p class="lane-short" aria-hidden="true">${t('loss')} <b>${loss}</b></p>
  </li>`;
}

/** @param {KeyboardEvent} event */
function closeByEscape({ key, currentTarget }) {
  const details = /** @type {HTMLDetailsElement} */ (currentTarget);
  if (key !== 'Escape' || !details.open) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}

/**
 * The line of a lane in the charts.
 *
 * @param {Palette} palette
 * @param {number} index
 */
export function laneKey(palette, index) {
  const { color, dash } = laneStroke(palette, index);
  return html`<svg class="lane-key" viewBox="0 0 30 6" aria-hidden="true">
    ${svg`<path d="M0 3h30" stroke=${css(color)} stroke-dasharray=${dash.join(' ') || 'none'} />`}
  </svg>`;
}

/**
 * @param {'open' | 'remove'} name
 * @param {() => unknown} act
 */
function action(name, act) {
  return html`<button class="lane-${name}" @click=${act} ${hint(t(`lane.${name}.hint`))}>
    ${t(`lane.${name}`)}
  </button>`;
}

/**
 * @param {ShownLane} lane
 * @param {number | null} cost
 */
function numbers({ run, frame }, cost) {
  const { trainLoss, testLoss, testAccuracy, digest = '' } = frame?.frame ?? {};
  const hidden = run.experiment.fields.layers;
  const dead = hidden.reduce((sum, _, i) => sum + (frame?.layer(i)?.dead ?? NaN), 0);
  const units = hidden.reduce((sum, layer) => sum + layer.units, 0);
  const row = (/** @type {unknown} */ label, /** @type {string} */ value, about = '') =>
    html`<div>
      <dt>${about ? html`<span ${term(about)}>${label}</span>` : label}</dt>
      <dd translate="no">${value}</dd>
    </div>`;
  return html`<dl class="lane-numbers ${cost === null ? '' : 'timed'}">
    ${row(t('loss'), measured(trainLoss ?? NaN))}
    ${row(t('held'), measured(testLoss ?? NaN), 'held_out')}
    ${
      run.description.task === 'regression'
        ? nothing
        : row(t('accuracy'), percent(testAccuracy ?? NaN, 1))
    }
    ${units > 0 ? row(t('dead'), Number.isNaN(dead) ? '–' : `${integer(dead)} / ${integer(units)}`) : nothing}
    ${row(rich(t('gradient')), measured(frame?.layer(0)?.gradient ?? NaN))}
    ${cost === null ? nothing : row(t('cost'), t('cost.value', { n: measured(cost / 1000) }))}
    ${row(t('digest'), digest.slice(0, 8))}
  </dl>`;
}

/** @param {ShownLane} lane */
function marks({ died, divergedAt }) {
  if (divergedAt === null && died.size === 0) return nothing;
  const layers = list([...died.keys()].map((layer) => integer(layer + 1)));
  return html`<p class="lane-marks">
    ${divergedAt === null ? nothing : t('diverged', { step: integer(divergedAt) })}
    ${
      died.size === 0
        ? nothing
        : t('layerDead', { n: died.size, layers, step: integer(Math.min(...died.values())) })
    }
  </p>`;
}
