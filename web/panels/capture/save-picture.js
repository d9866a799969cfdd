// Saves a panel as a picture, PNG or SVG, with the link to its experiment written below it and into the file.

import { replay } from '../../draw/export/replay.js';
import { svgText } from '../../draw/export/svg.js';
import { pngOf } from '../../draw/export/pixels-png.js';
import { withTexts } from '../../draw/export/png.js';
import { readsBack } from '../../draw/export/read-back.js';
import { toBase64 } from '../../format/base64.js';
import { integer } from '../../format/numbers.js';
import { language } from '../../locale/index.js';
import { sharedAddress } from '../../address/shared-address.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { download, mayNotSave } from '../../kit/download.js';
import { headingOf } from '../../kit/panel-heading.js';
import { filled, line, roundBox } from './marks.js';
import { panelScene } from './scene.js';
import { showNoise, showSaved } from './saved-picture.js';
import { knownPixels, smallContext } from './surroundings.js';

/** @import {Drawing} from '../../draw/export/svg.js' */
/** @import {PictureOf} from '../../kit/offer.js' */
/** @import {PagePanel} from '../../state/types.js' */

const pageText = texts('page', pageTexts);
const t = texts('panel-tools', panelToolsTexts);

/** Pixels of a PNG for each CSS pixel. */
const density = 3;
const margin = 16;
const captionSize = 12;
const captionRow = 17;

/**
 * @param {PagePanel} panel
 * @param {PictureOf} picture of it
 * @param {'png' | 'svg'} format
 */
export async function savePicture(panel, picture, format) {
  panel.requestUpdate();
  await panel.updateComplete;
  const { run } = panel;
  const frame = panel.frame ?? run.frame;
  const runLink = () =>
    sharedAddress({
      page: location.href.replace(/[?#].*$/, ''),
      experiment: run.experiment.text,
      // Without it where the experiment alone does not lead there.
      state: frame?.pristine ? frame : null,
    });
  const link = picture.link ?? runLink();
  const drawing = draw(panel, picture, link);
  const name = `activation-playground-${fileName(drawing.title)}.${format}`;
  const context = smallContext(8);
  if (!context || !readsBack(context)) {
    // What is read from a canvas would be noise. An SVG needs none: its maps come from the pixels that they were painted with.
    if (format === 'png') {
      showNoise(() => savePicture(panel, picture, 'svg'));
      return;
    }
  }
  const svg = svgText(drawing, pngAddress);
  const canvas = rendered(drawing);
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

/**
 * The panel on its paper, with the link below.
 *
 * @param {PagePanel} panel
 * @param {PictureOf} picture
 * @param {string} link
 * @returns {Drawing}
 */
function draw(panel, picture, link) {
  const { width, height, marks } = panelScene(panel, picture);
  const page = getComputedStyle(document.documentElement);
  const across = width + 2 * margin;
  const top = height + margin + 10;
  const most = Math.floor(width / (captionSize * 0.62));
  const captionRows = broken((picture.caption ?? caption(panel)).split(/(?<= )/), most);
  const rows = broken(link.split(/(?<=[&/])/), most);
  const linkArea = {
    x: margin,
    y: top + captionRows.length * captionRow,
    width: across - 2 * margin,
    height: rows.length * captionRow,
  };
  const total = Math.ceil(linkArea.y + linkArea.height + margin - 4);
  const write = (
    /** @type {string} */ text,
    /** @type {number} */ y,
    /** @type {string} */ color,
  ) => line(text, { x: margin, y, width: 0, height: captionRow }, captionStyle(page, color));
  return {
    width: across,
    height: total,
    marks: [
      filled(roundBox({ x: 0, y: 0, width: across, height: total }, 0), page.backgroundColor),
      { kind: 'group', matrix: [1, 0, 0, 1, margin, margin], clip: null, opacity: 1, marks },
      ...captionRows.flatMap((text, i) => write(text, top + i * captionRow, '--muted')),
      ...rows.flatMap((text, i) => write(text, linkArea.y + i * captionRow, '--flow')),
    ],
    title: headingOf(panel),
    link,
    linkArea,
  };
}

/** @param {PagePanel} panel */
function caption({ frame, run }) {
  const { step, epoch } = frame ?? run.frame ?? { step: 0, epoch: 0 };
  const values = { epoch: integer(Math.floor(epoch)), step: integer(step) };
  return t('picture.caption', { title: pageText('title'), ...values });
}

/**
 * @param {CSSStyleDeclaration} page
 * @param {string} color
 */
function captionStyle(page, color) {
  return {
    fontStyle: 'normal',
    fontWeight: '400',
    fontSize: `${captionSize}px`,
    fontFamily: page.fontFamily,
    color: page.getPropertyValue(color).trim(),
  };
}

/** @param {Drawing} drawing */
function rendered({ width, height, marks }) {
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(density, density);
  replay(context, marks);
  return canvas;
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

/** @param {string} title */
function fileName(title) {
  return (
    title
      .toLocaleLowerCase(language)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'panel'
  );
}

/**
 * Lines of parts, none longer than it may be; parts that are too long themselves are cut.
 *
 * @param {string[]} parts
 * @param {number} length most characters of a line
 */
function broken(parts, length) {
  /** @type {string[]} */
  const lines = [''];
  for (const part of parts.flatMap(
    (each) => each.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [],
  )) {
    if (lines[lines.length - 1].length + part.length > length) lines.push('');
    lines[lines.length - 1] += part;
  }
  return lines;
}
