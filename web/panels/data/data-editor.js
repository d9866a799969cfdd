// Data of one's own: points are placed on a plane, read from CSV, or taken from the data in training. Loaded when it is opened.

import { html, nothing } from 'lit';
import { fixed, list } from '../../format/numbers.js';
import { ownData } from '../../state/own-data.js';
import { texts } from '../../format/texts.js';
import { knownName } from '../../state/class-names.js';
import ownDataTexts from '../../locale/en/own-data.js';
import './own-data.css';
import { saveCsv } from './csv-file.js';
import { csvDialog } from './csv-opener.js';
import { paintPlacing, paintSwatches } from './data-editor-picture.js';
import { DataEditorSurface } from './data-editor-surface.js';
import '../../kit/number-field.js';
import { StillPanel } from '../../kit/panel.js';
import { hint } from '../../kit/directives.js';
import { valueText } from '../../state/table.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Place} from '../../state/placed-points.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('own-data', ownDataTexts);

const kinds = /** @type {const} */ (['classes', 'values', 'curve']);
/** Classes that can be placed by hand; files may have more. */
const mostClasses = 6;

/** @extends {StillPanel<Run, Store, Frame>} */
export class DataEditor extends StillPanel {
  alwaysInView = true;
  /** The class that is placed next. */
  #class = 0;
  /** The value that is placed next. */
  #value = 1;
  #erases = false;
  /** Whether points are placed though the table in training has more inputs than a plane. */
  #replaces = false;
  /** Read out. */
  #said = '';
  /** @type {DataEditorSurface | undefined} */
  #made;

