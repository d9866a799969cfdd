// What is wrong with a lesson's file: where, what was found there, and what is possible instead. Its words are in locale/en/lessons/lessons.js.

/**
 * @typedef {'noFrontMatter' | 'openFrontMatter' | 'noField' | 'unknownField' | 'missing' | 'twice' | 'wrongValue'
 *   | 'newer' | 'unknownBlock' | 'noSteps' | 'heading' | 'emptyStep' | 'emptyLead' | 'secondBlock' | 'afterRun' | 'needsRun' | 'noQuestion' | 'fewOptions'
 *   | 'noRight' | 'severalRight' | 'stray' | 'lateField' | 'openBlock' | 'unknownValue' | 'image' | 'experiment'
 *   | 'either' | 'manySteps' | 'tooMuch' | 'ofStudy' | 'notWatched' | 'noStudy' | 'notInRun' | 'plan' | 'unknownClaim'
 *   | 'decimalComma' | 'noActivation' | 'tooDeep' | 'manyPixels' | 'unreadImage' | 'fewSeeds'} FaultCode
 */

/**
 * @typedef {object} Fault
 * @property {FaultCode} code
 * @property {number} line of the file, counted from 1; 0 where it is the file as a whole
 * @property {string} found '' where something is missing
 * @property {string} possible what may stand there, '' where the words of the code say it
 */

/** More of what was found is not quoted. */
const mostQuoted = 60;

export class Faults {
  /** @type {Fault[]} */
  list = [];
  /** What the file has brought so far for the page to show; see weigh() in markdown.js. */
  weight = 0;
  /** What its pictures have so far; see markdown.js. */
  pixels = 0;

  /**
   * @param {FaultCode} code
   * @param {number} line
   * @param {string} [found]
   * @param {readonly string[]} [possible]
   */
  add(code, line, found = '', possible = []) {
    const text = found.trim();
    this.list.push({
      code,
      line,
      found: text.length > mostQuoted ? `${text.slice(0, mostQuoted - 1)}…` : text,
      possible: possible.join(', '),
    });
  }
}
