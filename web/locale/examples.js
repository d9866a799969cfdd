// Texts of the examples, which come on demand.

import en from './en/examples.js';
import { topic } from './index.js';

export const t = topic({ en });
