// The page's state: the experiment, what is known about its network, and how it is looked at.
//
// Panels read it, and change it through its methods only; each change is passed to the engine, then to the address, then to
// those who subscribed. Frames (pictures of the state of training) pass by it: see frames.js.

import { nothingRequested } from '../engine/request.js';
import { Address } from './address.js';
import { changesText, readAddress } from './link.js';
import { Losses } from './losses.js';
import { openingText } from './opening.js';
import { lockOf, presentationText, readPresentation } from './presentation.js';

/** @import {Client, Description, Edited, EngineEvent, Frame, Problem, Samples, Tables, UnitPlace} from '../engine/types.js' */
/** @import {AddressWindow} from './address.js' */
/** @import {Presentation} from './presentation.js' */

/**
 * @typedef {object} View what is shown, which no experiment depends on
 * @property {boolean} trainPoints
 * @property {boolean} testPoints
 * @property {boolean} discretize
 */

/**
 * @typedef {object} Selection what is looked at closely
 * @property {UnitPlace | null} unit
 * @property {{sample: number} | {point: {x1: number, x2: number, target: number}} | null} input a sample by its index in the
 *   data, or any point of the plane
 */

/**
 * @typedef {object} Goal the step and the state that a link names
 * @property {number} step
 * @property {string} check the first digits of the digest there, '' when the link has none
 * @property {'running' | 'reached' | 'reproduced' | 'different'} outcome
 * @property {string} digest found there, '' while running
 */

/** Speeds of training in steps a second, to choose from. */
export const speeds = [1, 5, 25, 100, 500, 2500, Infinity];

export class Store {
  /** @type {Client} */
  client;
  /** @type {Tables} */
  tables;
  /** @type {Edited} */
  experiment;
  /** @type {Description} */
  description;
  /** @type {Samples} */
  samples;
  /** The number of the network in the engine: frames of another one are out of date. */
  version = 0;
  playing = false;
  stepsPerSecond = 100;
  /** @type {Problem[]} of the address that was opened */
  linkProblems = [];
  /** @type {Problem[]} of the latest change by a control */
  changeProblems = [];
  /** The step at which the network last diverged, null when it did not. @type {number | null} */
  divergedAt = null;
  /** Where the opened link leads, until the reader does something else. @type {Goal | null} */
  goal = null;
  /** @type {View} */
  view = { trainPoints: true, testPoints: false, discretize: false };
  /** @type {Selection} */
  selection = { unit: null, input: null };
  losses = new Losses();
  /** The newest frame. @type {Frame | null} */
  frame = null;
  /** How the page presents itself. @type {Presentation} */
  presentation;

  #address;
  /** How many runs to a step are under way. */
  #running = 0;
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** Changes that wait for the engine. @type {Record<string, string | number>} */
  #pending = {};
  #pendingCommit = false;
  /** @type {Promise<void> | null} */
  #working = null;

  /**
   * @param {Client} client
   * @param {AddressWindow} window
   * @param {{tables: Tables, experiment: Edited, description: Description, samples: Samples, version: number, presentation: Presentation, addressBase?: string}} first
   */
  constructor(client, window, first) {
    this.client = client;
    this.tables = first.tables;
    this.experiment = first.experiment;
    this.description = first.description;
    this.samples = first.samples;
    this.version = first.version;
    this.presentation = first.presentation;
    this.stepsPerSecond = first.presentation.speed ?? this.stepsPerSecond;
    this.#address = new Address(window, (text) => void this.#navigate(text), first.addressBase);
    this.linkProblems = first.experiment.problems;
    this.#address.replace(first.experiment.text);
  }

