// A network without bends beside the closed-form least-squares fit of the same data: what its training can lead to at best.

import './linear-fit.css';
import { html, nothing } from 'lit';
import { drawLine } from '../../draw/canvas/canvas.js';
import { traceLevel } from '../../draw/plane/folds.js';
import { fixed } from '../../format/numbers.js';
import { css } from '../../draw/canvas/palette.js';
import { reach } from '../../draw/plane/points.js';
import { linear } from '../../draw/canvas/scale.js';
import { nameOf } from '../../format/names.js';
import outputTexts from '../../locale/en/output.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';

/** @import {Frame, LeastSquares} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Plot} from '../../draw/plane/fit.js' */

const t = texts('output', outputTexts);

export class LinearFit {
  #onLoaded;
  /** @type {unknown[]} */
  #basis = [];
  /** @type {LeastSquares | null} */
  #fit = null;

  /** @param {() => void} onLoaded called when there is more to show */
  constructor(onLoaded) {
    this.#onLoaded = onLoaded;
  }

  /**
   * The fit of the present data, once it is there.
   *
   * @param {Run} run
   */
  #of(run) {
    const basis = [run.samples, String(run.description.features)];
    if (basis.some((value, i) => value !== this.#basis[i])) {
      this.#basis = basis;
      this.#fit = null;
      void run.handle.leastSquares().then((fit) => {
        if (basis !== this.#basis) return;
        this.#fit = fit;
        this.#onLoaded();
      });
    }
    return this.#fit;
  }

  /**
   * Draws the least-squares line of data on a line, or where the least-squares plane is 0 between two classes, with the
   * network's own border.
   *
   * @param {Plot} plot
   * @param {Run} run
   * @param {FrameReader} frame
   */
  paint({ context, side, tall, palette }, run, frame) {
    const { task, dimensions, features } = run.description;
    const fit = this.#of(run);
    const plain = features.every((name) => name === 'x1' || name === 'x2');
    if (!fit || !plain || (dimensions === 2 && task !== 'binary')) return;
    const weight = (/** @type {'x1' | 'x2'} */ name) => fit.weights[features.indexOf(name)] ?? 0;
    const height = (/** @type {number} */ x1, /** @type {number} */ x2) =>
      fit.biases[0] + weight('x1') * x1 + weight('x2') * x2;
    context.setLineDash([7, 5]);
    if (dimensions === 1) {
      const up = linear(-tall, tall, side, 0);
      const ends = [up(height(-reach, 0)), up(height(reach, 0))];
      drawLine(context, [0, ends[0]], [side, ends[1]], palette.muted, 2 * palette.stroke);
      context.setLineDash([]);
      return;
    }
    const corners = [
      height(-reach, reach),
      height(reach, reach),
      height(-reach, -reach),
      height(reach, -reach),
    ];
    context.beginPath();
    traceLevel(context, corners, 1, 0, side);
    context.strokeStyle = css(palette.ink);
    context.lineWidth = 2 * palette.stroke;
    context.stroke();
    context.setLineDash([]);
    if (!frame.has('folds')) return;
    const cells = frame.foldSide;
    const border = frame.fold(run.description.layers.length - 1, 0);
    context.beginPath();
    traceLevel(context, border, cells, 0, side / cells);
    context.lineWidth = 1 * palette.stroke;
    context.stroke();
  }

  /**
   * @param {Run} run
   * @param {Frame | null} frame
   */
  render(run, frame) {
    const { task, dimensions, features, loss } = run.description;
    const fit = this.#of(run);
    const best = fixed(fit?.trainLoss ?? NaN, 4);
    const network = fixed(frame?.trainLoss ?? NaN, 4);
    const comparable = loss === 'mse';
    const drawn = features.every((name) => name === 'x1' || name === 'x2');
    const where =
      task === 'regression'
        ? t(dimensions === 1 && drawn ? 'linear.curve' : 'linear.values')
        : t(comparable ? 'linear.border' : 'linear.border.other', { loss: nameOf('loss', loss) });
    return html`<div class="note linear-fit">
      <ul ${hint(t('linear.hint'))}>
        <li class="best">${t('linear.best', { best })}</li>
        <li>${t(comparable ? 'linear.network' : 'linear.network.other', { network })}</li>
      </ul>
      ${drawn || task === 'regression' ? html`<p>${where}</p>` : nothing}
    </div>`;
  }
}
