// What previews and search engines want of the start page, in its head.

import { languageNames, languageTag } from '../../locale/index.js';
import { headTags } from './shell.js';
import { siteUrl } from './site-address.js';

/** Of a network that has learned something. */
export const startPicture = 'examples/spiral.png';

/**
 * The start page with what previews and search engines want. It says in which language it is by `?lang=`.
 *
 * @param {string} html
 * @param {string} [url] of the site
 */
export function withPreview(html, url = siteUrl) {
  const [, summary = ''] = /name="description"\s+content="([^"]*)"/.exec(html) ?? [];
  const place = { folder: '', own: 'en', all: ['en'] };
  const page = { place, title: 'Activation Playground', summary, picture: startPicture, url };
  const [, ...tags] = headTags({ ...page, type: 'website' });
  if (url !== '') {
    for (const tag of languageNames())
      tags.push(
        `<link rel="alternate" hreflang="${languageTag(tag)}" href="${url}?lang=${tag}" />`,
      );
    tags.push(`<link rel="alternate" hreflang="x-default" href="${url}" />`);
  }
  return html.replace('</head>', () => `${tags.join('\n    ')}\n  </head>`);
}

/** @returns {import('vite').Plugin} */
export function previewOfStart() {
  return { name: 'preview-of-start', transformIndexHtml: (html) => withPreview(html) };
}