  get #own() {
    return ownData(this.store);
  }

  get #surface() {
    return (this.#made ??= new DataEditorSurface(this.#own, {
      label: () => this.#label,
      choose: (digit) => this.#choose(digit - 1),
      update: () => this.requestUpdate(),
      say: (event) => this.#say(event),
    }));
  }

  get #label() {
    if (this.#erases) return NaN;
    return { classes: this.#class, values: this.#value, curve: 0 }[this.#own.points.kind];
  }

  willUpdate() {
    const { points } = this.#own;
    void this.#own.follow().then(() => points !== this.#own.points && this.requestUpdate());
  }

  get #isTable() {
    return this.#own.inUse !== '' && this.run.description.dimensions > 2;
  }

  render() {
    if (!this.#isTable) this.#replaces = false;
    return html`
      ${this.#isTable && !this.#replaces ? nothing : this.#placing()} ${this.#note()}
      <div class="csv-buttons">
        <button aria-haspopup="dialog" @click=${() => this.#openCsv()}>${t('csv.open')}</button>
        <button ${hint(t('csv.save.hint'))} @click=${() => saveCsv(this.store)}>
          ${t('csv.save')}
        </button>
        ${
          this.#isTable && !this.#replaces
            ? html`<button
                ?disabled=${this.store.isLocked('data')}
                ${hint(t('table.place.hint'))}
                @click=${this.#replace}
              >
                ${t('table.place')}
              </button>`
            : nothing
        }
      </div>
      <p class="visually-hidden" role="status">${this.#said}</p>
    `;
  }

  #replace() {
    this.#replaces = true;
    this.requestUpdate();
  }

  /** The plane, and what is placed on it. */
  #placing() {
    const { points } = this.#own;
    const locked = this.store.isLocked('data');
    const surface = this.#surface;
    return html`
      <div class="segments" role="group" aria-label=${t('kind')}>
        ${kinds.map(
          (kind) => html`
            <button
              aria-pressed=${kind === points.kind ? 'true' : 'false'}
              ${hint(t(`kind.${kind}.hint`))}
              @click=${() => this.#become(kind)}
            >
              ${t(`kind.${kind}`)}
            </button>
          `,
        )}
      </div>
      <div class="placing" dir="ltr">
        <canvas
          class="placing-picture"
          role="application"
          tabindex="0"
          aria-label=${t(`surface.${points.kind}`)}
          aria-disabled=${locked ? 'true' : 'false'}
          @pointerdown=${(/** @type {PointerEvent} */ event) => !locked && surface.down(event)}
          @pointermove=${(/** @type {PointerEvent} */ event) => surface.move(event)}
          @pointerup=${() => surface.up()}
          @pointercancel=${() => surface.up()}
          @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}
          @keydown=${(/** @type {KeyboardEvent} */ event) => !locked && surface.key(event)}
          @blur=${() => surface.blur()}
        ></canvas>
        ${
          points.count === 0
            ? html`<p class="placing-empty">${t(locked ? 'surface.locked' : 'surface.empty')}</p>`
            : nothing
        }
      </div>
      <div class="placing-tools" role="group" aria-label=${t('tool')}>${this.#tools()}</div>
      <div class="placing-state">
        <span class="placing-count">${t('count', { n: points.count })}</span>
        <button
          class="chip erase"
          aria-pressed=${this.#erases ? 'true' : 'false'}
          ${hint(t('tool.erase.hint'))}
          @click=${() => this.#erase()}
        >
          ${t('tool.erase')}
        </button>
        <button
          class="chip"
          ?disabled=${points.count === 0}
          ${hint(t('clear.hint'))}
          @click=${this.#clear}
        >
          ${t('clear')}
        </button>
      </div>
    `;
  }

  /** What is placed next. */
  #tools() {
    const { kind } = this.#own.points;
    if (kind === 'curve') return nothing;
    if (kind === 'values') {
      return html`<ap-number
        .name=${'placed-value'}
        .label=${t('tool.value')}
        .hintText=${t('tool.value.hint')}
        .value=${this.#value}
        .range=${{ min: -1, max: 1, step: 0.05 }}
        @ap-edit=${(/** @type {CustomEvent<{value: string}>} */ { detail }) => {
          const value = Number(detail.value);
          if (detail.value.trim() !== '' && Number.isFinite(value)) this.#value = value;
          this.#erases = false;
          this.requestUpdate();
        }}
      ></ap-number>`;
    }
    const shown = this.#classes();
    return html`
      ${Array.from({ length: shown }, (_, index) => {
        const name = this.#className(index);
        return html`<button
          class="chip swatch"
          aria-pressed=${!this.#erases && index === this.#class ? 'true' : 'false'}
          aria-label=${t('tool.class', { name })}
          ${hint(t('tool.class.hint', { name, key: (index + 1) % 10 }))}
          @click=${() => this.#choose(index)}
        >
          <canvas aria-hidden="true"></canvas><span>${name}</span>
        </button>`;
      })}
      ${
        shown < mostClasses
          ? html`<button
              class="chip more-classes"
              ${hint(t('tool.more'), true)}
              @click=${() => this.#choose(shown)}
            >
              +
            </button>`
          : nothing
      }
    `;
  }

  #note() {
    const own = this.#own;
    const { description } = this.run;
    const use = own.points.count > 1 && !own.areInUse;
    let note = t('note.live');
    if (this.#isTable) {
      const inputs = description.dimensions;
      const { origin } = own;
      note = origin
        ? t('note.table', { inputs, names: list(origin.inputs), label: origin.label })
        : t('note.table.unnamed', { inputs });
    } else if (own.points.count < 2) note = t('note.few');
    const copies = own.points.count === 0 && this.#canCopy();
    return html`<div class="placing-note note">
      ${
        use
          ? html`<button class="chip" @click=${() => this.#own.changed(true)}>${t('use')}</button>`
          : copies
            ? html`<button class="chip" ${hint(t('copy.hint'))} @click=${this.#copy}>
                ${t('copy')}
              </button>`
            : note
      }
    </div>`;
  }

  async #copy() {
    await this.#own.copyPresent();
    this.requestUpdate();
  }

  #canCopy() {
    const { task, dimensions } = this.run.description;
    return !this.#own.areInUse && (dimensions === 2 || (dimensions === 1 && task === 'regression'));
  }

  /** How many classes there are to choose from. */
  #classes() {
    return Math.max(this.#own.points.classes, this.#class + 1);
  }

  /** @param {number} index */
  #className(index) {
    return this.#own.origin?.classes[index] ?? knownName('points', index);
  }

  /** @param {number} label */
  #labelName(label) {
    const { kind } = this.#own.points;
    if (kind === 'classes') return t('label.class', { name: this.#className(label) });
    return t(kind === 'curve' ? 'label.curve' : 'label.value', { value: this.#inUnits(2, label) });
  }

  /**
   * A number of the points, in the units of the table that they are from.
   *
   * @param {number} column of the places, or 2 for the label
   * @param {number} value
   */
  #inUnits(column, value) {
    const { description } = this.run;
    const inputs = this.#own.points.kind === 'curve' ? 1 : 2;
    const same = this.#own.areInUse && description.dimensions === inputs;
    return same ? valueText(description, Math.min(column, inputs), value) : fixed(value, 2);
  }

  /** @param {number} index of a class */
  #choose(index) {
    const { kind, classes } = this.#own.points;
    // One more than there are begins a new class.
    if (kind !== 'classes' || index > this.#classes() || index >= Math.max(classes, mostClasses))
      return;
    this.#class = index;
    this.#erases = false;
    this.#said = t('chosen', { label: this.#labelName(index) });
    this.requestUpdate();
  }

  #erase() {
    this.#erases = !this.#erases;
    this.requestUpdate();
  }

  /** @param {typeof kinds[number]} kind */
  async #become(kind) {
    this.#erases = false;
    this.#class = 0;
    await this.#own.become(kind);
    this.requestUpdate();
  }

  #clear() {
    this.#own.clear();
    this.requestUpdate();
  }

  /** @param {{kind: 'added' | 'removed', label: number, place: Place} | {kind: 'crosshair' | 'none'}} event */
  #say(event) {
    const { points } = this.#own;
    const place = 'place' in event ? event.place : this.#surface.crosshair;
    if (!place) return;
    const values = {
      x1: this.#inUnits(0, place.x1),
      x2: this.#inUnits(1, place.x2),
      n: points.count,
    };
    if ('label' in event) {
      const label = event.kind === 'added' && points.kind === 'curve' ? place.x2 : event.label;
      this.#said = t(event.kind, { ...values, label: this.#labelName(label) });
    } else if (event.kind === 'none') this.#said = t('none');
    else {
      const on = this.#surface.focused;
      this.#said =
        on < 0
          ? t('crosshair', values)
          : t('crosshair.on', { ...values, label: this.#labelName(points.y[on]) });
    }
  }

  async #openCsv() {
    // Where it cannot be fetched, the page says so.
    const module = await csvDialog.ask(() => this.#openCsv()).catch(() => null);
    await module?.openCsv(this.store);
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    this.paint();
  }

  paint() {
    const canvas = /** @type {HTMLCanvasElement | null} */ (this.querySelector('.placing-picture'));
    if (!canvas) return;
    const classes = this.#classes();
    const { palette } = this;
    paintPlacing(canvas, { points: this.#own.points, surface: this.#surface, classes, palette });
    paintSwatches(this, classes, palette);
  }
}

customElements.define('ap-data-editor', DataEditor);
