// Markdown as a tree of what a lesson's text may hold: elements of a short list, formulas, and numbers of the run. HTML is text, and what
// would ask another host for something is a fault.

import MarkdownIt from 'markdown-it';
import { imageSize } from './image-size.js';
import { readValue } from './values.js';

/** @import {StateInline, Token} from 'markdown-it' */
/** @import {Faults} from './faults.js' */
/** @import {Value} from './values.js' */

/**
 * @typedef {{type: 'text', text: string}
 *   | {type: 'element', tag: string, attributes: Record<string, string>, children: Node[]}
 *   | {type: 'formula', tex: string, display: boolean}
 *   | {type: 'value', value: Value, written: string}} Node
 */

/** Of elements within each other; a list in a list is two of them. */
const mostNesting = 100;
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.set(/** @type {any} */ ({ maxNesting: mostNesting }));

/** Between dollar signs, as in TeX; no blank inside them, and no digit behind, so that sums of money are none. */
markdown.inline.ruler.before('escape', 'formula', (state, silent) => {
  const [all, wide, tex] = matchAt(state, /(\$\$?)((?!\s)(?:\\.|[^$\\])+?)(?<!\s)\1(?!\d)/y, '$');
  if (all === undefined) return false;
  if (!silent) {
    const token = state.push('formula', '', 0);
    token.content = tex;
    token.markup = wide;
  }
  state.pos += all.length;
  return true;
});

/** A number of the run: {train-loss = 0.693}. */
markdown.inline.ruler.before('escape', 'value', (state, silent) => {
  const [all, name, written] = matchAt(state, /\{([^{}=]*)=([^{}]*)\}/y, '{');
  if (all === undefined) return false;
  if (!silent) {
    const token = state.push('value', '', 0);
    token.content = name.trim();
    token.info = written.trim();
  }
  state.pos += all.length;
  return true;
});

/**
 * @param {StateInline} state
 * @param {RegExp} pattern sticky
 * @param {string} begin its first character
 * @returns {string[]} the match, none where there is none
 */
function matchAt({ src, pos }, pattern, begin) {
  if (src[pos] !== begin) return [];
  pattern.lastIndex = pos;
  return pattern.exec(src) ?? [];
}

/** What a page shows without keeping its reader waiting: some twenty times as much as a usual lesson has. */
const mostWeight = 10_000;

/**
 * @param {string} text
 * @param {number} line of the file where it begins
 * @param {Faults} faults
 * @returns {Token[]} none where the lesson becomes too large with them
 */
export function tokensOf(text, line, faults) {
  const tokens = markdown.parse(text, {});
  const isDeepest = (/** @type {Token} */ { type, level, nesting }) =>
    type !== 'inline' && nesting >= 0 && level >= mostNesting - 1;
  const deepest = tokens.find(isDeepest);
  // What stands deeper is not among them.
  if (deepest)
    faults.add('tooDeep', line + (deepest.map?.[0] ?? 0), '', [`1–${mostNesting / 2 - 1}`]);
  return weigh(tokens, line, faults) ? tokens : [];
}

/**
 * @param {readonly Token[]} tokens
 * @param {number} line
 * @param {Faults} faults who count what all parts of the file bring
 * @returns {boolean} whether there is still room for them
 */
function weigh(tokens, line, faults) {
  if (faults.weight > mostWeight) return false;
  for (const token of tokens) {
    faults.weight += weightOf(token);
    for (const child of token.children ?? []) faults.weight += weightOf(child);
    if (faults.weight <= mostWeight) continue;
    faults.add('tooMuch', line + (token.map?.[0] ?? 0));
    return false;
  }
  return true;
}

/** About as many elements as it becomes, or as it takes to measure it. @param {Token} token */
function weightOf({ type, content }) {
  if (type === 'formula') return 10 + content.length / 2;
  return type === 'value' || type === 'fence' ? 10 : 1;
}

