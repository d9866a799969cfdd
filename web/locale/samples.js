// Texts of web/locale/en/samples.js in the page's language.

import en from './en/samples.js';
import { topic } from './index.js';

export const t = topic({ en });
