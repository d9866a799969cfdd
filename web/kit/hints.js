// Shows the hint of the control under the pointer or under keyboard focus.
//
// One element serves the whole page; screen readers get the same words from aria-description (see directives.js). Fetched with the first
// thing pointed at.

import './notice.css';
import { Anchor } from './anchor.js';
import { whenMoved } from './pointer/rest.js';

const delayMilliseconds = 350;
const gap = 8;

/**
 * @param {HTMLElement} bubble an empty element on top of the page
 * @param {Event} first what has been pointed at or focused
 */
export function showHints(bubble, first) {
  /** @type {Element | null} */
  let shown = null;
  /** Beside what the bubble stands, once it does. @type {Anchor | null} */
  let anchor = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  // Where there are popovers, a hint is one: so it shows above an open dialog.
  if ('popover' in bubble) bubble.popover = 'manual';

  const hide = () => {
    clearTimeout(timer);
    shown = null;
    anchor = null;
    bubble.hidden = true;
    if (bubble.popover && bubble.matches(':popover-open')) bubble.hidePopover();
  };

  /** @param {Element} element */
  const show = (element) => {
    bubble.textContent = element.getAttribute('data-hint');
    bubble.hidden = false;
    if (bubble.popover) bubble.showPopover();
    const target = element.getBoundingClientRect();
    const size = bubble.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const center = target.left + target.width / 2 - size.width / 2;
    const left = Math.max(gap, Math.min(center, room - size.width - gap));
    const below = target.bottom + gap;
    const above = target.top - gap - size.height;
    const fitsBelow = below + size.height < innerHeight;
    const top =
      fitsBelow && !(above >= gap && coversText(element, left, below, size)) ? below : above;
    bubble.style.left = `${left}px`;
    bubble.style.top = `${Math.max(gap, top)}px`;
    anchor = new Anchor(element);
  };

  /**
   * A term has a card of its own (see panels/glossary/term-cards.js), which says more.
   *
   * @param {EventTarget | null} target
   */
  const hintedElement = (target) => {
    const explained = target instanceof Element ? target.closest('[data-hint], [data-term]') : null;
    return explained?.hasAttribute('data-hint') ? explained : null;
  };

  /** @param {Element | null} element */
  const switchTo = (element) => {
    if (element === shown) return;
    hide();
    if (!element) return;
    shown = element;
    timer = setTimeout(() => element.isConnected && show(element), delayMilliseconds);
  };

  /** @param {Event} event */
  const onPointed = (event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    const { target } = event;
    if (
      event.type === 'focusin' &&
      !(target instanceof Element && target.matches(':focus-visible'))
    )
      return;
    // What was pointed at before may be gone from under the pointer.
    if (shown && hintedElement(target) !== shown) hide();
    whenMoved(bubble, event, () => switchTo(hintedElement(target)));
  };
  onPointed(first);
  document.addEventListener('pointerover', onPointed);
  document.addEventListener('focusin', onPointed);
  document.addEventListener('focusout', hide);
  document.addEventListener('pointerdown', hide);
  // What is wrong with what is typed appears beneath it.
  document.addEventListener('change', hide);
  document.addEventListener('scroll', () => anchor?.hasMoved && hide(), {
    capture: true,
    passive: true,
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}

/**
 * Whether a bubble below a control would cover what has to be read beside it: what is wrong with its value, or the text of the dialog
 * that a button in its corner closes.
 *
 * @param {Element} element
 * @param {number} left of the bubble
 * @param {number} top
 * @param {{width: number, height: number}} size
 */
function coversText(element, left, top, { width, height }) {
  if (element.matches('dialog .close')) return true;
  const problem = document.getElementById(element.getAttribute('aria-errormessage') ?? '');
  if (!problem) return false;
  const covered = problem.getBoundingClientRect();
  return (
    covered.left < left + width &&
    left < covered.right &&
    covered.top < top + height &&
    top < covered.bottom
  );
}
