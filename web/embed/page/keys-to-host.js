// Gives the keys back to the page around the iframe: in a deck, arrow keys turn slides also after a click into the playground. Asked for
// with `keys=host`.

/** Where somebody types, or chooses by keys. */
const typing =
  'input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=file]), textarea, select, [contenteditable]';

/** Whether what has the focus, or lies over the page, waits for keys. */
function keysAreWanted() {
  return document.activeElement?.matches(typing) || document.querySelector('dialog[open]') !== null;
}

export function giveKeysToHost() {
  document.addEventListener('click', ({ detail }) => {
    // A click that a key has made leaves the focus to whoever goes by keys.
    if (detail === 0) return;
    // What the click opens has the focus by then.
    setTimeout(() => {
      if (keysAreWanted()) return;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      window.parent.focus();
    });
  });
}
