// The dialog of examples: a picture, a title and a sentence each. The pictures are outputs of networks that the engine trains
// for them when the dialog is opened; where the data do not lie in a plane, samples are shown.

import { html } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { Atlas, paintSigned } from '../../draw/plane/heatmap.js';
import { css } from '../../draw/canvas/palette.js';
import { drawAxes, drawFit } from '../../draw/plane/fit.js';
import { presets } from './presets.js';
import { flatSamples } from '../../frame/flat.js';
import { openExample } from '../../state/opening/open-example.js';
import examplesTexts from '../../locale/en/examples.js';
import { texts } from '../../format/texts.js';
import '../../kit/cards-dialog.css';
import './examples.css';
import { StillPanel } from '../../kit/panel.js';
import { closeButton, closedFromBeside } from '../../kit/dialog.js';

/** @import {Frame, Samples} from '../../engine/types.js' */
/** @import {Preset} from './presets.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('examples', examplesTexts);

/** Cells along a side of a surface. */
const side = 48;
const glyphSide = 12;
/** Samples in the picture of glyphs along each side, and of waves below each other. */
const glyphsInRow = 3;
const waves = 4;

/** @extends {StillPanel<Run, Store, Frame>} */
export class ExamplesDialog extends StillPanel {
  alwaysInView = true;
  /** What the pictures are drawn from, by name. @type {Map<string, {output: Float32Array, dimensions: number} | Samples>} */
  #pictures = new Map();
  #atlas = new Atlas();

  open() {
    const dialog = /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
    dialog.showModal();
    void this.#makePictures();
  }

  render() {
    return html`
      <dialog
        class="modal cards-dialog examples"
        aria-labelledby="examples-heading"
        ${closedFromBeside()}
      >
        <div class="cards-head">
          <h2 id="examples-heading">
            ${t('heading')} <span class="sentence">${t('sentence')}</span>
          </h2>
          ${closeButton(() => this.#close())}
        </div>
        <ul class="examples-list">
          ${presets.map(
            (preset) => html`
              <li>
                <button
                  class="example"
                  data-name=${preset.name}
                  @click=${() => this.#choose(preset)}
                >
                  <canvas aria-hidden="true"></canvas>
                  <span class="example-title">${title(preset)}</span>
                  <span class="example-text">${text(`${preset.name}.text`)}</span>
                </button>
              </li>
            `,
          )}
        </ul>
      </dialog>
    `;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    if (changed.has('palette')) for (const { name } of presets) this.#draw(name);
  }

  /** @param {Preset} preset */
  #choose(preset) {
    this.#close();
    void openExample(this.store, { ...preset, title: title(preset) });
  }

  #close() {
    /** @type {HTMLDialogElement} */ (this.querySelector('dialog')).close();
  }

  async #makePictures() {
    const { engine } = this.run;
    for (const { name, text: experiment, pictured } of presets) {
      if (!this.#pictures.has(name)) {
        const { output, dimensions } = await engine.sketch(experiment, pictured, side);
        const sketch = output && { output: output.data, dimensions };
        const picture = sketch ?? flatSamples(await engine.preview(experiment));
        this.#pictures.set(name, picture);
      }
      this.#draw(name);
    }
  }

  /** @param {string} name */
  #draw(name) {
    const source = this.#pictures.get(name);
    const canvas = /** @type {HTMLCanvasElement | null} */ (
      this.querySelector(`[data-name=${name}] canvas`)
    );
    const picture = canvas && beginPicture(canvas);
    if (!picture || !source) return;
    const { context, width } = picture;
    if (!('output' in source)) this.#drawSamples(context, width, source);
    else if (source.dimensions > 1) {
      const pixels = this.#atlas.begin(side, 1);
      paintSigned(source.output, 1, this.palette, pixels, false);
      this.#atlas.finish();
      this.#atlas.draw(context, 0, 0, 0, width);
    } else {
      const plot = { context, side: width, tall: 1.25, palette: this.palette };
      drawAxes(plot);
      drawFit(plot, source.output.subarray(0, side));
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} width
   * @param {Samples} samples
   */
  #drawSamples(context, width, { x, y }) {
    const inputs = x.length / y.length;
    context.fillStyle = css(this.palette.ink);
    context.strokeStyle = css(this.palette.ink);
    context.lineWidth = 1.25;
    if (inputs === glyphSide * glyphSide) {
      const cell = width / (glyphsInRow * glyphSide);
      for (let i = 0; i < glyphsInRow * glyphsInRow * inputs; i++) {
        const [sample, pixel] = [Math.floor(i / inputs), i % inputs];
        const left = (sample % glyphsInRow) * glyphSide + (pixel % glyphSide);
        const top = Math.floor(sample / glyphsInRow) * glyphSide + Math.floor(pixel / glyphSide);
        context.globalAlpha = Math.max(0, Math.min(1, x[i]));
        context.fillRect(left * cell, top * cell, cell, cell);
      }
      context.globalAlpha = 1;
      return;
    }
    for (let label = 0; label < waves; label++) {
      const first = y.indexOf(label) * inputs;
      context.beginPath();
      for (let i = 0; i < inputs; i++) {
        const height = width / waves;
        const at = (label + 0.5) * height - x[first + i] * height * 0.3;
        context.lineTo((i / (inputs - 1)) * width, at);
      }
      context.stroke();
    }
  }
}

/** @param {string} key */
function text(key) {
  return t(/** @type {Parameters<typeof t>[0]} */ (key));
}

/** @param {Preset} preset */
function title({ name }) {
  return text(`${name}.title`);
}

customElements.define('ap-examples', ExamplesDialog);
