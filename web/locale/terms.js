// The texts of the cards that explain terms, which are loaded when the first one is asked for.

import en from './en/terms.js';
import { topic } from './index.js';

export const t = topic({ en });

/** @typedef {keyof typeof en} TermKey */
