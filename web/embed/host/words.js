// What authors are told where the element cannot do its work. In English like other messages for developers: it runs on their pages,
// where the page's own languages are not loaded.

/** Each says what is wrong and what to do next. */
export const words = {
  gone: 'The playground is no longer on the page.',
  /** @param {string} src @param {string} reason */
  badSource: (src, reason) =>
    `src: "${shortened(src)}" ${reason}. Give an http or https address, or a relative one, of the folder with the playground's index.html.`,
  silent: (/** @type {string} */ address) =>
    `src: no playground answers at ${shortened(address)}. Check that this address shows the playground and that neither page forbids the frame (frame-ancestors, X-Frame-Options, frame-src).`,
  forbidden: (/** @type {string} */ address) =>
    `src: this page's content security policy forbids the frame ${shortened(address)}. Allow its origin in frame-src.`,
  nested: (/** @type {string} */ address) =>
    `src: ${shortened(address)} shows this page once more, not the playground. Copy the playground's files to where your server finds them and name that folder in src.`,
  /** @param {string} address @param {unknown} allowed */
  otherVersion: (address, allowed) =>
    `src: the playground at ${shortened(address)} is of another version (it speaks protocol ${shortened(String(allowed))}). Load the element and its page from the same site.`,
  nonsense: (/** @type {string} */ address) =>
    `src: the page at ${shortened(address)} answers, but not as a playground does. Check that src names the playground.`,
};

const mostCharacters = 200;

/** @param {string} text */
function shortened(text) {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
