// Waits until somebody asks what a term means, and only then fetches the cards that explain them.

import { onFirstEvent } from '../../kit/first-event.js';

/** @import {Store} from '../../state/store.js' */

/** @param {Store} store */
export function explainTerms(store) {
  onFirstEvent(['pointerover', 'focusin', 'click', 'keydown'], asksForTerm, async () => {
    const { TermCards } = await import('./term-cards.js');
    return (event) => new TermCards(store).handle(event);
  });
}

/** @param {Event} event */
function asksForTerm(event) {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  // A finger that comes down is over a term; what it asks is said by the click that follows.
  if (event.type === 'pointerover' && 'pointerType' in event && event.pointerType === 'touch')
    return false;
  const asks = event instanceof KeyboardEvent && event.key === '?';
  return asks || target.closest('[data-term]') !== null;
}
