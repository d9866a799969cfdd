// Reads and writes how the page presents itself, as fields of an address. Most addresses have none, so it is loaded on demand.
//
// What is not understood is reported as problems, in the same shape as the engine's, and left at its default.

import { locks, parts, standardPresentation, themes } from './presentation.js';
import { spokenLanguage } from '../locale/index.js';
import { goalText, readGoal } from './goal.js';

/** @import {Problem} from '../engine/types.js' */
/** @import {Presentation} from './presentation.js' */

/** Steps a second that may be given for; `max` is as fast as the machine goes. */
const speedRange = { min: 0.1, max: 100_000 };

/**
 * Reads fields of the form `key=value`; keys of others are passed over.
 *
 * @param {string[]} fields the first of several with the same key counts
 * @param {{languages: string[]}} known
 * @returns {{presentation: Presentation, problems: Problem[]}}
 */
export function readPresentation(fields, { languages }) {
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const field of fields) {
    const [key, ...rest] = field.split('=');
    if (!values.has(key)) values.set(key, rest.join('='));
  }
  /** @type {Problem[]} */
  const problems = [];
  /** @type {(field: string, value: string, allowed: Problem['allowed'], code?: string) => void} */
  const refuse = (field, value, allowed, code = 'unknown_name') => {
    problems.push({ field, value, code, allowed, used: '' });
  };
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
    const conditions = readGoal(value);
    if (!conditions) refuse('goal', value, { code: 'goal', values: {} }, 'other');
    return conditions;
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
  // A list in which no name is known would leave an empty page.
  const kept = (shown && shown.length > 0 ? shown : [...parts]).filter(
    (part) => !hidden.includes(part),
  );
  const presentation = {
    embed: flag('embed') ?? false,
    shown: new Set(kept),
    locked: new Set(list('lock', locks, ['all']) ?? []),
    theme: choice('theme', themes),
    lang: lang(),
    autoplay: flag('autoplay'),
    speed: speed(),
    goal: goal(),
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
  const { embed, shown, locked, theme, lang, autoplay, speed, goal } = {
    ...standardPresentation,
    ...presentation,
  };
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
  return fields.join('&');
}
