// How the page presents itself, as the query of its address says: `?embed=1&show=output,vitals&lock=data&speed=25`.
//
// The experiment is not part of it: that is in the fragment, see address-parts.js. What is not understood is reported as problems, in
// the same shape as the engine's, and left at its default.

import { spokenLanguage } from '../locale/index.js';
import { faultIn, goalText, readGoal } from './goal.js';

/** @import {Problem} from '../engine/types.js' */
/** @import {Condition} from './goal.js' */

/** The parts that addresses can show or hide, in the order of the page. The page's own table of parts may have more or fewer. */
export const standardParts = Object.freeze([
  'transport',
  'diagnosis',
  'data',
  'network',
  'output',
  'loss',
  'vitals',
]);

/** What readers can be kept from changing: samples and inputs, layers, how it is trained, the seed. */
export const locks = /** @type {const} */ (['data', 'network', 'training', 'seed']);

/** How many other seeds can be asked for. */
export const crowdSizes = /** @type {const} */ (['20', '50', '100', '200']);

export const themes = /** @type {const} */ (['auto', 'light', 'dark', 'projector']);

/** @typedef {(typeof locks)[number]} Lock */

/**
 * @typedef {object} Presentation
 * @property {boolean} embed without the page's head, for an iframe on somebody's page
 * @property {readonly string[]} parts that the page has, in their order
 * @property {ReadonlySet<string>} shown those of them that are on it
 * @property {ReadonlySet<Lock>} locked
 * @property {(typeof themes)[number] | null} theme null where the reader's choice counts
 * @property {string | null} lang
 * @property {boolean | null} autoplay null where it is left to the page
 * @property {number | null} speed steps a second, Infinity for `max`, null for the usual speed
 * @property {readonly Condition[] | null} goal what the reader is to reach, null where nothing is asked
 * @property {boolean} findings whether the story tells what is wrong and what helps
 * @property {'host' | null} keys who has the keys after a click in an iframe, null for the iframe
 * @property {'race' | 'map' | null} view what is shown in the place of one network, null for that
 * @property {string | null} crowd how many other seeds are trained beside the run, null for none
 * @property {string | null} lesson that is open, by its name, its address, or as a packed text
 */

/** @type {Readonly<Presentation>} */
export const standardPresentation = Object.freeze({
  embed: false,
  parts: standardParts,
  shown: new Set(standardParts),
  locked: new Set(),
  theme: null,
  lang: null,
  autoplay: null,
  speed: null,
  goal: null,
  findings: true,
  keys: null,
  view: null,
  crowd: null,
  lesson: null,
});

/** The keys that this file understands; all others belong to the experiment or to somebody else. */
export const presentationKeys = /** @type {const} */ ([
  'embed',
  'show',
  'hide',
  'lock',
  'theme',
  'lang',
  'autoplay',
  'speed',
  'goal',
  'findings',
  'keys',
  'view',
  'crowd',
  'lesson',
]);

/** @type {Record<string, Lock>} */
const lockedBy = {
  ...Object.fromEntries(
    ['data', 'noise', 'samples', 'train', 'dataseed', 'in', 'points', 'scale'].map((key) => [
      key,
      'data',
    ]),
  ),
  net: 'network',
  weights: 'network',
  seed: 'seed',
};

/**
 * The lock that keeps a field of the experiment from being changed.
 *
 * @param {string} key
 * @returns {Lock}
 */
export function lockOf(key) {
  return lockedBy[key] ?? 'training';
}

/** Steps a second that may be given for; `max` is as fast as the machine goes. */
const speedRange = { min: 0.1, max: 100_000 };

/**
 * Reads fields of the form `key=value`.
 *
 * @param {string[]} fields the first of several with the same key counts, which is a problem where they differ
 * @param {{languages: string[], parts?: readonly string[]}} known languages that the page speaks, and parts that it has
 * @returns {{presentation: Presentation, problems: Problem[]}}
 */
