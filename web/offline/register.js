// Keeps the site on the reader's device, so that it opens without a network: worker.js does it. Late, because nothing of it is
// needed for this visit, and only where the site is a page of its own.

const idleMilliseconds = 15_000;

export function keepForOffline() {
  // In a sandbox the mere question throws.
  if (window !== window.top || origin === 'null' || !navigator.serviceWorker) return;
  const events = ['pointerdown', 'keydown'];
  const register = () => {
    for (const event of events) removeEventListener(event, register);
    clearTimeout(timer);
    // Some browsers refuse; the site then needs a network, as most do.
    navigator.serviceWorker.register('./sw.js').catch(() => {});
  };
  for (const event of events) addEventListener(event, register);
  const timer = setTimeout(register, idleMilliseconds);
}
