// How far a study is, what can be done about it, and what it waits for.

import { html, nothing } from 'lit';
import { texts } from '../../format/texts.js';
import compareTexts from '../../locale/en/compare/compare.js';

/** @import {Session} from './session.js' */

const t = texts('compare', compareTexts);

/** @param {number} seconds */
function timeText(seconds) {
  if (seconds < 100) return t('time.seconds', { n: Math.max(1, Math.ceil(seconds)) });
  if (seconds < 6000) return t('time.minutes', { n: Math.ceil(seconds / 60) });
  return t('time.hours', { n: Math.round(seconds / 360) / 10 });
}

/** @param {number} bytes */
function memoryText(bytes) {
  const kilobytes = Math.ceil(bytes / 1024);
  if (kilobytes < 1000) return t('memory.kilobytes', { n: kilobytes });
  return t('memory.megabytes', { n: Math.ceil(kilobytes / 1024) });
}

/**
 * What a study of somebody else's asks for before it starts, or where it belongs; nothing where it does not wait.
 *
 * @param {Session} session
 */
export function waitingView(session) {
  const { state, estimate, plan } = session;
  if (!estimate || !plan) return nothing;
  if (state === 'command_line') {
    return html`<div class="evidence-asks">
      <p>${t('ask.command', { runs: estimate.runs })}</p>
      <ap-copy-field
        .label=${t('ask.command', { runs: estimate.runs })}
        .value=${`playground study "${session.text}"`}
      ></ap-copy-field>
    </div>`;
  }
  if (state !== 'asks') return nothing;
  const { runs, seconds, bytes } = estimate;
  const values = { runs, time: timeText(seconds), memory: memoryText(bytes) };
  return html`<div class="evidence-asks">
    <p>${t('ask.text', values)}</p>
    <button class="primary" @click=${() => session.start()}>${t('ask.start')}</button>
  </div>`;
}

/**
 * @param {Session} session
 * @param {{again: () => void, change: () => void}} actions
 */
export function progressView(session, { again, change }) {
  const { state } = session;
  return html`<div class="evidence-progress">
    <p class="evidence-state" role="status">${stateText(session)}</p>
    ${
      state === 'running' || state === 'paused'
        ? html`<progress
            max=${session.progress.runs}
            .value=${session.progress.finished}
            aria-label=${t('progress.name')}
          ></progress>`
        : nothing
    }
    ${state === 'running' ? button('pause', () => session.pause()) : nothing}
    ${state === 'paused' ? button('resume', () => session.resume()) : nothing}
    ${state === 'running' || state === 'paused' ? button('cancel', () => session.cancel()) : nothing}
    ${state === 'cancelled' || state === 'failed' ? button('resume', again) : nothing}
    ${button('setup.change', change)} ${checkView(session)}
    ${session.onPage && state !== 'finished' ? html`<p class="note">${t('onPage')}</p>` : nothing}
    ${
      session.keepProblem !== null && state !== 'finished'
        ? html`<p class="note">${t('lost')}</p>`
        : nothing
    }
  </div>`;
}

/**
 * @param {'pause' | 'resume' | 'cancel' | 'setup.change'} name
 * @param {() => void} action
 */
function button(name, action) {
  return html`<button class="evidence-${name.replace('setup.', '')}" @click=${() => action()}>
    ${t(name)}
  </button>`;
}

/** @param {Session} session */
function stateText({ state, reason, progress, workers }) {
  const { finished, runs, secondsLeft } = progress;
  switch (state) {
    case 'opening':
      return t('progress.opening');
    case 'failed':
      return t('failed', { reason });
    case 'paused':
      return t('progress.paused', { finished, runs });
    case 'cancelled':
      return t('progress.cancelled', { finished, runs });
    case 'finished':
      return t('progress.finished', { runs });
    case 'running': {
      const done = t('progress.running', { finished, runs, workers: Math.max(1, workers) });
      if (secondsLeft === null) return done;
      return `${done} · ${t('progress.left', { time: timeText(secondsLeft) })}`;
    }
    default:
      return '';
  }
}

/**
 * The digest of all runs, and whether it is the one that the link has.
 *
 * @param {Session} session
 */
function checkView({ result, expected }) {
  const digest = result?.digest?.slice(0, 8);
  if (!digest) return nothing;
  if (expected === '') return html`<p class="note">${t('digest', { digest })}</p>`;
  const isSame = result?.digest?.startsWith(expected);
  return html`<p class=${isSame ? 'evidence-same' : 'finding'} role="status">
    ${isSame ? t('check.same', { digest }) : t('check.different', { digest, expected })}
  </p>`;
}
