// What is said of a claim, for the page and for its static page: its words, and its figures from results.json, which `playground claims`
// writes.

import { factor, fixed, list, measured, percent, typed } from '../../format/numbers.js';
import { nameOf } from '../../format/names.js';
import { sentences } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import { factorName, numberText, valueName } from '../evidence/names.js';
import claimsTexts from '../../locale/en/compare/claims.js';

/** @typedef {'holds' | 'does_not_hold' | 'not_told'} Verdict */

/**
 * @typedef {object} Answer
 * @property {string} verdict
 * @property {number} difference
 * @property {number} low
 * @property {number} high
 * @property {number} [ratio] what a difference of logarithms is, with the ends of its interval
 * @property {number} [ratioLow]
 * @property {number} [ratioHigh]
 * @property {number[]} means of the sides
 * @property {number} seeds that count
 * @property {number} runs
 * @property {number} tuningRuns
 * @property {string} digest
 */

/**
 * @typedef {object} Part as cpp/command/claims.cpp writes it
 * @property {string} name
 * @property {string} measure
 * @property {string} direction
 * @property {number} margin
 * @property {number} against
 * @property {string[]} sides
 * @property {string[]} strata
 * @property {string[]} rates
 * @property {number} epochs
 * @property {string} commonRate
 * @property {number} level
 * @property {Answer} answer
 * @property {Answer | null} common
 * @property {string[]} plans
 */

/** @typedef {{name: string, verdict: string, parts: Part[]}} Claim */

/**
 * @typedef {object} PartView
 * @property {string} name
 * @property {string} what is measured of what
 * @property {string} result
 * @property {string} interval '' of what is exact
 * @property {string} means of the two sides, '' where they say nothing
 * @property {Verdict} verdict
 * @property {string} said the verdict in words
 * @property {string} why what there is to say of a part that does not hold, '' for nothing
 * @property {string} rule
 * @property {string} runs
 * @property {string} settings '' where there are none
 * @property {{what: string, result: string, interval: string, verdict: Verdict, said: string} | null} common
 * @property {{text: string, name: string}[]} plans that compare both sides in one setting
 * @property {{text: string, name: string}[]} networks of its sides in the first setting, where there are no plans
 */

/**
 * @typedef {object} ClaimView
 * @property {string} name
 * @property {string} title
 * @property {string} text
 * @property {string} untested
 * @property {Verdict} verdict
 * @property {string} said the verdict in words
 * @property {string} level of the intervals, '' where nothing is random
 * @property {PartView[]} parts
 */

const t = texts('claims', claimsTexts);

/** @param {string} key */
const text = (key) => t(/** @type {keyof typeof claimsTexts} */ (key));

/**
 * What there is to say of a part that does not hold: it may be the other way round, be there but by less than matters, or make no
 * difference at all.
 *
 * @param {Pick<Part, 'direction' | 'margin'>} part
 * @param {Answer} answer
 * @returns {string} '' for nothing
 */
export function whyOf({ direction, margin }, { verdict, low, high }) {
  if (verdict !== 'does_not_hold' || direction === 'same') return '';
  const [from, to] = direction === 'more' ? [low, high] : [-high, -low];
  if (to < 0) return t('why.reversed');
  if (from > 0) return t('why.small');
  return from >= -margin ? t('why.none') : '';
}

/**
 * The verdict on a claim, and where only some of its parts hold, how many.
 *
 * @param {Pick<Claim, 'verdict'> & {parts: {answer: Pick<Answer, 'verdict'>}[]}} claim
 */
export function claimSaid({ verdict, parts }) {
  const said = text(`verdict.${verdict}`);
  const holding = parts.filter(({ answer }) => answer.verdict === 'holds').length;
  const isInPart = holding > 0 && holding < parts.length;
  return isInPart ? t('verdict.in_part', { verdict: said, holding, parts: parts.length }) : said;
}

/**
 * What a claim is about, and where its parts have other verdicts than it, those of each: for pages that name the claim without its figures.
 *
 * @param {{name: string, verdict: string, parts: {name: string, answer: Pick<Answer, 'verdict'>}[]}} claim
 * @returns {string[]} a sentence, and what to set apart from it
 */
export function claimMeant({ name, verdict, parts }) {
  const differ = parts.some(({ answer }) => answer.verdict !== verdict);
  const told = parts.map((part) =>
    t('verdict.of_part', {
      part: text(`part.${part.name}`),
      verdict: text(`verdict.${part.answer.verdict}`),
    }),
  );
  return [text(`${name}.text`), ...(differ ? told : [])];
}

