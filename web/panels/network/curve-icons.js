// Small curves of activations as icons, fetched from the engine once each.

import { html, svg } from 'lit';
import { curvePath } from '../../draw/charts/activation-curve.js';

/** @import {Engine} from '../../engine/client.js' */
/** @import {Curve} from '../../engine/types.js' */

const reach = 4;
const points = 49;

export class CurveIcons {
  #engine;
  #onLoaded;
  /** @type {Map<string, Curve | null>} */
  #curves = new Map();

  /**
   * @param {Pick<Engine, 'curve'>} engine
   * @param {() => void} onLoaded called when a curve that was missing has come
   */
  constructor(engine, onLoaded) {
    this.#engine = engine;
    this.#onLoaded = onLoaded;
  }

  /**
   * @param {string} activation with its parameter, as the engine reads it
   * @param {number} width
   * @param {number} height
   */
  icon(activation, width, height) {
    const curve = this.#curve(activation);
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

  /** @param {string} activation */
  #curve(activation) {
    const known = this.#curves.get(activation);
    if (known !== undefined) return known;
    this.#curves.set(activation, null);
    void this.#engine.curve({ activation, lo: -reach, hi: reach, count: points }).then((curve) => {
      this.#curves.set(activation, curve);
      this.#onLoaded();
    });
    return null;
  }
}
