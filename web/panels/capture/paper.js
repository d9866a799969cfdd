// A panel on paper: as it stands on the page, with the step and the link that leads there below.

import { sharedAddress } from '../../address/shared-address.js';
import { replay } from '../../draw/export/replay.js';
import { integer } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { headingOf } from '../../kit/panel-heading.js';
import pageTexts from '../../locale/en/page.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { language } from '../../locale/index.js';
import { filled, line, roundBox } from './marks.js';
import { panelScene } from './scene.js';

/** @import {Drawing} from '../../draw/export/svg.js' */
/** @import {PictureOf} from '../../kit/offer.js' */
/** @import {PagePanel} from '../../state/types.js' */

const pageText = texts('page', pageTexts);
const t = texts('panel-tools', panelToolsTexts);

const margin = 16;
const captionSize = 12;
const captionRow = 17;

/**
 * The address of what a panel shows.
 *
 * @param {PagePanel} panel
 * @param {PictureOf} picture
 * @param {boolean} [atStep] whether it leads to the step on show, where the experiment alone does
 */
export function linkOf({ frame, run }, picture, atStep = true) {
  const shown = frame ?? run.frame;
  return (
    picture.link ??
    sharedAddress({
      page: location.href.replace(/[?#].*$/, ''),
      experiment: run.experiment.text,
      state: atStep && shown?.pristine ? shown : null,
    })
  );
}

/**
 * The panel on its paper, with the link below.
 *
 * @param {PagePanel} panel
 * @param {PictureOf} picture
 * @param {string} link
 * @returns {Drawing}
 */
export function onPaper(panel, picture, link) {
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

/**
 * @param {Drawing} drawing
 * @param {number} density pixels for each CSS pixel
 */
export function rendered(drawing, density) {
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * density;
  canvas.height = drawing.height * density;
  paintDrawing(/** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')), drawing, density);
  return canvas;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Drawing} drawing in its top left corner
 * @param {number} density pixels for each CSS pixel
 */
export function paintDrawing(context, { marks }, density) {
  context.save();
  context.scale(density, density);
  replay(context, marks);
  context.restore();
}

/**
 * @param {string} title of the panel
 * @param {string} ending without the dot
 */
export function fileName(title, ending) {
  const name =
    title
      .toLocaleLowerCase(language)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'panel';
  return `activation-playground-${name}.${ending}`;
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
