// The study behind numbers of a lesson's text: it opens beside the run on screen, or is run again to see which of the numbers hold.

import { html, nothing } from 'lit';
import { studySource } from '../../../engine/pool/source.js';
import { texts } from '../../../format/texts.js';
import lessonTexts from '../../../locale/en/lessons/lessons.js';

/** @import {Study} from '../../format/blocks.js' */
/** @import {Session} from '../session.js' */

const t = texts('lessons', lessonTexts);

/**
 * @param {Study} study
 * @param {Session} session
 */
export function studyView(study, session) {
  const { plan } = study;
  if (session.isEmbedded)
    // There is no room for it in an embed.
    return html`<p class="lesson-study">
      <a href="./#${plan}" target="_blank" rel="noopener">${t('study')}</a>
    </p>`;
  return html`<div class="lesson-study lesson-buttons">
    <button @click=${() => session.openStudy(plan)}>${t('study')}</button>
    ${checkView(study, session)}
  </div>`;
}

/**
 * @param {Study} study
 * @param {Session} session
 */
function checkView(study, session) {
  const check = session.studies.get(study);
  if (check?.state === 'running') {
    const { finished, runs } = check.progress;
    const said = t('study.at', { finished, runs });
    return html`<button @click=${() => session.stopStudy(study)}>${t('run.stop')}</button>
      <progress max=${runs || 1} value=${finished} aria-label=${said}></progress>
      <span class="note">${said}</span>`;
  }
  if (check?.state === 'over')
    return html`<p class="note" role="status">${t('study.over', check.outcome)}</p>`;
  return html`<button @click=${() => session.checkStudy(study, studySource)}>
      ${t('study.check')}
    </button>
    ${check ? html`<span class="note" role="status">${t('study.failed')}</span>` : nothing}`;
}
