// Where the keyboard's focus goes when what has it leaves the page: to what comes next, which an attribute `data-next` names by a
// selector. Browsers would put it on the body, and readers would begin anew at the top of the page.

export class FocusHeir {
  /** What had it before the page was changed, within what is looked after. @type {HTMLElement | null} */
  #holder = null;

  /** Before a change. @param {HTMLElement} place */
  take(place) {
    const active = document.activeElement;
    const isWithin = active instanceof HTMLElement && place.contains(active);
    this.#holder = isWithin && active.dataset.next !== undefined ? active : null;
  }

  /** After it. @param {HTMLElement} place */
  passOn(place) {
    const holder = this.#holder;
    this.#holder = null;
    if (!holder || holder.isConnected) return;
    const next = /** @type {HTMLElement | null} */ (place.querySelector(holder.dataset.next ?? ''));
    // It stands where the other was, and so in view.
    next?.focus({ preventScroll: true });
  }
}
