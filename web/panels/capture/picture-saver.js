// Fetches what makes files of pictures when one is to be saved.

import { Fetchable } from '../../kit/on-demand.js';

export const pictureSaver = new Fetchable('pictures', () => import('./save-picture.js'));
