// What authors paste into their pages to show a playground there, for the systems that courses are written in.
//
// Pure text. All of them come down to an iframe with an address, a size and a title, which every host accepts; the custom
// element is for pages that want to talk to it.
//
// This folder makes what authors take along: code to paste, SCORM packages, the page as one file. It asks the reader nothing; the
// dialog for it is in panels/share.

/**
 * @typedef {object} Embedding
 * @property {string} address with query and fragment
 * @property {string} script address of the module that defines the custom element
 * @property {number} width in CSS pixels; 0 for the whole width
 * @property {number} height
 * @property {string} title what the iframe shows, for screen readers
 */

/** @typedef {'html' | 'element' | 'myst' | 'sphinx' | 'quarto' | 'reveal' | 'moodle' | 'canvas'} SnippetFormat */

/** @type {SnippetFormat[]} */
export const snippetFormats = [
  'html',
  'element',
  'myst',
  'sphinx',
  'quarto',
  'reveal',
  'moodle',
  'canvas',
];

/** @param {string} text */
function escaped(text) {
  return text
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/**
 * @param {Embedding} embedding
 * @param {string} [attributes]
 */
function iframe({ address, width, height, title }, attributes = 'loading="lazy"') {
  const across = width === 0 ? '100%' : String(width);
  return `<iframe src="${escaped(address)}" width="${across}" height="${height}" title="${escaped(title)}" ${attributes}></iframe>`;
}

/** @type {Record<SnippetFormat, (embedding: Embedding) => string>} */
const writers = {
  html: (embedding) => iframe(embedding),
  element: ({ address, script, width, height, title }) => {
    const { search, hash } = new URL(address);
    const across = width === 0 ? '100%' : `${width}px`;
    const query = new URLSearchParams(search);
    query.delete('embed');
    const settings = [...query].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
    return [
      `<script type="module" src="${escaped(script)}"></script>`,
      `<activation-playground experiment="${escaped(hash.slice(1))}"${settings}`,
      `  title="${escaped(title)}" style="width: ${across}; height: ${height}px"></activation-playground>`,
    ].join('\n');
  },
  // The directive of mystmd, which shows raw HTML as text but for iframes, and those without their height. Sphinx has no such directive.
  myst: ({ address, width, title }) =>
    [
      `:::{iframe} ${address}`,
      `:width: ${width === 0 ? '100%' : `${width}px`}`,
      escaped(title),
      ':::',
    ].join('\n'),
  // What myst-parser passes on as it is.
  sphinx: (embedding) => iframe(embedding),
  quarto: (embedding) => ['```{=html}', iframe(embedding), '```'].join('\n'),
  // Without data-preload, slides drop their frames with all that was trained, and printed ones have none; see
  // https://revealjs.com/media/#iframes
  reveal: ({ address, title }) =>
    `<section data-background-iframe="${escaped(address)}" data-background-interactive data-preload aria-label="${escaped(title)}"></section>`,
  moodle: (embedding) =>
    `<p>${iframe(embedding, 'loading="lazy" allowfullscreen="allowfullscreen" style="border: 0"')}</p>`,
  canvas: (embedding) =>
    `<p>${iframe(embedding, 'loading="lazy" allowfullscreen="allowfullscreen"')}</p>`,
};

/**
 * @param {SnippetFormat} format
 * @param {Embedding} embedding
 * @returns {string}
 */
export function snippet(format, embedding) {
  return writers[format](embedding);
}
