// What stands in each layer's column beside its units: the life card, f and f′ with the samples under them and the share of them in the
// flat zone; and across all columns the gradient strip, the size of ∂L/∂z on its way back from the output.
//
// Cards stand over their columns where these are wide enough, and otherwise side by side in rows.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { drawLife } from '../../draw/charts/activation-curve.js';
import { drawFlow, factorsFit } from '../../draw/charts/gradient-flow.js';
import { activationName } from '../../format/names.js';
import { factor, list, measured, percent } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { hint, place, rich, term, unmarked } from '../../kit/directives.js';
import pageTexts from '../../locale/en/page.js';

/** @import {LayerFields} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {FlowBackdrop} from '../../draw/charts/gradient-flow.js' */

const t = texts('page', pageTexts);

/** Cards are at least this wide, or they stand in rows. */
const leastCard = 40;
const widestCard = 150;
const gap = 8;

/**
 * How wide cards are that stand over their columns.
 *
 * @param {number} pitch distance of neighbouring columns
 * @returns {number} 0 where there is no room for them
 */
export function cardWidth(pitch) {
  const width = Math.min(widestCard, pitch - gap);
  return width < leastCard ? 0 : width;
}

/**
 * @typedef {object} Layers
 * @property {LayerFields[]} layers hidden ones
 * @property {FrameReader | null | undefined} frame
 * @property {number[]} places where the columns of the layers stand, the output's last; none where cards and points stand at equal distances
 * @property {number} pitch
 * @property {Palette} palette
 * @property {FlowBackdrop} [behind] the gradients of the strip
 * @property {((event: Event, layer: number) => void) | null} onOpen null where there is nothing more to show of a layer
 */

/** @param {Layers} row */
export function lifeCards({ layers, frame, places, pitch, onOpen }) {
  if (layers.length === 0) return nothing;
  const width = cardWidth(pitch);
  const aligned = places.length > 0 && width > 0;
  const cards = layers.map((layer, i) => {
    const share = percent(frame?.layer(i)?.saturated ?? NaN);
    const activation = activationName(layer);
    const label = t('life.card', { layer: i + 1, share, activation });
    const content = html`<canvas></canvas
      ><span class="life-share"
        ><span class="visually-hidden">${t('network.layer', { layer: i + 1 })}</span
        ><span aria-hidden="true">${i + 1}</span> <b>${share}</b
        ><span class="visually-hidden">${t('life.label.flat')}</span></span
      >`;
    return html`<li ${place(aligned ? { left: places[i], '--card': width } : {})}>
      ${
        onOpen
          ? html`<button
              class="life-card"
              ${hint(label)}
              @click=${(/** @type {Event} */ event) => onOpen(event, i)}
            >
              ${content}
            </button>`
          : html`<div class="life-card" ${hint(label)}>${content}</div>`
      }
    </li>`;
  });
  const label = { '--label': (places[0] ?? 0) - width / 2 - gap };
  const crowd = layers.length > 8 ? 'many' : layers.length > 4 ? 'some' : 'few';
  return html`<div class="life-row ${aligned ? 'aligned' : crowd}">
    <p class="life-label" ${place(label)}>
      <span ${term('pre_activation')}>${rich(t('life.label.curve'))}</span>
      <span ${term('saturation')}>${t('life.label.flat')}</span>
    </p>
    <ul class="life-cards">
      ${cards}
    </ul>
  </div>`;
}

/** @param {Layers} row */
export function gradientStrip({ layers, frame, places, pitch, palette }) {
  if (layers.length === 0) return nothing;
  const all = Array.from({ length: layers.length + 1 }, (_, i) => frame?.layer(i));
  const gradients = list(all.map((numbers) => measured(numbers?.gradient ?? NaN)));
  const factors = all.slice(0, -1).map((numbers) => numbers?.gradient_factor ?? NaN);
  return html`<div class="strip">
    <p class="strip-caption">
      <span ${term('gradient_factor')}>${rich(t('strip.caption'))}</span>
      ${
        places.length > 0 && !factorsFit(pitch, palette)
          ? html`<b class="strip-mean">${meanText(factors, all[0]?.gradient)}</b>`
          : nothing
      }
    </p>
    <canvas
      class="strip-picture"
      role="img"
      aria-label=${unmarked(t('strip.picture', { gradients, factors: list(factors.map(factor)) }))}
    ></canvas>
  </div>`;
}

/**
 * Where there is no room for each: what they are on average, and between what they lie.
 *
 * @param {number[]} factors
 * @param {number | undefined} first gradient of layer 1
 */
function meanText(factors, first) {
  if (first === 0) return t('story.blocked');
  if (!factors.every((each) => each > 0 && each < Infinity)) return '';
  const logs = factors.map(Math.log);
  const mean = Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length);
  return t('strip.mean', {
    mean: factor(mean),
    least: factor(Math.min(...factors)),
    most: factor(Math.max(...factors)),
  });
}

/**
 * Paints the cards and the strip.
 *
 * @param {ParentNode} panel
 * @param {FrameReader} frame
 * @param {Pick<Layers, 'places' | 'palette' | 'behind'>} row
 */
export function paintLayers(panel, frame, { places, palette, behind }) {
  if (!frame.has('layers') || !frame.has('curves')) return;
  const zoneName = (/** @type {string | null} */ slope) =>
    slope === null ? '' : t('life.slope', { slope });
  /** @type {NodeListOf<HTMLCanvasElement>} */ (
    panel.querySelectorAll('.life-card canvas')
  ).forEach((canvas, i) => {
    const picture = i + 1 < frame.description.layers.length && beginPicture(canvas);
    if (!picture) return;
    drawLife(picture.context, picture, { ...frame.life(i), zoneName, card: true }, palette);
  });
  const strip = /** @type {HTMLCanvasElement | null} */ (panel.querySelector('.strip-picture'));
  const picture = strip && beginPicture(strip);
  if (!picture) return;
  const all = frame.description.layers.map((_, i) => frame.layer(i));
  drawFlow(
    picture.context,
    picture,
    all.map((numbers) => numbers?.gradient ?? NaN),
    all.map((numbers) => numbers?.gradient_factor ?? NaN),
    palette,
    { places, behind },
  );
}

/**
 * Shows more of a layer in the vital signs, wherever they are on the page.
 *
 * @param {Event} event at its card
 * @param {number} layer
 */
export function openVitals({ target }, layer) {
  target?.dispatchEvent(new CustomEvent('ap-show-layer', { bubbles: true, detail: { layer } }));
}
