// The page's colours: as the system has them, or as the reader chose.

import { openedField } from '../address/opening-address.js';
import { paletteOf } from '../draw/canvas/palette.js';
import { themes } from '../address/presentation.js';

/** @import {Palette, Theme} from '../draw/canvas/palette.js' */

/** @typedef {'auto' | Theme} ThemeChoice */

/** @type {readonly ThemeChoice[]} */
export const themeChoices = themes;

const storageKey = 'activation-playground.theme';

export class ThemeSwitch {
  /** @type {ThemeChoice} */
  choice = 'auto';
  /** @type {Palette} */
  palette;
  #onChange;
  #prefersDark = matchMedia('(prefers-color-scheme: dark)');

  /** @param {() => void} onChange called after the palette has changed */
  constructor(onChange) {
    this.#onChange = onChange;
    const choice = openedField('theme') ?? stored();
    if (isChoice(choice)) this.choice = choice;
    this.palette = this.#apply();
    this.#prefersDark.addEventListener('change', () => this.#update());
  }

  /** @param {string} choice */
  choose(choice) {
    if (!isChoice(choice)) return;
    this.show(choice);
    try {
      localStorage.setItem(storageKey, choice);
    } catch {
      // Sandboxed frames have no storage; the choice lasts as long as the page.
    }
  }

  /** @param {ThemeChoice} choice for this page, without keeping it for the next */
  show(choice) {
    this.choice = choice;
    this.#update();
  }

  #update() {
    this.palette = this.#apply();
    this.#onChange();
  }

  #apply() {
    const system = this.#prefersDark.matches ? 'dark' : 'light';
    const theme = this.choice === 'auto' ? system : this.choice;
    document.documentElement.dataset.theme = theme;
    return paletteOf(theme, typeSize());
  }
}

/** The size of type that the reader has chosen in the browser, 1 for the usual one. */
function typeSize() {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/**
 * @param {string | null} text
 * @returns {text is ThemeChoice}
 */
function isChoice(text) {
  return themeChoices.includes(/** @type {ThemeChoice} */ (text));
}

function stored() {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
