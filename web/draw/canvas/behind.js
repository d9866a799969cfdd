// Pictures that are painted behind those on show, a piece at a time, and come to the front together.

/** @type {WeakMap<HTMLCanvasElement, HTMLCanvasElement>} */
const backs = new WeakMap();
/** The canvases whose next picture stands behind them. @type {Set<HTMLCanvasElement>} */
const waiting = new Set();
let isBehind = false;

/**
 * Has pictures that are begun meanwhile painted where nobody sees them.
 *
 * @template Result
 * @param {() => Result} paint
 * @returns {Result}
 */
export function behind(paint) {
  isBehind = true;
  try {
    return paint();
  } finally {
    isBehind = false;
  }
}

/**
 * Where a picture of a canvas is painted at present: on itself, or behind it.
 *
 * @param {HTMLCanvasElement} canvas
 * @returns {HTMLCanvasElement}
 */
export function ground(canvas) {
  if (!isBehind) return canvas;
  waiting.add(canvas);
  const back = backs.get(canvas) ?? canvas.ownerDocument.createElement('canvas');
  backs.set(canvas, back);
  return back;
}

/**
 * Has pictures that belong to no frame painted where they are seen, whatever is painted behind at present.
 *
 * @param {() => void} paint
 */
export function inFront(paint) {
  const before = isBehind;
  isBehind = false;
  try {
    paint();
  } finally {
    isBehind = before;
  }
}

/** Shows all pictures that were painted behind others. */
export function bringToFront() {
  for (const canvas of waiting) {
    const back = backs.get(canvas);
    const context = canvas.getContext('2d');
    if (!back || !context) continue;
    // A canvas that has become another size meanwhile is about to be painted again.
    if (back.width !== canvas.width || back.height !== canvas.height) {
      Object.assign(canvas, { width: back.width, height: back.height });
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(back, 0, 0);
  }
  waiting.clear();
}

/** Forgets them: what they show is out of date. */
export function dropBehind() {
  waiting.clear();
}
