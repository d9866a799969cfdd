// The lookup of the texts of the goal that an author sets.
import en from './en/task.js';
import { topic } from './index.js';

export const t = topic({ en });
