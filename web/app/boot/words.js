// Says in place of the page that it does not come, with a button: boot.js loads it when all else has failed, or takes long.
//
// A classic script in the language that all browsers know. Before it stands language.js, which sets `bootTexts`.

(function () {
  /** @type {{failed: string, directive?: string}} */
  const { failed, directive = '' } = /** @type {any} */ (window).boot;
  /** @type {Record<string, string>} */
  const texts = /** @type {any} */ (window).bootTexts;
  const place = document.querySelector('#app > .boot');
  if (!place) return;
  // Other things may be forbidden without harm; these are not.
  const isForbidden = failed === 'broken' && /script|trusted/.test(directive);
  place.setAttribute('role', 'alert');
  place.textContent = texts[isForbidden ? 'policy' : failed].replace('{directive}', directive);
  const button = document.createElement('button');
  button.textContent = texts.again;
  button.onclick = again;
  place.append(document.createElement('br'), button);

  /** Loads the page anew, and not what a service worker may have kept of it. */
  async function again() {
    try {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration) await registration.unregister();
    } catch (_) {
      // There is none where it is not allowed.
    }
    location.reload();
  }
})();
