// What a step of a lesson shows, piece by piece.

import './questions.css';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { texts } from '../../format/texts.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { nameOf } from '../format/values.js';
import { questionView } from './questions.js';
import { studyView } from './studies/study-view.js';
import { textElement } from './text-elements.js';

/** @import {Goal, Hint, Piece, Sentence} from '../format/blocks.js' */
/** @import {Session} from './session.js' */

const t = texts('lessons', lessonTexts);

/** Characters of a sentence that the reader writes. */
const mostCharacters = 300;

/**
 * @param {readonly Piece[]} pieces
 * @returns {Piece[]} with each study below the text that its numbers stand in
 */
export function inOrder(pieces) {
  const order = [...pieces];
  for (let at = order.length - 2; at >= 0; at--) {
    const [study, text] = [order[at], order[at + 1]];
    if (study.kind === 'study' && text.kind === 'text') order.splice(at, 2, text, study);
  }
  return order;
}

/**
 * @param {Piece} piece
 * @param {Session} session
 * @param {number} layers hidden ones of the run
 */
export function pieceView(piece, session, layers) {
  switch (piece.kind) {
    case 'text':
      return textElement(piece.nodes);
    case 'hint':
      return hintView(piece, session);
    case 'sentence':
      return sentenceView(piece, session);
    case 'goal':
      return goalView(piece, session);
    case 'study':
      // Before the answers it would give them away.
      return session.phase === 'over' || session.questions.length === 0
        ? studyView(piece, session)
        : nothing;
    default:
      return questionView(piece, {
        answer: session.answers[piece.id],
        isClosed: session.isClosed,
        outcome: session.phase === 'over' ? (session.outcomes[piece.id] ?? null) : null,
        layers,
        end: session.step.run?.to ?? 1,
        course: (of) => session.course(of),
        numbers: session.numbers,
        take: (answer) => session.answer(piece.id, answer),
      });
  }
}

/**
 * One hint after the other: the next is offered when the one before is open.
 *
 * @param {Hint} hint
 * @param {Session} session
 */
function hintView(hint, session) {
  const { before, after } = session.step;
  const all = [...before, ...after].filter(({ kind }) => kind === 'hint');
  const index = all.indexOf(hint);
  if (index < session.hints)
    return html`<div class="lesson-hint" data-hint=${index} tabindex="-1">
      ${textElement(hint.text)}
    </div>`;
  if (index > session.hints) return nothing;
  return html`<button
    class="lesson-hint-button"
    data-next="[data-hint='${index}']"
    @click=${() => session.hint()}
  >
    ${t('hint', { hint: index + 1, hints: all.length })}
  </button>`;
}

/**
 * @param {Sentence} sentence
 * @param {Session} session
 */
function sentenceView({ id, ask, ours }, session) {
  const written = String(session.answers[id] ?? '');
  const isShown = session.answers[`${id}:shown`] === true;
  const show = () => {
    if (written.trim() !== '') session.answer(`${id}:shown`, true);
  };
  return html`<div class="lesson-sentence" data-question=${id}>
    <label>
      ${textElement(ask)}
      <textarea
        rows="3"
        maxlength=${mostCharacters}
        .value=${live(written)}
        @input=${(/** @type {Event} */ event) =>
          session.answer(id, /** @type {HTMLTextAreaElement} */ (event.target).value)}
      ></textarea>
    </label>
    <p class="note">${t('sentence.left', { left: mostCharacters - written.length })}</p>
    ${
      isShown
        ? html`<blockquote class="lesson-ours" tabindex="-1">
            <p class="note">${t('sentence.ours')}</p>
            ${textElement(ours)}
          </blockquote>`
        : html`<button
            aria-disabled=${String(written.trim() === '')}
            data-next="[data-question=${id}] .lesson-ours"
            @click=${show}
          >
            ${t('sentence.show')}
          </button>`
    }
  </div>`;
}

/**
 * @param {Goal} goal
 * @param {Session} session
 */
function goalView({ id, ask, until, because }, session) {
  const isReached = session.reached.has(id) || session.done.has(session.index);
  const open =
    until && session.isGoalAbsent
      ? t('goal.absent', { name: nameOf(until.value) })
      : t('goal.open');
  return html`<div class="lesson-goal ${isReached ? 'reached' : ''}" data-question=${id}>
    ${textElement(ask)}
    <p class="lesson-mark" role="status">${isReached ? t('goal.reached') : open}</p>
    ${isReached && because.length > 0 ? textElement(because) : nothing}
  </div>`;
}
