// A lesson's text as elements of the page. It is built node by node, and nothing of it is markup to a browser.

import temml from 'temml';
import { percent } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { studyValues } from '../format/values.js';
import { valueText } from './measured-values.js';

/** @import {Node} from '../format/markdown.js' */
/** @import {Value} from '../format/values.js' */
/** @import {Numbers} from './lesson-numbers.js' */
/** @import {Found} from './studies/study-check.js' */

const t = texts('lessons', lessonTexts);

/** Of what a formula can ask for: expansions of macros, and sizes that it names, in em and in pt. */
const limits = { maxExpand: 100, maxSize: /** @type {[number, number]} */ ([30, 360]) };

/** Elements are made once, so that what is measured can be written into them. @type {WeakMap<readonly Node[], HTMLElement>} */
const made = new WeakMap();

/** @typedef {{value: Value, written: string, element: HTMLElement}} Place */

/** The places for numbers in each. @type {WeakMap<HTMLElement, Place[]>} */
const places = new WeakMap();

/**
 * @param {readonly Node[]} nodes
 * @returns {HTMLElement} the same one for the same nodes
 */
export function textElement(nodes) {
  const known = made.get(nodes);
  if (known) return known;
  const element = newTextElement(nodes);
  made.set(nodes, element);
  return element;
}

/**
 * @param {readonly Node[]} nodes
 * @returns {HTMLElement} another one, with the numbers as they are written
 */
export function newTextElement(nodes) {
  const element = document.createElement('div');
  element.className = 'lesson-text';
  // A lesson may be written from right to left, whatever the page's language.
  element.dir = 'auto';
  /** @type {Place[]} */
  const found = [];
  element.append(...nodes.map((node) => elementOf(node, found)));
  places.set(element, found);
  return element;
}

/**
 * Writes what was measured in place of what the author has written. What was to be measured and is not there keeps the author's number,
 * with a mark.
 *
 * @param {readonly Node[]} nodes
 * @param {ReadonlyMap<Value, number>} measured
 * @param {Numbers} numbers
 */
export function writeValues(nodes, measured, numbers) {
  for (const { value, written, element } of places.get(textElement(nodes)) ?? []) {
    const number = measured.get(value);
    if (number === undefined) continue;
    const isThere = !Number.isNaN(number);
    element.textContent = isThere
      ? numbers(valueText(value, number))
      : t('value.unmeasured', { written });
    element.classList.toggle('unmeasured', !isThere);
  }
}

/**
 * Marks the numbers of a study that was run again: as measured, or with what came of it where that is something else.
 *
 * @param {readonly Node[]} nodes
 * @param {ReadonlyMap<Value, Found>} found
 * @param {Numbers} numbers
 */
export function writeStated(nodes, found, numbers) {
  for (const { value, written, element } of places.get(textElement(nodes)) ?? []) {
    const known = found.get(value);
    if (!known) continue;
    const [, decimals = ''] = /(?:[.,](\d+))?\s*%$/.exec(written) ?? [];
    const isPercent = written.endsWith('%');
    const number = numbers(
      isPercent ? percent(known.number, decimals.length) : valueText(value, known.number),
    );
    element.textContent = known.isSame
      ? written
      : Number.isNaN(known.number)
        ? t('value.unmeasured', { written })
        : t('stated.otherwise', { written, number });
    element.classList.add('lesson-value');
    element.classList.toggle('otherwise', !known.isSame);
  }
}

/**
 * @param {Node} node
 * @param {Place[]} found
 * @returns {globalThis.Node}
 */
function elementOf(node, found) {
  if (node.type === 'text') return document.createTextNode(node.text);
  if (node.type === 'formula') return formula(node.tex, node.display);
  if (node.type === 'value') {
    const element = document.createElement('span');
    const { value, written } = node;
    // Those of a study are not of the run on screen.
    element.className = studyValues.includes(value.name) ? 'lesson-stated' : 'lesson-value';
    element.textContent = written;
    found.push({ value, written, element });
    return element;
  }
  const { tag, attributes, children } = node;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (tag === 'a' && !attributes.href?.startsWith('#')) {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
  element.append(...children.map((child) => elementOf(child, found)));
  if (tag !== 'table') return element;
  const frame = document.createElement('div');
  frame.className = 'lesson-wide';
  frame.append(element);
  return frame;
}

/**
 * The name of a control whose label holds formulas: browsers take none from these, and their source stands for them.
 *
 * @param {readonly Node[]} nodes of the label
 * @param {string} more that it says
 * @returns {string | null} null where it holds none, and names the control by itself
 */
export function nameIn(nodes, more) {
  let hasFormula = false;
  /** @type {(node: Node) => string} */
  const said = (node) => {
    if (node.type === 'text') return node.text;
    if (node.type === 'value') return node.written;
    if (node.type === 'element') return node.children.map(said).join('');
    hasFormula = true;
    return node.tex;
  };
  const name = nodes.map(said).join('');
  return hasFormula ? `${name} ${more}`.trim() : null;
}

/**
 * Makes what is wider than the lesson scroll within it, by keyboard as well.
 *
 * @param {Element} place with the lesson on the page
 */
export function keepWithin(place) {
  for (const formula of place.querySelectorAll('.lesson-text span:has(> math)')) {
    const text = /** @type {Element} */ (formula.closest('.lesson-text'));
    const { width } = /** @type {Element} */ (formula.firstElementChild).getBoundingClientRect();
    if (width > text.clientWidth) formula.classList.add('lesson-formula', 'lesson-wide');
  }
  for (const wide of place.querySelectorAll('.lesson-text :is(pre, .lesson-wide)')) {
    if (wide.scrollWidth > wide.clientWidth) wide.setAttribute('tabindex', '0');
    else wide.removeAttribute('tabindex');
  }
}

/**
 * @param {string} tex
 * @param {boolean} displayMode
 * @returns {HTMLElement} the source itself where it is no formula
 */
function formula(tex, displayMode) {
  const element = document.createElement('span');
  element.className = displayMode ? 'lesson-formula lesson-wide' : '';
  try {
    temml.render(tex, element, { displayMode, throwOnError: true, ...limits });
  } catch {
    const source = document.createElement('code');
    source.textContent = displayMode ? `$$${tex}$$` : `$${tex}$`;
    element.replaceChildren(source);
  }
  return element;
}
