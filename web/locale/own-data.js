// Texts of web/locale/en/own-data.js in the page's language.

import en from './en/own-data.js';
import { topic } from './index.js';

export const t = topic({ en });
