// Fetches what shows hints with the first thing that is pointed at.

import { Fetchable } from './on-demand.js';

export const hints = new Fetchable('hints', () => import('./hints.js'));
