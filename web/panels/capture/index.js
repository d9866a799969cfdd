// The room of what takes a panel along: its menu, its pictures as files, and the tables behind them.
//
// What a panel shows, and what it offers to be taken along, belongs to the panel's room; how a picture is recorded and written as SVG or
// PNG, to draw/export. Everything but the listener below is fetched on demand.

import { Fetchable } from '../../kit/on-demand.js';

/** @import {Offer} from '../../kit/offer.js' */
/** @import {Panel} from '../../kit/panel.js' */

export { pictureSaver } from './picture-saver.js';

export const panelMenus = new Fetchable('menu', () => import('./menu.js'));

/**
 * @param {Element} root holds the panels
 * @param {(panel: Panel) => Fetchable<Offer> | undefined} offerOf what a panel offers
 */
export function openPanelMenus(root, offerOf) {
  root.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (target).closest('.panel-menu')
    );
    const panel = /** @type {Panel | null | undefined} */ (button?.closest('[data-panel]'));
    // Where it cannot be fetched, the page says so.
    if (button && panel) openMenu(button, panel, offerOf).catch(() => {});
  });
}

/**
 * @param {HTMLElement} button
 * @param {Panel} panel
 * @param {(panel: Panel) => Fetchable<Offer> | undefined} offerOf
 */
async function openMenu(button, panel, offerOf) {
  const again = () => openMenu(button, panel, offerOf);
  const panels = /** @type {Panel[]} */ ([panel, ...panel.querySelectorAll('[data-panel]')]);
  const offering = async (/** @type {Panel} */ each) => ({
    panel: each,
    offer: (await offerOf(each)?.ask(again)) ?? {},
  });
  const [menus, [own, ...inside]] = await Promise.all([
    panelMenus.ask(again),
    Promise.all(panels.map(offering)),
  ]);
  menus.openMenu(button, own, inside);
}
