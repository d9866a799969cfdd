// The room of what takes a panel along: its menu, its pictures as files, and the tables behind them.
//
// What a panel shows belongs to the panel; how a picture is recorded and written as SVG or PNG, to draw/export. Everything but the
// listener below is fetched with the first click on a panel's menu.

/** @import {PagePanel} from './table-data.js' */

/** @param {Element} root holds the panels */
export function openPanelMenus(root) {
  root.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('.panel-menu');
    const panel = /** @type {PagePanel | null | undefined} */ (button?.closest('[data-panel]'));
    if (!button || !panel) return;
    void import('./menu.js').then(({ openMenu }) => {
      openMenu(/** @type {HTMLElement} */ (button), panel);
    });
  });
}
