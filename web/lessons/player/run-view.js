// The button that runs a step, or holds its answers against what is on screen; and while it runs how far it is, and what ends it.

import { html, nothing } from 'lit';
import { texts } from '../../format/texts.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { isCalm } from './stage.js';

/** @import {Session} from './session.js' */

const t = texts('lessons', lessonTexts);

/**
 * @param {Session} session
 * @param {number} at the step of the run that is on show
 */
export function runView(session, at) {
  const { step, phase, isAnswered } = session;
  const isReady = phase === 'asking' && isAnswered;
  const label = step.run ? t('run', { step: step.run.to }) : t('check');
  return html`<div class="lesson-buttons">
    <button
      class="primary lesson-run"
      data-next=".lesson-after, .lesson-foot button:last-child"
      aria-disabled=${String(!isReady)}
      @click=${() => isReady && session.finish(!isCalm())}
    >
      ${label}
    </button>
    ${phase === 'running' && step.run ? progressView(session, step.run.to, at) : nothing}
    ${isAnswered ? nothing : html`<span class="note">${t(step.run ? 'run.first' : 'check.first')}</span>`}
  </div>`;
}

/**
 * @param {Session} session
 * @param {number} to
 * @param {number} at
 */
function progressView(session, to, at) {
  const said = t('run.at', { step: Math.min(at, to), to });
  return html`<button @click=${() => session.stop()}>${t('run.stop')}</button>
    <progress max=${to} value=${Math.min(at, to)} aria-label=${said}></progress>
    <span class="note">${said}</span>`;
}
