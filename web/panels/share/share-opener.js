// Fetches the dialog when somebody wants to share, or brings a file.

import { Fetchable } from '../../kit/on-demand.js';

export const share = new Fetchable('share', () => import('./share.js'));
