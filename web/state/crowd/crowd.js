// Runs with other seeds beside the run on screen, at its step: workers train them, the engine says where the run stands among them.
//
// What they do follows from the record of the run alone. Members never pass the run, so that a change of the experiment reaches all at its
// step; after undo or a way back in time they do what the record says from then on, from the start if need be. Where the run outpaces them
// they trail, and rest where that would cost it more than a tenth of its speed. A page that nobody sees has none at work.

import { linkStudyWorker } from '../../engine/pool/link.js';
import { EngineEnded } from '../../engine/trap.js';
import { before, commonStep, courseOf, nextChanges } from './course.js';
import { Duty } from './duty.js';
import { Looks } from './looks.js';

/** @import {StudyLink} from '../../engine/pool/link.js' */
/** @import {CrowdAsked, CrowdProgress, StudySource} from '../../engine/pool/types.js' */
/** @import {Store} from '../store.js' */
/** @import {Course} from './course.js' */
/** @import {Point} from './looks.js' */

/** How many others can be asked for; the first at first. */
export const sizes = [20, 50, 100, 200];
/** They take so much memory at most. */
const mostBytes = 64 * 2 ** 20;
const mostWorkers = 4;
/** While the run trains, it has a core of its own where there are several. */
const coresOfRun = 1;
/** Between two looks at a run that moves, and how long members train before that. */
const roundMilliseconds = 150;
const trainMilliseconds = 60;
/** So many rounds in a row that do not get there make it trail. */
const lateRounds = 2;
/** Workers that die more often than this are given up. */
const mostDeaths = 3;

/** @typedef {{asked: number, otherData: boolean}} CrowdChoice */
/** @typedef {{course: Course, otherData: boolean, seed: number, step: number}} MemberAt */

/** Who is trained, and what they have been told. @typedef {{course: Course, choice: CrowdChoice, seeds: number[], looks: Looks, furthest: number}} Members */

/**
 * @typedef {object} CrowdView what there is to say of it
 * @property {'starting' | 'there' | 'trails' | 'refused' | 'failed'} state
 * @property {string} reason why it failed
 * @property {number} count of others; less than was asked for where memory ends
 * @property {Point[]} points at ends of epochs, up to the step of the run
 * @property {Point | null} now the last of them
 * @property {number} step of the run
 * @property {Course['frozen']} frozen where the others can no longer follow
 * @property {boolean} rests so as not to slow the run
 */

export class Crowd {
  #store;
  #source;
  #onChange;
  #cores;
  /** @type {CrowdChoice} */
  #choice;
  /** @type {StudyLink[]} */
  #links = [];
  /** @type {Members | null} */
  #members = null;
  #duty = new Duty();
  #speed = 0;
  #step = 0;
  /** Rounds in a row that did not get there. */
  #late = 0;
  /** @type {Course['frozen']} */
  #frozen = null;
  /** @type {CrowdView['state']} */
  #state = 'starting';
  #reason = '';
  #isClosed = false;
  #isHidden = false;
  #deaths = 0;
  /** Whether the workers know nothing of the members. */
  #isForgotten = false;
  /** Whether something has changed since the last look at the run. */
  #hasNews = false;
  #wake = () => {};
  #unsubscribe;

  /**
   * Begins at once.
   *
   * @param {Store} store
   * @param {StudySource} source
   * @param {CrowdChoice} choice
   * @param {() => void} onChange called when there is something new to show
   * @param {number} [cores]
   */
  constructor(
    store,
    source,
    choice,
    onChange,
    cores = globalThis.navigator?.hardwareConcurrency ?? 1,
  ) {
    this.#store = store;
    this.#source = source;
    this.#choice = choice;
    this.#onChange = onChange;
    this.#cores = Math.max(1, cores);
    this.#unsubscribe = store.subscribe(() => this.#look());
    void this.#live();
  }

