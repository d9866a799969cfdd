// Texts about changes and earlier points of a run, for the parts that come on demand.

import { topic } from './index.js';
import en from './en/time.js';

export const t = topic({ en });
