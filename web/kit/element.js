// An element in a template whose tag is known only when the page runs, as those in the table of parts.

import { Directive, directive } from 'lit/directive.js';

class NamedElement extends Directive {
  /** @type {HTMLElement | null} */
  #element = null;

  /**
   * @param {string} tag
   * @param {Record<string, unknown>} properties
   */
  render(tag, properties) {
    if (this.#element?.localName !== tag) this.#element = document.createElement(tag);
    return Object.assign(this.#element, properties);
  }
}

/**
 * The element with this tag, the same one for as long as it stands at its place, with properties set anew each time.
 */
export const element = directive(NamedElement);
