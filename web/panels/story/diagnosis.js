// The story of the run: what ails the network, worst first, with the remedy as a button, and what is so of its units and its gradient. The
// findings are the engine's; finding-text.js puts them into words.

import { html, nothing } from 'lit';
import healthyTexts from '../../locale/en/healthy.js';
import pageTexts from '../../locale/en/page.js';
import { inOneLine } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import { Fetchable, OnDemand } from '../../kit/on-demand.js';
import { Pace, Panel } from '../../kit/panel.js';
import { term } from '../../kit/directives.js';
import { readFrame } from '../../frame/frame-reader.js';
import { factsOf, factsText } from './facts.js';

/** @import {Finding, Frame, FrameRequest} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const healthy = texts('healthy', healthyTexts);
const t = texts('page', pageTexts);

/** @typedef {'healthy' | 'partial' | 'early' | 'untrained'} Standing how far a network is that nothing is wrong with */

/** @param {string} code @returns {code is Standing} */
const isStanding = (code) => healthy.has(`title.${code}`);

/** @param {Finding} finding */
const numbersOf = ({ evidence }) =>
  Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, value ?? NaN]));

/** Sentences that follow each other faster cannot be read. */
const readingMilliseconds = 900;

/** Findings that say themselves what becomes of the gradient, or after which nothing can be said of it. */
const gradientCodes = [
  'vanishing_gradient',
  'exploding_gradient',
  'no_slope',
  'diverged',
  'overflow',
  'no_number',
];

/** Findings of which the facts have the number. */
const countedCodes = ['dead_units', 'always_on'];

/** A network that is well needs none of it. */
export const findingWords = new Fetchable('findings', () => import('./finding-text.js'));

/** @extends {Panel<Run, Store, Frame>} */
export class DiagnosisPanel extends Panel {
  /** Of the frame on show, the one that is told first. @type {Finding[]} */
  #findings = [];
  /** The frame on show; findings and facts are of one step. @type {FrameReader | null} */
  #told = null;
  /** What was told last. */
  #code = '';
  #pace = new Pace(readingMilliseconds);
  #onDemand = new OnDemand(() => this.requestUpdate());

  /** @returns {Partial<FrameRequest>} */
  request() {
    return { findings: true, vitals: true };
  }

  /** @param {Frame} frame */
  takeFrame(frame) {
    this.frame = frame;
    if (!frame.findings) return;
    const isOther = frame.version !== this.#told?.frame.version;
    this.#told = readFrame(frame, this.run);
    this.#findings = this.#order(frame.findings, !frame.playing || isOther);
    this.requestUpdate();
  }

  /**
   * What is told first stays first as long as it holds and somebody may be reading it. Where it no longer does, nothing follows it at once.
   *
   * @param {Finding[]} findings
   * @param {boolean} atOnce
   * @returns {Finding[]}
   */
  #order(findings, atOnce) {
    const same = findings.find(({ code }) => code === this.#code);
    const isWorst = same === findings[0];
    if (!atOnce && same && (isWorst || !this.#pace.isDue)) {
      return [same, ...findings.filter((each) => each !== same)];
    }
    if (!atOnce && !this.#pace.due()) return [];
    this.#pace.restart();
    this.#code = findings[0]?.code ?? '';
    return findings;
  }

  render() {
    // A run that has just diverged is announced by the messages, with a remedy of its own: once is enough.
    const announced = this.run.divergedAt !== null;
    const isQuiet = !this.store.presentation.findings;
    const [worst, ...others] = this.#findings.filter(
      ({ code }) => !isQuiet && (!announced || code !== 'diverged'),
    );
    const next = others.find(({ code }) => !countedCodes.includes(code));
    const calm = !worst || worst.severity === 'info';
    return html`
      <section
        class="diagnosis ${calm ? 'calm' : ''} ${isQuiet ? 'quiet' : ''} ${this.#told ? '' : 'silent'}"
        aria-label=${t('diagnosis.name')}
      >
        ${
          worst && isStanding(worst.code)
            ? html`<p>
                ${inOneLine([
                  html`<strong ${term(`diagnosis.${worst.code}`)}
                    >${healthy('heading', { title: healthy(`title.${worst.code}`) })}</strong
                  >`,
                  this.#facts(),
                  healthy(`sentence.${worst.code}`, numbersOf(worst)),
                  next && this.#onDemand.get(findingWords)?.alsoText(next),
                ])}
              </p>`
            : worst
              ? this.#onDemand
                  .get(findingWords)
                  ?.findingText(this.store, worst, next, this.#facts(worst.code, calm))
              : isQuiet
                ? this.#told && this.#onDemand.get(findingWords)?.quietText(this.#told.frame)
                : html`<p>${this.#facts()}</p>`
        }
      </section>
    `;
  }

  /**
   * @param {string} [code] of the worst finding
   * @param {boolean} [calm] whether it alarms nobody: where one does, there is no room for what is well
   */
  #facts(code = '', calm = true) {
    const frame = this.#told;
    const facts = frame && factsOf(frame);
    if (!frame || !facts) return nothing;
    const gradient = !gradientCodes.includes(code);
    return factsText(facts, this.store, frame, { units: calm, gradient });
  }
}

customElements.define('ap-diagnosis', DiagnosisPanel);
