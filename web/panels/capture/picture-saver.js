// Fetches what makes files of pictures and films when one is to be saved.

import { Fetchable } from '../../kit/on-demand.js';

export const pictureSaver = new Fetchable('pictures', () => import('./save-picture.js'));

export const filmMaker = new Fetchable('pictures', () => import('./film/film-dialog.js'));
