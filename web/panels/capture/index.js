// The room of what takes a panel along: its menu, its pictures as files, and the tables behind them.
//
// What a panel shows, and what it offers to be taken along, belongs to the panel's room; how a picture is recorded and written as SVG or
// PNG, to draw/export. Everything but the listener below is fetched on demand, or when the page is idle.

import { Fetchable } from '../../kit/on-demand.js';

/** @import {PageOffer} from '../../state/types.js' */
/** @import {PagePanel} from '../../state/types.js' */

export { filmMaker, pictureSaver } from './picture-saver.js';

export const panelMenus = new Fetchable('menu', () => import('./menu.js'));

export const printing = new Fetchable('pictures', () => import('./print.js'));

/**
 * @param {Element} root holds the panels
 * @param {(panel: PagePanel) => Fetchable<PageOffer> | undefined} offerOf what a panel offers
 */
export function openPanelMenus(root, offerOf) {
  root.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (target).closest('.panel-menu')
    );
    const panel = /** @type {PagePanel | null | undefined} */ (button?.closest('[data-panel]'));
    // Where it cannot be fetched, the page says so.
    if (button && panel) openMenu(button, panel, offerOf).catch(() => {});
  });
}

/**
 * @param {HTMLElement} button
 * @param {PagePanel} panel
 * @param {(panel: PagePanel) => Fetchable<PageOffer> | undefined} offerOf
 */
async function openMenu(button, panel, offerOf) {
  const again = () => openMenu(button, panel, offerOf);
  const panels = /** @type {PagePanel[]} */ ([panel, ...panel.querySelectorAll('[data-panel]')]);
  const offering = async (/** @type {PagePanel} */ each) => ({
    panel: each,
    offer: (await offerOf(each)?.ask(again)) ?? {},
  });
  const [menus, [own, ...inside]] = await Promise.all([
    panelMenus.ask(again),
    Promise.all(panels.map(offering)),
  ]);
  menus.openMenu(button, own, inside);
}
