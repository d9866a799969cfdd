// The sentences of a study's result: the engine says codes with numbers, the locale has the words; see cpp/study/sentence.h.

import { allowedText, problemText } from '../../format/problem-text.js';
import { texts } from '../../format/texts.js';
import studyTexts from '../../locale/en/study.js';
import { factorName, valueName } from './names.js';

/** @import {Allowed, StudyResult} from '../../engine/types.js' */
/** @import {Values} from '../../format/messages.js' */
/** @import {Problem} from '../../format/problem-text.js' */

const t = texts('study', studyTexts);

/** Messages that are values of those after them. */
const parts = /** @type {const} */ ([
  'name',
  'what',
  'against',
  'failure',
  'failures',
  'figures',
  'basis',
]);

/** Of a value that is compared with nothing. */
const ofNone = {
  first: '',
  firstMean: 0,
  firstMedian: 0,
  firstFailed: 0,
  firstReached: 'no',
  difference: 0,
};

/** Stands in a sentence where its figures begin; no text has this character. */
const mark = '\ue000';

/**
 * @param {Allowed} said
 * @returns {{claim: string, figures: string}} what is said, and the figures that it rests on: together the sentence that the command line
 *   prints
 */
export function sentenceText({ code, values }) {
  const named = (/** @type {string} */ factor, /** @type {string} */ key) =>
    values[factor] === '' ? '' : valueName(String(values[factor]), String(values[key]));
  /** @type {Values} */
  const all = {
    ...ofNone,
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? NaN])),
    factor: values.factor || 'none',
    factorName: factorName(String(values.factor)),
    secondName: factorName(String(values.second)),
    value: named('factor', 'value'),
    first: named('factor', 'first'),
    at: named('second', 'at'),
  };
  for (const part of parts) all[part] = t(part, all);
  all.figures = mark + all.figures;
  all.basis = mark + all.basis;
  const text = t(/** @type {keyof typeof studyTexts} */ (`sentence.${code}`), all);
  const [claim, ...figures] = text.split(mark);
  return { claim, figures: figures.join('') };
}

/**
 * The sentences about one group of runs, a stratum or all, in one measure.
 *
 * @param {Pick<StudyResult, 'sentences' | 'measures'>} result
 * @param {number} measure its place among the measures
 * @param {number} group
 * @returns {Allowed[]}
 */
export function sentencesOf({ sentences, measures }, measure, group) {
  const groups = measures[0].groups.length;
  // For each measure there are as many a group, those of the groups one after the other.
  const each = sentences.length / (measures.length * groups);
  const from = (measure * groups + group) * each;
  return sentences.slice(from, from + each);
}

/**
 * What is wrong with a plan: of an experiment's fields as everywhere, of what a plan alone may say in its own words.
 *
 * @param {Problem} problem
 * @param {'mended' | 'refused'} [outcome]
 */
export function planProblemText(problem, outcome) {
  return problemText(problem, outcome, (allowed) => {
    const key = `allowed.${allowed.code}`;
    return t.has(key) ? t(key, allowed.values) : allowedText(allowed);
  });
}
