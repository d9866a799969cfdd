// Saves what there is as files, and opens them again.

import { strToU8, zipSync } from 'fflate';
import { html, LitElement, nothing } from 'lit';
import { scormPackage } from '../../embed/authoring/scorm.js';
import { singleFile } from '../../embed/authoring/single-file.js';
import { nothingRequested } from '../../engine/request.js';
import { writeFile } from '../../state/experiment-file.js';
import { layerNames } from '../../state/layer-names.js';
import { goalText } from '../../address/goal.js';
import { kerasFiles } from '../../models/keras.js';
import { KindNotExpressible, modelOf, NotExpressible } from '../../models/model.js';
import { onnxFiles } from '../../models/onnx.js';
import { pytorchFiles } from '../../models/pytorch.js';
import { FeaturesNotExpressible, PrecisionNotExpressible } from '../../models/scaling.js';
import { tfjsFiles } from '../../models/tfjs.js';
import { activationName, nameOf } from '../../format/names.js';
import pageTexts from '../../locale/en/page.js';
import shareTexts from '../../locale/en/share.js';
import { texts } from '../../format/texts.js';
import { download, mayNotSave } from '../../kit/download.js';
import { showNotice } from '../../kit/notice.js';
import { mayOpen, openFiles } from './open-files.js';
import { anyFormula, ownOf } from './own-of.js';
import { presentedTask } from './assignment.js';

/** @import {Assignment} from './assignment.js' */
/** @import {Model, ModelFile} from '../../models/model.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Shared} from './share.js' */

const t = texts('share', shareTexts);
const pageText = texts('page', pageTexts);

/** Names of the formats are names of programs: they are not translated. */
const formats = /** @type {[name: string, files: (model: Model) => ModelFile[]][]} */ ([
  ['TensorFlow.js', tfjsFiles],
  ['ONNX', onnxFiles],
  ['Keras', kerasFiles],
  ['PyTorch', pytorchFiles],
]);

