// The lanes of a race as one run: it stands where the handle of the run on screen stood, and whatever that is asked (steps, edits, undo, going
// back in time), all lanes do, and are at the same step afterwards. A lane that has diverged stays behind; the others go on.
//
// Lane 1 is the run on screen itself. The others are runs of the same engine. While the race plays, all lanes train so many steps, and frames
// of all of them are made, before any of them trains on.

import { Pace } from '../../engine/pacing/pace.js';
import { flatFrame } from '../../frame/flat.js';
import { Convoy } from './convoy.js';
import { laneExperiment } from './lane-text.js';
import { takeLanes } from './take-lanes.js';
import { Viewers } from './viewers.js';

/** @import {Run as Handle} from '../../engine/run.js' */
/** @import {Description, EngineSamples, Frame, FrameRequest, GoalCondition, Opened, Restored, RunFrame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {RunState} from '../../state/types.js' */
/** @import {LanePlan} from './lane-text.js' */

/** @typedef {LanePlan & {run: Run}} Lane beside the first */
/** @typedef {{lane: Lane, frame: Frame}} LaneFrame */
/** @typedef {RunFrame & {lanes: LaneFrame[]}} RaceFrame of the run on screen, with those of the other lanes at the same step */

/** At full speed, all lanes together train about so long between two looks at them. */
const turnMilliseconds = 40;
/** So long a slow race waits for somebody to look at a step, and who looks for the next step. */
const patienceMilliseconds = 400;

export class Lanes {
  #store;
  /** That of the run on screen. @type {Handle} */
  #base;
  /** @type {Lane[]} */
  #lanes = [];
  /** The runs of lanes, also of those that have been left: they can come back. @type {Map<number, Run>} */
  #runs = new Map();
  /** What there was at states that the reader can go back to, by the number of the state. @type {Map<number, {lane: Lane, state: RunState}[]>} */
  #kept = new Map();
  #convoy = new Convoy(() => this.#handles);
  /** Ends with the last of what was asked, which is done one after the other. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #busy = 0;
  /** Distinguishes the present training from that which was stopped. */
  #loop = 0;
  #plays = false;
  /** Steps between two looks. */
  #chunk = 1;
  #viewers = new Viewers();

  /**
   * @param {Store} store
   * @param {Handle} base
   */
  constructor(store, base) {
    this.#store = store;
    this.#base = base;
  }

  /** Those beside the run on screen. @returns {readonly Lane[]} */
  get lanes() {
    return this.#store.lanes === '' ? [] : this.#lanes;
  }

  get number() {
    return this.#base.number;
  }
  get version() {
    return this.#base.version;
  }
  /** @returns {Description} */
  get description() {
    return this.#base.description;
  }
  /** @returns {EngineSamples} */
  get samples() {
    return this.#base.samples;
  }
  get saved() {
    return this.#base.saved;
  }

  get #handles() {
    return [this.#base, ...this.lanes.map(({ run }) => run.handle)];
  }

  /**
   * Takes the lanes over that the page's state names. Where the run on screen is on its way to the step of a link, they come up to it.
   *
   * @returns {Promise<boolean>} whether they are better started together: there are new ones, and the run has gone on without them
   */
  begin() {
    return this.#inTurn(async () => {
      const before = this.#runs.size;
      this.#lanes = await takeLanes(this.#store, this.#runs);
      const step = await this.#base.pause();
      const areNew = this.#runs.size > before && step > 0;
      if (areNew && this.#store.run.experiment.fields.at === null) return true;
      // In portions, so that the course of the loss is recorded.
      if (areNew) await Promise.all(this.#lanes.map(({ run }) => run.commands.trainTo(step)));
      await this.#convoy.level();
      return false;
    });
  }

  // What changes what the lanes are.

