// The lookup of the texts beside what is pointed at.
import en from './en/pointed.js';
import { topic } from './index.js';

export const t = topic({ en });