/** Measures that are shares of something. */
const shares = [
  'accuracy',
  'gain',
  'diverged',
  'dead',
  'revived',
  'zeros_at_start',
  'zeros_at_end',
  'slope_at_two',
];
/** Under it a number is told as a power of ten. */
const smallest = 1e-4;
/** Nothing about it is drawn at random. */
const exact = 'slope_at_two';
/** Measures of which logarithms are compared, with their bases. @type {Record<string, number>} */
const logarithms = { first_gradient: 10, step_time: Math.E };

/**
 * @param {string} measure
 * @param {number} value a difference, or a margin
 */
function written(measure, value) {
  if (shares.includes(measure)) return t('points', { value: number(measure, value) });
  return number(measure, value);
}

/**
 * A value of a part as it stands in its text: a difference, or what a difference of logarithms is as a ratio.
 *
 * @param {string} measure
 * @param {number} value
 */
export function valueText(measure, value) {
  const base = logarithms[measure];
  return base === undefined ? written(measure, value) : factor(base ** value);
}

/** Of the logarithms of a measure, 0 where it has none. @param {string} measure */
export const baseOf = (measure) => logarithms[measure] ?? 0;

/** What its differences are multiplied by to be read. @param {string} measure */
export const unitOf = (measure) => (shares.includes(measure) ? 100 : 1);

/**
 * @param {string} measure
 * @param {number} value
 */
function number(measure, value) {
  if (shares.includes(measure)) return fixed(100 * value, 1);
  if (measure === 'epochs') return fixed(value, 1);
  if (value !== 0 && Math.abs(value) < smallest) return measured(value);
  return typed(Number(value.toPrecision(2)));
}

/**
 * @param {Part} part
 * @param {Answer} answer
 */
function figures({ measure }, { difference, low, high, ratio, ratioLow, ratioHigh }) {
  const isRatio = ratio !== undefined && ratioLow !== undefined && ratioHigh !== undefined;
  const [value, from, to] = isRatio
    ? [ratio, ratioLow, ratioHigh].map(factor)
    : [written(measure, difference), number(measure, low), number(measure, high)];
  return {
    result: value,
    interval: measure === exact ? '' : t('interval', { low: from, high: to }),
  };
}

/** @param {Part} part */
function meansText({ measure, sides, answer }) {
  if (sides.length < 2 || measure in logarithms) return '';
  const [first, second] = answer.means.map((mean) =>
    shares.includes(measure) ? percent(mean, 1) : number(measure, mean),
  );
  return t('means', { first, second });
}

/** @param {Part} part */
function ruleText({ measure, direction, margin }) {
  if (measure === exact) return t('rule.exact', { margin: written(measure, margin) });
  const base = logarithms[measure];
  if (base === undefined || direction === 'same')
    return t(/** @type {'rule.more'} */ (`rule.${direction}`), {
      margin: written(measure, margin),
    });
  const ratio = factor(base ** (direction === 'less' ? -margin : margin));
  // A bound of a ratio has no sign before it.
  return t(/** @type {'rule.more'} */ (`rule.${direction}`), { margin: ratio }).replace('−×', '×');
}

/**
 * What the runs of a side have, as the reader calls it.
 *
 * @param {string} side
 */
function sideName(side) {
  const [key, value] = side.split('=');
  if (key === 'clip')
    return value === '0' ? t('side.unclipped') : t('side.clipped', { norm: numberText(value) });
  if (key !== 'net') return valueName(key, value);
  const [, layers = '1', units, activation] = /^(?:(\d+)\*)?(\d+):(.*)$/.exec(value) ?? [];
  const numbers = { layers: Number(layers), units: Number(units) };
  return t('side.net', { ...numbers, activation: valueName('activation', activation) });
}

/** @param {Part} part */
function whatText({ measure, sides, against }) {
  const values = { measure: text(`measure.${measure}`), first: sideName(sides[0]) };
  if (sides.length < 2 && against === 0) return t('sides.alone', values);
  if (sides.length < 2)
    return t('sides.one', {
      ...values,
      against: shares.includes(measure) ? percent(against, 0) : number(measure, against),
    });
  const key = measure in logarithms ? 'sides.ratio' : 'sides.two';
  return t(key, { ...values, second: sideName(sides[1]) });
}

/** @param {Part} part */
function runsText({ measure, sides, strata, rates, answer }) {
  const { runs, seeds: counted, tuningRuns } = answer;
  if (measure === exact) return t('runs.none');
  if (measure === 'step_time') return t('runs.timed', { runs });
  const seeds = Math.round(runs / (sides.length * strata.length));
  const values = { runs, seeds, strata: strata.length, sides: sides.length, tuning: tuningRuns };
  const all = t('runs.of', { ...values, rates: list(rates.map(numberText)) });
  return counted < seeds ? sentences([all, t('runs.counted', { counted })]) : all;
}

/**
 * What all settings have, what differs between them, and how long their runs are trained.
 *
 * @param {Part} part
 */
