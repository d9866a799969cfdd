// What is wrong with a setting, in words: most readers never see any of it.

import { Fetchable } from './on-demand.js';

export const problemTexts = new Fetchable('problems', () => import('../format/problem-text.js'));
