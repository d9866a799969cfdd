// The hand-out that is printed in place of the page: what is said of the run, the panels' pictures, the settings, and the address that
// leads there, on at most two sheets of A4.

import './handout.css';
import { replay } from '../../draw/export/replay.js';
import { wholePanel } from '../../kit/offer.js';
import { headingOf } from '../../kit/panel-heading.js';
import { sharedAddress } from '../../address/shared-address.js';
import { integer } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import pageTexts from '../../locale/en/page.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { panelScene } from './scene.js';

/** @import {PictureOf} from '../../kit/offer.js' */
/** @import {PageOffer, PagePanel} from '../../state/types.js' */
/** @import {Run} from '../../state/run.js' */

const pageText = texts('page', pageTexts);
const t = texts('panel-tools', panelToolsTexts);

/** Pixels for each CSS pixel: a sheet of A4 holds 96 of these an inch. */
const density = 3;
/** What a sheet across holds within its margins, in CSS pixels (277 mm × 190 mm). */
const sheet = { width: 1046, height: 714 };
const gap = 12;
/** What stands beside the pictures: the head on the first sheet, the settings on the second. */
const headHeight = 150;
const settingsHeight = 110;

/** @typedef {{panel: PagePanel, offer: PageOffer | undefined}} Offered */

/**
 * @param {object} page
 * @param {Offered[]} page.panels in their order on the page
 * @param {Run} page.run on the screen
 * @param {string} page.story what is said of it
 * @returns {HTMLElement}
 */
export function handout({ panels, run, story }) {
  const named = (/** @type {string} */ name) =>
    panels.find(({ panel }) => panel.localName === name);
  const settings = named('ap-data');
  const shown = panels.filter(({ panel }) => panel !== settings?.panel && panel.clientHeight > 0);
  const first = shown.filter(({ panel }) => !isBelow(panel));
  // What is of more than the run says so, and has no settings of one.
  const own = shown.map(({ panel, offer }) => offer?.picture?.(panel)).find((each) => each?.link);
  const second = shown.filter(({ panel }) => isBelow(panel));
  return element('section', 'handout', [
    element('div', 'sheet', [
      ...head(run, panels, story, own),
      ...row(first.map(picture), sheet.height - headHeight),
    ]),
    element('div', 'sheet', [
      ...column(second.map(picture), sheet.height - settingsHeight),
      ...(settings && !own ? settingsOf(settings) : []),
    ]),
  ]);
}

/** What an upright sheet holds across, in CSS pixels (180 mm), and how much of its height pictures take. */
const upright = { width: 680, height: 260 };

/**
 * Pictures of network and output as they stand, side by side across an upright sheet.
 *
 * @param {Offered[]} panels
 * @returns {HTMLElement[]}
 */
export function pictures(panels) {
  const wanted = panels.filter(
    ({ panel }) => ['ap-network', 'ap-output'].includes(panel.localName) && panel.clientHeight > 0,
  );
  return row(wanted.map(picture), upright.height, upright.width);
}

/** @param {PagePanel} panel */
function isBelow({ localName }) {
  return localName === 'ap-vitals' || localName === 'ap-inspector';
}

/**
 * @param {Run} run
 * @param {Offered[]} panels
 * @param {string} story
 * @param {PictureOf} [own] picture of more than the run
 */
function head(run, panels, story, own) {
  const { text } = run.experiment;
  const frame = run.frame;
  const title = pageText('title');
  if (own?.link)
    return [
      element('h1', '', [[title, own.caption].filter(Boolean).join(' · ')]),
      element('p', 'address', [own.link]),
    ];
  const link = sharedAddress({
    page: location.href.replace(/[?#].*$/, ''),
    experiment: text,
    state: frame?.pristine ? frame : null,
  });
  const steps = panels.map(({ panel }) => panel.frame?.step ?? NaN).filter(Number.isFinite);
  const [from, to] = [Math.min(...steps), Math.max(...steps)];
  const values = { epoch: integer(Math.floor(frame?.epoch ?? 0)), step: integer(frame?.step ?? 0) };
  const when =
    steps.length > 0 && from < to
      ? t('handout.between', { title, from: integer(from), to: integer(to) })
      : t('picture.caption', { title, ...values });
  return [
    element('h1', '', [when]),
    element('p', 'story', [story]),
    element('p', 'address', [link]),
  ];
}

/**
 * Pictures side by side, as large as the sheet allows.
 *
 * @param {HTMLElement[]} pictures with their sizes on the page
 * @param {number} height of the room for them
 * @param {number} [width]
 */
function row(pictures, height, width = sheet.width) {
  if (pictures.length === 0) return [];
  const sizes = pictures.map(sizeOf);
  const across = sizes.reduce((sum, { width }) => sum + width, 0);
  const room = width - gap * (pictures.length - 1);
  const scale = Math.min(1, room / across, height / Math.max(...sizes.map((size) => size.height)));
  return [
    element(
      'div',
      'row',
      scaled(pictures, () => scale),
    ),
  ];
}

/**
 * Pictures one below the other, as large as the sheet allows.
 *
 * @param {HTMLElement[]} pictures with their sizes on the page
 * @param {number} height of the room for them
 */
function column(pictures, height) {
  const sizes = pictures.map(sizeOf);
  const scaleOf = (/** @type {number} */ i) => Math.min(1, sheet.width / sizes[i].width);
  const tall = sizes.reduce((sum, size, i) => sum + size.height * scaleOf(i) + gap, 0);
  const fit = Math.min(1, height / tall);
  return scaled(pictures, (i) => scaleOf(i) * fit).map((each) => element('div', 'row', [each]));
}

/** @param {HTMLElement} picture */
function sizeOf({ dataset }) {
  return { width: Number(dataset.width), height: Number(dataset.height) };
}

/**
 * @param {HTMLElement[]} pictures
 * @param {(index: number) => number} scaleOf
 */
function scaled(pictures, scaleOf) {
  pictures.forEach((picture, i) => {
    picture.style.inlineSize = `${sizeOf(picture).width * scaleOf(i)}px`;
  });
  return pictures;
}

/** @param {Offered} offered */
function picture({ panel, offer }) {
  const { width, height, marks } = panelScene(panel, offer?.picture?.(panel) ?? wholePanel(panel));
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', headingOf(panel));
  Object.assign(canvas.dataset, { width, height });
  const context = canvas.getContext('2d');
  context?.scale(density, density);
  if (context) replay(context, marks);
  return canvas;
}

/** @param {Offered} offered the panel of the settings */
function settingsOf({ panel, offer }) {
  const rows = offer?.tables?.(panel).flatMap((table) => table.rows) ?? [];
  const entries = rows.map(([name, ...values]) =>
    element('div', '', [element('dt', '', [name]), element('dd', '', [values.join(' ')])]),
  );
  return entries.length > 0 ? [element('dl', 'settings', entries)] : [];
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string)[]} children
 */
function element(tag, className, children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
