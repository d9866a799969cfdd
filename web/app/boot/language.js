// Picks the language of what is said where the page itself does not come: the one asked for by ?lang=, the one that the reader has chosen on
// this device, or the reader's own, as the page would.
//
// A classic script in the language that all browsers know, put before those that say it: words.js and lost.js. bundle/seal.js
// puts a line before it that sets `bootTexts`, those of each locale's boot.js by its tag; here the right ones take their place.

(function () {
  const page = /** @type {any} */ (window);
  /** @type {Record<string, Record<string, string>>} */
  const all = page.bootTexts;
  const asked = /[?&]lang=([^&#]+)/.exec(location.search);
  const tags = asked ? [asked[1]] : [chosen()].concat(navigator.languages);
  const known = tags.map((tag) => tag.split('-')[0]).filter((tag) => tag in all);
  page.bootLanguage = known[0] || 'en';
  page.bootTexts = all[page.bootLanguage];

  /** See locale/kept.js. */
  function chosen() {
    try {
      return localStorage.getItem('activation-playground.language') || '';
    } catch (_) {
      return '';
    }
  }
})();
