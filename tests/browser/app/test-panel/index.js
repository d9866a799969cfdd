// A room as another panel would have: it shows the sparsity of the first layer. For parts.test.js, which puts it on the page.

import { html } from 'lit';
import { beginPicture } from '../../../../web/draw/canvas/canvas.js';
import { css } from '../../../../web/draw/canvas/palette.js';
import { percent } from '../../../../web/format/numbers.js';
import { readFrame } from '../../../../web/frame/frame-reader.js';
import { panelMenu } from '../../../../web/kit/panel-menu.js';
import { Panel } from '../../../../web/kit/panel.js';

/** @import {Frame} from '../../../../web/engine/types.js' */
/** @import {Run} from '../../../../web/state/run.js' */
/** @import {Store} from '../../../../web/state/store.js' */

/** @extends {Panel<Run, Store, Frame>} */
class TestPanel extends Panel {
  request() {
    return { vitals: true };
  }

  render() {
    const numbers = this.frame && readFrame(this.frame, this.run).layer(0);
    return html`<section class="panel">
      <div class="panel-head">
        <h2>Test panel</h2>
        ${panelMenu()}
      </div>
      <output>${percent(numbers?.sparsity ?? NaN)}</output>
      <canvas role="img" aria-label="a bar"></canvas>
    </section>`;
  }

  /** @param {Frame} frame */
  paint(frame) {
    const canvas = this.querySelector('canvas');
    const picture = canvas && beginPicture(canvas);
    if (!picture) return;
    const { sparsity = 0 } = readFrame(frame, this.run).layer(0) ?? {};
    picture.context.fillStyle = css(this.palette.flow);
    picture.context.fillRect(0, 0, sparsity * picture.width, picture.height);
  }
}

customElements.define('ap-test-panel', TestPanel);
