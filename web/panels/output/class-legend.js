// Which colour and mark stands for which class.

import { html } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { classColor, css } from '../../draw/canvas/palette.js';
import { traceMark } from '../../draw/plane/points.js';
import outputTexts from '../../locale/en/output.js';
import { texts } from '../../format/texts.js';
import { className, hasNames } from '../../state/class-names.js';

/** @import {Store} from '../../state/store.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */

const t = texts('output', outputTexts);

/** @param {Store} store */
export function classLegend(store) {
  return html`<ul
    class="class-legend ${hasNames(store) ? 'named' : ''}"
    aria-label=${t('legend.name')}
  >
    ${Array.from(
      { length: store.description.classes },
      (_, index) => html`<li><canvas aria-hidden="true"></canvas>${className(store, index)}</li>`,
    )}
  </ul>`;
}

/**
 * @param {ParentNode} root holds the legend
 * @param {Palette} palette
 */
export function paintLegend(root, palette) {
  const canvases = /** @type {NodeListOf<HTMLCanvasElement>} */ (
    root.querySelectorAll('.class-legend canvas')
  );
  canvases.forEach((canvas, index) => {
    const picture = beginPicture(canvas);
    if (!picture) return;
    const { context, width } = picture;
    traceMark(context, index, width / 2, width / 2, width * 0.36);
    context.fillStyle = css(classColor(palette, index, canvases.length));
    context.fill();
  });
}
