// The data and how the network is trained on it: data set, noise, samples, inputs, learning rate, optimizer and the rest.

import { html, nothing } from 'lit';
import { OnDemand } from '../../kit/on-demand.js';
import { problemTexts } from '../../kit/problem-texts.js';
import { nameOf } from '../../format/names.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { DataSets } from './data-sets.js';
import '../../kit/number-field.js';
import { panelMenu } from '../../kit/panel-menu.js';
import { StillPanel } from '../../kit/panel.js';
import { hint, lockMark, term } from '../../kit/directives.js';

/** @import {Frame, NumberName, ParameterSpec, Problem} from '../../engine/types.js' */
/** @import {SliderRange} from '../../draw/canvas/scale.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

/** @typedef {keyof typeof pageTexts} Key */

const t = texts('page', pageTexts);

/** Sliders: the part of the allowed range that is worth sliding over. Anything allowed can be typed. */
const sliders = /** @type {Record<NumberName, Partial<SliderRange>>} */ ({
  noise: { max: 0.5, step: 0.01 },
  samples: { min: 50, max: 1000, step: 50 },
  train: { step: 0.05 },
  lr: { min: 1e-4, max: 3, logarithmic: true },
  batch: { max: 100, step: 1 },
  l1: { max: 0.1, logarithmic: true },
  l2: { max: 0.1, logarithmic: true },
  clip: { max: 10, logarithmic: true, least: 0.01 },
  drop: { step: 0.05 },
});

/** @extends {StillPanel<Run, Store, Frame>} */
export class DataPanel extends StillPanel {
  #onDemand = new OnDemand(() => this.requestUpdate());
  /** @type {DataSets | undefined} */
  #made;

  get #sets() {
    const update = () => this.requestUpdate();
    return (this.#made ??= new DataSets(this.store, update, () => this.repaint()));
  }

  render() {
    const { fields } = this.run.experiment;
    const shown = this.#sets.named || fields.data;
    const noData = this.store.isLocked('data');
    const noTraining = this.store.isLocked('lr');
    const isOwn = fields.data === 'points';
    return html`
      <section class="panel data" aria-labelledby="data-heading">
        <div class="panel-head">
          <h2 id="data-heading">
            ${t('data.heading')}
            <span class="sentence">
              ${shown === 'points' ? t('data.own', { n: fields.samples }) : nameOf('data', shown)}
            </span>
            ${lockMark(noData || noTraining)}
          </h2>
          ${panelMenu()}
        </div>
        <fieldset ?disabled=${noData}>${this.#sets.render(this.palette)} ${this.#shape()}</fieldset>
        <div class="settings">
          <fieldset ?disabled=${noData}>
            ${isOwn ? nothing : [this.#number('noise'), this.#number('samples')]}
            ${this.#number('train', true)} ${this.#features()}
          </fieldset>
          <fieldset ?disabled=${noTraining}>
            ${this.#number('lr')} ${this.#number('batch')}
            ${this.#choice('opt', 'optimizer', this.run.tables.optimizers, fields.opt)}
            ${this.#optimizerParameters()}
          </fieldset>
        </div>
        <details class="more" @toggle=${showWhole}>
          <summary>${t('data.more')}</summary>
          <div class="settings">
            <fieldset ?disabled=${noTraining}>
              ${this.#choice('loss', 'loss', this.#losses(), fields.loss)}
              ${this.#choice('init', 'initializer', this.run.tables.initializers, fields.init)}
              ${this.#field('init', t('data.initScale'), t('data.initScale.hint'), {
                value: fields.initScale,
                range: { min: 0.1, max: 10, step: 0.1, logarithmic: true },
                prefix: `${fields.init}:`,
              })}
              ${this.#number('l1')} ${this.#number('l2')} ${this.#number('drop', true)}
              ${this.#number('clip')}
            </fieldset>
            <fieldset ?disabled=${noData}>
              ${this.#field('dataseed', t('data.dataseed'), t('data.dataseed.hint'), {
                value: fields.dataseed,
                range: null,
                explained: true,
              })}
            </fieldset>
          </div>
        </details>
      </section>
    `;
  }

  paint() {
    this.#sets.paint(this, this.palette);
  }

