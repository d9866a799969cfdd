// Texts of web/locale/en/output.js in the page's language.

import en from './en/output.js';
import { topic } from './index.js';

export const t = topic({ en });
