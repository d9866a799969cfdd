// What is printed: a hand-out in place of the page, light whatever its colours are, with every panel painted. In a frame of another page
// there is room for no more than the frame, so there the panels themselves are printed. Comes when the page is idle; until then browsers print
// the page as it stands.

import { paletteOf } from '../../draw/canvas/palette.js';
import { handout, pictures } from './handout.js';

/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {Fetchable} from '../../kit/on-demand.js' */
/** @import {Offered} from './handout.js' */
/** @import {PageOffer, PagePanel} from '../../state/types.js' */
/** @import {Store} from '../../state/store.js' */

/** @typedef {{completeAtRest: () => Promise<void>}} Loop has panels that are out of view paint the state that stands, too */
/** @typedef {{palette: Palette}} Colors of the page */

/**
 * @param {object} page
 * @param {Store} page.store
 * @param {Loop} page.loop
 * @param {Colors} page.theme
 * @param {HTMLElement} page.root holds the panels
 * @param {(panel: PagePanel) => Fetchable<PageOffer> | undefined} page.offerOf what a panel offers
 */
export function printHandouts({ store, loop, theme, root, offerOf }) {
  /** What takes the print's doings back. @type {(() => void)[]} */
  const ends = [];

  addEventListener('beforeprint', () => {
    const panels = /** @type {PagePanel[]} */ ([...root.querySelectorAll('[data-panel]')]);
    ends.push(lightened(theme));
    const palettes = panels.map(({ palette }) => palette);
    for (const panel of panels) panel.palette = theme.palette;
    ends.push(() => panels.forEach((panel, i) => (panel.palette = palettes[i])));
    const alone = root.querySelector('dialog.prints[open]');
    if (alone) {
      document.documentElement.classList.add('prints-dialog');
      ends.push(() => document.documentElement.classList.remove('prints-dialog'));
      const inside = /** @type {NodeListOf<PagePanel>} */ (alone.querySelectorAll('[data-panel]'));
      for (const panel of inside) panel.paint(/** @type {any} */ (panel.frame));
      return;
    }
    if (window !== window.top) {
      for (const panel of panels) paintNow(panel);
      return;
    }
    // Scrolled parts are shown whole while they are recorded.
    root.classList.add('recorded');
    const scrolled = widened(root);
    const outer = panels.filter(
      (panel) =>
        panel.closest('.bench, ap-inspector') && !panel.parentElement?.closest('[data-panel]'),
    );
    const offered = (/** @type {PagePanel} */ panel) => ({ panel, offer: offerOf(panel)?.module });
    const shown = outer.map(offered);
    const story = wordsOf(root.querySelector('.diagnosis p'));
    const own = ownPaper(panels.map(offered), shown);
    const sheets = own ?? handout({ panels: shown, run: store.run, story });
    if (own) ends.push(turnUpright());
    root.classList.remove('recorded');
    scrolled?.style.removeProperty('inline-size');
    document.body.append(sheets);
    document.documentElement.classList.add('has-handout');
    ends.push(() => {
      sheets.remove();
      document.documentElement.classList.remove('has-handout');
    });
  });

  addEventListener('afterprint', () => {
    for (const end of ends.splice(0).reverse()) end();
  });

  document.addEventListener('keydown', (event) => {
    const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
    if (!isPrint || event.shiftKey || event.altKey || window !== window.top) return;
    event.preventDefault();
    void printState(store, loop);
  });
  completeWhenIdle(root, loop);
}

/**
 * Light colours for a moment, in which nothing is rendered anew.
 *
 * @param {Colors} theme
 * @returns {() => void} gives back those that there were
 */
function lightened(theme) {
  const { documentElement: page } = document;
  const [before, palette] = [page.dataset.theme, theme.palette];
  page.dataset.theme = 'light';
  theme.palette = paletteOf('light', parseFloat(getComputedStyle(page).fontSize) / 16);
  return () => {
    page.dataset.theme = before;
    theme.palette = palette;
  };
}

/**
 * What is to be read is printed on upright sheets. Names of pages would say so, which not all browsers know.
 *
 * @returns {() => void} takes it back
 */
function turnUpright() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media print { @page { size: A4 portrait; margin: 15mm; } }');
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/**
 * What a part of the page prints in its place.
 *
 * @param {Offered[]} panels
 * @param {Offered[]} shown of which there can be pictures
 */
function ownPaper(panels, shown) {
  for (const { panel, offer } of panels) {
    const paper = offer?.paper?.(panel, () => pictures(shown));
    if (paper) return paper;
  }
  return null;
}

/**
 * The network's panel, as wide as all of its columns where it has to be scrolled.
 *
 * @param {HTMLElement} root
 */
function widened(root) {
  const columns = root.querySelector('.network-scroll');
  const panel = /** @type {HTMLElement | null | undefined} */ (columns?.closest('.panel'));
  if (!columns || !panel || columns.scrollWidth <= columns.clientWidth) return null;
  const missing = columns.scrollWidth - columns.clientWidth;
  panel.style.inlineSize = `${panel.offsetWidth + missing}px`;
  return panel;
}

/**
 * All panels on the state of one moment, which training would not leave alone.
 *
 * @param {Store} store
 * @param {Loop} loop
 */
async function printState(store, loop) {
  const wasPlaying = store.run.playing;
  if (wasPlaying) await store.rest();
  await loop.completeAtRest();
  print();
  if (wasPlaying) await store.play();
}

/**
 * The words of an element without what stands between them for the sake of its buttons.
 *
 * @param {Element | null} element
 */
function wordsOf(element) {
  const text = element?.textContent ?? '';
  return text
    .replace(/[ \n\t]+/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .trim();
}

/** @param {PagePanel} panel */
function paintNow(panel) {
  panel.paintsAll = true;
  try {
    if (panel.frame?.version === panel.run.version) panel.paint(panel.frame);
  } finally {
    panel.paintsAll = false;
  }
}

/**
 * Has panels out of view painted when the page rests: once, however often it has come to rest until there was time for it.
 *
 * @param {HTMLElement} root
 * @param {Loop} loop
 */
function completeWhenIdle(root, loop) {
  let isAsked = false;
  const complete = () => loop.completeAtRest().finally(() => (isAsked = false));
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void complete());
    else setTimeout(complete, 200);
  };
  root.addEventListener('ap-rest', ask);
  // It may rest already.
  ask();
}
