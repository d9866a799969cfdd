// The types that web servers give the site's files as they are installed, for tests.

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {Record<string, string>} types by ending
 * @property {string | null} otherwise the type of all other files, null where they are not found
 * @property {boolean} gzip whether what is text is compressed on its way
 * @property {boolean} [needsOtherScript] whether modules of that type are refused, so that the page comes as one classic script
 * @property {boolean} [readsWebConfig] whether a file web.config adds types
 */

/** @type {Server[]} */
export const servers = [
  {
    name: 'nginx 1.22 of Debian 12',
    types: {
      html: 'text/html',
      css: 'text/css',
      js: 'application/javascript',
      svg: 'image/svg+xml',
      png: 'image/png',
      wasm: 'application/wasm',
    },
    otherwise: 'application/octet-stream',
    gzip: true,
  },
  {
    name: 'nginx before it knew wasm',
    types: {
      html: 'text/html',
      css: 'text/css',
      js: 'application/x-javascript',
      svg: 'image/svg+xml',
      png: 'image/png',
    },
    otherwise: 'application/octet-stream',
    gzip: false,
  },
  {
    name: 'Apache 2.4 with /etc/mime.types',
    types: {
      html: 'text/html',
      css: 'text/css',
      js: 'text/javascript',
      svg: 'image/svg+xml',
      png: 'image/png',
      wasm: 'application/wasm',
    },
    otherwise: '',
    gzip: true,
  },
  {
    name: 'Caddy 2',
    types: {
      html: 'text/html; charset=utf-8',
      css: 'text/css; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      svg: 'image/svg+xml',
      png: 'image/png',
      wasm: 'application/wasm',
    },
    otherwise: '',
    gzip: false,
  },
  {
    name: 'IIS 8 with the site’s web.config',
    types: {
      html: 'text/html',
      css: 'text/css',
      js: 'application/javascript',
      svg: 'image/svg+xml',
      png: 'image/png',
    },
    otherwise: null,
    gzip: true,
    readsWebConfig: true,
  },
  {
    name: 'http.server of Python 3',
    types: {
      html: 'text/html',
      css: 'text/css',
      js: 'text/javascript',
      svg: 'image/svg+xml',
      png: 'image/png',
    },
    otherwise: 'application/octet-stream',
    gzip: false,
  },
  {
    name: 'http.server of Python 3 on Windows, where another program took over .js',
    types: { html: 'text/html', css: 'text/css', js: 'text/plain', svg: 'image/svg+xml' },
    otherwise: 'application/octet-stream',
    gzip: false,
    needsOtherScript: true,
  },
];
