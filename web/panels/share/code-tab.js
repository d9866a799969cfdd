// The present network as code of other libraries, to read and to copy, with what there is to know about each: how activations are
// named, what custom objects are for, and how the model is saved and loaded again.

import { html, LitElement, nothing } from 'lit';
import { nothingRequested } from '../../engine/request.js';
import { kerasSource } from '../../models/keras.js';
import { KindNotExpressible, modelOf } from '../../models/model.js';
import { pytorchSource } from '../../models/pytorch.js';
import { PrecisionNotExpressible } from '../../models/scaling.js';
import { tfjsSource } from '../../models/tfjs-source.js';
import { integer } from '../../format/numbers.js';
import shareTexts from '../../locale/en/share.js';
import { texts } from '../../format/texts.js';
import '../../kit/copy-field.js';
import { ownOf } from './own-of.js';

/** @import {Model} from '../../models/model.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Shared} from './share.js' */

const t = texts('share', shareTexts);

/**
 * @typedef {object} Library
 * @property {'keras' | 'pytorch' | 'tfjs'} key
 * @property {string} name of the program, which is not translated
 * @property {boolean} hasForms whether its dense layers take activations
 * @property {(model: Model, inside: boolean) => string} source
 */

/** @type {readonly Library[]} */
const libraries = [
  {
    key: 'keras',
    name: 'Keras',
    hasForms: true,
    source: (model, inside) => kerasSource(model, { inside, saved: true }),
  },
  {
    key: 'pytorch',
    name: 'PyTorch',
    hasForms: false,
    source: (model) => pytorchSource(model, { saved: true }),
  },
  {
    key: 'tfjs',
    name: 'TensorFlow.js',
    hasForms: true,
    source: (model, inside) => tfjsSource(model, { inside }),
  },
];

const forms = /** @type {const} */ (['own', 'inside']);
const questions = /** @type {const} */ (['string', 'inside', 'custom', 'saving', 'version']);
/** Of the field, in lines. */
const rows = 16;

export class ShareCode extends LitElement {
  static properties = {
    store: { attribute: false },
    shared: { attribute: false },
    library: { state: true },
    inside: { state: true },
    model: { state: true },
  };

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** What is shared at present: when it changes, the run may have gone on. @type {Shared} */
    this.shared;
    this.library = libraries[0];
    /** Whether activations stand in the dense layers. */
    this.inside = false;
    /** The network as it was written. @type {Model | null} */
    this.model = null;
    this.reason = '';
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    // While it trains, the code stays as it is: somebody may be reading it.
    const isStale = changed.has('shared') && (!this.store.run.moving || this.model === null);
    if (isStale || changed.has('library') || changed.has('inside')) void this.#read();
  }

  async #read() {
    const { run } = this.store;
    const { parameters, step } = await run.frameOf({ ...nothingRequested, parameters: true });
    try {
      this.model = modelOf(run.description, parameters, step, null, await ownOf(run));
      this.reason = '';
    } catch (error) {
      if (!(error instanceof KindNotExpressible)) throw error;
      this.model = null;
      this.reason = error.message;
      this.requestUpdate();
    }
  }

  render() {
    const { library } = this;
    return html`
      <div class="share-code">
        <div class="code-choices">
          <div class="segments" role="group" aria-label=${t('code.library')}>
            ${libraries.map((each) =>
              segment(each.name, each === library, () => (this.library = each)),
            )}
          </div>
          ${
            library.hasForms
              ? html`<span class="note" id="share-code-form">${t('code.form')}</span>
                  <div class="segments" role="group" aria-labelledby="share-code-form">
                    ${forms.map((form) =>
                      segment(
                        t(`code.form.${form}`),
                        this.inside === (form === 'inside'),
                        () => (this.inside = form === 'inside'),
                      ),
                    )}
                  </div>`
              : nothing
          }
        </div>
        ${this.#code()}
        <dl class="code-notes">
          ${questions.map((question) => {
            const key = `code.${library.key}.${question}`;
            if (!(key in shareTexts)) return nothing;
            return html`<dt>${t(`code.${question}`)}</dt>
              <dd>${t(/** @type {Parameters<typeof t>[0]} */ (key))}</dd>`;
          })}
        </dl>
      </div>
    `;
  }

  #code() {
    const { model, library } = this;
    if (!model) return html`<p class="finding">${this.reason}</p>`;
    try {
      return html`
        <p class="note">${t('code.note', { step: integer(model.step) })}</p>
        <ap-copy-field
          class="code"
          .value=${library.source(model, this.inside)}
          .label=${t('code.label', { library: library.name })}
          .rows=${rows}
        ></ap-copy-field>
      `;
    } catch (error) {
      if (!(error instanceof PrecisionNotExpressible)) throw error;
      return html`<p class="finding">${error.message}</p>`;
    }
  }
}

/**
 * @param {string} label
 * @param {boolean} pressed
 * @param {() => void} choose
 */
function segment(label, pressed, choose) {
  return html`<button aria-pressed=${pressed ? 'true' : 'false'} @click=${choose}>
    ${label}
  </button>`;
}

customElements.define('ap-share-code', ShareCode);
