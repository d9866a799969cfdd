// What is said where the engine does not load, fetched only then.

import { Fetchable } from '../kit/on-demand.js';

export const loadFailure = new Fetchable('loading', () => import('./load-failure.js'));