  /** @returns {CrowdView} */
  get view() {
    const points = (this.#members?.looks.points ?? []).filter(({ step }) => step <= this.#step);
    return {
      state: this.#state,
      reason: this.#reason,
      count: this.#members?.seeds.length ?? 0,
      points,
      now: points[points.length - 1] ?? null,
      step: this.#step,
      frozen: this.#frozen,
      rests: this.#store.run.moving && this.#duty.isScarce,
    };
  }

  /** What it costs the run while it works, as a share of its speed. */
  get cost() {
    return this.#duty.cost;
  }

  /** @param {CrowdChoice} choice */
  set choice(choice) {
    this.#choice = choice;
    this.#look();
  }

  /** Whether nobody sees the page. @param {boolean} isHidden */
  set isHidden(isHidden) {
    this.#isHidden = isHidden;
    this.#look();
  }

  /**
   * What leads to one of the members as it is at the end of the last epoch.
   *
   * @param {number} seed
   * @returns {MemberAt | null} null where there is none
   */
  member(seed) {
    const { now } = this.view;
    if (!this.#members || !now) return null;
    const { course, choice } = this.#members;
    return { course: before(course, now.step), otherData: choice.otherData, seed, step: now.step };
  }

  /** Leaves no worker. */
  close() {
    this.#isClosed = true;
    this.#unsubscribe();
    this.#drop();
    this.#look();
  }

  #look() {
    this.#hasNews = true;
    this.#wake();
  }

  async #live() {
    while (!this.#isClosed) {
      try {
        await this.#open();
        while (!this.#isClosed) await this.#round();
      } catch (error) {
        if (this.#isClosed) return;
        this.#drop();
        if (!(error instanceof EngineEnded) || ++this.#deaths > mostDeaths) {
          this.#fail('failed', error instanceof Error ? error.message : String(error));
          return;
        }
        if (this.#state === 'refused') return;
      }
    }
  }

  async #open() {
    const most = Math.min(mostWorkers, this.#cores);
    while (!this.#isClosed && this.#links.length < most) {
      /** @type {StudyLink} */
      let link;
      try {
        link = await linkStudyWorker(this.#source);
      } catch (error) {
        // Where one works, the others are not needed.
        if (this.#links.length > 0) break;
        if (error instanceof EngineEnded && this.#deaths === 0) this.#fail('refused', '');
        throw error;
      }
      if (this.#isClosed) link.close();
      else this.#links.push(link);
    }
  }

  /** Looks where the run is, and has the members follow. */
  async #round() {
    const { run } = this.#store;
    this.#hasNews = false;
    if (this.#isHidden || this.#store.resting) return this.#wait(Infinity);
    const recorded = await run.handle.record().catch(() => null);
    // The engine has ended: there may soon be another one.
    if (!recorded) return this.#wait(1000);
    const { record, step } = recorded;
    if (this.#speed !== run.stepsPerSecond) this.#duty.forget();
    this.#speed = run.stepsPerSecond;
    const isBusy = run.moving && this.#late > 0;
    const rest = this.#duty.rest(performance.now(), step, isBusy);
    if (rest > 0) return this.#wait(rest);
    const isThere = await this.#follow(courseOf(record), step);
    this.#step = step;
    this.#late = isThere ? 0 : this.#late + 1;
    if (isThere || this.#late >= lateRounds) this.#state = isThere ? 'there' : 'trails';
    this.#onChange();
    if (isThere) await this.#wait(run.moving ? roundMilliseconds : Infinity);
  }

  /**
   * @param {Course} course
   * @param {number} step of the run
   * @returns {Promise<boolean>} whether all are where they are to be
   */
  async #follow(course, step) {
    this.#frozen = course.frozen;
    const end = Math.min(step, course.frozen?.step ?? Infinity);
    if (end < 0) {
      this.#members = null;
      return true;
    }
    const wanted = before(course, end);
    const choice = this.#choice;
    const members = this.#members;
    const goesOn = members?.choice === choice && !this.#isForgotten;
    let changes = goesOn && nextChanges(members.course, members.furthest, wanted);
    if (!changes) {
      await this.#begin(wanted, choice);
      ({ changes } = wanted);
    }
    const present = this.#members;
    if (!present) return true;
    present.course = wanted;
    present.furthest = Math.max(present.furthest, end);
    const values = { step: end, changes, milliseconds: trainMilliseconds };
    const answers = await this.#train(values);
    const parts = answers.filter((part) => part !== null);
    for (const part of parts) present.looks.gather(part.members);
    await this.#judge(present.looks, Math.min(...parts.map(({ at }) => at)));
    return parts.every((part) => part.isThere);
  }

  /**
   * Asks all workers, while the run trains no more of them at a time than there are cores left.
   *
   * @param {CrowdAsked} asked
   * @returns {Promise<(CrowdProgress | null)[]>}
   */
  async #train(asked) {
    const taken = this.#store.run.moving ? coresOfRun : 0;
    const together = Math.max(1, this.#cores - taken);
    const answers = [];
    for (let i = 0; i < this.#links.length; i += together) {
      const links = this.#links.slice(i, i + together);
      const calls = links.map((link) => link.call({ method: 'crowdTrain', values: [asked] }));
      answers.push(...(await Promise.all(calls)));
    }
    return answers;
  }

  /**
   * @param {Looks} looks
   * @param {number} at step that all have come to
   */
  async #judge(looks, at) {
    const finished = looks.finished(at);
    if (finished.length === 0) return;
    const losses = finished.map((each) => looks.losses(each));
    const bands = await this.#links[0].call({ method: 'crowdBands', values: [losses] });
    looks.add(finished, bands);
  }

  /**
   * Members that begin anew. What is known of those before them holds as far as they have done the same.
   *
   * @param {Course} course
   * @param {CrowdChoice} choice
   */
  async #begin(course, choice) {
    const { start: text } = course;
    const [link] = this.#links;
    const { fields } = await this.#store.run.engine.edit(text, '');
    const self = { seeds: [fields.seed], otherData: false };
    const bytes = await link.call({ method: 'crowd', values: [{ text, groups: [self] }] });
    const most = Math.max(1, Math.floor(mostBytes / bytes));
    const count = Math.min(choice.asked, most);
    /** @type {number[]} */
    const seeds = await link.call({ method: 'crowdSeeds', values: [fields.seed, count] });
    const { otherData } = choice;
    await Promise.all(
      this.#links.map((each, number) => {
        const share = seeds.filter((_, i) => i % this.#links.length === number);
        const others = share.length > 0 ? [{ seeds: share, otherData }] : [];
        const groups = number === 0 ? [self, ...others] : others;
        return each.call({ method: 'crowd', values: [{ text, groups }] });
      }),
    );
    const last = this.#members;
    const isAlike = last?.choice.otherData === otherData && last.seeds.join() === seeds.join();
    const looks = isAlike
      ? last.looks.upTo(commonStep(last.course, course))
      : new Looks(fields.seed, seeds);
    this.#members = { course, choice, seeds, looks, furthest: 0 };
    this.#isForgotten = false;
    this.#duty.forget();
  }

  /** @param {CrowdView['state']} state @param {string} reason */
  #fail(state, reason) {
    this.#state = state;
    this.#reason = reason;
    this.#onChange();
  }

  #drop() {
    for (const link of this.#links.splice(0)) link.close();
    this.#isForgotten = true;
  }

  /** @param {number} milliseconds @returns {Promise<void>} resolves earlier where something has changed */
  #wait(milliseconds) {
    if (this.#isClosed || this.#hasNews) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = milliseconds < Infinity ? setTimeout(() => this.#wake(), milliseconds) : 0;
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = () => {};
        resolve();
      };
    });
  }
}
