// Reads a chart: the values at the place that pointer or arrow keys choose, in words beside a line over the picture.
//
// One line and one bubble serve the whole page. Charts say after each painting what stands where, so that what is read is what is shown.

import timeTexts from '../../locale/en/time.js';
import { texts } from '../../format/texts.js';
import '../notice.css';

/**
 * @typedef {object} Reading
 * @property {readonly number[]} places ascending, in pixels from the left of the picture
 * @property {(index: number) => string} text what stands at a place
 */

const t = texts('time', timeTexts);

const largeStep = 10;
/** A finger hides what it points at, so what it chose stays for a while. */
const touchMilliseconds = 4000;

/** @type {WeakMap<HTMLCanvasElement, () => Reading | null>} */
const readings = new WeakMap();

/** What is read at present. @type {{canvas: HTMLCanvasElement, index: number, atEnd: boolean} | null} */
let shown = null;
/** @type {{line: HTMLElement, words: HTMLElement} | null} */
let marks = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Has the values of a chart read.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {() => Reading | null} readingOf what it shows now, asked for when somebody reads it; null for nothing
 */
export function readable(canvas, readingOf) {
  if (!readings.has(canvas)) attach(canvas);
  readings.set(canvas, readingOf);
  if (shown?.canvas !== canvas) return;
  // What is read at the end of a course goes on with it.
  show(canvas, shown.atEnd ? Infinity : shown.index);
}

/** @param {HTMLCanvasElement} canvas */
function readingOf(canvas) {
  const reading = readings.get(canvas)?.() ?? null;
  return reading && reading.places.length > 0 ? reading : null;
}

/** @param {HTMLCanvasElement} canvas */
function attach(canvas) {
  canvas.tabIndex = 0;
  canvas.setAttribute('aria-description', t('chart.keys'));
  const point = (/** @type {PointerEvent} */ event) => {
    const reading = readingOf(canvas);
    if (!reading) return;
    say(false);
    clearTimeout(timer);
    show(canvas, nearest(reading.places, event.clientX - canvas.getBoundingClientRect().left));
  };
  canvas.addEventListener('pointermove', point);
  canvas.addEventListener('pointerdown', point);
  canvas.addEventListener('pointerleave', ({ pointerType }) => {
    clearTimeout(timer);
    if (pointerType === 'touch') timer = setTimeout(hide, touchMilliseconds);
    else hide();
  });
  canvas.addEventListener('blur', hide);
  canvas.addEventListener('keydown', (event) => onKey(canvas, event));
}

/** @param {HTMLCanvasElement} canvas @param {KeyboardEvent} event */
function onKey(canvas, event) {
  const count = readingOf(canvas)?.places.length ?? 0;
  if (count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const isShown = shown?.canvas === canvas;
  if (event.key === 'Escape' && isShown) {
    event.stopPropagation();
    return hide();
  }
  const here = isShown && shown ? shown.index : count;
  const index = {
    ArrowLeft: here - 1,
    ArrowRight: here + 1,
    PageUp: here - largeStep,
    PageDown: here + largeStep,
    Home: 0,
    End: count - 1,
  }[event.key];
  if (index === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  say(true);
  show(canvas, index);
}

/** @param {HTMLCanvasElement} canvas @param {number} wanted */
function show(canvas, wanted) {
  const reading = canvas.isConnected ? readingOf(canvas) : null;
  if (!reading) return hide();
  const { places } = reading;
  const index = Math.max(0, Math.min(places.length - 1, wanted));
  shown = { canvas, index, atEnd: index === places.length - 1 };
  const { line, words } = made();
  const box = canvas.getBoundingClientRect();
  const at = box.left + places[index];
  words.textContent = reading.text(index);
  line.hidden = words.hidden = false;
  line.style.transform = `translate(${Math.round(at)}px, ${box.top}px)`;
  line.style.blockSize = `${box.height}px`;
  const width = words.offsetWidth;
  const left = Math.max(4, Math.min(at - width / 2, innerWidth - width - 4));
  const top = Math.max(4, box.top - words.offsetHeight - 2);
  words.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

function hide() {
  clearTimeout(timer);
  shown = null;
  if (marks) marks.line.hidden = marks.words.hidden = true;
}

/** Whether screen readers say it: not what a pointer brushes over. @param {boolean} isSaid */
function say(isSaid) {
  made().words.setAttribute('aria-live', isSaid ? 'polite' : 'off');
}

/** The line and the words, in the page from the first time on. */
function made() {
  if (marks) return marks;
  const line = document.createElement('div');
  const words = document.createElement('div');
  line.className = 'reading-line';
  words.className = 'reading-words';
  words.setAttribute('role', 'status');
  line.hidden = words.hidden = true;
  document.body.append(line, words);
  addEventListener('scroll', hide, { capture: true, passive: true });
  marks = { line, words };
  return marks;
}

/** @param {readonly number[]} places @param {number} x */
function nearest(places, x) {
  let best = 0;
  places.forEach((place, i) => {
    if (Math.abs(place - x) < Math.abs(places[best] - x)) best = i;
  });
  return best;
}
