// The texts of the inspector.

import { topic } from './index.js';
import en from './en/inspector.js';

export const t = topic({ en });
