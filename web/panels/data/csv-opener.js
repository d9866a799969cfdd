// Fetches the dialog that reads tables with the first that is to be read.

import { Fetchable } from '../../kit/on-demand.js';

export const csvDialog = new Fetchable('csv', () => import('./csv-dialog.js'));
