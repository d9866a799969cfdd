// Tells a pointer that moves from one that rests: what appears under a resting pointer, or is scrolled there, has browsers say that the
// pointer is over it, though nobody points at it.

/** Where pointers were last, on the screen. */
let last = '';
/** What browsers have said of a pointer that rested. @type {WeakSet<Event>} */
const rested = new WeakSet();
/** What is done once the pointer moves, by who asks for it. @type {Map<unknown, () => void>} */
const waiting = new Map();

/** @param {PointerEvent} event */
const placeOf = ({ screenX, screenY }) => `${screenX},${screenY}`;

for (const type of /** @type {const} */ (['pointermove', 'pointerdown', 'pointerup']))
  globalThis.document?.addEventListener(
    type,
    (event) => {
      const place = placeOf(event);
      const hasMoved = place !== last && type === 'pointermove';
      last = place;
      if (!hasMoved) return;
      const acts = [...waiting.values()];
      waiting.clear();
      for (const act of acts) act();
    },
    { capture: true, passive: true },
  );

// Noted when it comes, since whoever acts on it may have to be fetched first.
globalThis.document?.addEventListener(
  'pointerover',
  (event) => {
    if (placeOf(event) === last) rested.add(event);
  },
  { capture: true, passive: true },
);

/**
 * Acts on what is pointed at: at once where the pointer has moved there, otherwise when it moves on the same element.
 *
 * @param {unknown} who asks; what it asked for before is forgotten
 * @param {Event} event
 * @param {() => void} act
 */
export function whenMoved(who, event, act) {
  waiting.delete(who);
  if (rested.has(event)) waiting.set(who, act);
  else act();
}
