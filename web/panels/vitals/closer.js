// What the vital signs show on demand.
import { Fetchable } from '../../kit/on-demand.js';

export const slopesView = new Fetchable('slopes', () => import('./learned-slopes.js'));
/** With the library that draws it. */
export const gradientHistory = new Fetchable('gradients', () => import('./gradient-history.js'));
/** What theory says beside the measurements, and activations by layer. */
export const theory = new Fetchable('theory', () => import('./theory/index.js'));
