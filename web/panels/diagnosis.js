// What ails the network, in plain sentences with their numbers, worst first, and the remedy as a button. The findings are the
// engine's; here they are put into words.

import { html, nothing } from 'lit';
import { integer, measured, percent, typed } from '../draw/numbers.js';
import { nameOf, t } from '../locale/index.js';
import { Pace, Panel } from './panel.js';
import { hint, term } from './text.js';

/** @import {Finding, Frame, FrameRequest} from '../engine/types.js' */

/** Sentences that change more often cannot be read. */
const readingMilliseconds = 900;

/** How the numbers of findings are written; all others as measured values. @type {Record<string, (value: number) => string>} */
const writers = {
  layer: integer,
  units: integer,
  dead: integer,
  layerDead: integer,
  layerUnits: integer,
  step: integer,
  epochs: integer,
  rate: typed,
  change: (share) => percent(share, share < 0.001 ? 3 : share < 0.1 ? 1 : 0),
  share: percent,
};

export class DiagnosisPanel extends Panel {
  /** @type {Finding[]} */
  #findings = [];
  #version = -1;
  #pace = new Pace(readingMilliseconds);

  /** @returns {Partial<FrameRequest>} */
  request() {
    const stale = this.#version !== this.store.version;
    return { findings: stale || !this.store.playing || this.#pace.due() };
  }

  /** @param {Frame} frame */
  takeFrame(frame) {
    this.frame = frame;
    if (!frame.findings) return;
    this.#findings = frame.findings;
    this.#version = frame.version;
    this.requestUpdate();
  }

  render() {
    // A run that has just diverged is announced by the messages, with a remedy of its own: once is enough.
    const announced = this.store.divergedAt !== null;
    const [worst, next] = this.#findings.filter(({ code }) => !announced || code !== 'diverged');
    const calm = !worst || worst.severity === 'info';
    const also = next && next.severity !== 'info' ? nameOf('diagnosis.title', next.code) : '';
    return html`
      <section class="diagnosis ${calm ? 'calm' : ''}" aria-label=${t('diagnosis.name')}>
        ${
          worst
            ? html`<p>
                  <strong ${term(`diagnosis.${worst.code}`)}
                    >${nameOf('diagnosis.title', worst.code)}.</strong
                  >
                  ${sentence(worst)}
                  ${also ? html`<span>${t('diagnosis.also', { title: also })}</span>` : nothing}
                </p>
                ${this.#remedy(worst)}`
            : nothing
        }
      </section>
    `;
  }

  /** @param {Finding} finding */
  #remedy({ remedy, restart }) {
    if (remedy === '') return nothing;
    const changes = fieldsOf(remedy);
    if (this.store.isLocked(...Object.keys(changes))) return nothing;
    const list = Object.entries(changes).map(([key, value]) => {
      const shown = key === 'net' ? layersText(value) : nameOf(`data.${key}`, value);
      return `${nameOf('diagnosis.field', key)} ${shown}`;
    });
    return html`<button
      @click=${() => this.#apply(changes, restart)}
      ${hint(t(restart ? 'diagnosis.remedy.restart' : 'diagnosis.remedy.hint'))}
    >
      ${t('diagnosis.remedy', { change: list.join(', ') })}
    </button>`;
  }

  /**
   * @param {Record<string, string>} changes
   * @param {boolean} restart
   */
  async #apply(changes, restart) {
    await this.store.remedy(changes, restart);
    await this.store.play();
  }
}

/**
 * The finding in words.
 *
 * @param {Finding} finding
 */
function sentence({ code, firstLayer, lastLayer, evidence }) {
  const values = Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => [
      name,
      (writers[name] ?? measured)(value ?? NaN),
    ]),
  );
  const range = { first: firstLayer + 1, last: lastLayer + 1 };
  values.layers = t(firstLayer === lastLayer ? 'diagnosis.layer' : 'diagnosis.layers', range);
  return nameOf('diagnosis.sentence', code, values);
}

/**
 * "lr=0.1&init=auto" by key.
 *
 * @param {string} changes
 * @returns {Record<string, string>}
 */
function fieldsOf(changes) {
  return Object.fromEntries(
    changes.split('&').map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

/**
 * Hidden layers for reading: equal neighbours are counted, "3 × 8 relu, 4 leaky relu".
 *
 * @param {string} net
 */
export function layersText(net) {
  const layers = net.split(',');
  /** @type {string[]} */
  const parts = [];
  for (let i = 0, same = 1; i < layers.length; i += same, same = 1) {
    while (layers[i + same] === layers[i]) same++;
    const layer = layers[i].replaceAll(':', ' ').replaceAll('_', ' ');
    parts.push(same > 1 ? `${same} × ${layer}` : layer);
  }
  return parts.join(', ');
}

customElements.define('ap-diagnosis', DiagnosisPanel);
