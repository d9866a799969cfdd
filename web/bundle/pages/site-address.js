// Where the site will be, as `build-wasm.sh build --site-url` says it: previews, search engines and paper need whole addresses, which a
// site that works under any path does not know of itself. Without one, what needs it is left out.

/**
 * @param {string} text
 * @returns {string} the address of the site's folder, '' for none
 * @throws {Error} where it is none of a site
 */
export function siteAddress(text) {
  if (text === '') return '';
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(
      `The address of the site is '${text}'; it has to be one as https://your.server/playground/.`,
    );
  }
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `The address of the site is '${text}'; it has to begin with http:// or https://, without ? and #.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Of this build; '' where it was not said. */
export const siteUrl = siteAddress(process.env.SITE_URL ?? '');
