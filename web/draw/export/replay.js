// Draws recorded marks on a canvas, at whatever size it is scaled to.

/** @import {Mark, Matrix, Shade} from './recorder.js' */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark[]} marks
 */
export function replay(context, marks) {
  for (const mark of marks) {
    context.save();
    context.transform(.../** @type {Matrix} */ (mark.matrix));
    context.globalAlpha *= mark.opacity;
    if (mark.kind === 'group') {
      if (mark.clip !== null) context.clip(new Path2D(mark.clip));
      replay(context, mark.marks);
    } else if (mark.kind === 'image') {
      if (mark.clip !== null) context.clip(new Path2D(mark.clip));
      context.imageSmoothingQuality = 'high';
      context.drawImage(mark.source, ...mark.crop, ...mark.box);
    } else if (mark.kind === 'text') {
      context.font = mark.font;
      context.textAlign =
        mark.anchor === 'middle' ? 'center' : mark.anchor === 'end' ? 'right' : 'left';
      context.lineWidth = mark.lineWidth;
      context.lineJoin = 'round';
      if (mark.stroke) context.strokeStyle = mark.stroke;
      if (mark.stroke) context.strokeText(mark.text, mark.x, mark.y);
      if (mark.fill) context.fillStyle = mark.fill;
      if (mark.fill) context.fillText(mark.text, mark.x, mark.y, mark.length);
    } else {
      const path = new Path2D(mark.d);
      if (mark.fill) {
        context.fillStyle =
          typeof mark.fill === 'string' ? mark.fill : gradient(context, mark.fill);
        context.fill(path);
      }
      if (mark.stroke) {
        context.strokeStyle = mark.stroke;
        context.lineWidth = mark.lineWidth;
        context.lineCap = /** @type {CanvasLineCap} */ (mark.cap);
        context.lineJoin = /** @type {CanvasLineJoin} */ (mark.join);
        context.setLineDash(mark.dash);
        context.stroke(path);
      }
    }
    context.restore();
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Shade} shade
 */
function gradient(context, { from, to, colors }) {
  const made = context.createLinearGradient(from, 0, to, 0);
  colors.forEach((color, i) => made.addColorStop(i / Math.max(1, colors.length - 1), color));
  return made;
}
