// The page's state: the run on screen, what of it is looked at, and the address.
//
// Panels read it, and change it through its methods only; each change is passed to the engine, then to the address, then to
// those who subscribed. Frames pass by it: see app/display-loop.js. What the methods do is in a file for each topic.
//
// This room holds what the page knows: runs with their commands, changes to the one on screen with undo and time travel, files, the
// reader's own data, and what is looked at. It draws nothing and knows no DOM.

import { AddressBar } from '../address/address-bar.js';
import { readAddress } from '../address/address-parts.js';
import { unreachable } from '../address/goal.js';
import { openingExperiment } from '../address/opening-experiment.js';
import { lockOf } from '../address/presentation.js';
import { experimentIn, isPlan, lanesIn } from '../address/plan-text.js';
import { isExperiment, presented } from '../address/read-experiment.js';
import { Changes } from './changes.js';
import { Edits } from './edits.js';
import { leaveMark, reachMark } from './mark.js';
import { followAddress, openText } from './replace.js';
import { Runs } from './runs.js';
import { existing, nothingSelected } from './selection.js';
import { TimeTravel } from './time-travel.js';

/** @import {Engine} from '../engine/client.js' */
/** @import {EngineEvent, FrameRequest, Problem} from '../engine/types.js' */
/** @import {AddressWindow} from '../address/address-bar.js' */
/** @import {Presentation} from '../address/presentation.js' */
/** @import {Run} from './run.js' */
/** @import {EngineProblem, Mark, Selection, View} from './types.js' */

/** Speeds of training in steps a second, to choose from. */
export const speeds = [1, 5, 25, 100, 500, 2500, Infinity];

export class Store {
  /** All runs of the page. @type {Runs} */
  runs;
  /** The one on screen. @type {Run} */
  run;
  /** How the page presents itself. @type {Presentation} */
  presentation;
  addressBar;
  /** @type {Problem[]} of the address that was opened */
  addressProblems = [];
  /** @type {Problem[]} of the latest change by a control */
  changeProblems = [];
  /** The plan of the study that is open, as the address carries it; '' where there is none. */
  plan = '';
  /** A result that was handed in, as an address carries it; '' where none is open. */
  result = '';
  /** What the other lanes of a race have otherwise, as the address carries it; '' where there is none. */
  lanes = '';
  /** The state that the opened address leads to, until the reader does something else. @type {Mark | null} */
  mark = null;
  /** Whether it only rests, because nobody sees it, and plays again by itself; see app/visibility.js. */
  resting = false;
  /** That the engine has ended, and whether there is another one. @type {EngineProblem | null} */
  engineProblem = null;
  /** Watches for the goal that readers were given, null where there is none. @type {import('./goal/goal-keeper.js').GoalKeeper | null} */
  goalKeeper = null;
  /** @type {View} */
  view = {
    trainPoints: true,
    testPoints: false,
    discretize: false,
    folds: true,
    residuals: false,
    keepWeights: true,
    links: 'weight',
    units: null,
    pointed: null,
  };
  /** @type {Selection} */
  #selection = nothingSelected;
  changes = new Changes(this);
  #edits = new Edits(this);
  #timeTravel = new TimeTravel(this);
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /**
   * @param {Runs} runs
   * @param {Run} run
   * @param {AddressWindow} window
   * @param {{presentation: Presentation, addressBase?: string, plan?: string, lanes?: string, result?: string}} options
   */
  constructor(runs, run, window, { addressBase, presentation, ...texts }) {
    Object.assign(this, texts);
    this.runs = runs;
    this.run = run;
    this.presentation = presentation;
    run.stepsPerSecond = presentation.speed ?? run.stepsPerSecond;
    run.commands.before = () => leaveMark(this);
    run.subscribe(() => this.emit());
    this.addressBar = new AddressBar(
      window,
      (text, position) => void followAddress(this, text, position),
      addressBase,
    );
    this.addressProblems = run.experiment.problems;
    this.addressBar.replace(this.addressText);
  }

