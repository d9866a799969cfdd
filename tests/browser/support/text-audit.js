// Looks at all text that a page shows: whether it fits where it stands, and whether it comes from the locale: in a made-up language that
// is seen by the marks round it, in a real one nothing may be said in the words of another. It runs in the page.

/**
 * What is wrong with the visible text of a page; of an open dialog where there is one.
 * @param {object} options
 * @param {readonly [string, string]} [options.marks]
 * @param {readonly string[]} [options.names] words that need none
 * @param {{whole: readonly string[], parts: readonly string[]}} [options.foreign] texts of another language, and what stands between the
 *   values of such
 * @returns {string[]} each fault once
 */
export function auditTexts({ marks: [open, close] = ['', ''], names = [], foreign }) {
  // Boxes are rounded to pixels; lines stand as close as their letters allow.
  const [slack, overlapAcross, overlapAlong] = [1.5, 3, 5];
  /** Stand above others for a moment, or while the page is scrolled, and may cover them. */
  const floating =
    'ap-transport, .hint-bubble, .unit-card, .link-label, .readout, .term-card, .panel-menu-list';
  const scope =
    [...document.querySelectorAll('dialog:modal')].pop() ??
    /** @type {HTMLElement} */ (document.body);
  /** @type {Set<string>} */
  const faults = new Set();

  // Names that the engine gives and that stand for themselves in links: of activations, parameters and the like.
  /** @type {Set<string>} */
  const engineNames = new Set(names);
  const collect = (/** @type {unknown} */ value) => {
    if (typeof value !== 'object' || value === null) return;
    const { name } = /** @type {{name?: unknown}} */ (value);
    if (typeof name === 'string') engineNames.add(name);
    Object.values(value).forEach(collect);
  };
  collect(/** @type {any} */ (document.querySelector('ap-transport'))?.run?.tables);

  /** @param {string} text what is left of it without what has marks */
  const unmarked = (text) => {
    if (foreign) {
      const said = text.replace(/\s+/g, ' ').trim();
      const isForeign =
        foreign.whole.includes(said) || foreign.parts.some((part) => said.includes(part));
      return isForeign ? said : '';
    }
    let depth = 0;
    let rest = '';
    for (const character of text) {
      if (character === open) depth++;
      else if (character === close) depth--;
      else if (depth === 0) rest += character;
    }
    if (depth !== 0) return text;
    // Single letters are symbols, as in “z” or “L”.
    const words = rest.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
    return words.filter((word) => word.length > 1 && !engineNames.has(word)).join(' ');
  };
  /** @param {Element} element @param {string} text */
  const report = (element, text) => {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    const parent = element.parentElement;
    const around = parent
      ? `${parent.localName}${parent.className ? `.${parent.className}` : ''}`
      : '';
    faults.add(`${around} > ${element.localName}${classes}: ${text}`);
  };

  /** @param {Element} element @returns {Iterable<HTMLElement>} */
  function* ancestors(element) {
    for (let at = element.closest('*'); at; at = at.parentElement)
      if (at instanceof HTMLElement) yield at;
  }
  /** For the eye: what is there for readers that hear the page is a pixel wide. @param {Element} element */
  const isVisible = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    ![...ancestors(element)].some(({ offsetWidth }) => offsetWidth > 0 && offsetWidth <= 1);

  /** The box of what shortens a text. @param {Element} element */
  const clipOf = (element) => {
    /** @type {Element | null} */
    let around = element;
    while (around && getComputedStyle(around).textOverflow !== 'ellipsis')
      around = around.parentElement;
    return around?.getBoundingClientRect();
  };

  /** @typedef {{left: number, right: number, top: number, bottom: number}} Box */
  /** @type {{element: Element, rects: DOMRect[], clipped: Box[], floats: Element | null}[]} */
  const units = [];
  for (const element of scope.querySelectorAll('*')) {
    if (element.closest('math, code, textarea, script, style, .code, [translate="no"]')) continue;
    if (element.matches('option')) {
      const rest = unmarked(element.textContent ?? '');
      if (rest) report(element, `no marks round “${rest}”`);
      continue;
    }
    const isSymbol = element.matches('var, sub, sup, bdi');
    if (!isVisible(element)) continue;
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'data-hint',
      'title',
      'placeholder',
      'alt',
    ]) {
      const rest = unmarked(element.getAttribute(name) ?? '');
      if (rest) report(element, `no marks round “${rest}” in ${name}`);
    }
    if (isSymbol) continue;
    const own = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    if (own.length === 0) continue;
    const symbols = ['VAR', 'SUB', 'SUP', 'BDI'];
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE || symbols.includes(node.nodeName))
      .map((node) => node.textContent)
      .join('');
    const rest = unmarked(text);
    if (rest) report(element, `no marks round “${rest}”`);
    const range = document.createRange();
    const clip = clipOf(element);
    const rects = own.flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    });
    // What is shortened covers nothing beyond its end.
    const clipped = rects.map(({ left, right, top, bottom }) => ({
      left: Math.max(left, clip?.left ?? left),
      right: Math.min(right, clip?.right ?? right),
      top,
      bottom,
    }));
    if (rects.length === 0) continue;
    units.push({ element, rects, clipped, floats: element.closest(floating) });
  }

  // Text that is cut off, or sticks out of its box.
  const seen = new Set();
  for (const unit of units) {
    const { element, rects } = unit;
    if (element instanceof SVGElement) continue;
    const [left, right] = [
      Math.min(...rects.map((r) => r.left)),
      Math.max(...rects.map((r) => r.right)),
    ];
    /** @type {Element | null} */
    let around = element;
    for (; around && around !== document.documentElement; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const box = around.getBoundingClientRect();
      // Cells have room between them.
      const room = around.matches('td, th') ? 4 : slack;
      const outside = left < box.left - room || right > box.right + room;
      const scrolls = ['auto', 'scroll'].includes(style.overflowX);
      if (scrolls) {
        seen.add(unit);
        break;
      }
      const clips = ['hidden', 'clip'].includes(style.overflowX);
      const hasBox =
        around.matches('button, .panel, dialog, .message, .chip, td, th, dd, select') ||
        Number.parseFloat(style.borderInlineStartWidth) > 0;
      if (outside && clips) {
        // The sentence beside a heading and above a chart is shortened where there is no room.
        if (style.textOverflow !== 'ellipsis' || !element.closest('.sentence, .strip-caption'))
          report(element, `“${element.textContent?.trim()}” is cut off`);
        break;
      }
      if (outside && hasBox) {
        report(
          element,
          `“${element.textContent?.trim()}” sticks out of ${around.localName}.${around.className}`,
        );
        break;
      }
    }
  }

  // Text over text.
  const shown = units.filter((unit) => !seen.has(unit));
  for (let i = 0; i < shown.length; i++) {
    for (let j = i + 1; j < shown.length; j++) {
      const [a, b] = [shown[i], shown[j]];
      if (a.floats !== b.floats || a.element.contains(b.element) || b.element.contains(a.element))
        continue;
      const over = a.clipped.some((r) =>
        b.clipped.some(
          (s) =>
            Math.min(r.right, s.right) - Math.max(r.left, s.left) > overlapAcross &&
            Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top) > overlapAlong,
        ),
      );
      if (over)
        report(
          a.element,
          `“${a.element.textContent?.trim()}” lies over “${b.element.textContent?.trim()}”`,
        );
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    faults.add(`the page is ${scrollWidth - clientWidth} pixels too wide`);
  return [...faults];
}

/** Makes a page keep what is written on its canvases, as `window.written`. It runs before the page's own scripts. */
export function keepWritten() {
  const written = new Set();
  Object.assign(window, { written });
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = /** @this {CanvasRenderingContext2D} */ function (
    /** @type {Parameters<typeof fillText>} */ ...values
  ) {
    written.add(values[0]);
    return fillText.apply(this, values);
  };
}
