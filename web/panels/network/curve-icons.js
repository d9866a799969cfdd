// Small curves of activations as icons.

import { html, svg } from 'lit';
import { curvePath } from '../../draw/charts/activation-curve.js';
import { Curves } from '../../kit/curves.js';

/** @import {Engine} from '../../engine/client.js' */

const reach = 4;
const points = 49;

export class CurveIcons {
  #curves;

  /**
   * @param {Pick<Engine, 'curve'>} engine
   * @param {() => void} onLoaded called when a curve that was missing has come
   */
  constructor(engine, onLoaded) {
    this.#curves = new Curves(engine, points, onLoaded);
  }

  /**
   * @param {string} activation with its parameter, as the engine reads it
   * @param {number} width
   * @param {number} height
   */
  icon(activation, width, height) {
    const curve = this.#curves.curve(activation, reach);
    const middle = width / 2;
    return html`<svg
      class="curve-icon"
      viewBox="0 0 ${width} ${height}"
      width=${width}
      height=${height}
      aria-hidden="true"
    >
      ${svg`<line class="axis" x1=${middle} y1="1" x2=${middle} y2=${height - 1}></line>`}
      ${curve ? svg`<path d=${curvePath(curve.f, width, height, 3)}></path>` : ''}
    </svg>`;
  }
}
