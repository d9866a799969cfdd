// The guided first minute: a card at the lower edge that shows three things on the run on screen, and hands the page over. It takes
// nothing: skipped, it leaves the page as it is.

import './minute.css';
import { html, render } from 'lit';
import { texts } from '../../format/texts.js';
import minuteTexts from '../../locale/en/lessons/minute.js';
import { measureValues } from '../player/measured-values.js';
import { isCalm, Stage } from '../player/stage.js';
import { steps } from './steps.js';

/** @import {Store} from '../../state/store.js' */
/** @import {Values} from '../../format/messages.js' */

/** @typedef {keyof typeof minuteTexts} Key */

const t = texts('minute', minuteTexts);

/** Changes that put another experiment, or a study, on screen. @type {readonly string[]} */
const replacing = ['example', 'address', 'file', 'study'];

/**
 * @param {Store} store
 * @param {() => void} onEnd called when the reader has skipped it, or come to its end
 */
export function showMinute(store, onEnd) {
  // A lesson has its place at the same edge, and the reader is on the way.
  if (store.presentation.lesson !== null) return;
  const stage = new Stage(store);
  const begun = store.run.description.text;
  const card = document.createElement('section');
  card.className = 'minute';
  card.setAttribute('aria-label', t('name'));
  let index = 0;
  /** @type {'before' | 'running' | 'after'} */
  let phase = 'before';
  /** What was measured in the step. @type {Values} */
  let values = {};
  let isOpening = false;
  /** Of the latest change that was made with this card, or before it. */
  let { position } = store.changes.history;

  const end = () => {
    if (!card.isConnected) return;
    leave();
    onEnd();
    card.remove();
  };
  // It speaks of what it has opened, or of what was there when it came.
  const leave = store.subscribe(() => {
    const { history } = store.changes;
    if (store.presentation.lesson !== null) return end();
    if (isOpening || history.position === position) return;
    const isReplaced = history.since(position).some(({ kind }) => replacing.includes(kind));
    position = history.position;
    if (isReplaced) end();
  });
  const next = () => {
    index++;
    phase = 'before';
    show();
  };
  const act = async () => {
    phase = 'running';
    show();
    const { open, run, measured } = steps[index];
    // What the reader does meanwhile has precedence; the card then says what it finds.
    await store.pause();
    const text = open ?? (run ? null : begun);
    if (text) await openWithCard(text);
    if (!card.isConnected) return;
    scrollToNetwork();
    if (run) await stage.train({ line: 0, change: '', ...run, kind: 'run' }, !isCalm());
    if (!card.isConnected) return;
    if (!measured) {
      end();
      return store.play();
    }
    const numbers = await measureValues(store.run, Object.values(measured));
    values = Object.fromEntries(Object.keys(measured).map((name, i) => [name, numbers[i]]));
    phase = 'after';
    show();
  };
  const openWithCard = async (/** @type {string} */ text) => {
    isOpening = true;
    try {
      await stage.open(
        { kind: 'experiment', line: 0, text, show: null, point: null, unit: null },
        title(),
      );
    } finally {
      isOpening = false;
      ({ position } = store.changes.history);
    }
  };
  const say = (/** @type {string} */ what) =>
    t(/** @type {Key} */ (`${steps[index].name}.${what}`), phase === 'after' ? values : {});
  const title = () => say('title');
  const show = () => {
    const isAfter = phase === 'after';
    render(
      html`
        <div aria-live="polite">
          <h2>
            ${title()}
            <span class="sentence">
              ${t('progress', { step: index + 1, steps: steps.length })}
            </span>
          </h2>
          <p>${say(isAfter ? 'done' : 'text')}</p>
        </div>
        <div class="minute-buttons">
          <button
            class="primary"
            aria-disabled=${phase === 'running'}
            @click=${() => phase !== 'running' && (isAfter ? next() : void act())}
          >
            ${phase === 'running' ? t('wait') : isAfter ? t('next') : say('act')}
          </button>
          <button class="minute-skip" @click=${end}>${t('skip')}</button>
        </div>
      `,
      card,
    );
  };
  card.addEventListener('keydown', ({ key }) => key === 'Escape' && end());
  show();
  // First in the order of the keyboard, above what it speaks of.
  document.body.prepend(card);
}

/** On narrow screens it may be out of sight. */
function scrollToNetwork() {
  const behavior = isCalm() ? 'auto' : 'smooth';
  document.querySelector('ap-network')?.scrollIntoView({ block: 'nearest', behavior });
}
