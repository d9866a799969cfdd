// What a bubble, a card or a menu stands beside, and whether it is still where it was. A scrolling that ended before is told of
// afterwards: the event alone does not say that anything has moved.

export class Anchor {
  /** What it stands beside. @type {Element} */
  element;
  #left;
  #top;

  /** @param {Element} element as it lies now */
  constructor(element) {
    this.element = element;
    const { left, top } = element.getBoundingClientRect();
    this.#left = left;
    this.#top = top;
  }

  /** Whether the element lies elsewhere in the window than it did. */
  get hasMoved() {
    const { left, top } = this.element.getBoundingClientRect();
    return left !== this.#left || top !== this.#top;
  }
}
