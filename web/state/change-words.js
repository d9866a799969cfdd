// Fetches what says what a change was: there is nothing to say before the first one.

import { Fetchable } from '../kit/on-demand.js';

export const changeWords = new Fetchable('changes', () => import('./change-text.js'));
