// The menu of a panel: what it offers, as a picture, a file or tables.

import './capture.css';
import { html, nothing, render } from 'lit';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { texts } from '../../format/texts.js';
import { Anchor } from '../../kit/anchor.js';
import { filmMaker, pictureSaver } from './picture-saver.js';
import { showFailure } from './saved-picture.js';
import { toggleTables, showsTables } from './tables.js';

/** @import {PictureOf} from '../../kit/offer.js' */
/** @import {PageOffer, PagePanel} from '../../state/types.js' */

const t = texts('panel-tools', panelToolsTexts);

/** @typedef {{panel: PagePanel, offer: PageOffer}} Offering a panel with what it offers */

/** Ends the menu that is open. @type {AbortController | null} */
let open = null;

/**
 * @param {HTMLElement} button that opens it
 * @param {Offering} own of the panel
 * @param {Offering[]} inside of the panels inside it
 */
export function openMenu(button, { panel, offer }, inside) {
  const again = button.getAttribute('aria-expanded') === 'true';
  open?.abort();
  if (again) return;
  const made = document.createElement('div');
  made.className = 'panel-tools';
  made.setAttribute('role', 'menu');
  if ('popover' in made) made.popover = 'manual';
  const close = new AbortController();
  open = close;
  close.signal.addEventListener('abort', () => {
    made.remove();
    button.setAttribute('aria-expanded', 'false');
    open = null;
  });
  /** @param {() => unknown} action */
  const chosen = (action) => () => {
    close.abort();
    button.focus();
    void action();
  };
  const item = (/** @type {string} */ label, /** @type {() => unknown} */ action) =>
    html`<button role="menuitem" tabindex="-1" @click=${chosen(action)}>${label}</button>`;
  const { picture, films, saveCsv } = offer;
  const all = [{ panel, offer }, ...inside];
  const tablesOf = () => all.flatMap((each) => each.offer.tables?.(each.panel) ?? []);
  const tableLabel = t(showsTables(panel) ? 'menu.tableOff' : 'menu.table');
  render(
    html`
      ${
        picture
          ? [
              item(t('menu.png'), () => save(panel, picture(panel), 'png')),
              item(t('menu.svg'), () => save(panel, picture(panel), 'svg')),
              films ? item(t('menu.film'), () => film(panel, picture(panel))) : nothing,
            ]
          : nothing
      }
      ${saveCsv ? item(t('menu.csv'), () => saveCsv(panel)) : nothing}
      ${
        all.some((each) => each.offer.tables)
          ? item(tableLabel, () => toggleTables(panel, tablesOf))
          : nothing
      }
    `,
    made,
  );
  (button.closest('main') ?? document.body).append(made);
  if (made.popover) made.showPopover();
  button.setAttribute('aria-expanded', 'true');
  place(made, button);
  const items = [...made.querySelectorAll('button')];
  items[0].focus({ preventScroll: true });
  const { signal } = close;
  made.addEventListener('keydown', (event) => onKey(event, items, button), { signal });
  /** @param {Event} event */
  const outside = ({ target }) => {
    if (target instanceof Node && !made.contains(target) && !button.contains(target)) close.abort();
  };
  document.addEventListener('pointerdown', outside, { signal });
  document.addEventListener('focusin', outside, { signal });
  const anchor = new Anchor(button);
  const scrolled = () => anchor.hasMoved && close.abort();
  addEventListener('resize', () => close.abort(), { signal });
  document.addEventListener('scroll', scrolled, { signal, capture: true, passive: true });
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} items
 * @param {HTMLElement} button
 */
function onKey(event, items, button) {
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  };
  const index = next[/** @type {keyof typeof next} */ (event.key)];
  if (index !== undefined) items[index % items.length].focus();
  else if (event.key === 'Escape') {
    open?.abort();
    button.focus();
  } else if (event.key === 'Tab') {
    open?.abort();
    button.focus();
    return;
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * @param {HTMLElement} made
 * @param {HTMLElement} button
 */
function place({ style, offsetWidth, offsetHeight }, button) {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const start = document.dir === 'rtl' ? left : right - offsetWidth;
  style.left = `${Math.max(8, Math.min(start, room - offsetWidth - 8))}px`;
  const below = bottom + 4;
  style.top = `${below + offsetHeight < innerHeight ? below : Math.max(8, top - 4 - offsetHeight)}px`;
}

/**
 * @param {PagePanel} panel
 * @param {PictureOf} picture
 * @param {'png' | 'svg'} format
 */
async function save(panel, picture, format) {
  // Where it cannot be fetched, the page says so.
  const again = () => save(panel, picture, format);
  const saver = await pictureSaver.ask(again).catch(() => null);
  try {
    await saver?.savePicture(panel, picture, format);
  } catch (error) {
    showFailure(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {PagePanel} panel
 * @param {PictureOf} picture
 */
async function film(panel, picture) {
  // Where it cannot be fetched, the page says so.
  const module = await filmMaker.ask(() => film(panel, picture)).catch(() => null);
  await module?.openFilm(panel, picture);
}
