// Texts of web/locale/en/classes.js in the page's language.

import en from './en/classes.js';
import { topic } from './index.js';

export const t = topic({ en });
