// The page's state: the experiment, what is known about its network, and how it is looked at.
//
// Panels read it, and change it through its methods only; each change is passed to the engine, then to the address, then to
// those who subscribed. Frames (pictures of the state of training) pass by it: see app/display-loop.js.
//
// This room holds what the page knows: the run on screen with its history, undo and time travel, files, the reader's own data, and what
// is looked at. It draws nothing and knows no DOM.

import { nothingRequested } from '../engine/request.js';
import { AddressBar } from '../address/address-bar.js';
import { History } from './history.js';
import { changesText, readAddress } from '../address/address-parts.js';
import { Losses } from './losses.js';
import { openingExperiment } from '../address/opening-experiment.js';
import { lockOf } from '../address/presentation.js';
import { presented, readText } from '../address/read-experiment.js';
import { VitalHistory } from './vital-history.js';

/** @import {Client, Description, Edited, EngineEvent, Frame, Problem, Samples, Tables} from '../engine/types.js' */
/** @import {AddressWindow} from '../address/address-bar.js' */
/** @import {Presentation} from '../address/presentation.js' */
/** @import {Change, Mark, Snapshot, Selection, View} from './types.js' */

/** Speeds of training in steps a second, to choose from. */
export const speeds = [1, 5, 25, 100, 500, 2500, Infinity];

/** A run to a certain step shows its course in so many portions. */
const portions = 50;

