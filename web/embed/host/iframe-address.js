// The address of the iframe that <activation-playground> makes of its attributes.

/** Attributes that are fields of the query, as presentation.js reads them. */
export const queryAttributes = /** @type {const} */ ([
  'show',
  'hide',
  'lock',
  'theme',
  'lang',
  'autoplay',
  'speed',
  'goal',
]);

/**
 * @param {string} page address of the page with the playground; its own query and fragment are kept where nothing else is said
 * @param {Partial<Record<(typeof queryAttributes)[number], string | null>>} attributes
 * @param {string} experiment its text, '' for the one in `page` or the usual one
 * @returns {string}
 */
export function iframeAddress(page, attributes, experiment) {
  const url = new URL(page);
  url.searchParams.set('embed', '1');
  for (const name of queryAttributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined) url.searchParams.set(name, value);
  }
  // The characters of an experiment need no escapes, but a stranger's text may hold anything.
  if (experiment !== '') url.hash = experiment.replace(/^#/, '').replace(/#/g, '%23');
  return url.href;
}
