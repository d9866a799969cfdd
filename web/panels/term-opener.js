// Waits until somebody asks what a term means, and only then fetches the cards that explain them.

/** @import {Store} from '../experiment/store.js' */

const events = ['pointerover', 'focusin', 'click', 'keydown'];

/** @param {Store} store */
export function explainTerms(store) {
  const listen = () => events.forEach((type) => document.addEventListener(type, start));
  /** @param {Event} event */
  const start = (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const asks = event instanceof KeyboardEvent && event.key === '?';
    if (!asks && !target.closest('[data-term]')) return;
    events.forEach((type) => document.removeEventListener(type, start));
    // Where the part cannot be fetched now, the next question tries again.
    import('./terms.js').then(({ TermCards }) => new TermCards(store).handle(event), listen);
  };
  listen();
}