  /**
   * Opens the experiment in the address, or the opening one.
   *
   * @param {Client} client
   * @param {AddressWindow} window
   * @param {{languages?: string[], opening?: string, presenting?: string[]}} [options] languages that the page speaks; the
   *   experiment to open where the address names none; fields of the presentation that the address does not name
   * @returns {Promise<Store>}
   */
  static async open(client, window, options = {}) {
    const { languages = ['en'], opening = '', presenting = [] } = options;
    const { location } = window;
    const address = readAddress(location.href);
    const fields = [...address.presentation, ...presenting];
    const { presentation, problems } = readPresentation(fields, { languages });
    const [tables, experiment] = await Promise.all([
      client.tables(),
      client.edit(address.experiment || opening || openingText, ''),
    ]);
    // In a query, fields of other programs are no mistakes.
    const own = experiment.problems.filter(
      ({ code }) => !(address.inQuery && code === 'unknown_field'),
    );
    experiment.problems = [...own, ...problems];
    const { version, description } = await client.open(experiment.text);
    const samples = await client.data();
    const query = presentationText(presentation);
    return new Store(client, window, {
      tables,
      experiment,
      description,
      samples,
      version,
      presentation,
      // What moves from the query to the fragment must not stay in both.
      addressBase: address.inQuery ? `${location.pathname}${query && `?${query}`}` : '',
    });
  }

  /** Whether the network changes without anybody doing anything. */
  get moving() {
    return this.playing || this.#running > 0 || this.goal?.outcome === 'running';
  }

  /**
   * Trains to the step that the opened link names, if it names one, and compares the state there with the link's.
   *
   * @returns {Promise<void>}
   */
  async reachGoal() {
    const { at, check } = this.experiment.fields;
    if (at === null) return;
    this.playing = false;
    /** @type {Goal} */
    const goal = { step: at, check, outcome: 'running', digest: '' };
    this.goal = goal;
    this.#emit();
    const step = await this.client.run(at);
    const { digest } = await this.client.frame(nothingRequested);
    if (this.goal !== goal || step !== at) return;
    const same = digest.startsWith(check);
    const outcome = check === '' ? 'reached' : same ? 'reproduced' : 'different';
    this.goal = { ...goal, outcome, digest };
    this.#emit();
  }

  /**
   * @param {() => void} listener called after every change of state, not for frames
   * @returns {() => void} ends the subscription
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Whether readers are kept from changing any of these fields of the experiment.
   *
   * @param {string[]} keys
   */
  isLocked(...keys) {
    return keys.some((key) => this.presentation.locked.has(lockOf(key)));
  }

  /**
   * Opens another experiment in place of this one, at its first weights.
   *
   * @param {string} text
   * @returns {Promise<void>}
   */
  async openText(text) {
    await this.#working;
    this.playing = false;
    await this.client.pause();
    await this.#navigate(text, true);
  }

