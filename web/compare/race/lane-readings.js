// Has the life cards and the gradient strip of a lane read by pointer, finger and arrow keys, as the same pictures are elsewhere.

import { linear } from '../../draw/canvas/scale.js';
import { flowReading, lifeReading } from '../../frame/layer-readings.js';
import { readable } from '../../kit/reading/reading.js';

/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */

/**
 * @param {Element} row of the lane
 * @param {() => FrameReader} frameOf what is on show
 * @param {Palette} palette
 */
export function makeLaneReadable(row, frameOf, palette) {
  /** @type {NodeListOf<HTMLCanvasElement>} */ (row.querySelectorAll('.life-card canvas')).forEach(
    (canvas, layer) => {
      // What the card is, is said with the card.
      if (canvas.role !== 'img') {
        canvas.role = 'img';
        canvas.ariaLabel = canvas.parentElement?.getAttribute('data-hint') ?? '';
      }
      readable(canvas, () => {
        const frame = frameOf();
        if (!frame.has('layers') || layer + 1 >= frame.description.layers.length) return null;
        const { clientWidth: width, clientHeight: height } = canvas;
        return lifeReading(frame.life(layer), { width, height });
      });
    },
  );
  const strip = /** @type {HTMLCanvasElement | null} */ (row.querySelector('.strip-picture'));
  if (!strip) return;
  readable(strip, () => {
    const frame = frameOf();
    const last = frame.description.layers.length - 1;
    if (!frame.has('layers') || last < 1) return null;
    // As draw/charts/gradient-flow.js places them.
    const at = linear(0, last, 5.2 * palette.text, strip.clientWidth - 1.6 * palette.text);
    return flowReading(
      frame,
      Array.from({ length: last + 1 }, (_, i) => at(i)),
    );
  });
}