  /**
   * Opens the experiment in the address, or the opening one.
   *
   * @param {Engine} engine
   * @param {AddressWindow} window
   * @param {{languages?: string[], parts?: readonly string[], opening?: string, presenting?: string[], request?: FrameRequest}} [options]
   *   languages that the page speaks, and parts that it has; the experiment to open where the address names none; fields of the
   *   presentation that the address does not name; what the first picture is likely to need
   * @returns {Promise<Store>}
   */
  static async open(engine, window, options = {}) {
    const { languages = ['en'], parts, opening = '', presenting = [], request = null } = options;
    const { location } = window;
    const address = readAddress(location.href);
    const asked = `&${address.presentation.join('&')}`;
    const others = presenting.filter((field) => !asked.includes(`&${field.split('=')[0]}=`));
    const fields = [...address.presentation, ...others];
    // Learning platforms, mail programs and chats add fields of their own.
    const isStray =
      address.experiment !== '' &&
      address.uncertain &&
      !(await isExperiment(engine, address.experiment, opening !== ''));
    const whole = (!isStray && address.experiment) || opening || openingExperiment;
    const { text: asText, lanes, result } = lanesIn(whole);
    const plan = isPlan(asText) ? asText : '';
    const text = plan === '' ? asText : experimentIn(plan);
    const inQuery = address.inQuery && !isStray;
    const { presentation, query, problems } = presented(fields, { languages, parts });
    // A presentation tells what is shown: then the first picture is not foreseen.
    const started = await engine.start(text, '', fields.length === 0 ? request : null);
    const { experiment } = started;
    // In a query, fields of other programs are no mistakes.
    const own = experiment.problems.filter(({ code }) => !(inQuery && code === 'unknown_field'));
    const runs = new Runs(engine, started.tables);
    const run = runs.add(started);
    const never = unreachable(presentation.goal, run.description.task);
    run.experiment.problems = [...own, ...problems, ...never];
    // What moves from the query to the fragment must not stay in both.
    const addressBase =
      address.moves && !isStray ? `${location.pathname}${query && `?${query}`}` : '';
    return new Store(runs, run, window, { presentation, addressBase, plan, lanes, result });
  }

  /** What the address says: the study that is open, or else the experiment, with the lanes of a race. */
  get addressText() {
    const { plan, lanes, run } = this;
    return plan || run.experiment.text + (lanes && `&${lanes}`);
  }

  /** Whether there is something that the reader must know about the run. */
  get hasMessages() {
    const { addressProblems, mark, run, changes, engineProblem } = this;
    if (addressProblems.length > 0 || mark !== null || engineProblem !== null) return true;
    return run.divergedAt !== null || changes.weightsLost;
  }

  /**
   * @param {() => void} listener called after every change of state, not for frames
   * @returns {() => void} ends the subscription
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {EngineEvent} event */
  engineEvent(event) {
    this.runs.engineEvent(event);
    const silent = this.engineProblem?.silent ?? false;
    if (event.type === 'ended') {
      const { reason } = event;
      this.engineProblem = { outcome: 'ended', silent: event.silent, reason, step: 0 };
    } else if (event.type === 'restarted') {
      const { step = 0 } = event.runs.find(({ run }) => run === this.run.handle.number) ?? {};
      this.engineProblem = { outcome: 'restarted', silent, reason: '', step };
    } else if (event.type === 'lost') {
      this.engineProblem = { outcome: 'lost', silent, reason: event.reason, step: 0 };
    } else return;
    this.resting = false;
    this.emit();
  }

  dismissEngineProblem() {
    this.engineProblem = null;
    this.emit();
  }

