// One cell of the view of samples: a sample with what it is taken for, or a unit of the first layer. Pressing it selects it.

import { html, nothing } from 'lit';
import { classOf, likeliest } from '../../draw/plane/classes.js';
import { percent } from '../../format/numbers.js';
import { readFrame } from '../../frame/frame-reader.js';
import outputTexts from '../../locale/en/output.js';
import { texts } from '../../format/texts.js';
import { className } from '../../state/class-names.js';
import { hint } from '../../kit/directives.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('output', outputTexts);

/**
 * @param {{run: Run, store: Store}} panel
 * @param {Frame | null} frame
 * @param {number} index of the sample
 * @param {boolean} isStop whether the tab key reaches it
 */
export function sampleCell({ run, store }, frame, index, isStop) {
  const { samples, experiment } = run;
  const selection = store.selectionIn(run);
  const outputs = frame ? readFrame(frame, run).prediction(index) : [];
  const truth = className(run, classOf(samples.y[index], outputs.length || 2));
  const isSelected =
    selection.input !== null && 'sample' in selection.input && selection.input.sample === index;
  let caption = html`<span>${truth}</span>`;
  let name = truth;
  let isWrong = false;
  if (outputs.length > 0) {
    const best = likeliest(outputs);
    const guess = className(run, best);
    // Of two classes, the output is the difference of their probabilities.
    const isSingle = outputs.length === 1;
    const output = outputs[isSingle ? 0 : best];
    const share = isSingle ? (1 + Math.abs(output)) / 2 : output;
    const values = { number: index + 1, truth, guess, probability: percent(share) };
    isWrong = best !== classOf(samples.y[index], outputs.length);
    name = t(isWrong ? 'mistaken' : 'right', values);
    caption = isWrong
      ? html`<span
          >${truth}<b aria-hidden="true">✗</b
          ><span class="visually-hidden"> ${t('for')} </span>${guess}</span
        >`
      : html`<span>${truth}</span> <span>${percent(share)}</span>`;
  }
  const isRow = experiment.fields.data === 'points';
  return html`<button
    class="sample ${isWrong ? 'wrong' : ''}"
    tabindex=${isStop ? 0 : -1}
    aria-pressed=${isSelected ? 'true' : 'false'}
    ${hint(name)}
    @click=${() => store.select({ input: isSelected ? null : { sample: index } }, run)}
  >
    ${isRow ? nothing : html`<canvas data-index=${index} aria-hidden="true"></canvas>`}
    <span class="sample-caption">${caption}</span>
  </button>`;
}

/**
 * @param {{run: Run, store: Store}} panel
 * @param {Frame | null} frame
 * @param {number} unit
 * @param {boolean} isStop
 */
export function unitCell({ run, store }, frame, unit, isStop) {
  const selection = store.selectionIn(run);
  const isDead = frame !== null && readFrame(frame, run).unit(0, unit)?.state === 1;
  const isSelected = selection.unit?.layer === 0 && selection.unit.unit === unit;
  return html`<button
    class="sample ${isDead ? 'dead' : ''}"
    tabindex=${isStop ? 0 : -1}
    aria-pressed=${isSelected ? 'true' : 'false'}
    ${hint(t(isDead ? 'unit.dead' : 'unit.name', { unit: unit + 1 }), true)}
    @click=${() => store.select({ unit: isSelected ? null : { layer: 0, unit } }, run)}
  >
    <canvas data-index=${unit} aria-hidden="true"></canvas>
    <span class="sample-caption">
      <span>${unit + 1}</span>${isDead ? html` <span>${t('dead')}</span>` : nothing}
    </span>
  </button>`;
}
