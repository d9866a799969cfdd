// What the inspector offers to be taken along: its picture, whole and without what is there to be used.

/** @import {PageOffer} from '../../state/types.js' */

/** @type {NonNullable<PageOffer['picture']>} */
export const picture = (panel) => ({
  root: /** @type {HTMLElement} */ (panel.querySelector('.inspector')),
  leftOut: '.inspector-grip, .close',
});
