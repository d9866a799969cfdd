// The data sets to choose from, as thumbnails in groups by what is to be learned.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { drawPoints } from '../../draw/plane/points.js';
import { changesText } from '../../address/address-parts.js';
import { flatSamples } from '../../frame/flat.js';
import { Fetchable, OnDemand } from '../../kit/on-demand.js';
import { nameOf } from '../../format/names.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';

/** @import {DatasetSpec, Samples} from '../../engine/types.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */

const t = texts('page', pageTexts);

const groups = /** @type {const} */ (['classes', 'values', 'pictures', 'own']);

/** Enough to recognise points, a curve without noise, and one sample of each kind. */
const samplesOf = { classes: 160, values: 400, pictures: 12, own: 0 };

export const thumbnails = new Fetchable('thumbnails', () => import('./thumbnails.js'));
export const dataEditor = new Fetchable('dataEditor', () => import('./data-editor.js'));

/**
 * @param {DatasetSpec} spec
 * @returns {(typeof groups)[number]}
 */
function groupOf({ task, inputs }) {
  return inputs > 2 ? 'pictures' : task === 'regression' ? 'values' : 'classes';
}

export class DataSets {
  #store;
  #update;
  #repaint;
  #onDemand;
  /** Samples of each data set at its standard settings. @type {Map<string, Samples>} */
  #previews = new Map();
  /** The group that was opened, and the data set that was chosen then: another choice opens its own. */
  #opened = { group: '', data: '' };
  /** The group whose thumbnails are drawn. */
  #shown = '';
  /** @type {Set<string>} */
  #loading = new Set();
  /** The data set that is pointed at. */
  named = '';

  /**
   * @param {Store} store
   * @param {() => void} update called when there is something else to show
   * @param {() => void} repaint called when there are other pictures to draw
   */
  constructor(store, update, repaint) {
    this.#store = store;
    this.#update = update;
    this.#repaint = repaint;
    this.#onDemand = new OnDemand(() => {
      update();
      repaint();
    });
  }

  #specs() {
    const { datasets } = this.#store.run.tables;
    const { data } = this.#store.run.experiment.fields;
    const chosen = datasets.find(({ name }) => name === data);
    const own = chosen ? groupOf(chosen) : 'own';
    const group = this.#opened.data === data ? this.#opened.group : own;
    return { group, specs: datasets.filter((spec) => groupOf(spec) === group) };
  }

  /** @param {string} group */
  #open(group) {
    this.#opened = { group, data: this.#store.run.experiment.fields.data };
    this.#update();
  }

  /** @param {Palette} palette */
  render(palette) {
    const { group, specs } = this.#specs();
    if (group !== this.#shown) this.#repaint();
    this.#shown = group;
    return html`
      <div class="segments" role="group" aria-label=${t('data.groups')}>
        ${groups.map(
          (name) => html`
            <button
              aria-pressed=${name === group ? 'true' : 'false'}
              @click=${() => this.#open(name)}
            >
              ${t(`data.group.${name}`)}
            </button>
          `,
        )}
      </div>
      ${
        group !== 'own'
          ? html`<div class="data-sets ${group}" role="group" aria-label=${t('data.sets')}>
              ${specs.map((spec) => this.#thumbnail(spec))}
            </div>`
          : this.#onDemand.has(dataEditor)
            ? html`<ap-data-editor
                .store=${this.#store}
                .run=${this.#store.run}
                .palette=${palette}
              ></ap-data-editor>`
            : nothing
      }
    `;
  }

  /** @param {DatasetSpec} spec */
  #thumbnail({ name }) {
    const store = this.#store;
    const point = (/** @type {string} */ named) => {
      this.named = named;
      this.#update();
    };
    return html`
      <button
        class="data-set"
        aria-pressed=${name === store.run.experiment.fields.data ? 'true' : 'false'}
        ${hint(nameOf('data', name), true)}
        @click=${() => store.edit({ data: name })}
        @pointerenter=${() => point(name)}
        @pointerleave=${() => point('')}
        @focus=${() => point(name)}
        @blur=${() => point('')}
      >
        <canvas data-name=${name} aria-hidden="true"></canvas>
      </button>
    `;
  }

  /**
   * @param {ParentNode} root holds the thumbnails
   * @param {Palette} palette
   */
  paint(root, palette) {
    const { group, specs } = this.#specs();
    const canvases = root.querySelectorAll('canvas');
    specs.forEach((spec, index) => {
      const samples = this.#previews.get(spec.name);
      if (!samples) {
        void this.#load(spec.name, samplesOf[groupOf(spec)]);
        return;
      }
      const picture = canvases[index] && beginPicture(canvases[index]);
      if (!picture) return;
      const { context, width } = picture;
      if (group !== 'classes') {
        this.#onDemand.get(thumbnails)?.drawThumbnail(picture, spec, samples, palette);
        return;
      }
      const { task } = spec;
      const radius = width / 36;
      const classes = Math.max(...samples.y) + 1;
      const range = { from: 0, to: samples.y.length, heldOut: false };
      drawPoints(
        context,
        width,
        samples,
        { ...range, task, classes, radius, plain: true },
        palette,
      );
    });
  }

  /**
   * @param {string} name
   * @param {number} samples
   */
  async #load(name, samples) {
    if (this.#loading.has(name)) return;
    this.#loading.add(name);
    const noise = samples === samplesOf.classes ? 0.08 : 0;
    const text = changesText({ data: name, samples, net: 'none', noise });
    this.#previews.set(name, flatSamples(await this.#store.run.engine.preview(text)));
    this.#repaint();
  }
}
