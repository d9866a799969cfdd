// Says in the reader's language that there is no page at an address. A classic script, put behind language.js; the words of 404.html
// itself stay where it does not run.

(function () {
  const { bootTexts, bootLanguage } = /** @type {any} */ (window);
  const link = document.querySelector('a');
  if (!link) return;
  document.documentElement.lang = bootLanguage;
  link.textContent = bootTexts.home;
  link.previousSibling?.replaceWith(`${bootTexts.lost} `);
})();
