// Waits until somebody asks what a term means, and only then fetches the cards that explain them.

/** @import {Store} from '../experiment/store.js' */

const events = ['pointerover', 'focusin', 'click', 'keydown'];

/** @param {Store} store */
export function explainTerms(store) {
  /** The newest question; it is answered once the cards have come. @type {Event | null} */
  let asked = null;
  /** @param {Event} event */
  const start = (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    // A finger that comes down is over a term; what it asks is said by the click that follows.
    if (event.type === 'pointerover' && 'pointerType' in event && event.pointerType === 'touch')
      return;
    const asks = event instanceof KeyboardEvent && event.key === '?';
    if (!asks && !target.closest('[data-term]')) return;
    const loading = asked !== null;
    asked = event;
    if (!loading) void load();
  };
  const load = async () => {
    try {
      const { TermCards } = await import('./terms.js');
      events.forEach((type) => document.removeEventListener(type, start));
      if (asked) new TermCards(store).handle(asked);
    } catch {
      // Where the cards cannot be fetched now, the next question tries again.
      asked = null;
    }
  };
  events.forEach((type) => document.addEventListener(type, start));
}
