// Fetches a part of the page with the first event that asks for it.

/**
 * What comes is told the newest of the events that asked, and listens itself from then on. Where it cannot be fetched now, the next
 * event tries again.
 *
 * @param {string[]} types of events of the document
 * @param {(event: Event) => boolean} isWanted
 * @param {() => Promise<(event: Event) => void>} load
 */
export function onFirstEvent(types, isWanted, load) {
  /** @type {Event | null} */
  let newest = null;
  /** @param {Event} event */
  const listen = (event) => {
    if (!isWanted(event)) return;
    const loading = newest !== null;
    newest = event;
    if (!loading) void answer();
  };
  const answer = async () => {
    try {
      const tell = await load();
      types.forEach((type) => document.removeEventListener(type, listen));
      tell(/** @type {Event} */ (newest));
    } catch {
      newest = null;
    }
  };
  types.forEach((type) => document.addEventListener(type, listen));
}