export function readPresentation(fields, { languages, parts = standardParts }) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {(field: string, value: string, allowed: Problem['allowed'], code?: string) => void} */
  const refuse = (field, value, allowed, code = 'unknown_name') => {
    // As the engine cuts what it quotes.
    const shown = value.length > 200 ? `${value.slice(0, 40)}…` : value;
    problems.push({ field, value: shown, code, allowed, used: '' });
  };
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const field of fields) {
    const [key, ...rest] = field.split('=');
    const value = rest.join('=');
    if ((values.get(key) ?? value) !== value)
      refuse(key, value, { code: 'field_once', values: {} }, 'duplicate');
    if (!values.has(key)) values.set(key, value);
  }
  /** @type {(names: readonly string[]) => Problem['allowed']} */
  const oneOf = (names) => ({ code: 'names', values: { names: names.join(', ') } });

  /** @type {(key: string) => boolean | null} */
  const flag = (key) => {
    const value = values.get(key);
    if (value === undefined) return null;
    if (['', '1', 'true'].includes(value)) return true;
    if (['0', 'false'].includes(value)) return false;
    refuse(key, value, oneOf(['0', '1']));
    return null;
  };
  /**
   * @template {string} Name
   * @param {string} key
   * @param {readonly Name[]} names
   * @param {string[]} [more] names that stand for all or none
   * @returns {Name[] | null} null where the key is not there
   */
  const list = (key, names, more = []) => {
    const value = values.get(key);
    if (value === undefined) return null;
    const given = value.split(',').filter((name) => name !== '');
    if (given.includes('all')) return [...names];
    const unknown = given.filter(
      (name) => !(/** @type {readonly string[]} */ (names).includes(name)),
    );
    if (unknown.length > 0) refuse(key, unknown.join(','), oneOf([...names, ...more]));
    return names.filter((name) => given.includes(name));
  };
  /**
   * @template {string} Name
   * @param {string} key
   * @param {readonly Name[]} names
   * @returns {Name | null}
   */
  const choice = (key, names) => {
    const value = values.get(key);
    if (value === undefined) return null;
    const found = names.find((name) => name === value);
    if (!found) refuse(key, value, oneOf(names));
    return found ?? null;
  };
  const speed = () => {
    const value = values.get('speed');
    if (value === undefined) return null;
    if (value === 'max') return Infinity;
    const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
    if (number >= speedRange.min && number <= speedRange.max) return number;
    refuse('speed', value, { code: 'speed', values: speedRange }, 'other');
    return null;
  };

  const goal = () => {
    const value = values.get('goal');
    if (value === undefined) return null;
    const fault = faultIn(value);
    if (fault)
      refuse('goal', fault.value, { code: 'goal', values: { measure: fault.measure } }, 'no_goal');
    return readGoal(value);
  };

  const lang = () => {
    const value = values.get('lang');
    if (value === undefined) return null;
    const found = spokenLanguage(value, languages);
    if (!found) refuse('lang', value, oneOf(languages), 'unknown_language');
    return found ?? null;
  };

  const shown = list('show', parts);
  const hidden = list('hide', parts) ?? [];
  // A list in which no name is known would leave an empty page, and so would one that names all.
  const listed = shown && shown.length > 0 ? shown : [...parts];
  const left = listed.filter((part) => !hidden.includes(part));
  const kept = left.length > 0 ? left : listed;
  if (left.length === 0) {
    const names = listed.join(', ');
    refuse('hide', values.get('hide') ?? '', { code: 'some_parts', values: { names } }, 'other');
  }
  const presentation = {
    embed: flag('embed') ?? false,
    parts,
    shown: new Set(kept),
    locked: new Set(list('lock', locks, ['all']) ?? []),
    theme: choice('theme', themes),
    lang: lang(),
    autoplay: flag('autoplay'),
    speed: speed(),
    goal: goal(),
    findings: flag('findings') ?? true,
    keys: choice('keys', /** @type {const} */ (['host'])),
    view: choice('view', /** @type {const} */ (['race', 'map'])),
    crowd: choice('crowd', crowdSizes),
    lesson: values.get('lesson') || null,
  };
  return { presentation, problems };
}

/**
 * The fields of a query that says the same; what is standard is left out.
 *
 * @param {Partial<Presentation>} presentation
 * @returns {string} without a question mark, '' where all is standard
 */
export function presentationText(presentation) {
  const whole = { ...standardPresentation, ...presentation };
  const { embed, parts, shown, locked, theme, lang, autoplay, speed, goal, view, lesson } = whole;
  const fields = [];
  if (embed) fields.push('embed=1');
  const missing = parts.filter((part) => !shown.has(part));
  if (missing.length > 0) {
    const present = parts.filter((part) => shown.has(part));
    // The shorter of the two says the same.
    const short = missing.length < present.length;
    fields.push(short ? `hide=${missing.join(',')}` : `show=${present.join(',')}`);
  }
  if (locked.size === locks.length) fields.push('lock=all');
  else if (locked.size > 0) fields.push(`lock=${locks.filter((l) => locked.has(l)).join(',')}`);
  if (theme !== null) fields.push(`theme=${theme}`);
  if (lang !== null) fields.push(`lang=${lang}`);
  if (autoplay !== null) fields.push(`autoplay=${autoplay ? 1 : 0}`);
  if (speed !== null) fields.push(`speed=${speed === Infinity ? 'max' : speed}`);
  if (goal !== null) fields.push(`goal=${goalText(goal)}`);
  if (!whole.findings) fields.push('findings=0');
  if (whole.keys !== null) fields.push('keys=host');
  if (view !== null) fields.push(`view=${view}`);
  if (whole.crowd !== null) fields.push(`crowd=${whole.crowd}`);
  if (lesson !== null) fields.push(`lesson=${encodeURIComponent(lesson).replaceAll('%3A', ':')}`);
  return fields.join('&');
}

/**
 * The query of a page of its own that asks the same of its reader.
 *
 * @param {Presentation} presentation
 * @returns {string} with its question mark, '' where nothing is asked
 */
export function taskQuery({ goal, findings, locked, keys, autoplay }) {
  // What reaches its goal by itself is no exercise.
  const text = presentationText({ goal, findings, locked, keys, autoplay: goal && autoplay });
  return text && `?${text}`;
}
