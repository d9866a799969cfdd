// What the vital signs show on demand.
import { Fetchable } from '../../kit/on-demand.js';

export const slopesView = new Fetchable('slopes', () => import('./learned-slopes.js'));
/** With the library that draws it. */
export const gradientHistory = new Fetchable('gradients', () => import('./gradient-history.js'));