  #losses() {
    const regression = this.run.description.task === 'regression';
    return this.run.tables.losses.filter((loss) => !regression || loss.forRegression);
  }

  /** The parameter of the data set's pattern, where it has one. */
  #shape() {
    const { fields } = this.run.experiment;
    const spec = this.run.tables.datasets.find(({ name }) => name === fields.data)?.parameters[0];
    if (!spec || fields.dataParameter === null) return nothing;
    const label = t('data.parameter', { name: spec.name });
    return this.#field('data', label, label, {
      value: fields.dataParameter,
      range: sliderRange(spec),
      prefix: `${fields.data}:`,
    });
  }

  #features() {
    const { dimensions, features: chosen } = this.run.description;
    const available = this.run.tables.features.filter(
      ({ name }) => dimensions === 2 || (dimensions === 1 && !name.includes('x2')),
    );
    if (available.length === 0) return nothing;
    return html`
      <div
        class="features"
        role="group"
        aria-label=${t('data.features')}
        ${hint(t('data.features.hint'))}
      >
        <span class="label" ${term('data.features')}>${t('data.features')}</span>
        <div class="chips">
          ${available.map(
            ({ name }) => html`
              <button
                class="chip"
                aria-pressed=${chosen.includes(name) ? 'true' : 'false'}
                ?disabled=${chosen.length === 1 && chosen[0] === name}
                @click=${() => this.#toggleFeature(name)}
              >
                ${nameOf('feature', name)}
              </button>
            `,
          )}
        </div>
      </div>
    `;
  }

  /** @param {string} name */
  #toggleFeature(name) {
    const chosen = this.run.description.features;
    const next = chosen.includes(name) ? chosen.filter((n) => n !== name) : [...chosen, name];
    void this.store.edit({ in: next.join(',') });
  }

  #optimizerParameters() {
    const { opt, optParameters } = this.run.experiment.fields;
    const specs = this.run.tables.optimizers.find(({ name }) => name === opt)?.parameters ?? [];
    // Of several, the first is the one worth a slider; the others keep their customary values.
    if (specs.length !== 1) return nothing;
    return this.#field('opt', specs[0].name, t('data.opt.hint'), {
      value: optParameters[0],
      range: { min: specs[0].min, max: specs[0].max, step: 0.01 },
      prefix: `${opt}:`,
    });
  }

  /**
   * @param {NumberName} name
   * @param {boolean} [percent]
   */
  #number(name, percent = false) {
    return this.#field(
      name,
      t(/** @type {Key} */ (`data.${name}`)),
      t(/** @type {Key} */ (`data.${name}.hint`)),
      {
        value: this.run.experiment.fields[name],
        range: { ...sliderRange(this.run.tables.numbers[name]), ...sliders[name] },
        percent,
        explained: name !== 'samples',
      },
    );
  }

  /**
   * @param {string} key of the experiment
   * @param {string} label
   * @param {string} explanation
   * @param {{value: number, range: SliderRange | null, percent?: boolean, prefix?: string, explained?: boolean}} options
   *   `explained` where the glossary has the label
   */
  #field(key, label, explanation, options) {
    const { value, range, percent = false, prefix = '', explained = false } = options;
    const problem = this.store.changeProblems.find(({ field }) => field === key);
    return html`<ap-number
      .name=${`data-${key}${prefix ? '-parameter' : ''}`}
      .label=${label}
      .hintText=${explanation}
      .term=${explained ? `data.${key}` : ''}
      .value=${value}
      .range=${range}
      .percent=${percent}
      .problem=${problem ? this.#problemText(problem, { label, prefix, percent }) : ''}
      @ap-edit=${(/** @type {CustomEvent<{value: string, commit: boolean}>} */ { detail }) =>
        this.store.edit({ [key]: prefix + detail.value }, { commit: detail.commit })}
    ></ap-number>`;
  }

  /**
   * @param {Problem} problem
   * @param {{label: string, prefix: string, percent: boolean}} shown how the field shows it
   */
  #problemText(problem, shown) {
    return this.#onDemand.get(problemTexts)?.fieldProblemText(problem, shown) ?? '';
  }

  /**
   * @param {'opt' | 'loss' | 'init'} key
   * @param {string} kind
   * @param {{name: string}[]} entries
   * @param {string} chosen
   */
  #choice(key, kind, entries, chosen) {
    return html`
      <label class="choice">
        <span ${term(`data.${key}`, true)}>${t(`data.${key}`)}</span>
        <select
          @change=${(/** @type {Event} */ e) =>
            this.store.edit({ [key]: /** @type {HTMLSelectElement} */ (e.target).value })}
          ${hint(t(`data.${key}.hint`))}
        >
          ${entries.map(
            ({ name }) =>
              html`<option value=${name} .selected=${name === chosen}>
                ${nameOf(kind, name)}
              </option>`,
          )}
        </select>
      </label>
    `;
  }
}

/** @param {Event} event of what was opened or closed: opened, it is brought into view */
function showWhole({ currentTarget }) {
  const details = /** @type {HTMLDetailsElement} */ (currentTarget);
  if (details.open) details.scrollIntoView({ block: 'nearest' });
}

/**
 * @param {ParameterSpec} spec
 * @returns {SliderRange}
 */
function sliderRange({ min, max, integer }) {
  return { min, max, step: integer ? 1 : (max - min) / 100 };
}

customElements.define('ap-data', DataPanel);