  /** Tells that something has changed. */
  emit() {
    for (const listener of this.#listeners) listener();
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
   * Does something to the run on screen when everything that was begun before has been done.
   *
   * @template Result
   * @param {() => Promise<Result>} action
   * @returns {Promise<Result>}
   */
  inTurn(action) {
    return this.run.commands.inTurn(action);
  }

  // What is looked at.

  /** @param {Partial<View>} view */
  setView(view) {
    this.view = { ...this.view, ...view };
    this.emit();
  }

  /**
   * @param {Partial<Selection>} selection what is not named stays selected; what there is not is not selected
   * @param {Run} [run] that it is of: nothing is selected in one that is not on screen
   */
  select(selection, run = this.run) {
    if (run !== this.run) return;
    this.#selection = existing({ ...this.selection, ...selection }, this.run);
    this.emit();
  }

  /** Of the run on screen, of which what is no longer there is no longer selected, as soon as the engine has changed it. */
  get selection() {
    this.#selection = existing(this.#selection, this.run);
    return this.#selection;
  }

  /**
   * What is selected of a run: nothing of one that is not on screen.
   *
   * @param {Run} run
   */
  selectionIn(run) {
    return run === this.run ? this.selection : nothingSelected;
  }

  // Training.

  play() {
    this.engineProblem = null;
    return this.run.commands.play();
  }

  pause() {
    this.resting = false;
    return this.run.commands.pause();
  }

  /** Pauses because nobody looks: that is no state that somebody wants judged. */
  rest() {
    return this.run.commands.pause({ isMeant: false });
  }

  togglePlaying() {
    this.resting = false;
    this.engineProblem = null;
    return this.run.commands.toggle();
  }

  /** @param {number} steps */
  step(steps) {
    this.resting = false;
    return this.run.commands.step(steps);
  }

  epoch() {
    this.resting = false;
    return this.run.commands.epoch();
  }

  /** @param {number} stepsPerSecond */
  setSpeed(stepsPerSecond) {
    return this.run.commands.setSpeed(stepsPerSecond);
  }

  /** Goes back to the first weights of this experiment. */
  reset() {
    return this.inTurn(() =>
      this.changes.make('reset', {}, true, async () => {
        await leaveMark(this);
        await this.run.restart();
      }),
    );
  }

  /**
   * Trains to a step at full speed, from the start if that has passed.
   *
   * @param {number} step
   * @returns {Promise<number>} the step reached: another one where it diverged, or where something else was done meanwhile
   */
  async trainTo(step) {
    const { run } = this;
    this.resting = false;
    const present = await this.inTurn(async () => {
      await leaveMark(this);
      run.divergedAt = null;
      return run.stop();
    });
    if (present > step) await this.reset();
    return (await run.commands.trainTo(step)).step;
  }

  /** Trains to the mark of the opened address, if it has one, and compares the state there with it. @param {Parameters<typeof reachMark>[1]} [origin] */
  reachMark(origin) {
    return reachMark(this, origin);
  }

  // Changes to the experiment; see edits.js and replace.js.

  /** @type {Edits['edit']} */
  edit(changes, options) {
    return this.#edits.edit(changes, options);
  }

  /** @type {Edits['remedy']} */
  remedy(changes, restart) {
    return this.#edits.remedy(changes, restart);
  }

  /** @type {Edits['setParameter']} */
  setParameter(index, value, options) {
    return this.#edits.setParameter(index, value, options);
  }

  newSeed() {
    return this.#edits.newSeed();
  }

  /**
   * Opens another experiment in place of this one, at its first weights.
   *
   * @param {string} text as an address carries it
   * @returns {Promise<void>} resolves when it has come to the step that the text names, if it names one
   */
  async openText(text) {
    this.resting = false;
    await openText(this, text);
  }

  /**
   * Opens a study, or another one; closes it where its plan is ''. The experiment on screen stays.
   *
   * @param {string} plan
   * @returns {Promise<void>}
   */
  async setPlan(plan) {
    if (plan === this.plan) return;
    const action = async () => void (this.plan = plan);
    await this.inTurn(() => this.changes.make('study', { plan }, true, action));
  }

  // What was done, and what was.

  undo() {
    return this.changes.undo();
  }

  redo() {
    return this.changes.redo();
  }

  /** @type {TimeTravel['revisit']} */
  revisit(step, options) {
    return this.#timeTravel.revisit(step, options);
  }

  settle() {
    return this.#timeTravel.settle();
  }

  dismissAddressProblems() {
    this.addressProblems = [];
    this.emit();
  }
}
