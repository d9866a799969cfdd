// The keys of the page as a whole.

/** @import {Store} from '../state/store.js' */

/**
 * Space plays and pauses, except where it presses or types something.
 *
 * @param {Store} store
 */
export function playBySpace(store) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest('button, [role=button], input, select, textarea, summary, a, dialog'))
      return;
    event.preventDefault();
    void store.togglePlaying();
  });
}

/**
 * Ctrl or ⌘ with Z undoes, with shift or Y makes again; where text is typed and in dialogs, the keys are the browser's.
 *
 * @param {Store} store
 */
export function undoByKeys(store) {
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest('input:not([type=range]), textarea, dialog')) return;
    event.preventDefault();
    void (key === 'y' || event.shiftKey ? store.redo() : store.undo());
  });
}
