// Texts of sharing, and of opening files, which come on demand.

import en from './en/share.js';
import { topic } from './index.js';

export const t = topic({ en });
