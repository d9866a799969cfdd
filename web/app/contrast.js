// Styles for those who need more to see the page: with the system's colours, and on a projector. They come before the first picture where
// they are wanted, and otherwise when the page is idle, for whoever chooses them later.

import { Fetchable } from '../kit/on-demand.js';

export const contrastStyles = new Fetchable('contrast', () => import('./contrast-styles.js'));

/** Whether the page opens with them. */
export const wantsContrast = () =>
  document.documentElement.dataset.theme === 'projector' ||
  matchMedia('(forced-colors: active)').matches;
