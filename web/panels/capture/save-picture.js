// Saves a panel as a picture, PNG or SVG, with the link to its experiment written below it and into the file.

import { svgText } from '../../draw/export/svg.js';
import { pngOf } from '../../draw/export/pixels-png.js';
import { withTexts } from '../../draw/export/png.js';
import { toBase64 } from '../../format/base64.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { download, mayNotSave } from '../../kit/download.js';
import { fileName, linkOf, onPaper, rendered } from './paper.js';
import { showNoise, showSaved } from './saved-picture.js';
import { canvasesReadBack, knownPixels } from './surroundings.js';

/** @import {Drawing} from '../../draw/export/svg.js' */
/** @import {PictureOf} from '../../kit/offer.js' */
/** @import {PagePanel} from '../../state/types.js' */

const pageText = texts('page', pageTexts);
const t = texts('panel-tools', panelToolsTexts);

/** Pixels of a PNG for each CSS pixel. */
const density = 3;

/**
 * @param {PagePanel} panel
 * @param {PictureOf} picture of it
 * @param {'png' | 'svg'} format
 */
export async function savePicture(panel, picture, format) {
  panel.requestUpdate();
  await panel.updateComplete;
  const drawing = onPaper(panel, picture, linkOf(panel, picture));
  const { link } = drawing;
  const name = fileName(drawing.title, format);
  // What is read from a canvas would be noise. An SVG needs none: its maps come from the pixels that they were painted with.
  if (format === 'png' && !canvasesReadBack()) {
    showNoise(() => savePicture(panel, picture, 'svg'));
    return;
  }
  const svg = svgText(drawing, pngAddress);
  const canvas = rendered(drawing, density);
  const bytes =
    format === 'svg'
      ? new TextEncoder().encode(svg)
      : withTexts(await canvasPng(canvas), textsOf(drawing));
  const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
  // Where saving may be forbidden, the picture is shown as well.
  if (mayNotSave()) {
    showSaved({ canvas, name, link, source: format === 'svg' ? svg : null });
  }
  download(new Blob([bytes], { type }), name);
}

/**
 * A map as an address that holds it.
 *
 * @param {HTMLCanvasElement} canvas
 */
function pngAddress(canvas) {
  const pixels = knownPixels(canvas);
  if (pixels) return `data:image/png;base64,${toBase64(pngOf(pixels))}`;
  return canvas.toDataURL('image/png');
}

/** @param {HTMLCanvasElement} canvas */
async function canvasPng(canvas) {
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!(blob instanceof Blob)) throw new Error('The picture is too large for this browser.');
  return new Uint8Array(await blob.arrayBuffer());
}

/** @param {Drawing} drawing */
function textsOf({ title, link }) {
  return {
    Title: t('picture.title', { title: pageText('title'), panel: title }),
    Software: pageText('title'),
    Source: link,
    Experiment: link.slice(link.indexOf('#') + 1),
  };
}
