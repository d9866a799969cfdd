// Lines of the form `key: value`, as the front matter of a lesson and its blocks begin with, and what the values may be.

/** @import {Faults} from './faults.js' */

/**
 * @typedef {object} Rule what the value of a key may be
 * @property {(text: string) => unknown} read undefined where it is none
 * @property {readonly string[]} possible for an error
 * @property {boolean} [needed]
 */

/** @typedef {{values: Record<string, any>, lines: Record<string, number>, count: number}} Read how many lines were fields */

/**
 * Reads fields from the first line on, up to the first line that is none.
 *
 * @param {readonly string[]} texts
 * @param {number} first number of the first line in the file
 * @param {Record<string, Rule>} rules by key
 * @param {Faults} faults
 * @param {boolean} isAll whether every line has to be a field
 * @returns {Read}
 */
export function readFields(texts, first, rules, faults, isAll) {
  /** @type {Read} */
  const read = { values: {}, lines: {}, count: 0 };
  for (const [index, text] of texts.entries()) {
    const line = first + index;
    const [, key, value] = /^([a-z]+):(?:\s+(.*?))?\s*$/.exec(text) ?? [];
    if (key === undefined && !isAll) break;
    read.count = index + 1;
    if (text.trim() === '') continue;
    if (key === undefined) faults.add('noField', line, text);
    else if (!Object.hasOwn(rules, key)) faults.add('unknownField', line, key, Object.keys(rules));
    else if (Object.hasOwn(read.values, key)) faults.add('twice', line, key);
    else {
      const known = rules[key].read(value ?? '');
      if (known === undefined) {
        const pointed = withPoints(value ?? '');
        if (pointed !== value && rules[key].read(pointed) !== undefined)
          faults.add('decimalComma', line, text, [`${key}: ${pointed}`]);
        else faults.add('wrongValue', line, text, rules[key].possible);
      }
      read.values[key] = known;
      read.lines[key] = line;
    }
  }
  for (const [key, { needed }] of Object.entries(rules)) {
    if (needed && !Object.hasOwn(read.values, key)) faults.add('missing', first, '', [key]);
  }
  return read;
}

/** @type {(most: number, needed?: boolean) => Rule} */
export const words = (most, needed = false) => ({
  needed,
  read: (text) => (text !== '' && text.length <= most ? text : undefined),
  possible: [`1–${most}`],
});

/** @type {(min: number, max: number, needed?: boolean) => Rule} */
export const whole = (min, max, needed = false) => ({
  needed,
  read: (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    return number >= min && number <= max ? number : undefined;
  },
  possible: [`${min}–${max}`],
});

/** @type {(needed?: boolean) => Rule} */
export const positive = (needed = false) => ({
  needed,
  read: (text) => {
    const number = numberOf(text);
    return number > 0 && Number.isFinite(number) ? number : undefined;
  },
  possible: ['0.5', '1e-4'],
});

/** A number together with how it is written. @type {(rule: Rule) => Rule} */
export const asWritten = (rule) => ({
  ...rule,
  read: (text) => {
    const number = rule.read(text);
    return number === undefined ? undefined : { number, text };
  },
});

/** @type {(names: readonly string[], needed?: boolean) => Rule} */
export const oneOf = (names, needed = false) => ({
  needed,
  read: (text) => (names.includes(text) ? text : undefined),
  possible: names,
});

/** @type {(names: readonly string[]) => Rule} */
export const someOf = (names) => ({
  read: (text) => {
    const given = text.split(',').map((name) => name.trim());
    return given.every((name) => names.includes(name)) ? given : undefined;
  },
  possible: names,
});

/** Names of what is elsewhere, which may know others. @type {Rule} */
export const named = {
  read: (text) => {
    const given = text.split(',').map((name) => name.trim());
    return given.every((name) => /^[a-z][a-z-]*$/.test(name)) ? given : undefined;
  },
  possible: ['dying, dead-forever'],
};

/**
 * A number as it is written in a lesson, in plain or scientific notation with a point.
 *
 * @param {string} text
 * @returns {number} NaN where it is none
 */
export function numberOf(text) {
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

/**
 * A text with its decimal commas as points, as a lesson has them.
 *
 * @param {string} text
 */
export const withPoints = (text) => text.replace(/(\d),(?=\d)/g, '$1.');
