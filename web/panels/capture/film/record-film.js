// Trains a run step by step for a film and takes a picture of a panel at each of them.

import { onPaper, paintDrawing } from '../paper.js';

/** @import {PictureOf} from '../../../kit/offer.js' */
/** @import {PagePanel} from '../../../state/types.js' */

/**
 * @typedef {object} FilmWriter
 * @property {(seconds: number) => Promise<void>} add takes what stands on the canvas as the next picture
 * @property {() => Promise<Uint8Array<ArrayBuffer>>} end gives the file
 * @property {() => Promise<void>} drop gives up
 */

/**
 * @typedef {object} FilmFormat
 * @property {number} mostPixels across
 * @property {number} mostDensity pixels for each CSS pixel
 * @property {(canvas: HTMLCanvasElement) => FilmWriter | Promise<FilmWriter>} open
 */

/** @typedef {'whole' | 'diverged' | 'overtaken'} Outcome of a film: what was asked for, or why it ends before */

/**
 * @param {object} film
 * @param {PagePanel} film.panel
 * @param {PictureOf} film.picture of it
 * @param {string} film.link written below each picture
 * @param {readonly {step: number, seconds: number}[]} film.plan
 * @param {FilmFormat} film.format
 * @param {AbortSignal} film.signal gives it up
 * @param {(done: number) => void} film.onPicture
 * @returns {Promise<{bytes: Uint8Array<ArrayBuffer>, outcome: Outcome} | null>} null where it was given up
 */
export async function recordFilm({ panel, picture, link, plan, format, signal, onPicture }) {
  const { store } = panel;
  const canvas = document.createElement('canvas');
  /** @type {FilmWriter | null} */
  let writer = null;
  let density = 1;
  /** @type {Outcome} */
  let outcome = 'whole';
  panel.scrollIntoView({ block: 'nearest' });
  try {
    for (const [i, { step, seconds }] of plan.entries()) {
      const reached = await store.trainTo(step);
      if (signal.aborted) return null;
      if (reached !== step) outcome = store.run.divergedAt === null ? 'overtaken' : 'diverged';
      if (outcome === 'overtaken') break;
      await hasShown(panel, reached, signal);
      if (signal.aborted) return null;
      const drawing = onPaper(panel, picture, link);
      if (!writer) {
        const { width, height } = drawing;
        density = Math.min(format.mostDensity, format.mostPixels / width);
        // Encoders of video want even numbers.
        canvas.width = 2 * Math.ceil((width * density) / 2);
        canvas.height = 2 * Math.ceil((height * density) / 2);
        writer = await format.open(canvas);
      }
      paintOn(canvas, drawing, density);
      await writer.add(outcome === 'diverged' ? plan[plan.length - 1].seconds : seconds);
      onPicture(i + 1);
      // The page has its turn.
      await new Promise((resolve) => setTimeout(resolve));
      if (outcome === 'diverged') break;
    }
    if (!writer) return null;
    const bytes = await writer.end();
    writer = null;
    return { bytes, outcome };
  } finally {
    await writer?.drop();
  }
}

/**
 * The first drawing gives the size of all; where a later one is smaller, the page shows beside it.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {ReturnType<typeof onPaper>} drawing
 * @param {number} density
 */
function paintOn(canvas, drawing, density) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintDrawing(context, drawing, density);
}

/**
 * Waits until a panel shows a step.
 *
 * @param {PagePanel} panel
 * @param {number} step
 * @param {AbortSignal} signal ends the waiting, too
 */
async function hasShown(panel, step, signal) {
  const { run } = panel;
  const isShown = () => {
    const shown = panel.frame ?? run.frame;
    return shown?.step === step && shown.version === run.version;
  };
  while (!isShown() && !signal.aborted) {
    panel.dispatchEvent(new CustomEvent('ap-needs-frame', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  panel.requestUpdate();
  await panel.updateComplete;
}
