// Reads a lesson as the page opens it: its file, and what this names of engine, studies and claims.

import { PlanReader } from '../../../compare/evidence/plan-reader.js';
import results from '../../../compare/claims/results.json';
import { studySource } from '../../../engine/pool/source.js';
import { readLesson } from '../../format/lesson.js';
import { lessonFaults } from './lesson-faults.js';

/** @import {Engine} from '../../../engine/client.js' */
/** @import {Fault} from '../../format/faults.js' */
/** @import {Lesson} from '../../format/lesson.js' */

/**
 * @param {string} content of the file
 * @param {Engine} engine
 * @param {boolean} isStrange whether the page does not come with it: the studies of those that it comes with are known to be right
 * @returns {Promise<{lesson: Lesson | null, faults: Fault[]}>} null where there are faults
 */
export async function readWhole(content, engine, isStrange) {
  const { lesson, faults: known, draft } = readLesson(content);
  const found = draft?.lesson ?? lesson;
  if (!found) return { lesson, faults: known };
  const reader = new PlanReader(studySource);
  try {
    const more = await lessonFaults(
      found,
      {
        engine,
        claims: results.claims.map(({ name }) => name),
        // Where no studies can be computed, a lesson is none the worse.
        readPlan: isStrange ? (plan) => reader.read(plan).catch(() => null) : null,
      },
      draft?.faulty,
    );
    const faults = together(known, more);
    return { lesson: faults.length > 0 ? null : found, faults };
  } finally {
    reader.close();
  }
}

/**
 * @param {readonly Fault[]} known from the file alone
 * @param {readonly Fault[]} more
 * @returns {Fault[]} each of them once, in the order of the file
 */
function together(known, more) {
  const isKnown = (/** @type {Fault} */ { line, found }) =>
    known.some((each) => each.line === line && each.found === found);
  return [...known, ...more.filter((each) => !isKnown(each))].sort((a, b) => a.line - b.line);
}
