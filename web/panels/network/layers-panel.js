// Life cards and gradient strip by themselves, where the page has vital signs but no network.

import { html } from 'lit';
import { readFrame } from '../../frame/frame-reader.js';
import { texts } from '../../format/texts.js';
import { Panel } from '../../kit/panel.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { gradientStrip, lifeCards, openVitals, paintLayers } from './layer-row.js';

/** @import {Frame, FrameRequest} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('vitals', vitalsTexts);

/** @extends {Panel<Run, Store, Frame>} */
export class LayersPanel extends Panel {
  /** @returns {Partial<FrameRequest>} */
  request() {
    return { vitals: true, curves: true };
  }

  render() {
    const row = {
      layers: this.run.experiment.fields.layers,
      frame: this.frame && readFrame(this.frame, this.run),
      places: [],
      pitch: 0,
      palette: this.palette,
      onOpen: openVitals,
    };
    return html`<section class="panel layers" aria-labelledby="layers-heading">
      <div class="panel-head">
        <h2 id="layers-heading">
          ${t('layers.heading')} <span class="sentence">${t('layers.sentence')}</span>
        </h2>
      </div>
      ${lifeCards(row)} ${gradientStrip(row)}
    </section>`;
  }

  /** @param {Frame} frame */
  paint(frame) {
    paintLayers(this, readFrame(frame, this.run), { places: [], palette: this.palette });
  }
}

customElements.define('ap-layers', LayersPanel);
