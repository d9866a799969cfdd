// Keeps texts up to date that the browser has translated: it puts each into <font> elements, in the place of the text that lit-html
// writes to. What is written there goes into the <font>, and is translated again.

export function keepTranslatedTexts() {
  Object.defineProperty(HTMLFontElement.prototype, 'data', {
    configurable: true,
    get() {
      return this.textContent;
    },
    set(text) {
      this.textContent = text;
    },
  });
}
