// Watches the page for those who hold a port: what changes, whole epochs, divergence, and whether the goal is reached.

import { goalText } from '../../address/goal.js';
import { measured } from '../../state/measures.js';
import { RequestError } from '../protocol.js';
import { lanesTold, raceTold } from './lanes-told.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {OpenPage} from './host-connection.js' */
/** @import {EngineProblem} from '../../state/types.js' */
/** @import {Measured} from '../host/element.js' */

/** A page that is seen has drawn by then, also on a busy device. */
const unseenMilliseconds = 5000;
const unseen =
  'The playground is out of view, where browsers draw nothing. Bring it into view and ask again.';

export class PageEvents {
  store;
  theme;
  tagOf;
  /** What the goal was reached with. @type {(Measured & {goal: string}) | null} */
  #complete = null;
  /** Of which was told last. @type {EngineProblem | null} */
  #problem = null;
  #page;
  /** @type {Set<MessagePort>} */
  #ports = new Set();
  #epoch = 0;
  /** The state of which was told last, and where it diverged. */
  #told = '';
  /** @type {number | null} */
  #divergedAt = null;
  /** The newest state that was on show or in an answer: pictures lag behind answers. @type {{version: number, step: number}} */
  #newest = { version: 0, step: 0 };
  /** Those who want to know when the state after their call is drawn. @type {(() => void)[]} */
  #waiting = [];
  /** Those of them for whom the frame that has been asked for is new enough. @type {(() => void)[]} */
  #due = [];

  /** @param {OpenPage} page */
  constructor(page) {
    this.#page = page;
    this.store = page.store;
    this.theme = page.theme;
    this.tagOf = page.tagOf;
    this.#told = this.#described();
    const { frame } = page.store.run;
    if (frame) this.answered(frame);
    this.store.subscribe(() => this.#changed());
    document.addEventListener('ap-lesson', (event) => {
      this.#emit('lesson', /** @type {CustomEvent} */ (event).detail);
    });
    this.#judge();
    const { goal } = this.store.presentation;
    page.loop.guests.push({
      run: this.store.run,
      visible: true,
      // Dead units are counted on purpose only where the goal asks for them.
      request: () => {
        this.#due.push(...this.#waiting.splice(0));
        return { vitals: goal?.some(({ measure }) => measure === 'dead') ?? false };
      },
      takeFrame: (frame) => this.#takeFrame(frame),
    });
  }

  /** @param {MessagePort} port hears from now on, and at once of a goal that has been reached before */
  tell(port) {
    this.#ports.add(port);
    if (this.#complete) port.postMessage({ event: 'complete', detail: this.#complete });
  }

  /**
   * Somebody hears of the state of a frame: what is told after it is no older.
   *
   * @param {Frame} frame
   */
  answered = ({ version, step }) => {
    if (!this.#isOutdated({ version, step })) this.#newest = { version, step };
  };

  isComplete = () => this.store.presentation.goal && this.#complete !== null;

  /**
   * @returns {Promise<void>} rejected where nobody looks: then browsers draw nothing, and what stands there is of an earlier state or empty
   */
  pictured = () => {
    const { loop } = this.#page;
    if (document.hidden && loop.atRest) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      setTimeout(() => reject(new RequestError(unseen)), unseenMilliseconds);
      // A loop that is at rest makes its request at once.
      loop.want();
    });
  };

  #state() {
    const { experiment, playing, stepsPerSecond } = this.store.run;
    const race = raceTold(this.store.lanes);
    return { experiment: experiment.text, playing, speed: stepsPerSecond, ...race };
  }

  /** @param {{version: number, step: number}} frame */
  #isOutdated({ version, step }) {
    const newest = this.#newest;
    return version < newest.version || (version === newest.version && step < newest.step);
  }

  #described() {
    return Object.values(this.#state()).join(' ');
  }

  #changed() {
    const described = this.#described();
    if (described !== this.#told) {
      this.#told = described;
      this.#emit('statechange', { ...this.#state(), step: this.#newest.step });
    }
    const { divergedAt } = this.store.run;
    if (divergedAt !== null && divergedAt !== this.#divergedAt) {
      this.#emit('diverged', { step: divergedAt });
    }
    this.#divergedAt = divergedAt;
    this.#judge();
    const { engineProblem } = this.store;
    if (engineProblem && engineProblem !== this.#problem && engineProblem.outcome !== 'ended') {
      const { outcome, step, reason } = engineProblem;
      this.#emit('error', outcome === 'lost' ? lost(reason) : restarted(step));
    }
    this.#problem = engineProblem;
  }

  /** The engine has judged whether the goal is reached. */
  #judge() {
    const { run, presentation } = this.store;
    const { goal, lesson } = presentation;
    // Goals of a lesson are steps on its way.
    if (!goal || lesson || this.#complete || !run.reached) return;
    const { frame, description } = run.reached;
    const state = measured(frame, run.tables, description);
    this.#complete = { ...state, goal: goalText(goal) };
    this.#emit('complete', this.#complete);
  }

  /** @param {Frame} frame */
  #takeFrame(frame) {
    const { run } = this.store;
    for (const resolve of this.#due.splice(0)) resolve();
    if (this.#isOutdated(frame)) return;
    this.answered(frame);
    const state = measured(frame, run.tables, run.description);
    const epoch = Math.floor(frame.epoch);
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#emit('epoch', { ...state, ...lanesTold(frame) });
    }
  }

  /**
   * @param {string} event
   * @param {unknown} detail
   */
  #emit(event, detail) {
    for (const port of this.#ports) port.postMessage({ event, detail });
  }
}

/** @param {number} step */
function restarted(step) {
  const message = `The engine ended and was started again at step ${step}. Training is paused.`;
  return { code: 'engine_restarted', message, step };
}

/** @param {string} reason */
function lost(reason) {
  const message = `The engine ended and could not be started again: ${reason}`;
  return { code: 'engine_lost', message, step: null };
}
