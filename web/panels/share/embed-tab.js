// What authors choose for an iframe on their page, a preview of it, and the code to paste.

import { html, LitElement, nothing } from 'lit';
import { snippet, snippetFormats } from '../../embed/authoring/snippets.js';
import {
  crowdSizes,
  standardParts,
  standardPresentation,
  themes,
} from '../../address/presentation.js';
import { sharedAddress } from '../../address/shared-address.js';
import { speeds } from '../../state/store.js';
import { languages } from '../../locale/languages.js';
import { nameOf } from '../../format/names.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import shareTexts from '../../locale/en/share.js';
import '../../kit/copy-field.js';
import { place } from '../../kit/directives.js';
import { presentedTask } from './assignment.js';

/** @import {SnippetFormat} from '../../embed/authoring/snippets.js' */
/** @import {Presentation} from '../../address/presentation.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Assignment} from './assignment.js' */
/** @import {Shared} from './share.js' */

const pageText = texts('page', pageTexts);
const t = texts('share', shareTexts);

/** Width and height in CSS pixels; a width of 0 is all there is. */
const sizes = /** @type {Record<string, [width: number, height: number]>} */ ({
  small: [500, 300],
  large: [800, 600],
  full: [0, 600],
});
/** What the preview takes for the whole width. */
const wholeWidth = 900;
const sizeRange = { min: 200, max: 4000 };

export class ShareEmbed extends LitElement {
  static properties = {
    store: { attribute: false },
    shared: { attribute: false },
    assignment: { attribute: false },
  };

