// Fetches what carries a run over a reload of the page: few readers ever need it.

import { Fetchable } from '../kit/on-demand.js';

export const carrying = new Fetchable('carrying', () => import('./carried-run.js'));

/** Where a run waits, in the storage of the tab. */
export const carriedKey = 'activation-playground.run';
