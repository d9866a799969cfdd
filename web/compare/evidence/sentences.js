// The sentences of a study's result: the engine says codes with numbers, the locale has the words; see cpp/study/sentence.h.

import { texts } from '../../format/texts.js';
import studyTexts from '../../locale/en/study.js';
import { factorName, valueName } from './names.js';

/** @import {Allowed, StudyResult} from '../../engine/types.js' */
/** @import {Values} from '../../format/messages.js' */

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

/**
 * @param {Allowed} said
 * @returns {string}
 */
export function sentenceText({ code, values }) {
  const named = (/** @type {string} */ factor, /** @type {string} */ key) =>
    values[factor] === '' ? '' : valueName(String(values[factor]), String(values[key]));
  /** @type {Values} */
  const all = {
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? NaN])),
    factor: values.factor || 'none',
    factorName: factorName(String(values.factor)),
    secondName: factorName(String(values.second)),
    value: named('factor', 'value'),
    first: named('factor', 'first'),
    at: named('second', 'at'),
  };
  for (const part of parts) all[part] = t(part, all);
  return t(/** @type {keyof typeof studyTexts} */ (`sentence.${code}`), all);
}

/**
 * The sentences about one group of runs: a stratum, or all.
 *
 * @param {Pick<StudyResult, 'sentences' | 'measures'>} result
 * @param {number} group
 * @returns {Allowed[]}
 */
export function sentencesOf({ sentences, measures }, group) {
  const groups = measures[0]?.groups.length ?? 0;
  // For each measure there are as many a group, those of the groups one after the other.
  const each = sentences.length / (measures.length * groups);
  return measures.flatMap((_, measure) => {
    const from = (measure * groups + group) * each;
    return sentences.slice(from, from + each);
  });
}
