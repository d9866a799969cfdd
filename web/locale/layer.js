// Text of a layer's dialog, which is loaded when it is first opened.

import en from './en/layer.js';
import { topic } from './index.js';

export const t = topic({ en });
