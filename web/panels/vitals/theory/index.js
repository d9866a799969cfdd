// Theory beside measurement: what infinitely wide networks are like before training, and random ones as wide as the one on screen. Fetched
// when the reader asks for it.

import { html, nothing } from 'lit';
import { drawSpreads } from '../../../draw/charts/spread-by-layer.js';
import { texts } from '../../../format/texts.js';
import theoryTexts from '../../../locale/en/network/theory.js';
import { expectation } from './session.js';
import { theoryTable } from './table.js';
import { deadText, explanation, legend, lostText, silenceText } from './words.js';

/** @import {Theory} from '../../../engine/boundary.js' */
/** @import {Palette} from '../../../draw/canvas/palette.js' */
/** @import {FrameReader} from '../../../frame/frame-reader.js' */
/** @import {Run} from '../../../state/run.js' */
/** @import {Picture} from '../pictures.js' */

export { TheorySession } from './session.js';
export { theoryTable };

/** @import {TheorySession} from './session.js' */

const t = texts('theory', theoryTexts);

/**
 * What stands under the picture.
 *
 * @param {TheorySession | null} session
 * @param {Run} run
 * @param {FrameReader | null | undefined} frame
 */
export function theoryNote(session, run, frame) {
  const told = session?.told;
  if (session?.reason) {
    return html`<div class="theory-note note">
      <p>${t('failed', { reason: session.reason })}</p>
    </div>`;
  }
  if (!told) return html`<div class="theory-note note"><p>${t('measuring')}</p></div>`;
  if (told.silence !== '') {
    return html`<div class="theory-note note"><p>${silenceText(told.silence)}</p></div>`;
  }
  return html`<div class="theory-note note">
    ${legend(told, frame?.frame.step ?? 0)} ${lostText(told)}
    ${deadText(told, run.experiment.fields.layers)}
    <details>
      <summary>${t('summary')}</summary>
      ${explanation(told)}
    </details>
    <details>
      <summary>${t('table.summary')}</summary>
      ${tableOf(told, run, frame)}
    </details>
  </div>`;
}

/**
 * @param {Theory} told
 * @param {Run} run
 * @param {FrameReader | null | undefined} frame
 */
function tableOf(told, run, frame) {
  const { caption, heads, rows } = theoryTable(told, frame);
  // While training its present values would change faster than anybody can read them.
  if (run.moving) return html`<p>${t('table.moving')}</p>`;
  return html`<div class="theory-table" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => (cell === undefined ? nothing : html`<td>${cell}</td>`))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * Mean and standard deviation of the activations of hidden layers.
 *
 * @param {Picture} picture
 * @param {FrameReader} frame
 * @param {Palette} palette
 * @param {Theory | null} told
 */
export function paintSpread(picture, frame, palette, told) {
  const hidden = frame.description.layers.slice(0, -1);
  const shown =
    told && told.layers.length > 0 ? { ...told, layers: told.layers.slice(0, -1) } : null;
  const spreads = /** @type {const} */ (['mean', 'deviation']).map((name) => ({
    name: t(`spread.${name}`),
    values: hidden.map((_, i) => frame.layer(i)?.[name] ?? NaN),
    expected:
      shown &&
      expectation(shown, ({ expected, random }) => ({ line: expected[name], band: random[name] })),
  }));
  const names = hidden.map((_, i) => String(i + 1));
  return drawSpreads(picture.context, picture, spreads, names, palette);
}
