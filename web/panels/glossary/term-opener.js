// Waits until somebody asks what a term means, and only then fetches the cards that explain them.

import { Fetchable, onFirstEvent } from '../../kit/on-demand.js';

/** @import {Store} from '../../state/store.js' */

export const termCards = new Fetchable('terms', () => import('./term-cards.js'));

/** @param {Store} store */
export function explainTerms(store) {
  onFirstEvent({
    types: ['pointerover', 'focusin', 'click', 'keydown'],
    isWanted: asksForTerm,
    isQuiet: (event) => !isQuestion(event),
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
  return asks || target.closest('[data-term], [data-term-list]') !== null;
}

/**
 * Whether somebody asks in earnest: not by passing over a word, nor by pressing a control that has one for its name.
 *
 * @param {Event} event that asks for a term
 */
function isQuestion(event) {
  if (event instanceof KeyboardEvent && event.key === '?') return true;
  const presses =
    event.type === 'click' ||
    (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' '));
  const asking = '[data-term][role=button], [data-term-list]';
  return presses && /** @type {Element} */ (event.target).closest(asking) !== null;
}
