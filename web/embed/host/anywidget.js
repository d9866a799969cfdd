// The playground in a notebook, for anywidget (https://anywidget.dev): <activation-playground> in a cell, its experiment, step and
// playing in step with traits of the same names, and all of its state in the trait `state`.
//
// A model may have several views, in one window or in several. The one that a reader has touched last tells the model how things
// stand; the others follow it, and tell nothing unless a reader touches them. That a value comes from a view, and not from Python,
// shows in the trait `state`, which views alone write and which holds the same value.

/** @import {PlaygroundState} from './element.js' */

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

/** @typedef {PlaygroundState & {view: string | null}} Told what a view tells the model, with a name of its own */

/** Traits that Python and readers change. */
const traitNames = /** @type {const} */ (['experiment', 'step', 'playing']);

/**
 * A view that rests because nobody sees it is one that plays: it goes on by itself.
 *
 * @param {Partial<PlaygroundState>} state
 * @returns {Record<(typeof traitNames)[number], unknown>}
 */
const traitsOf = ({ experiment, step, playing, resting }) => ({
  experiment,
  step,
  playing: playing === true || resting === true,
});

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

  const me = String(Math.random());
  /** What the model and this view agree on. @type {Record<string, unknown>} */
  const agreed = { experiment: element.experiment, step: 0, playing: false };
  let closed = false;
  /** Whether to tell the model what is in force, also where another view tells it. */
  let owed = false;
  /** What is taken over from the model, one after the other. */
  let queue = Promise.resolve();
  let waiting = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** What a view has told last. @returns {Partial<Told>} */
  const told = () => model.get('state') ?? {};

  /** @param {PlaygroundState} state */
  const agreeOn = (state) => Object.assign(agreed, traitsOf(state));

  const toModel = async () => {
    timer = undefined;
    const state = await element.getState();
    if (closed) return;
    // What the model asks for comes before what there was until then.
    if (waiting > 0) return soon();
    const traits = traitsOf(state);
    // While it plays, each step is another one.
    const names = traits.playing ? traitNames.filter((name) => name !== 'step') : traitNames;
    const isNews = owed || names.some((name) => traits[name] !== agreed[name]);
    const { view } = told();
    if (!isNews && view && view !== me) return;
    owed = false;
    agreeOn(state);
    // JSON, in which traits travel, knows no infinity.
    const speed = Number.isFinite(state.speed) ? state.speed : 'max';
    // First: by it the others know what comes after it for what a view tells.
    model.set('state', { ...state, speed, view: me });
    for (const name of traitNames) {
      if (model.get(name) !== traits[name]) model.set(name, traits[name]);
    }
    model.save_changes();
  };
  const soon = () => {
    timer ??= setTimeout(() => void toModel().catch(complain), updateMilliseconds);
  };

  /** Says what went wrong, unless it did because the view is gone. @param {unknown} error */
  const complain = (error) => {
    if (!closed) console.warn(error instanceof Error ? error.message : error);
  };

  /** @param {() => import('./element.js').PlaygroundChanges} changes */
  const take = (changes) => {
    waiting++;
    queue = queue.then(async () => {
      try {
        if (!closed) await element.setState(changes());
      } catch (error) {
        complain(error);
      }
      try {
        if (!closed) agreeOn(await element.getState());
      } catch {
        // It has been complained of.
      }
      waiting--;
    });
  };

  /** Whether the state that another view has told is yet to be taken over. */
  let follows = false;
  const follow = () => {
    if (follows) return;
    follows = true;
    take(() => {
      follows = false;
      const { experiment = '', step, playing, resting } = told();
      // What plays is on its way; where it has come to is a matter of its own.
      return playing || resting
        ? { experiment, playing: true }
        : { experiment, step, playing: false };
    });
  };

  /** @param {(typeof traitNames)[number]} name */
  const fromModel = (name) => () => {
    const value = model.get(name);
    if (value === undefined || value === null || value === agreed[name]) return;
    const state = told();
    const isTold = state.view && state.view !== me && traitsOf(state)[name] === value;
    if (isTold && name === 'step' && traitsOf(state).playing) return;
    agreed[name] = value;
    if (isTold) return follow();
    take(() => ({ [name]: value }));
    // The trait shows what is in force, also where the value could not be used.
    owed = true;
    soon();
  };
  /** The view that told the state is gone. */
  const takeLead = () => {
    if (told().view === null) soon();
  };
  const listeners = [
    ...traitNames.map((name) => /** @type {const} */ ([`change:${name}`, fromModel(name)])),
    /** @type {const} */ (['change:state', takeLead]),
  ];
  for (const [event, listener] of listeners) model.on(event, listener);
  for (const event of ['ready', 'statechange', 'epoch', 'diverged', 'complete']) {
    element.addEventListener(event, soon);
  }
  element.addEventListener('ready', ({ detail }) => {
    // However the model spells it. Without this, each view would have news to tell, which stops a view that has just been set going.
    agreed.experiment = detail.experiment;
    const state = told();
    if (state.view && state.view !== me) {
      const theirs = traitsOf(state);
      if (traitNames.some((name) => theirs[name] !== agreed[name])) follow();
      return;
    }
    // What Python set before the page was there.
    for (const name of /** @type {const} */ (['step', 'playing'])) {
      if (model.get(name)) fromModel(name)();
    }
  });
  el.append(element);

  return () => {
    closed = true;
    clearTimeout(timer);
    for (const [event, listener] of listeners) model.off(event, listener);
    element.remove();
    if (told().view !== me) return;
    model.set('state', { ...told(), view: null });
    model.save_changes();
  };
}

export default { render };
