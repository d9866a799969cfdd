// Explains terms: a card beside the word that was pointed at, focused or pressed, with a paragraph, the formulas, what the engine
// knows in numbers, and the terms that go with it. Fetched with the first question (see term-opener.js).
// A card that came by hovering goes by itself; one that was asked for by a click or a key stays until Escape or a click elsewhere.

import './term-cards.css';
import { html, nothing, render } from 'lit';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import termsTexts from '../../locale/en/terms.js';
import { glossary, termNamed } from './glossary.js';
import { activationDetails, sourceOf } from './activation-card.js';
import { readCurveFacts } from './curve-facts.js';
import { termFacts } from './term-facts.js';
import { isCovering, termList } from './term-list.js';
import { termFormula } from './term-formula.js';
import { plotReach, termPlot } from './term-plot.js';
import { Anchor } from '../../kit/anchor.js';
import { rich } from '../../kit/directives.js';
import { whenMoved } from '../../kit/pointer/rest.js';

/** @import {ActivationSpec, Curve} from '../../engine/types.js' */
/** @import {CurveFacts} from './curve-facts.js' */
/** @import {Store} from '../../state/store.js' */
/** @typedef {keyof typeof termsTexts} TermKey */

const pageText = texts('page', pageTexts);
const t = texts('terms', termsTexts);

const showMilliseconds = 400;
/** A control is often passed on the way to another one. */
const controlMilliseconds = 700;
/** Time to move the pointer from the word to the card. */
const hideMilliseconds = 250;
const gap = 8;
/** Of a curve as it is drawn. */
const plotPoints = 257;

export class TermCards {
  #store;
  #card = document.createElement('div');
  /** What the card stands beside. @type {HTMLElement | null} */
  #opener = null;
  /** @type {Anchor | null} */
  #anchor = null;
  /** The element that the pointer or the focus is on, before its card is there. @type {HTMLElement | null} */
  #awaited = null;
  /** What had the focus before the keyboard moved into the card. @type {HTMLElement | null} */
  #back = null;
  /** Whether it stays when the pointer leaves. */
  #pinned = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What the engine has said of activations. @type {Map<string, {curve: Curve, facts: CurveFacts}>} */
  #read = new Map();

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    this.#card.className = 'term-card';
    this.#card.id = 'term-card';
    this.#card.setAttribute('role', 'dialog');
    this.#card.setAttribute('aria-labelledby', 'term-card-title');
    this.#card.tabIndex = -1;
    this.#card.hidden = true;
    // A popover stands above dialogs; browsers without them have it on top of the page.
    if ('popover' in this.#card) this.#card.popover = 'manual';
    const listener = (/** @type {Event} */ event) => this.handle(event);
    for (const type of ['pointerover', 'focusin', 'click'])
      document.addEventListener(type, listener);
    // Before dialogs take Escape for themselves.
    document.addEventListener('keydown', listener, { capture: true });
    document.addEventListener('scroll', () => this.#anchor?.hasMoved && this.#hide(), {
      capture: true,
      passive: true,
    });
    addEventListener('resize', () => this.#hide());
  }

