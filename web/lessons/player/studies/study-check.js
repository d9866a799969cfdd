// A study of a lesson, run again on the reader's machine: which of the numbers that the text has of it hold.

import { Session as StudySession } from '../../../compare/evidence/session.js';
import { studyValues } from '../../format/values.js';
import { textsIn, valueNodes } from '../values-of.js';
import { computedOf, isAsWritten, studyNumber } from './study-numbers.js';

/** @import {StudySource} from '../../../engine/pool/types.js' */
/** @import {Study} from '../../format/blocks.js' */
/** @import {Lesson} from '../../format/lesson.js' */
/** @import {Value} from '../../format/values.js' */

/** @typedef {{number: number, isSame: boolean}} Found */

export class StudyCheck {
  #session;
  #values;
  #onChange;
  /** What came of the numbers of the text; null until it is over. @type {Map<Value, Found> | null} */
  found = null;

  /**
   * @param {Lesson} lesson
   * @param {Study} study
   * @param {StudySource} source
   * @param {() => void} onChange
   */
  constructor(lesson, study, source, onChange) {
    this.#values = valuesBelow(lesson, study);
    this.#onChange = onChange;
    this.#session = new StudySession(source, study.plan, onChange);
  }

  /** @returns {'running' | 'over' | 'failed'} */
  get state() {
    if (this.found) return 'over';
    return ['failed', 'cancelled'].includes(this.#session.state) ? 'failed' : 'running';
  }

  get progress() {
    return this.#session.progress;
  }

  /** How many numbers there are, and how many are otherwise than the text says. */
  get outcome() {
    const found = [...(this.found?.values() ?? [])];
    return { of: found.length, wrong: found.filter(({ isSame }) => !isSame).length };
  }

  async run() {
    const session = this.#session;
    await session.open({ asked: true });
    if (session.state === 'finished') {
      const computed = computedOf(session.lines, session.result);
      const found = this.#values.map(({ value, written }) => {
        const number = studyNumber(computed, value);
        return /** @type {const} */ ([value, { number, isSame: isAsWritten(written, number) }]);
      });
      this.found = new Map(found);
    }
    this.#onChange();
  }

  stop() {
    void this.#session.close();
  }
}

/**
 * The numbers of a study in the texts below it, up to the next one.
 *
 * @param {Lesson} lesson
 * @param {Study} study
 */
function valuesBelow({ steps }, study) {
  let isBelow = false;
  return steps
    .flatMap(({ before, after }) => [...before, ...after])
    .flatMap((piece) => {
      if (piece.kind === 'study') isBelow = piece === study;
      return isBelow ? textsIn(piece).flatMap((nodes) => valueNodes(nodes)) : [];
    })
    .filter(({ value }) => studyValues.includes(value.name));
}