/** Undo, going back in time and examples, which come on demand. */
const timeTravel = () => import('./time-travel.js');

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
  /** Whether it only rests, because nobody sees it, and plays again by itself; see app/visibility.js. */
  resting = false;
  stepsPerSecond = 100;
  /** @type {Problem[]} of the address that was opened */
  addressProblems = [];
  /** @type {Problem[]} of the latest change by a control */
  changeProblems = [];
  /** The step at which the network last diverged, null when it did not. @type {number | null} */
  divergedAt = null;
  /** The state that the opened address leads to, until the reader does something else. @type {Mark | null} */
  mark = null;
  /** @type {View} */
  view = {
    trainPoints: true,
    testPoints: false,
    discretize: false,
    folds: true,
    residuals: false,
    keepWeights: true,
    links: 'weight',
  };
  /** @type {Selection} */
  selection = { unit: null, input: null };
  losses = new Losses();
  /** The losses of earlier runs that were left by going back in time. @type {Losses[]} */
  earlierRuns = [];
  /** @type {History<Change, Snapshot>} */
  history = new History();
  /** The change that was undone or made again last. @type {{change: Change, undone: boolean} | null} */
  lastUndo = null;
  /** Whether the weights of the state that was brought back last had made room for others. */
  weightsLost = false;
  vitals = new VitalHistory();
  /** The newest frame. @type {Frame | null} */
  frame = null;
  /** How the page presents itself. @type {Presentation} */
  presentation;

  // For time-travel.js:
  /** While the reader looks at earlier points: the losses of the whole run that they lie on. @type {Losses | null} */
  wholeRun = null;
  /** The step of the point that was gone back to. */
  revisited = 0;
  /** The point in time that waits for the engine. @type {{step: number, commit: boolean} | null} */
  pendingPoint = null;
  /** Whether the latest change is still going on, as a drag does. */
  dragging = false;

  addressBar;
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** Changes that wait for the engine. @type {Record<string, string | number>} */
  #pending = {};
  #pendingCommit = false;
  #pendingRestart = false;
  /** @type {Promise<void> | null} */
  #editing = null;
  /** Parameters that wait for the engine, by index. @type {Map<number, {value: number, commit: boolean}>} */
  #pendingParameters = new Map();
  /** Ends with the last of what was begun. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #running = false;
  #stops = 0;

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
    this.addressBar = new AddressBar(
      window,
      (text, position) => void this.#navigate(text, position),
      first.addressBase,
    );
    this.addressProblems = first.experiment.problems;
    this.addressBar.replace(first.experiment.text);
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
    const { presentation, query, problems } = await presented(fields, languages);
    const [tables, experiment] = await Promise.all([
      client.tables(),
      readText(client, address.experiment || opening || openingExperiment),
    ]);
    // In a query, fields of other programs are no mistakes.
    const own = experiment.problems.filter(
      ({ code }) => !(address.inQuery && code === 'unknown_field'),
    );
    experiment.problems = [...own, ...problems];
    const { version, description } = await client.open(experiment.text);
    const samples = await client.data();
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

  /** Whether there is something that the reader must know about the run. */
  get hasMessages() {
    const { addressProblems, mark, divergedAt, weightsLost } = this;
    return addressProblems.length > 0 || mark !== null || divergedAt !== null || weightsLost;
  }

  /** Whether the network changes without anybody doing anything. */
  get moving() {
    return this.playing || this.#running;
  }

  /**
   * Trains to the mark of the opened address, if it has one, and compares the state there with it.
   *
   * @returns {Promise<void>}
   */
  async reachMark() {
    const { at, check } = this.experiment.fields;
    if (at === null) return;
    this.#stop();
    /** @type {Mark} */
    const mark = { step: at, check, outcome: 'running', digest: '' };
    this.mark = mark;
    const { step, digest } = await this.run(at, () => this.mark === mark);
    if (this.mark !== mark) return;
    const same = digest.startsWith(check);
    const outcome = check === '' ? 'reached' : same ? 'reproduced' : 'different';
    // Where it diverged, or somebody paused it, it leads there no more.
    this.mark = step === at ? { ...mark, outcome, digest } : null;
    this.emit();
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
   * @param {string} text as an address carries it
   * @returns {Promise<void>} resolves when it has come to the step that the text names, if it names one
   */
  async openText(text) {
    const edited = await readText(this.client, text || openingExperiment);
    await this.inTurn(() =>
      this.makeChange('address', {}, true, async () => {
        await this.client.pause();
        this.#stop();
        this.mark = null;
        this.addressProblems = edited.problems;
        this.changeProblems = [];
        await this.replaceExperiment(edited);
        await this.restart();
      }),
    );
    await this.reachMark();
  }

  /**
   * Trains to a step at full speed, from the start if that has passed.
   *
   * @param {number} step
   * @returns {Promise<number>} the step reached: another one where it diverged, or where something else was done meanwhile
   */
  async trainTo(step) {
    if ((await this.client.pause()) > step) await this.reset();
    await this.leaveMark();
    this.divergedAt = null;
    this.#stop();
    const { position } = this.history;
    const reached = await this.run(step, () => this.history.position === position);
    return reached.step;
  }

  /**
   * Changes fields of the experiment; where one of them is locked, nothing. Calls that come while the engine is busy are made together.
   *
   * @param {Record<string, string | number>} changes
   * @param {{commit?: boolean, restart?: boolean}} [options] `commit` false while a control is being dragged; `restart` to begin
   *   anew with the first weights
   * @returns {Promise<void>} resolves when the network in training has taken the change over
   */
  edit(changes, { commit = true, restart = false } = {}) {
    if (this.isLocked(...Object.keys(changes))) return Promise.resolve();
    Object.assign(this.#pending, changes);
    this.#pendingCommit = commit;
    this.#pendingRestart ||= restart;
    this.#editing ??= this.inTurn(() => {
      this.#editing = null;
      return this.#applyPending();
    });
    return this.#editing;
  }

  /**
   * Makes the changes that mend what ails the network, as one that can be undone.
   *
   * @param {Record<string, string | number>} changes
   * @param {boolean} restart whether they help only a run that starts anew
   * @returns {Promise<void>}
   */
  remedy(changes, restart) {
    if (this.isLocked(...Object.keys(changes))) return Promise.resolve();
    return this.inTurn(async () => {
      const edited = await this.#edited({ ...changes, ...this.#withoutMark() });
      this.changeProblems = edited.problems;
      await this.makeChange('remedy', {}, true, async () => {
        this.mark = null;
        await this.replaceExperiment(edited);
        if (restart) await this.restart();
      });
    });
  }

  /**
   * Sets one weight, bias or slope by hand. Calls that come while the engine is busy are made together.
   *
   * @param {number} index its position in the parameters
   * @param {number} value
   * @param {{commit?: boolean}} [options] `commit` false while it is being dragged
   * @returns {Promise<boolean>} whether the value was taken: it must be finite
   */
  async setParameter(index, value, { commit = true } = {}) {
    if (this.isLocked('weights') || !Number.isFinite(Math.fround(value))) return false;
    this.#pendingParameters.set(index, { value, commit });
    return this.inTurn(async () => {
      const pending = this.#pendingParameters.get(index);
      if (!pending) return true;
      this.#pendingParameters.delete(index);
      let taken = false;
      await this.makeChange('parameter', { index }, pending.commit, async () => {
        await this.leaveMark();
        taken = await this.client.setParameter(index, pending.value, pending.commit);
        this.divergedAt = null;
      });
      return taken;
    });
  }

  /** Takes the latest change back: the experiment, the weights and everything else are as they were before it. */
  async undo() {
    await (await timeTravel()).undo(this);
  }

  /** Makes the change that was undone last again: everything is as it was when it was undone. */
  async redo() {
    await (await timeTravel()).redo(this);
  }

  /**
   * Goes back to the last point at or before a step that the engine remembers, or forward again, and rests there. Calls that
   * come while the engine is busy are made together.
   *
   * @param {number} step
   * @param {{commit?: boolean}} [options] `commit` false while the reader is still looking for a point
   * @returns {Promise<void>}
   */
  async revisit(step, { commit = true } = {}) {
    this.pendingPoint = { step, commit };
    await (await timeTravel()).revisit(this);
  }

  /**
   * Opens another experiment at its first weights, and trains it to the moment that is worth seeing.
   *
   * @param {import('./time-travel.js').Example} example
   */
  async openExample(example) {
    await (await timeTravel()).openExample(this, example);
  }

  forgetEarlierRuns() {
    this.earlierRuns = [];
    this.wholeRun = null;
    this.emit();
  }

  /** Draws other first weights and another batch order. */
  async newSeed() {
    const current = this.experiment.fields.seed;
    let seed = current;
    while (seed === current) seed = 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % 9999);
    await this.edit({ seed });
  }

  async play() {
    await this.leaveMark();
    this.divergedAt = null;
    this.playing = true;
    this.emit();
    await this.client.play({ stepsPerSecond: this.stepsPerSecond });
  }

  async pause() {
    this.#stop();
    this.emit();
    await this.client.pause();
    this.emit();
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

  /**
   * Goes back to the first weights of this experiment.
   *
   * @returns {Promise<void>}
   */
  reset() {
    return this.inTurn(() =>
      this.makeChange('reset', {}, true, async () => {
        await this.leaveMark();
        await this.restart();
      }),
    );
  }

  /** @param {number} stepsPerSecond */
  async setSpeed(stepsPerSecond) {
    this.stepsPerSecond = stepsPerSecond;
    this.emit();
    if (this.playing) await this.client.play({ stepsPerSecond });
  }

  /** @param {Partial<View>} view */
  setView(view) {
    this.view = { ...this.view, ...view };
    this.emit();
  }

  /** @param {Partial<Selection>} selection what is not named stays selected */
  select(selection) {
    this.selection = { ...this.selection, ...selection };
    this.emit();
  }

  dismissAddressProblems() {
    this.addressProblems = [];
    this.emit();
  }

  /** @param {EngineEvent} event */
  engineEvent(event) {
    this.playing = false;
    this.divergedAt = event.step;
    this.emit();
  }

  /** @param {Frame} frame */
  takeFrame(frame) {
    this.frame = frame;
    this.losses.add(frame);
    // Training has gone on from an earlier point: the run left there is another one now.
    if (frame.step > this.revisited) this.wholeRun = null;
    this.vitals.add(frame);
  }

  /** @param {() => Promise<unknown>} train */
  async #train(train) {
    await this.leaveMark();
    this.divergedAt = null;
    this.#stop();
    this.emit();
    await train();
    this.emit();
  }

  #stop() {
    this.playing = this.resting = false;
    this.#stops++;
  }

  /**
   * Does something when everything that was begun before has been done.
   *
   * @template Result
   * @param {() => Promise<Result>} action
   * @returns {Promise<Result>}
   */
  inTurn(action) {
    const result = this.#turn.then(action);
    this.#turn = result.catch(() => {});
    return result;
  }

  async #applyPending() {
    const changes = this.#pending;
    const commit = this.#pendingCommit;
    const restart = this.#pendingRestart;
    this.#pending = {};
    this.#pendingRestart = false;
    const edited = await this.#edited({ ...changes, ...this.#withoutMark() });
    this.changeProblems = edited.problems;
    if (edited.text !== this.experiment.text || this.dragging) {
      await this.makeChange('edit', {}, commit, async () => {
        this.mark = null;
        await this.replaceExperiment(edited);
        if (restart) await this.restart();
      });
    } else this.emit();
  }

  /**
   * Makes a change that can be undone. All parts of a drag are one.
   *
   * @param {Change['kind']} kind
   * @param {NonNullable<Change['detail']>} detail
   * @param {boolean} commit
   * @param {() => Promise<unknown>} action
   */
  async makeChange(kind, detail, commit, action) {
    const goesOn = this.dragging && this.history.undoable?.kind === kind;
    const snapshot = goesOn ? null : await this.snapshot();
    await action();
    const { experiment } = this;
    if (snapshot) {
      const { experiment: before } = snapshot;
      this.history.record({ kind, detail, before, after: experiment }, snapshot);
    } else {
      detail = { ...this.history.undoable?.detail, ...detail };
      this.history.amend({ detail, after: experiment });
    }
    this.dragging = !commit;
    this.lastUndo = null;
    this.weightsLost = false;
    this.addressBar.change(experiment.text, commit, this.history.position);
    this.emit();
  }

  /** @returns {Promise<Snapshot>} of the present state */
  async snapshot() {
    const kept = await this.client.keep();
    const { experiment, samples, playing, divergedAt } = this;
    return {
      kept,
      experiment,
      samples,
      losses: this.losses.upTo(),
      earlierRuns: this.earlierRuns,
      wholeRun: this.wholeRun,
      playing,
      divergedAt,
      mark: this.mark?.outcome === 'running' ? null : this.mark,
    };
  }

  /** Goes to the first weights. */
  async restart() {
    this.version = await this.client.reset();
    this.#forgetLosses();
  }

  /** A run that starts anew has no past. */
  #forgetLosses() {
    this.divergedAt = null;
    this.losses = new Losses();
    this.vitals.clear();
    this.earlierRuns = [];
    this.wholeRun = null;
    this.revisited = 0;
  }

  /**
   * Trains from the present step to another one, in portions, so that the course of the loss is recorded.
   *
   * @param {number} end
   * @param {() => boolean} wanted whether to go on
   * @returns {Promise<Frame>} the state reached
   */
  async run(end, wanted) {
    this.#running = true;
    this.emit();
    // The engine does not know of a pause between two portions.
    const stops = this.#stops;
    const goesOn = () => stops === this.#stops && wanted();
    let frame = await this.client.frame(nothingRequested);
    const first = frame.step;
    for (let portion = 1; portion <= portions && goesOn(); portion++) {
      const step = Math.round(first + ((end - first) * portion) / portions);
      if (step === frame.step) continue;
      const reached = await this.client.run(step);
      if (!wanted()) break;
      frame = await this.client.frame(nothingRequested);
      this.losses.add(frame);
      if (reached !== step) break;
    }
    this.#running = false;
    this.emit();
    return frame;
  }

  /** The changes that take the mark out of the experiment. */
  #withoutMark() {
    const { at, check } = this.experiment.fields;
    return { ...(at !== null && { at: '' }), ...(check !== '' && { check: '' }) };
  }

  /**
   * The experiment with changes. Emptying the mark is no problem to report.
   *
   * @param {Record<string, string | number>} changes
   * @returns {Promise<Edited>}
   */
  async #edited(changes) {
    const edited = await this.client.edit(this.experiment.text, changesText(changes));
    const problems = edited.problems.filter(({ field }) => field !== 'at' && field !== 'check');
    return { ...edited, problems };
  }

  /** What the reader does next leads away from the mark. */
  async leaveMark() {
    this.mark = null;
    const changes = this.#withoutMark();
    if (Object.keys(changes).length === 0) return;
    this.experiment = await this.#edited(changes);
    this.addressBar.replace(this.experiment.text);
  }

  /** @param {Edited} edited */
  async replaceExperiment(edited) {
    if (edited.text === this.experiment.text) return;
    const { version, kept, description } = await this.client.change(edited.text);
    if (!kept) this.#forgetLosses();
    this.samples = await this.client.data();
    this.experiment = edited;
    this.description = description;
    this.version = version;
    this.dropLostSelection();
  }

  /** What is no longer there is no longer selected. */
  dropLostSelection() {
    const { unit, input } = this.selection;
    const units = unit ? (this.description.layers[unit.layer]?.units ?? 0) : 0;
    const lostInput = input && 'sample' in input && input.sample >= this.samples.y.length;
    // Another object is another selection to whoever looks at it.
    if (!lostInput && (!unit || unit.unit < units)) return;
    this.selection = {
      unit: unit && unit.unit < units ? unit : null,
      input: lostInput ? null : input,
    };
  }

  /**
   * @param {string} text
   * @param {number | null} position in the history of changes, null where it is not known
   */
  async #navigate(text, position) {
    await this.inTurn(async () => {
      if (position !== null && this.history.has(position))
        return (await timeTravel()).goToPosition(this, position);
      const edited = await readText(this.client, text || openingExperiment);
      await this.makeChange('address', {}, true, async () => {
        this.addressProblems = edited.problems;
        this.changeProblems = [];
        this.mark = null;
        await this.replaceExperiment(edited);
        if (edited.fields.at !== null) {
          await this.client.pause();
          await this.restart();
        }
        this.addressBar.replace(edited.text);
      });
      if (edited.fields.at !== null) void this.reachMark();
    });
  }

  emit() {
    for (const listener of this.#listeners) listener();
  }
}
