// Several classes on the plane: their map, and which colour and mark stands for which.

import './class-view.css';
import { html } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { classColor, css } from '../../draw/canvas/palette.js';
import { traceMark } from '../../draw/plane/points.js';
import outputTexts from '../../locale/en/output.js';
import { texts } from '../../format/texts.js';
import { className, hasNames } from '../../state/class-names.js';

export { paintClasses } from '../../draw/plane/class-map.js';

/** @import {Run} from '../../state/run.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */

const t = texts('output', outputTexts);

/** @param {Run} run */
export function classLegend(run) {
  return html`<ul
    class="class-legend ${hasNames(run) ? 'named' : ''}"
    aria-label=${t('legend.name')}
  >
    ${Array.from(
      { length: run.description.classes },
      (_, index) => html`<li><canvas aria-hidden="true"></canvas>${className(run, index)}</li>`,
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
