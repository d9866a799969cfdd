// Text of what is loaded for a closer look at gradients and at learned slopes.

import en from './en/gradients.js';
import { topic } from './index.js';

export const t = topic({ en });
