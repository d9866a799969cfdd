// The playground in a notebook, for anywidget (https://anywidget.dev): <activation-playground> in a cell, its experiment, step and
// playing in step with traits of the same names, and all of its state in the trait `state`.

import { queryAttributes } from './iframe-address.js';
import { defineElement } from './playground-element.js';

/**
 * @typedef {object} Model as anywidget hands it over
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, listener: () => void) => void} on
 * @property {(event: string, listener: () => void) => void} off
 */

/** Between two updates of the traits while it plays: each of them is a message to the kernel. */
const updateMilliseconds = 250;

/** @param {{model: Model, el: HTMLElement}} cell */
function render({ model, el }) {
  defineElement();
  const element = document.createElement('activation-playground');
  for (const name of ['src', 'experiment', 'title', ...queryAttributes]) {
    const value = model.get(name);
    if (value !== undefined && value !== null && value !== '') {
      element.setAttribute(name, String(value));
    }
  }

  /** What the model and the page agree on. @type {Record<string, unknown>} */
  const agreed = { experiment: element.experiment, step: 0, playing: false };
  let closed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const toModel = async () => {
    timer = undefined;
    const state = await element.getState();
    if (closed) return;
    for (const name of ['experiment', 'step', 'playing']) {
      const value = state[/** @type {'experiment'} */ (name)];
      agreed[name] = value;
      if (model.get(name) !== value) model.set(name, value);
    }
    // JSON, in which traits travel, knows no infinity.
    const speed = Number.isFinite(state.speed) ? state.speed : 'max';
    model.set('state', { ...state, speed });
    model.save_changes();
  };
  const soon = () => {
    timer ??= setTimeout(() => void toModel().catch(complain), updateMilliseconds);
  };

  /** @param {string} name */
  const fromModel = (name) => async () => {
    const value = model.get(name);
    if (value === undefined || value === null || value === agreed[name]) return;
    agreed[name] = value;
    try {
      await element.setState({ [name]: value });
    } catch (error) {
      complain(error);
    }
    // The trait shows what is in force, also where the value could not be used.
    soon();
  };
  const listeners = ['experiment', 'step', 'playing'].map(
    (name) => /** @type {const} */ ([`change:${name}`, fromModel(name)]),
  );
  for (const [event, listener] of listeners) model.on(event, listener);
  for (const event of ['ready', 'statechange', 'epoch', 'diverged', 'complete']) {
    element.addEventListener(event, soon);
  }
  element.addEventListener('ready', async () => {
    // What Python set before the page was there.
    for (const name of ['step', 'playing']) {
      if (model.get(name)) await fromModel(name)();
    }
  });
  el.append(element);

  return () => {
    closed = true;
    clearTimeout(timer);
    for (const [event, listener] of listeners) model.off(event, listener);
    element.remove();
  };
}

/** @param {unknown} error */
function complain(error) {
  console.warn(error instanceof Error ? error.message : error);
}

export default { render };