  /** @param {Event} event */
  handle(event) {
    const { target } = event;
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
    const term = /** @type {HTMLElement | null} */ (target.closest('[data-term]'));
    if (event instanceof KeyboardEvent) this.#onKey(event, target, term);
    else if (event.type === 'pointerover') {
      if (/** @type {PointerEvent} */ (event).pointerType !== 'touch')
        whenMoved(this, event, () => this.#point(target, term));
    } else if (event.type === 'focusin') {
      if (term?.matches('[role]:focus-visible')) this.#await(term);
      else if (!this.#card.contains(target) && !this.#pinned) this.#hide();
    } else this.#press(/** @type {MouseEvent} */ (event), target, term);
  }

  /**
   * @param {Element} target
   * @param {HTMLElement | null} term
   */
  #point(target, term) {
    if (this.#card.contains(target)) return clearTimeout(this.#timer);
    if (term) this.#await(term);
    else {
      this.#awaited = null;
      clearTimeout(this.#timer);
      if (this.#opener && !this.#pinned)
        this.#timer = setTimeout(() => this.#hide(), hideMilliseconds);
    }
  }

  /** @param {HTMLElement} term */
  #await(term) {
    if (term === this.#awaited) return;
    clearTimeout(this.#timer);
    if (term === this.#opener || this.#pinned || isCovering(term)) return;
    this.#awaited = term;
    const wait = term.hasAttribute('role') ? showMilliseconds : controlMilliseconds;
    this.#timer = setTimeout(() => this.#show(term, false), wait);
  }

  /**
   * @param {MouseEvent} event
   * @param {Element} target
   * @param {HTMLElement | null} term
   */
  #press(event, target, term) {
    // What was clicked in the card may have made way for another term.
    if (event.composedPath().includes(this.#card)) return;
    const list = /** @type {HTMLElement | null} */ (target.closest('[data-term-list]'));
    if (list) return this.#show(list, true, true, '');
    // A click on a label also arrives at its control.
    if (this.#opener && target === controlOf(this.#opener)) return;
    const isOwn = term?.getAttribute('role') === 'button' && term.getAttribute('aria-haspopup');
    const touched = 'pointerType' in event && event.pointerType === 'touch';
    if (term && (isOwn || (touched && term.matches('label, label *')))) {
      if (term === this.#opener && this.#pinned) this.#hide();
      else this.#show(term, true);
    } else this.#hide();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Element} target
   * @param {HTMLElement | null} term
   */
  #onKey(event, target, term) {
    const { key } = event;
    if (key === 'Escape' && this.#opener) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if ((key === 'Enter' || key === ' ') && term === target && term?.role === 'button') {
      if (term.localName === 'button') return;
      event.preventDefault();
      event.stopPropagation();
      this.#show(/** @type {HTMLElement} */ (term), true, true);
    } else if (key === '?' && !isTyping(target)) {
      event.preventDefault();
      const about = term ?? termOfControl(target);
      this.#show(about ?? /** @type {HTMLElement} */ (target), true, true, about ? undefined : '');
    }
  }

  /**
   * @param {HTMLElement} opener
   * @param {boolean} pinned
   * @param {boolean} [focus] whether the keyboard moves into the card
   * @param {string} [name] what to explain, '' for the list of all terms; the opener's term if it is left out
   */
  #show(opener, pinned, focus = false, name = termNamed(opener.dataset.term ?? '') ?? undefined) {
    clearTimeout(this.#timer);
    this.#awaited = null;
    if (name === undefined || !opener.isConnected) return;
    this.#unmark();
    this.#opener = opener;
    this.#anchor = new Anchor(opener);
    this.#pinned = pinned;
    const home = opener.closest('dialog') ?? document.body;
    if (this.#card.parentElement !== home) home.append(this.#card);
    this.#explain(name);
    this.#card.scrollTop = 0;
    this.#card.hidden = false;
    if (this.#card.popover && !this.#card.matches(':popover-open')) this.#card.showPopover();
    if (opener.hasAttribute('aria-haspopup') && opener.dataset.term) {
      opener.setAttribute('aria-expanded', 'true');
      opener.setAttribute('aria-controls', this.#card.id);
    }
    this.#place();
    if (!focus) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement !== document.body)
      this.#back = activeElement;
    this.#card.focus({ preventScroll: true });
  }

  #hide() {
    clearTimeout(this.#timer);
    this.#awaited = null;
    if (!this.#opener) return;
    this.#unmark();
    this.#opener = null;
    this.#anchor = null;
    this.#back = null;
    this.#pinned = false;
    if (this.#card.popover && this.#card.matches(':popover-open')) this.#card.hidePopover();
    this.#card.hidden = true;
  }

  #unmark() {
    this.#opener?.removeAttribute('aria-expanded');
    this.#opener?.removeAttribute('aria-controls');
  }

  /** @param {string} name '' for the list of all terms */
  #explain(name) {
    const all = () => [this.#head(t('card.all')), termList((each) => this.#link(each))];
    render(name === '' ? all() : this.#content(name), this.#card);
    const spec = this.#activation(name);
    if (spec && !this.#read.has(sourceOf(spec, this.#store.run)))
      void this.#readActivation(spec, name);
  }

  /**
   * @param {string} name of a term
   * @returns {ActivationSpec | undefined}
   */
  #activation(name) {
    const [kind, own] = name.split('.');
    if (kind !== 'activation') return undefined;
    return this.#store.run.tables.activations.find((spec) => spec.name === own);
  }

  /**
   * @param {ActivationSpec} spec
   * @param {string} name of its term
   */
  async #readActivation(spec, name) {
    const { run } = this.#store;
    const reach = plotReach(spec);
    const source = sourceOf(spec, run);
    const wanted = { activation: source, lo: -reach, hi: reach, count: plotPoints };
    const [curve, facts] = await Promise.all([
      run.engine.curve(wanted),
      readCurveFacts(run.engine, { ...spec, name: source }),
    ]);
    this.#read.set(source, { curve, facts });
    if (!this.#card.querySelector(`[data-name="${name}"]`)) return;
    this.#explain(name);
    this.#place();
  }

  /** @param {string} name */
  #content(name) {
    const { formulas, see } = glossary[name];
    const title = t(/** @type {TermKey} */ (`${name}.title`));
    const spec = this.#activation(name);
    const read = spec && this.#read.get(sourceOf(spec, this.#store.run));
    return html`
      ${this.#head(rich(title))}
      <div class="term-body" data-name=${name}>
        <p>${rich(t(/** @type {TermKey} */ (`${name}.text`)))}</p>
        ${spec ? termPlot(spec, title, read?.curve) : nothing}
        ${formulas.length > 0 ? html`<div class="term-formulas">${formulas.map((text) => termFormula(text))}</div>` : nothing}
        ${spec ? activationDetails(spec, read?.facts, () => this.#place()) : this.#facts(name)}
        <div class="term-see" role="group" aria-label=${t('card.see')}>
          ${see.map((other) => this.#link(other))}
          <button class="chip" @click=${() => this.#turn('')}>${t('card.all')}</button>
        </div>
      </div>
    `;
  }

  /** @param {string} name */
  #facts(name) {
    const facts = termFacts(name, this.#store.run.tables);
    if (facts.length === 0) return nothing;
    return html`<dl>
      ${facts.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  /** @param {unknown} title */
  #head(title) {
    return html`<div class="term-head">
      <h3 id="term-card-title">${title}</h3>
      <button class="close" aria-label=${pageText('close')} @click=${() => this.#close()}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
      </button>
    </div>`;
  }

  /** Hides the card; the focus, where it is inside, goes back to where it was. */
  #close() {
    const inside = this.#card.contains(document.activeElement);
    const back = this.#back ?? (this.#opener && focusable(this.#opener));
    this.#hide();
    if (inside) back?.focus({ preventScroll: true });
  }

  /** @param {string} name */
  #link(name) {
    return html`<button class="chip" @click=${() => this.#turn(name)}>
      ${rich(t(/** @type {TermKey} */ (`${name}.title`)))}
    </button>`;
  }

  /**
   * Another term in the same card.
   *
   * @param {string} name
   */
  #turn(name) {
    this.#pinned = true;
    this.#explain(name);
    this.#card.scrollTop = 0;
    this.#place();
    this.#card.focus({ preventScroll: true });
  }

  /** Puts the card where it covers neither the word nor the dialog that the word is in, if there is room. */
  #place() {
    if (!this.#opener) return;
    const { style } = this.#card;
    const word = (this.#opener.closest('.number, .choice') ?? this.#opener).getBoundingClientRect();
    const around = this.#opener.closest('dialog')?.getBoundingClientRect();
    const size = this.#card.getBoundingClientRect();
    const room = { width: document.documentElement.clientWidth, height: innerHeight };
    const kept = (/** @type {number} */ at, /** @type {number} */ most) =>
      Math.max(gap, Math.min(at, most - gap));
    let left = kept(word.left + word.width / 2 - size.width / 2, room.width - size.width);
    let top = word.bottom + gap;
    if (around && around.right + gap + size.width < room.width) {
      left = around.right + gap;
      top = word.top;
    } else if (around && around.left - gap - size.width > 0) {
      left = around.left - gap - size.width;
      top = word.top;
    } else if (top + size.height > room.height - gap && word.top - gap - size.height > gap) {
      top = word.top - gap - size.height;
    } else if (
      top + size.height > room.height - gap &&
      word.right + gap + size.width < room.width
    ) {
      left = word.right + gap;
    }
    style.left = `${left}px`;
    style.top = `${kept(top, room.height - size.height)}px`;
  }
}

/**
 * The term that the label of a control names.
 *
 * @param {Element} control
 * @returns {HTMLElement | null}
 */
function termOfControl(control) {
  return (
    control.querySelector('[data-term]') ??
    control.closest('label, .number, .vital-numbers div')?.querySelector('[data-term]') ??
    null
  );
}

/**
 * Whether a question mark would become part of a text.
 *
 * @param {Element} target
 */
function isTyping(target) {
  return target.matches(
    'textarea, [contenteditable], input:not([type=range], [inputmode=decimal])',
  );
}

/**
 * What takes the focus back: the word itself, or its control.
 *
 * @param {HTMLElement} opener
 * @returns {HTMLElement | null}
 */
function focusable(opener) {
  if (opener.matches('[tabindex], button, input, select, a[href]')) return opener;
  return controlOf(opener);
}

/**
 * The control whose label is, or holds, this element.
 *
 * @param {HTMLElement} element
 */
function controlOf(element) {
  const label = /** @type {HTMLLabelElement | null} */ (element.closest('label'));
  return label?.control ?? null;
}
