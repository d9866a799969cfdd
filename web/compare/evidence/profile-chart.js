// The performance profile of each value that is compared, with its key.

import { html, svg } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { css } from '../../draw/canvas/palette.js';
import { drawProfiles, strokeOf } from '../../draw/charts/profile.js';
import { measured, percent } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { StillPanel } from '../../kit/panel.js';
import { readable } from '../../kit/reading/reading.js';
import compareTexts from '../../locale/en/compare/compare.js';

/** @import {Profile} from '../../draw/charts/profile.js' */
/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('compare', compareTexts);

/** @extends {StillPanel<Run, Store, Frame>} */
export class ProfileChart extends StillPanel {
  static properties = { ...StillPanel.properties, profile: { attribute: false } };

  alwaysInView = true;

  constructor() {
    super();
    /** @type {{thresholds: number[], profiles: Profile[]}} */
    this.profile;
  }

  render() {
    const { profiles } = this.profile;
    return html`
      <canvas class="profile" role="img" aria-label=${t('profile.name')}></canvas>
      <p class="profile-key">
        ${profiles.map(({ name }, i) => {
          const { color, dash } = strokeOf(this.palette, i);
          return html`<span>
            <svg viewBox="0 0 24 8" aria-hidden="true">
              ${svg`<path d="M0 4h24" fill="none" stroke=${css(color)} stroke-width="2.5" stroke-dasharray=${dash.join(' ')} />`}
            </svg>
            ${name}
          </span>`;
        })}
      </p>
    `;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    this.paint();
  }

  paint() {
    const canvas = /** @type {HTMLCanvasElement | null} */ (this.querySelector('canvas'));
    const picture = canvas && beginPicture(canvas);
    const atX = picture && drawProfiles(picture.context, picture, this.profile, this.palette);
    if (canvas && atX) readable(canvas, () => this.#reading(atX));
  }

  /** What the curves say at each threshold, from left to right. @param {(threshold: number) => number} atX */
  #reading(atX) {
    const { thresholds, profiles } = this.profile;
    const text = (/** @type {number} */ i) => {
      const shares = profiles.map(({ name, shares: each }) =>
        t('profile.read.value', { name, share: percent(each[i]) }),
      );
      return [t('profile.read', { threshold: measured(thresholds[i]) }), ...shares].join('\n');
    };
    return { places: thresholds.map(atX), text };
  }
}

customElements.define('ap-profile', ProfileChart);
