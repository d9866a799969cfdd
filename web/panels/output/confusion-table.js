// The confusion matrix: how many samples of each class (rows) are taken for which class (columns).

import { html, nothing } from 'lit';
import { confusion } from '../../draw/plane/classes.js';
import { integer, percent } from '../../format/numbers.js';
import { readFrame } from '../../frame/frame-reader.js';
import outputTexts from '../../locale/en/output.js';
import { texts } from '../../format/texts.js';
import { className } from '../../state/class-names.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */

const t = texts('output', outputTexts);

/** Steps of shade between no sample of the row and all of them. */
const shades = 8;

/**
 * @param {Run} run
 * @param {Frame | null} frame
 * @param {[number, number]} range first sample, and one past the last
 */
export function confusionTable(run, frame, [from, to]) {
  const { samples } = run;
  const { classes } = run.description;
  const read = frame && readFrame(frame, run);
  if (!read?.has('predictions')) return nothing;
  const predictionOf = (/** @type {number} */ sample) => read.prediction(sample);
  const counts = confusion(samples.y, predictionOf, { from, to, classes });
  const names = counts.map((_, index) => className(run, index));
  const right = counts.reduce((sum, row, index) => sum + row[index], 0);
  return html`
    <table class="confusion">
      <caption>
        ${t('confusion.caption')}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${names.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${counts.map((row, truth) => {
          const all = row.reduce((a, b) => a + b, 0);
          return html`<tr>
            <th scope="row">${names[truth]}</th>
            ${row.map((count, guess) => {
              const kind = truth === guess ? 'right' : count > 0 ? 'wrong' : '';
              const shade = all > 0 ? Math.ceil((count / all) * shades) : 0;
              return html`<td class="${kind} shade-${shade}">
                ${count > 0 ? integer(count) : ''}
              </td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>
    <p class="note confusion-sum">
      ${t('confusion.sum', { right, n: to - from, share: percent(right / (to - from), 1) })}
    </p>
  `;
}