  /**
   * Trains to a step at full speed, from the start if that has passed.
   *
   * @param {number} step
   * @returns {Promise<number>} the step reached: another one where it diverged, or where something else was done meanwhile
   */
  async trainTo(step) {
    let reached = 0;
    this.#running++;
    try {
      await this.#train(async () => {
        reached = await this.client.run(step);
      });
    } finally {
      this.#running--;
      this.#emit();
    }
    return reached;
  }

  /**
   * Changes fields of the experiment; where one of them is locked, nothing. Calls that come while the engine is busy are made together.
   *
   * @param {Record<string, string | number>} changes
   * @param {{commit?: boolean}} [options] `commit` false while a control is being dragged
   * @returns {Promise<void>} resolves when the network in training has taken the change over
   */
  edit(changes, { commit = true } = {}) {
    if (this.isLocked(...Object.keys(changes))) return Promise.resolve();
    Object.assign(this.#pending, changes);
    this.#pendingCommit = commit;
    this.#working ??= this.#applyPending().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** Draws other first weights and another batch order. */
  async newSeed() {
    const current = this.experiment.fields.seed;
    let seed = current;
    while (seed === current) seed = 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % 9999);
    await this.edit({ seed });
  }

  async play() {
    await this.#leaveGoal();
    this.divergedAt = null;
    this.playing = true;
    this.#emit();
    await this.client.play({ stepsPerSecond: this.stepsPerSecond });
  }

  async pause() {
    this.playing = false;
    this.#emit();
    await this.client.pause();
    this.#emit();
  }

  async togglePlaying() {
    await (this.playing ? this.pause() : this.play());
  }

  /** @param {number} steps */
  async step(steps) {
    await this.#train(() => this.client.step(steps));
  }

  async epoch() {
    await this.#train(() => this.client.epoch());
  }

  /** Goes back to the first weights of this experiment. */
  async reset() {
    await this.#leaveGoal();
    this.divergedAt = null;
    await this.client.reset();
    this.losses.clear();
    this.#emit();
  }

  /** @param {number} stepsPerSecond */
  async setSpeed(stepsPerSecond) {
    this.stepsPerSecond = stepsPerSecond;
    this.#emit();
    if (this.playing) await this.client.play({ stepsPerSecond });
  }

  /** @param {Partial<View>} view */
  setView(view) {
    this.view = { ...this.view, ...view };
    this.#emit();
  }

  /** @param {Partial<Selection>} selection what is not named stays selected */
  select(selection) {
    this.selection = { ...this.selection, ...selection };
    this.#emit();
  }

  dismissLinkProblems() {
    this.linkProblems = [];
    this.#emit();
  }

  /** @param {EngineEvent} event */
  engineEvent(event) {
    this.playing = false;
    this.divergedAt = event.step;
    this.#emit();
  }

  /** @param {Frame} frame */
  takeFrame(frame) {
    this.frame = frame;
    this.losses.add(frame);
  }

  /** @param {() => Promise<unknown>} train */
  async #train(train) {
    await this.#leaveGoal();
    this.divergedAt = null;
    this.playing = false;
    this.#emit();
    await train();
    this.#emit();
  }

  async #applyPending() {
    while (Object.keys(this.#pending).length > 0) {
      const changes = this.#pending;
      const commit = this.#pendingCommit;
      this.#pending = {};
      const edited = await this.#edited({ ...changes, ...this.#withoutGoal() });
      this.changeProblems = edited.problems;
      this.goal = null;
      await this.#take(edited);
      this.#address.change(edited.text, commit);
      this.#emit();
    }
  }

  /** The changes that take the step and the state of a link out of the experiment. */
  #withoutGoal() {
    const { at, check } = this.experiment.fields;
    return { ...(at !== null && { at: '' }), ...(check !== '' && { check: '' }) };
  }

  /**
   * The experiment with changes. Emptying what a link leads to is no problem to report.
   *
   * @param {Record<string, string | number>} changes
   * @returns {Promise<Edited>}
   */
  async #edited(changes) {
    const edited = await this.client.edit(this.experiment.text, changesText(changes));
    const problems = edited.problems.filter(({ field }) => field !== 'at' && field !== 'check');
    return { ...edited, problems };
  }

  /** What the reader does next leads away from the state that the link named. */
  async #leaveGoal() {
    this.goal = null;
    const changes = this.#withoutGoal();
    if (Object.keys(changes).length === 0) return;
    this.experiment = await this.#edited(changes);
    this.#address.replace(this.experiment.text);
  }

  /** @param {Edited} edited */
  async #take(edited) {
    if (edited.text === this.experiment.text) return;
    const { version, kept, description } = await this.client.change(edited.text);
    if (!kept) {
      this.losses.clear();
      this.divergedAt = null;
    }
    this.samples = await this.client.data();
    this.experiment = edited;
    this.description = description;
    this.version = version;
    this.#dropLostSelection();
  }

  /** What is no longer there is no longer selected. */
  #dropLostSelection() {
    const { unit, input } = this.selection;
    const units = unit ? (this.description.layers[unit.layer]?.units ?? 0) : 0;
    const lostInput = input && 'sample' in input && input.sample >= this.samples.y.length;
    this.selection = {
      unit: unit && unit.unit < units ? unit : null,
      input: lostInput ? null : input,
    };
  }

  /**
   * @param {string} text
   * @param {boolean} [anew] whether it starts at its first weights even where the present ones would fit
   */
  async #navigate(text, anew = false) {
    await this.#working;
    const edited = await this.client.edit(text || openingText, '');
    this.linkProblems = edited.problems;
    this.changeProblems = [];
    await this.#take(edited);
    if (anew) {
      await this.client.reset();
      this.losses.clear();
      this.divergedAt = null;
    }
    this.#address.replace(edited.text);
    this.goal = null;
    this.#emit();
    await this.reachGoal();
  }

  #emit() {
    for (const listener of this.#listeners) listener();
  }
}
