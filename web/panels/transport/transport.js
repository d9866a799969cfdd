// Starting and stopping training, the counters, the seed and the speed.

import { html, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { taskQuery } from '../../address/presentation.js';
import { fixed, integer, measured, percent } from '../../format/numbers.js';
import { speeds } from '../../state/store.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { Panel } from '../../kit/panel.js';
import { hint, term } from '../../kit/directives.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('page', pageTexts);

const playShape = svg`<path d="M8 5.5v13l11-6.5z"/>`;
const pauseShape = svg`<path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z"/>`;

/** @extends {Panel<Run, Store, Frame>} */
export class TransportPanel extends Panel {
  alwaysInView = true;

  connectedCallback() {
    super.connectedCallback();
    this.role = 'group';
    this.ariaLabel = t('transport.name');
  }

  render() {
    const { run, store } = this;
    const { fields } = run.experiment;
    return html`
      <div class="transport-main">
        <button
          class="play"
          aria-label=${run.playing ? t('transport.pause') : t('transport.play')}
          aria-keyshortcuts="Space"
          @click=${() => store.togglePlaying()}
          ${hint(run.playing ? t('transport.pause.hint') : t('transport.play.hint'))}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">${run.playing ? pauseShape : playShape}</svg>
        </button>
        ${this.#counters()}
      </div>
      <div class="transport-more">
        <div class="transport-buttons">
          <button
            class="step"
            @click=${() => store.step(1)}
            ${hint(t('transport.step.hint', { batch: fields.batch }))}
          >
            ${t('transport.step')}
          </button>
          <ap-slowly></ap-slowly>
          <button
            class="epoch"
            @click=${() => store.epoch()}
            ${hint(t('transport.epoch.hint', { steps: run.description.stepsPerEpoch }))}
          >
            ${t('transport.epoch')}
          </button>
          <button class="reset" @click=${() => store.reset()} ${hint(t('transport.reset.hint'))}>
            ${t('transport.reset')}
          </button>
        </div>
        <div class="transport-run">
          <label class="speed">
            <span>${t('transport.speed')}</span>
            <select
              aria-label=${t('transport.speed')}
              .value=${live(String(run.stepsPerSecond))}
              @change=${(/** @type {Event} */ e) =>
                store.setSpeed(Number(/** @type {HTMLSelectElement} */ (e.target).value))}
              ${hint(t('transport.speed.hint'))}
            >
              ${speedsWith(run.stepsPerSecond).map(
                (speed) =>
                  html`<option value=${speed} ?selected=${speed === run.stepsPerSecond}>
                    ${speedName(speed)}
                  </option>`,
              )}
            </select>
          </label>
          <div class="seed">
            <button
              ?disabled=${store.isLocked('seed')}
              @click=${() => store.newSeed()}
              ${hint(t('transport.newSeed.hint'))}
            >
              ${t('transport.newSeed')}
            </button>
            <span class="seed-value"
              ><span ${term('seed')}>${t('transport.seed', { seed: fields.seed })}</span></span
            >
            ${this.#digest()}
          </div>
          ${store.presentation.embed ? this.#whole() : ''}
        </div>
      </div>
    `;
  }

  /** The way out of a frame, to this experiment with everything around it, and with what its author asks of readers. */
  #whole() {
    const { addressText, presentation } = this.store;
    return html`<a
      class="whole"
      href=${`${window.location.pathname}${taskQuery(presentation)}#${addressText}`}
      target="_blank"
      rel="noopener"
      ${hint(t('transport.whole'), true)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M9 2.5h4.5V7M13.5 2.5 8 8M12 9.5v4H2.5V4h4" />
      </svg>
    </a>`;
  }

  #counters() {
    const frame = this.frame;
    const classifies = this.run.description.task !== 'regression';
    const counter = (
      /** @type {string} */ name,
      /** @type {string} */ label,
      /** @type {string} */ value,
      /** @type {string} */ about,
    ) => html`
      <div class="counter ${name}">
        <dt><span ${term(about)}>${label}</span></dt>
        <dd translate="no">${value}</dd>
      </div>
    `;
    return html`
      <dl class="counters">
        ${counter('epochs', t('transport.epochs'), frame ? integer(Math.floor(frame.epoch)) : '0', 'epoch')}
        ${counter('steps', t('transport.steps'), frame ? integer(frame.step) : '0', 'step')}
        ${counter('train-loss', t('transport.trainLoss'), frame ? loss(frame.trainLoss) : '–', 'loss')}
        ${counter('test-loss', t('transport.testLoss'), frame ? loss(frame.testLoss) : '–', 'held_out')}
        ${
          classifies
            ? html`
                ${counter(
                  'train-accuracy',
                  t('transport.trainAccuracy'),
                  frame ? percent(frame.trainAccuracy, 1) : '–',
                  'accuracy',
                )}
                ${counter(
                  'test-accuracy',
                  t('transport.testAccuracy'),
                  frame ? percent(frame.testAccuracy, 1) : '–',
                  'accuracy',
                )}
              `
            : ''
        }
      </dl>
    `;
  }

  #digest() {
    const { pristine = true, step = 0, digest = '' } = this.frame ?? {};
    const explanation = pristine
      ? t('transport.digest.pristine.hint', { step: integer(step) })
      : t('transport.digest.changed.hint');
    return html`<span class="digest" translate="no" ${hint(explanation)}>
      ${t('transport.digest', { digest: digest.slice(0, 8) })}
      ${pristine ? '' : html`<em translate="yes">${t('transport.digest.changed')}</em>`}
    </span>`;
  }
}

/** @param {number} value */
function loss(value) {
  return value < 10 ? fixed(value, 3) : measured(value);
}

/**
 * The usual speeds and the present one, ascending.
 *
 * @param {number} speed
 */
function speedsWith(speed) {
  return speeds.includes(speed) ? speeds : [...speeds, speed].sort((a, b) => a - b);
}

/** @param {number} speed */
function speedName(speed) {
  if (speed === Infinity) return t('transport.speed.most');
  return t('transport.speed.steps', { n: speed });
}

customElements.define('ap-transport', TransportPanel);