export class ShareFiles extends LitElement {
  static properties = {
    store: { attribute: false },
    shared: { attribute: false },
    assignment: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** @type {Shared} */
    this.shared;
    /** @type {Assignment} */
    this.assignment;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="share-files" @paste=${this.#onPaste}>
        <section>
          <h3>${t('files.open')}</h3>
          ${this.#opening()}
        </section>
        <section>
          <h3>${t('files.save')}</h3>
          <ul class="share-saves">
            ${this.#row('experiment', () => this.#saveExperiment())}
            ${this.#row('csv', () => this.#saveCsv())}
            ${this.#row('single', () => this.#saveSingle())}
            ${this.#row('scorm', () => this.#saveScorm())}
          </ul>
          <h4>${t('files.scorm')}</h4>
          <ap-assignment .assignment=${this.assignment} .run=${this.store.run}></ap-assignment>
          ${this.assignment.goal ? nothing : html`<p class="note">${t('files.scorm.noGoal')}</p>`}
        </section>
        <section>
          <h3>${t('files.models')}</h3>
          <ul class="share-models">
            ${formats.map(([name, files]) => this.#model(name, files))}
          </ul>
        </section>
      </div>
    `;
  }

  #opening() {
    if (!mayOpen(this.store)) return html`<p class="note">${t('open.locked')}</p>`;
    return html`
      <div class="share-open">
        <button class="primary" @click=${() => this.querySelector('input')?.click()}>
          ${t('files.open.button')}
        </button>
        <input
          type="file"
          multiple
          hidden
          aria-label=${t('files.open.button')}
          @change=${this.#onFiles}
        />
        <p class="note">${t('files.open.note')}</p>
      </div>
    `;
  }

  /**
   * @param {'experiment' | 'csv' | 'single' | 'scorm'} name
   * @param {() => Promise<void>} save
   */
  #row(name, save) {
    return html`
      <li>
        <button data-save=${name} @click=${() => attempt(save)}>${t(`files.save.${name}`)}</button>
        <span class="note">${t(`files.save.${name}.note`)}</span>
      </li>
    `;
  }

  /**
   * @param {string} name
   * @param {(model: Model) => ModelFile[]} files
   */
  #model(name, files) {
    const reason = this.#refusal(files);
    const save = async () => {
      const { run } = this.store;
      const { parameters, step } = await run.frameOf({ ...nothingRequested, parameters: true });
      const own = await ownOf(run);
      const names = layerNames(this.store);
      const written = files(modelOf(run.description, parameters, step, names, own));
      const [first] = written;
      if (written.length === 1) return deliver(first.name, first.type, first.content);
      const entries = written.map(({ name: file, content }) => [
        file,
        typeof content === 'string' ? strToU8(content) : content,
      ]);
      deliver('model-tfjs.zip', 'application/zip', zipSync(Object.fromEntries(entries)));
    };
    return html`
      <li>
        <button
          data-save=${name}
          ?disabled=${reason !== ''}
          aria-describedby=${reason ? `share-reason-${name}` : nothing}
          @click=${() => attempt(save)}
        >
          ${name}
        </button>
        ${reason ? html`<span class="note" id="share-reason-${name}">${reason}</span>` : nothing}
      </li>
    `;
  }

  /**
   * Why a format cannot hold the network, '' where it can: its numbers and the formula of its own activation do not matter for that.
   *
   * @param {(model: Model) => ModelFile[]} files
   */
  #refusal(files) {
    const none = new Float32Array(0);
    try {
      const model = modelOf(this.store.run.description, none, 0, null, anyFormula);
      const layers = model.layers.map((layer) => ({ ...layer, inputs: 0, units: 0 }));
      files({ ...model, layers });
      return '';
    } catch (error) {
      const told = [KindNotExpressible, FeaturesNotExpressible, PrecisionNotExpressible];
      if (error instanceof Error && told.some((kind) => error instanceof kind))
        return error.message;
      if (!(error instanceof NotExpressible)) throw error;
      const { activation, parameter, layer } = error;
      const name = activationName({ activation, parameter });
      return t('files.notExpressible', { activation: name, layer: layer + 1 });
    }
  }

  async #saveExperiment() {
    const { run, lanes } = this.store;
    const { experiment, losses } = run;
    const frame = await run.frameOf({ ...nothingRequested, parameters: true });
    const text = writeFile({ ...frame, experiment: experiment.text, losses, lanes });
    deliver(`activation-playground-${frame.step}.json`, 'application/json', text);
  }

  async #saveCsv() {
    const { engine, experiment } = this.store.run;
    deliver('data.csv', 'text/csv', await engine.csvOf(experiment.text));
  }

  async #saveSingle() {
    const html = singleFile({ html: await pageAsFile(), experiment: this.#experiment });
    deliver('activation-playground.html', 'text/html', html);
  }

  async #saveScorm() {
    const { data } = this.store.run.experiment.fields;
    const { goal } = this.assignment;
    const content = scormPackage({
      experiment: this.#experiment,
      presentation: presentedTask(this.assignment, this.shared.state !== null),
      goal: goal ? goalText(goal) : '',
      title: t('embed.title', { data: nameOf('data', data) }),
      page: await pageAsFile(),
    });
    deliver('activation-playground-scorm.zip', 'application/zip', content);
  }

  /** What the file opens: as in the address, which may lead to a step. */
  get #experiment() {
    const { address } = this.shared;
    return address.slice(address.indexOf('#') + 1);
  }

  /** @param {Event} event */
  #onFiles(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again.
    input.value = '';
    if (files.length > 0) this.#open(files);
  }

  /** @param {ClipboardEvent} event */
  #onPaste(event) {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!text.trimStart().startsWith('{')) return;
    event.preventDefault();
    this.#open([new File([text], 'pasted.json')]);
  }

  /** What there is to say of them, the page says. @param {File[]} files */
  #open(files) {
    void openFiles(this.store, files);
  }
}

/** @param {() => Promise<void>} save */
async function attempt(save) {
  try {
    await save();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showNotice(t('files.failed', { reason }));
  }
}

/**
 * Saves a file, and shows it where that may be forbidden.
 *
 * @param {string} name
 * @param {string} type
 * @param {string | Uint8Array} content
 */
function deliver(name, type, content) {
  if (mayNotSave()) {
    const isText = typeof content === 'string';
    const heading = t(isText ? 'files.sandboxed' : 'files.sandboxed.binary', { name });
    showNotice(heading, isText ? { content } : {});
  }
  download(new Blob([/** @type {BlobPart} */ (content)], { type }), name);
}

/** The page as one file: it lies beside this one, or is this one. */
async function pageAsFile() {
  if (!document.getElementById('experiment')) {
    const address = new URL('./single/activation-playground.html', document.baseURI);
    const response = await fetch(address).catch(() => null);
    if (!response?.ok) throw new Error(pageText('fetch.why'));
    return response.text();
  }
  const copy = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  // Back to what it was before it was run.
  copy.querySelector('#app')?.replaceChildren();
  for (const element of copy.querySelectorAll('body > dialog')) element.remove();
  delete copy.dataset.theme;
  return `<!doctype html>\n${copy.outerHTML}`;
}

customElements.define('ap-share-files', ShareFiles);