  /**
   * @param {string} text
   * @returns {Promise<Opened>}
   */
  change(text) {
    return this.#inTurn(async () => {
      const { engine } = this.#store.run;
      const others = await Promise.all(
        this.lanes.map((lane) => laneExperiment(engine, text, lane)),
      );
      const opened = await this.#base.change(text);
      await Promise.all(this.lanes.map(({ run }, i) => run.change(others[i].experiment)));
      if (await this.#convoy.isTogether()) return opened;
      // One of them begins anew: so do all.
      await this.#restart();
      return { ...opened, kept: false };
    });
  }

  reset() {
    return this.#inTurn(async () => {
      this.#lanes = await takeLanes(this.#store, this.#runs);
      return this.#restart();
    });
  }

  /** @type {Handle['setParameter']} */
  setParameter(index, value, final) {
    return this.#inTurn(() => this.#base.setParameter(index, value, final));
  }

  /** @returns {Promise<number>} */
  keep() {
    return this.#inTurn(async () => {
      const { lanes } = this;
      const [kept, ...states] = await Promise.all([
        this.#base.keep(),
        ...lanes.map(({ run }) => run.keep()),
      ]);
      const others = states.map((state, i) => ({ lane: lanes[i], state }));
      this.#kept.set(kept, others);
      return kept;
    });
  }

  /**
   * @param {number} number
   * @returns {Promise<Restored | null>}
   */
  bringBack(number) {
    this.#halt();
    return this.#inTurn(async () => {
      const kept = this.#kept.get(number) ?? [];
      const restored = await this.#base.bringBack(number);
      if (!restored) return null;
      const there = await Promise.all(kept.map(({ lane, state }) => lane.run.bringBack(state)));
      this.#lanes = kept.map(({ lane }) => lane);
      this.#convoy.forget();
      return there.every((each) => each) ? restored : null;
    });
  }

  /**
   * @param {number} step
   * @returns {Promise<Restored | null>}
   */
  restore(step) {
    this.#halt();
    return this.#inTurn(async () => {
      const restored = await this.#base.restore(step);
      if (!restored) return null;
      await Promise.all(this.lanes.map(({ run }) => run.goTo(restored.step)));
      this.#convoy.forget();
      await this.#convoy.level();
      return restored;
    });
  }

  // Training.

  /** @param {{stepsPerSecond: number}} speed */
  async play(speed) {
    this.#halt();
    if (this.lanes.length === 0) return this.#base.play(speed);
    this.#plays = true;
    void this.#train(new Pace(speed.stepsPerSecond)).catch(() => this.#halt());
  }

  /** @returns {Promise<number>} the step reached */
  pause() {
    this.#halt();
    const cut = this.#convoy.cut();
    return this.#inTurn(async () => {
      await cut;
      return this.#convoy.level();
    });
  }

  /** @param {number} steps */
  step(steps) {
    return this.#inTurn(() => this.#convoy.step(steps));
  }

  /** To the end of the first lane's epoch. */
  epoch() {
    return this.#inTurn(async () => {
      const [first] = this.#convoy.going;
      await first?.epoch();
      return this.#convoy.level();
    });
  }

  /** @type {Handle['trainTo']} */
  trainTo(step, onProgress) {
    return this.#inTurn(async () => {
      const [first, ...others] = this.#convoy.going;
      await Promise.all([
        first?.trainTo(step, onProgress),
        ...others.map((handle) => handle.trainTo(step)),
      ]);
      return this.#convoy.level();
    });
  }

  // What is asked of the run on screen, and told of all.

  /**
   * @param {FrameRequest} request
   * @returns {Promise<RaceFrame>}
   */
  frame(request) {
    const make = () => this.#frames(request);
    return this.#busy === 0 ? make() : this.#viewers.wait(make);
  }

  /**
   * @param {FrameRequest} request
   * @param {number} shown
   * @returns {Promise<RaceFrame | RunFrame | null>}
   */
  nextFrame(request, shown) {
    if (this.lanes.length === 0) return this.#base.nextFrame(request, shown);
    if (!this.#plays) return this.frame(request);
    return this.#viewers.wait(() => this.#frames(request), patienceMilliseconds);
  }

  /** @type {Handle['replay']} */
  replay(...stretch) {
    return this.#base.replay(...stretch);
  }
  leastSquares() {
    return this.#base.leastSquares();
  }
  checkpoints() {
    return this.#base.checkpoints();
  }
  /** @param {readonly GoalCondition[] | null} goal */
  watchGoal(goal) {
    return this.#base.watchGoal(goal);
  }
  judge() {
    return this.#base.judge();
  }
  record() {
    return this.#base.record();
  }
  /** @type {Handle['revive']} */
  revive(saved) {
    return this.#base.revive(saved);
  }
  /** @type {Handle['adopt']} */
  adopt(opened) {
    this.#halt();
    return this.#base.adopt(opened);
  }
  close() {
    return this.#base.close();
  }

  // How it is done.

  #halt() {
    this.#plays = false;
    this.#loop++;
    this.#viewers.goOn();
  }

  /**
   * @template Result
   * @param {() => Promise<Result>} action
   * @returns {Promise<Result>}
   */
  #inTurn(action) {
    this.#busy++;
    const done = this.#turn.then(action).finally(() => {
      this.#busy--;
      // Frames are asked for before the lanes train on.
      if (this.#busy === 0 || this.#plays) this.#viewers.serve();
    });
    this.#turn = done.catch(() => {});
    return done;
  }

  /**
   * @param {FrameRequest} request
   * @returns {Promise<RaceFrame>}
   */
  async #frames(request) {
    const { lanes } = this;
    const own = { ...request, trace: null, folds: 0, regions: 0, findings: false };
    const [frame, ...others] = await Promise.all([
      this.#base.frame(request),
      ...lanes.map(({ run }) => run.handle.frame(own)),
    ]);
    const told = others.map((each, i) => ({ lane: lanes[i], frame: flatFrame(each) }));
    return { ...frame, playing: this.#plays || frame.playing, lanes: told };
  }

  /** @param {Pace} pace */
  async #train(pace) {
    const loop = this.#loop;
    const { run } = this.#store;
    while (loop === this.#loop) {
      const { due, isSlow } = pace;
      if (due < 1) await pause(Math.min(pace.wait, patienceMilliseconds));
      else if (isSlow) await this.#viewers.come(patienceMilliseconds);
      if (due < 1 || loop !== this.#loop) continue;
      const steps = isSlow ? 1 : Math.min(due, this.#chunk);
      const began = performance.now();
      const going = await this.#inTurn(async () => {
        if (loop !== this.#loop) return true;
        const before = this.#convoy.going.length;
        await this.#convoy.step(steps);
        return this.#convoy.going.length > 0 || before === 0;
      });
      const took = performance.now() - began;
      // Machines that do much else are slow now and then: that alone makes turns no shorter.
      if (took > 2 * turnMilliseconds) this.#chunk = Math.max(1, this.#chunk >> 1);
      else if (took < turnMilliseconds && steps === this.#chunk) this.#chunk *= 2;
      pace.took(steps, due);
      if (loop !== this.#loop) return;
      if (!going) this.#halt();
      // Where the run on screen has diverged, the others go on.
      if (run.playing === going) continue;
      run.playing = going;
      run.emit();
    }
  }

  async #restart() {
    this.#convoy.forget();
    this.#chunk = 1;
    const [version] = await Promise.all([
      this.#base.reset(),
      ...this.lanes.map(({ run }) => run.restart()),
    ]);
    return version;
  }
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
