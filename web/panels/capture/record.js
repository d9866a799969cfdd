// Lets a panel paint its pictures through a recorder instead of on their canvases.

import { RecordedPath } from '../../draw/export/recorded-path.js';
import { Recorder } from '../../draw/export/recorder.js';
import { surroundings } from './surroundings.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Mark} from '../../draw/export/recorder.js' */
/** @import {PagePanel} from '../../state/types.js' */

/**
 * Lets the panel, and those inside it, paint every picture through a recorder.
 *
 * @param {PagePanel} panel
 * @returns {Map<HTMLCanvasElement, Mark[]>} without those that cannot be recorded
 */
export function recordPictures(panel) {
  const density = Math.min(3, globalThis.devicePixelRatio || 1);
  /** @type {Map<HTMLCanvasElement, Recorder>} */
  const recorders = new Map();
  for (const canvas of panel.querySelectorAll('canvas')) {
    const recorder = new Recorder(surroundings, density);
    recorders.set(canvas, recorder);
    // Shadows the method of all canvases on this one, until the property is deleted.
    Object.defineProperty(canvas, 'getContext', { value: () => recorder, configurable: true });
  }
  const panels = /** @type {PagePanel[]} */ ([panel, ...panel.querySelectorAll('[data-panel]')]);
  const { Path2D } = globalThis;
  /** @type {any} */ (globalThis).Path2D = RecordedPath;
  let complete = true;
  try {
    for (const each of panels) paintAll(each);
  } catch {
    // Something is drawn that the recorder does not know: pixels will do.
    complete = false;
  } finally {
    globalThis.Path2D = Path2D;
    for (const canvas of recorders.keys()) {
      delete (/** @type {Partial<HTMLCanvasElement>} */ (canvas).getContext);
    }
    for (const each of panels) each.repaint();
  }
  return new Map(complete ? [...recorders].map(([canvas, { marks }]) => [canvas, marks]) : []);
}

/** @param {PagePanel} panel */
function paintAll(panel) {
  const { palette } = panel;
  // Pictures that are kept until something changes are painted for a palette that is not the one they were painted for.
  panel.palette = { ...palette };
  panel.paintsAll = true;
  try {
    panel.paint(/** @type {Frame} */ (panel.frame));
  } finally {
    panel.palette = palette;
    panel.paintsAll = false;
  }
}
