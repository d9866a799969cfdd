// Text with mathematical symbols, hints on controls, terms that explain themselves, and positions that a strict content-security policy allows.

import { html, nothing } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import { direction } from '../locale/index.js';

const t = texts('page', pageTexts);

/** What has symbols in it, up to the spaces and the commas round it. */
const formulas = /[^\s*,;]*\*[^*]+\*(?:[^\s*,;]*\*[^*]+\*)*[^\s*,;.:]*/g;

/**
 * Sets what stands between asterisks as a mathematical symbol.
 *
 * @param {string} text
 */
export function rich(text) {
  // Formulas run from left to right also where texts do not.
  const shown = direction === 'rtl' ? text.replace(formulas, '\u2066$&\u2069') : text;
  return shown
    .split('*')
    .map((part, i) => (i % 2 === 1 ? html`<var>${part}</var>` : part === '' ? nothing : part));
}

/** @param {string} text text for readers that see no symbols */
export function unmarked(text) {
  return text.replaceAll('*', '');
}

class Hint extends Directive {
  /** @param {import('lit/directive.js').PartInfo} part */
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('A hint belongs on an element.');
  }

  /**
   * @param {string} _text
   * @param {boolean} [_isName]
   */
  render(_text, _isName) {
    return nothing;
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[string, boolean?]} values
   */
  update(part, [text, isName = false]) {
    if (part.element.getAttribute('data-hint') !== text) {
      part.element.setAttribute('data-hint', text);
      part.element.setAttribute(isName ? 'aria-label' : 'aria-description', text);
    }
    return nothing;
  }
}

/**
 * Explains an element: shown on hover and on keyboard focus (see hints.js), and read out, as the element's name where it has no
 * other (`isName`).
 */
export const hint = directive(Hint);

/**
 * A small lock beside a heading whose controls cannot be used.
 *
 * @param {boolean} locked
 */
export function lockMark(locked) {
  if (!locked) return nothing;
  return html`<svg
    class="lock-mark"
    viewBox="0 0 16 16"
    role="img"
    aria-label=${t('locked')}
    ${hint(t('locked'), true)}
  >
    <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3z" />
  </svg>`;
}

class Term extends Directive {
  /**
   * @param {string} _name
   * @param {boolean} [_onControl]
   */
  render(_name, _onControl) {
    return nothing;
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[string, boolean?]} values
   */
  update(part, [name, onControl = false]) {
    const element = /** @type {HTMLElement} */ (part.element);
    if (name === '' || element.dataset.term === name) return nothing;
    element.dataset.term = name;
    if (onControl) return nothing;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-haspopup', 'dialog');
    element.tabIndex = -1;
    // The tab key stops once at each term, however often it stands on the page.
    queueMicrotask(() => {
      const stop = document.querySelector(`[data-term="${name}"][tabindex="0"]`);
      if (!stop) element.tabIndex = 0;
    });
    return nothing;
  }
}

/**
 * Marks the name of something that explains itself, by its name in panels/glossary/glossary.js. `onControl` leaves clicks to the
 * control that the element is part of, such as a label.
 */
export const term = directive(Term);

class Place extends Directive {
  /** @param {Record<string, number>} _properties */
  render(_properties) {
    return nothing;
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[Record<string, number>]} values
   */
  update(part, [properties]) {
    const { style } = /** @type {HTMLElement} */ (part.element);
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, `${value}px`);
    return nothing;
  }
}

/** Sets lengths such as `left` or a custom property on an element, in CSS pixels. */
export const place = directive(Place);
