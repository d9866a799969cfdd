// The texts of the menu of a panel, its pictures and its tables, which are loaded when the menu is first opened.

import en from './en/panel-tools.js';
import { topic } from './index.js';

export const t = topic({ en });
