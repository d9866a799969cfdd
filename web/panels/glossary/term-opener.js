// Waits until somebody asks what a term means, and only then fetches the cards that explain them.

import { Fetchable, onFirstEvent } from '../../kit/on-demand.js';

/** @import {Store} from '../../state/store.js' */

export const termCards = new Fetchable('terms', () => import('./term-cards.js'));

/** @param {Store} store */
export function explainTerms(store) {
  onFirstEvent({
    types: ['pointerover', 'focusin', 'click', 'keydown'],
    isWanted: asksForTerm,
    // Whoever only passes over a word has not asked.
    isQuiet: ({ type }) => type === 'pointerover' || type === 'focusin',
    fetchable: termCards,
    answer: ({ TermCards }, event) => new TermCards(store).handle(event),
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
