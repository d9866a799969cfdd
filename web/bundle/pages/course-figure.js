// The figure in which a loss is drawn on paper: axes alone where it is asked, with the measured course where it is answered.

import { integer, measured } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { escaped } from './shell.js';

/** @import {CurveQuestion} from '../../lessons/format/blocks.js' */
/** @import {Course} from './lesson-courses.js' */

const t = texts('lessons', lessonTexts);

/** The frame, and the room for numbers beside and below it, in pixels. */
const frame = { x: 34, y: 8, width: 300, height: 150 };
const size = { width: frame.x + frame.width + 10, height: frame.y + frame.height + 20 };

/**
 * @param {CurveQuestion} question
 * @param {Course} [course] what was measured, with the steps that the axis leads over; room to draw in where there is none
 * @param {boolean} [isAsked] whether it is not to be shown
 * @returns {string} HTML
 */
export function courseFigure({ of, max }, course, isAsked = false) {
  const first = course?.at(0)?.step;
  const last = course?.at(-1)?.step;
  if (!course || first === undefined || last === undefined || last <= first)
    return isAsked ? '<p class="room field"></p>' : '';
  const { x, y, width, height } = frame;
  const lines = [0.25, 0.5, 0.75].map((part) => `M${x} ${y + part * height}h${width}`);
  const places = course.map(({ step, value }) => {
    const across = x + ((step - first) / (last - first)) * width;
    const up = Math.min(1, Math.max(0, value / max)) * height;
    return `${across.toFixed(1)} ${(y + height - up).toFixed(1)}`;
  });
  const words = (/** @type {number} */ step) => t('curve.step', { step: integer(step) });
  const number = (/** @type {number} */ at, /** @type {string} */ text) =>
    `<text x="${x - 6}" y="${at}" text-anchor="end">${escaped(text)}</text>`;
  const below = (
    /** @type {number} */ at,
    /** @type {string} */ side,
    /** @type {number} */ step,
  ) =>
    `<text x="${at}" y="${size.height - 5}" text-anchor="${side}">${escaped(words(step))}</text>`;
  const name = t('curve.course', {
    of: of === 'train-loss' ? 'train' : 'test',
    start: measured(course[0].value),
    end: measured(course.at(-1)?.value ?? NaN),
    first: integer(first),
    last: integer(last),
  });
  const isCut = !isAsked && course.some(({ value }) => value > max);
  const beyond = isCut ? `<p><small>${t('curve.beyond', { max: measured(max) })}</small></p>` : '';
  const seen = isAsked ? 'aria-hidden="true"' : `role="img" aria-label="${escaped(name)}"`;
  return `<svg class="course" viewBox="0 0 ${size.width} ${size.height}" ${seen}>
<rect x="${x}" y="${y}" width="${width}" height="${height}" /><path class="grid" d="${lines.join('')}" />
${isAsked ? '' : `<path class="line" d="M${places.join('L')}" />`}
${number(y + 10, measured(max))}${number(y + height, '0')}
${below(x, 'start', first)}${below(x + width, 'end', last)}
</svg>${beyond}`;
}
