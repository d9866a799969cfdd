// A finding in words, with its numbers and the remedy as a button; and what is said where findings are hidden.

import { html, nothing } from 'lit';
import { sentenceOf, t, titleOf } from '../../format/finding-text.js';
import { changesIn } from '../../format/changes.js';
import { remedyText, startOverText } from '../../format/remedy-text.js';
import { integer } from '../../format/numbers.js';
import { inOneLine } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import raceTexts from '../../locale/en/compare/race.js';
import healthyTexts from '../../locale/en/healthy.js';
import { hint, term } from '../../kit/directives.js';
import { canRace, firstLaneText, setLanes } from '../../state/race/lanes.js';

/** @import {Finding, Frame} from '../../engine/types.js' */
/** @import {Store} from '../../state/store.js' */

const healthy = texts('healthy', healthyTexts);
const race = texts('race', raceTexts);

/**
 * @param {Store} store
 * @param {Finding} worst
 * @param {Finding | undefined} next the one after it
 * @param {unknown} facts what else is so
 */
export function findingText(store, worst, next, facts) {
  const heading = html`<strong ${term(`diagnosis.${worst.code}`)}
    >${healthy('heading', { title: titleOf(worst) })}</strong
  >`;
  const also = next && next.severity !== 'info' && alsoText(next);
  return html`<p>${inOneLine([heading, sentenceOf(worst), facts, also])}</p>
    ${remedyButton(store, worst)}`;
}

/**
 * What is told where findings are to be found by the reader: neither units nor gradient, which would be the answer.
 *
 * @param {Frame} frame
 */
export function quietText({ epoch, step, trainLoss, testLoss }) {
  const values = { epoch: integer(Math.floor(epoch)), step: integer(step), trainLoss, testLoss };
  return html`<p>${t('quiet', values)}</p>`;
}

/** @param {Finding} finding that is not the worst */
export function alsoText(finding) {
  return html`<span class="also">${t('also', { title: titleOf(finding) })}</span>`;
}

/**
 * @param {Store} store
 * @param {Finding} finding
 */
function remedyButton(store, { remedy, restart }) {
  if (remedy === '') return nothing;
  const changes = changesIn(remedy);
  if (store.isLocked(...Object.keys(changes))) return nothing;
  const apply = async () => {
    await store.remedy(changes, restart);
    await store.play();
  };
  const whole = remedyText(changes, store.run.experiment.fields.layers);
  const isShort = restart && changes.net !== undefined;
  const told = isShort
    ? t('remedy.startOver.hint', { changes: whole, restart: t('remedy.restart') })
    : t(restart ? 'remedy.restart' : 'remedy.hint');
  return html`<button @click=${apply} ${hint(told)}>
      ${isShort ? startOverText(changes) : whole}
    </button>
    ${raceButton(store, changes)}`;
}

/**
 * The remedy beside what it is to mend, where a lane can have it.
 *
 * @param {Store} store
 * @param {Record<string, string>} changes
 */
function raceButton(store, changes) {
  if (!canRace(changes) || store.presentation.locked.size > 0) return nothing;
  const start = async () => {
    await setLanes(store, firstLaneText(changes));
    await store.play();
  };
  return html`<button class="side-by-side" @click=${start} ${hint(race('start.hint'))}>
    ${race('start')}
  </button>`;
}