  /** The parts of the page that it shows; all, until the reader chooses. @type {Set<string> | undefined} */
  #chosenParts;
  #size = 'small';
  #custom = { width: 640, height: 480 };
  /** @type {Pick<Presentation, 'theme' | 'lang' | 'speed' | 'crowd' | 'keys'>} */
  #choices = { theme: null, lang: null, speed: null, crowd: null, keys: null };
  /** @type {SnippetFormat} */
  #format = 'html';
  /** Width for the preview. */
  #room = 0;
  /** What the preview shows of the run: it is not loaded again with every step. @type {Shared | null} */
  #still = null;
  /** The preview's address, and the one that its iframe was sent to. */
  #address = '';
  #loaded = '';
  #resize = new ResizeObserver(([{ contentRect }]) => {
    if (Math.abs(contentRect.width - this.#room) < 1) return;
    this.#room = contentRect.width;
    this.requestUpdate();
  });

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** @type {Shared} */
    this.shared;
    /** @type {Assignment} */
    this.assignment;
  }

  get #shown() {
    return (this.#chosenParts ??= new Set(this.store.presentation.parts));
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    const room = this.querySelector('.embed-preview');
    if (room) this.#resize.observe(room);
  }

  updated() {
    const iframe = this.querySelector('iframe');
    if (!iframe) {
      this.#loaded = '';
      return;
    }
    iframe.style.scale = iframe.dataset.scale ?? '1';
    if (this.#address === this.#loaded) return;
    this.#loaded = this.#address;
    // An address in `src` would add to the history of the page with every choice.
    iframe.contentWindow?.location.replace(this.#address);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  render() {
    const { page, lesson } = this.shared;
    const [width, height] = sizes[this.#size] ?? [this.#custom.width, this.#custom.height];
    const address = this.#addressOf(this.shared);
    this.#address = this.#addressOf(this.#stillOf(this.shared));
    const data = nameOf('data', this.store.run.experiment.fields.data);
    const code = snippet(this.#format, {
      address,
      script: new URL('element.js', page).href,
      width,
      height,
      title: t('embed.title', { data }),
    });
    return html`
      <div class="share-embed">
        <div class="embed-choices">
          ${this.#parts()}
          ${lesson === null ? html`<ap-assignment .assignment=${this.assignment} .run=${this.store.run}></ap-assignment>` : nothing}
          <div class="embed-selects">${this.#sizeChoice()} ${this.#selects()}</div>
          <label class="tick">
            <input
              type="checkbox"
              name="keys"
              .checked=${this.#choices.keys === 'host'}
              @change=${(/** @type {Event} */ event) => {
                this.#choices.keys = ticked(event) ? 'host' : null;
                this.requestUpdate();
              }}
            />
            ${t('embed.keys')}
          </label>
        </div>
        <div class="embed-result">
          ${this.#preview(width || wholeWidth, height)}
          <label class="choice">
            <span>${t('embed.format')}</span>
            ${this.#select(
              t('embed.format'),
              snippetFormats,
              this.#format,
              (name) => t(`format.${name}`),
              (name) => {
                this.#format = name;
              },
            )}
          </label>
          <ap-copy-field .value=${code} .label=${t('embed.code')} .rows=${4}></ap-copy-field>
          <p class="note where">${t(`format.${this.#format}.where`)}</p>
        </div>
      </div>
    `;
  }

  /**
   * @param {Shared} shared the present state
   * @returns {Shared} while the network trains, an earlier one
   */
  #stillOf(shared) {
    const renewed = Boolean(shared.state) !== Boolean(this.#still?.state);
    if (!this.#still || renewed || !this.store.run.moving) this.#still = shared;
    return this.#still;
  }

  /** @param {Shared} shared */
  #addressOf({ page, experiment, lesson, state }) {
    const presentation = {
      ...standardPresentation,
      ...this.#choices,
      ...(lesson === null && presentedTask(this.assignment, state !== null)),
      lesson,
      embed: true,
      parts: this.store.presentation.parts,
      shown: this.#shown,
    };
    return lesson === null
      ? sharedAddress({ page, experiment, state, presentation })
      : sharedAddress({ page, experiment: '', presentation });
  }

  #parts() {
    const shown = this.#shown;
    const toggle = (/** @type {string} */ name, /** @type {Event} */ event) => {
      if (ticked(event)) shown.add(name);
      else shown.delete(name);
      this.requestUpdate();
    };
    return html`
      <fieldset>
        <legend>${t('embed.show')}</legend>
        ${this.store.presentation.parts.map(
          (name) => html`
            <label class="tick">
              <input
                type="checkbox"
                name="part-${name}"
                .checked=${shown.has(name)}
                ?disabled=${shown.size === 1 && shown.has(name)}
                @change=${(/** @type {Event} */ event) => toggle(name, event)}
              />
              ${
                standardParts.includes(name)
                  ? t(/** @type {Parameters<typeof t>[0]} */ (`part.${name}`))
                  : name
              }
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #sizeChoice() {
    const names = [...Object.keys(sizes), 'custom'];
    const text = (/** @type {string} */ name) =>
      t(/** @type {Parameters<typeof t>[0]} */ (`size.${name}`));
    return html`
      <label class="choice">
        <span>${t('embed.size')}</span>
        ${this.#select(t('embed.size'), names, this.#size, text, (name) => {
          this.#size = name;
        })}
      </label>
      ${
        this.#size === 'custom'
          ? html`<div class="embed-custom">
              ${
                /** @type {const} */ (['width', 'height']).map(
                  (side) => html`
                    <label class="choice">
                      <span>${t(`size.${side}`)}</span>
                      <input
                        type="number"
                        min=${sizeRange.min}
                        max=${sizeRange.max}
                        .value=${String(this.#custom[side])}
                        @change=${(/** @type {Event} */ event) => {
                          const input = /** @type {HTMLInputElement} */ (event.target);
                          const { min, max } = sizeRange;
                          const value = Math.round(Number(input.value)) || this.#custom[side];
                          this.#custom[side] = Math.max(min, Math.min(max, value));
                          input.value = String(this.#custom[side]);
                          this.requestUpdate();
                        }}
                      />
                    </label>
                  `,
                )
              }
            </div>`
          : nothing
      }
    `;
  }

  #selects() {
    const choices = this.#choices;
    return html`
      <label class="choice">
        <span>${t('embed.theme')}</span>
        ${this.#select(
          t('embed.theme'),
          [null, ...themes],
          choices.theme,
          (name) => (name === null ? t('embed.theme.reader') : pageText(`theme.${name}`)),
          (name) => (choices.theme = name),
        )}
      </label>
      <label class="choice">
        <span>${t('embed.lang')}</span>
        ${this.#select(
          t('embed.lang'),
          [null, ...Object.keys(languages)],
          choices.lang,
          (name) => (name === null ? t('embed.lang.reader') : languages[name].name),
          (name) => (choices.lang = name),
        )}
      </label>
      <label class="choice">
        <span>${t('embed.speed')}</span>
        ${this.#select(
          t('embed.speed'),
          [null, ...speeds],
          choices.speed,
          (speed) => {
            if (speed === null) return t('embed.speed.usual');
            return speed === Infinity ? t('embed.speed.max') : t('embed.speed.steps', { n: speed });
          },
          (speed) => (choices.speed = speed),
        )}
      </label>
      <label class="choice">
        <span>${t('embed.crowd')}</span>
        ${this.#select(
          t('embed.crowd'),
          [null, ...crowdSizes],
          choices.crowd,
          (size) => size ?? t('embed.crowd.none'),
          (size) => (choices.crowd = size),
        )}
      </label>
    `;
  }

  /**
   * @template Choice
   * @param {string} label
   * @param {readonly Choice[]} choices
   * @param {Choice} chosen
   * @param {(choice: Choice) => string} name
   * @param {(choice: Choice) => unknown} choose
   */
  #select(label, choices, chosen, name, choose) {
    return html`
      <select
        aria-label=${label}
        @change=${(/** @type {Event} */ event) => {
          choose(choices[/** @type {HTMLSelectElement} */ (event.target).selectedIndex]);
          this.requestUpdate();
        }}
      >
        ${choices.map(
          (choice) => html`<option ?selected=${choice === chosen}>${name(choice)}</option>`,
        )}
      </select>
    `;
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  #preview(width, height) {
    if (location.protocol === 'file:') {
      return html`<p class="note">${t('embed.preview.none')}</p>`;
    }
    const scale = Math.min(1, (this.#room || 1) / width, 300 / height);
    return html`
      <div class="embed-preview" ${place({ '--height': height * scale })}>
        ${
          this.#room === 0
            ? nothing
            : html`<iframe
                title=${t('embed.preview')}
                width=${width}
                height=${height}
                data-scale=${scale}
              ></iframe>`
        }
      </div>
    `;
  }
}

/** @param {Event} event */
function ticked(event) {
  return /** @type {HTMLInputElement} */ (event.target).checked;
}

customElements.define('ap-share-embed', ShareEmbed);