function settingsText({ measure, sides, strata, epochs }) {
  if (measure === exact || measure === 'step_time') return '';
  /** @type {Map<string, Set<string>>} */
  const fields = new Map();
  for (const field of strata.flatMap((stratum) => stratum.split('&').filter(Boolean))) {
    const at = field.indexOf('=');
    const [key, value] = [field.slice(0, at), field.slice(at + 1)];
    fields.set(key, (fields.get(key) ?? new Set()).add(value));
  }
  // Where the sides are activations, that of the setting is none of theirs.
  const isActivation = sides[0].startsWith('activation=');
  const settings = [...fields].map(([key, values]) =>
    t('setting', {
      name: key === 'net' ? t('setting.net') : factorName(key),
      values: list([...values].map((value) => settingName(key, value, isActivation))),
    }),
  );
  const all = [...settings, t('setting.epochs', { epochs })];
  return t('varied', {
    settings: all.reduce((first, second) => t('setting.two', { first, second })),
  });
}

/**
 * @param {string} key
 * @param {string} value
 * @param {boolean} isBare of layers, without their activation
 */
function settingName(key, value, isBare) {
  if (key === 'init') {
    const [name, scale] = value.split(':');
    const shown = name === 'auto' ? t('setting.matched') : valueName(key, name);
    return scale ? t('setting.scale', { name: shown, scale: numberText(scale) }) : shown;
  }
  if (key !== 'net') return valueName(key, value);
  const [, count = '1', units, activation] = /^(?:(\d+)\*)?(\d+):(.*)$/.exec(value) ?? [];
  const shown = isBare ? '' : valueName('activation', activation);
  return t('setting.layers', { count, units, activation: shown }).trim();
}

/**
 * The setting of a plan: exclusive or, 2 × 8.
 *
 * @param {string} plan its canonical text
 */
function planName(plan) {
  const valueOf = (/** @type {string} */ key) => new RegExp(`&${key}=([^&]*)`).exec(plan)?.[1];
  // What is standard is left out of a text.
  const data = nameOf('data', valueOf('data') ?? 'circle');
  // 2*8:relu or 8,8: all layers of a claim's network are equal.
  const parts = (valueOf('net') ?? '').replace(/:[^,]*/g, '').split(',');
  const [units, count = parts.length] = parts[0].split('*').reverse();
  const layers = `${count} × ${units}`;
  return t('rerun.plan', { data, layers });
}

/**
 * A network of a side, in the first setting.
 *
 * @param {Part} part
 * @param {string} side
 */
function networkOf({ strata }, side) {
  const [key, value] = side.split('=');
  const setting = strata[0];
  const experiment =
    key === 'activation'
      ? setting.replace(/(net=[^&]*:)[^&]*/, `$1${value}`)
      : [setting, side].filter(Boolean).join('&');
  const [, activation = ''] = /net=[^&]*:([a-z_]+)/.exec(experiment) ?? [];
  const what = key === 'clip' ? sideName(side) : valueName('activation', activation);
  const name = t('rerun.network', { setting: planName(`&${experiment}`), side: what });
  return { text: `v=1&${experiment}`, name };
}

/** @param {Part} part @returns {PartView} */
function partView(part) {
  const { name, answer, common, commonRate, plans } = part;
  return {
    name: text(`part.${name}`),
    what: whatText(part),
    ...figures(part, answer),
    means: meansText(part),
    verdict: /** @type {Verdict} */ (answer.verdict),
    said: text(`verdict.${answer.verdict}`),
    why: whyOf(part, answer),
    rule: ruleText(part),
    runs: runsText(part),
    settings: settingsText(part),
    common: common && {
      what: t('common', { rate: numberText(commonRate) }),
      ...figures(part, common),
      verdict: /** @type {Verdict} */ (common.verdict),
      said: text(`verdict.${common.verdict}`),
    },
    plans: plans.map((plan) => ({ text: plan, name: planName(plan) })),
    networks: plans.length > 0 ? [] : part.sides.map((side) => networkOf(part, side)),
  };
}

/** Whether nothing in it is drawn at random. @param {Claim} claim */
function isExact({ parts }) {
  return parts.every(({ measure }) => measure === exact);
}

/** @param {Claim} claim @returns {ClaimView} */
export function claimView(claim) {
  const { name, verdict, parts } = claim;
  return {
    name,
    title: text(`${name}.title`),
    text: text(`${name}.text`),
    untested: text(`${name}.untested`),
    verdict: /** @type {Verdict} */ (verdict),
    said: claimSaid(claim),
    level: isExact(claim) ? '' : t('level', { level: Math.floor(100 * parts[0].level) / 100 }),
    parts: parts.map(partView),
  };
}