/** What a link may lead to: a page, a mail, or, from `#` on, an experiment. */
const links = /^(?:https?:\/\/|mailto:|#)/i;
const images = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

/**
 * @param {string} text Markdown without blocks of a lesson
 * @param {number} line of the file where it begins
 * @param {Faults} faults
 * @returns {Node[]}
 */
export function readMarkdown(text, line, faults) {
  return treeOf(tokensOf(text, line, faults), line, faults);
}

/**
 * @param {Token[]} tokens
 * @param {number} offset added to the lines that tokens count from 0
 * @param {Faults} faults
 * @returns {Node[]}
 */
export function treeOf(tokens, offset, faults) {
  /** @type {Node[]} */
  const top = [];
  const open = [top];
  let line = offset;
  /** @param {Node} node */
  const add = (node) => open[open.length - 1].push(node);
  /** @param {Token[]} list */
  const walk = (list) => {
    for (const token of list) {
      if (token.map) line = offset + token.map[0];
      if (token.type === 'inline') {
        const inner = token.children ?? [];
        // Where a line of a paragraph begins, a fault in it is told.
        for (const each of inner) {
          walk([each]);
          if (each.type === 'softbreak' || each.type === 'hardbreak') line++;
        }
      } else if (token.nesting === 1) {
        const children = /** @type {Node[]} */ ([]);
        const attributes = attributesOf(token, line, faults);
        if (!token.hidden) add({ type: 'element', tag: tagOf(token), attributes, children });
        open.push(token.hidden ? open[open.length - 1] : children);
      } else if (token.nesting === -1) open.pop();
      else add(leafOf(token, line, faults));
    }
  };
  walk(tokens);
  return top;
}

/** Headings of a lesson's text stand below the title of its step. @param {Token} token */
function tagOf({ tag }) {
  return /^h[1-6]$/.test(tag) ? 'h4' : tag;
}

/**
 * @param {Token} token
 * @param {number} line
 * @param {Faults} faults
 * @returns {Record<string, string>}
 */
function attributesOf(token, line, faults) {
  if (token.type !== 'link_open') {
    const start = token.attrGet('start');
    return start === null ? {} : { start: String(start) };
  }
  const href = String(token.attrGet('href') ?? '');
  if (links.test(href)) return { href };
  faults.add('wrongValue', line, href, ['https://…', 'mailto:…', '#data=…']);
  return {};
}

/**
 * @param {Token} token
 * @param {number} line
 * @param {Faults} faults
 * @returns {Node}
 */
function leafOf(token, line, faults) {
  switch (token.type) {
    case 'formula':
      return { type: 'formula', tex: token.content, display: token.markup === '$$' };
    case 'value':
      return {
        type: 'value',
        value: readValue(token.content, line, faults),
        written: token.info,
      };
    case 'softbreak':
      return { type: 'text', text: '\n' };
    case 'hardbreak':
    case 'hr':
      return element(token.tag);
    case 'code_inline':
      return element('code', [{ type: 'text', text: token.content }]);
    case 'fence':
    case 'code_block':
      return element('pre', [element('code', [{ type: 'text', text: token.content }])]);
    case 'image': {
      const source = String(token.attrGet('src') ?? '');
      if (images.test(source)) countPixels(source, line, faults);
      if (images.test(source)) return element('img', [], { src: source, alt: token.content });
      faults.add('image', line, source);
      return { type: 'text', text: token.content };
    }
    default:
      return { type: 'text', text: token.content };
  }
}

/**
 * @param {string} tag
 * @param {Node[]} [children]
 * @param {Record<string, string>} [attributes]
 * @returns {Node}
 */
function element(tag, children = [], attributes = {}) {
  return { type: 'element', tag, attributes, children };
}

/** Pixels of all pictures of a lesson, some times as many as a screen has; and characters of one whose size need not be known. */
const [mostPixels, mostUnknown] = [16_000_000, 100];

/**
 * @param {string} source of a picture
 * @param {number} line
 * @param {Faults} faults
 */
function countPixels(source, line, faults) {
  const size = imageSize(source);
  if (!size) {
    if (source.length > mostUnknown) faults.add('unreadImage', line, source.slice(0, 30));
    return;
  }
  const { width, height } = size;
  faults.pixels += width * height;
  if (faults.pixels > mostPixels)
    faults.add('manyPixels', line, `${width} × ${height}`, [String(mostPixels)]);
}
