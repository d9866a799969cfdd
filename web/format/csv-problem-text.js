// What is wrong with a CSV text, and where, in words: the engine gives codes with numbers and cells.

import csvProblemTexts from '../locale/en/csv-problems.js';
import { texts } from './texts.js';

/** @import {Values} from './messages.js' */

/** @typedef {keyof typeof csvProblemTexts} Key */
/** @typedef {{line: number, column: number, name: string, code: string, values: Values}} CsvProblem as the engine has it */

const t = texts('csv-problems', csvProblemTexts);

/** @param {CsvProblem} problem */
export function csvProblemText({ line, column, name, code, values }) {
  const place = line > 0 ? (column > 0 ? 'cell' : 'line') : column > 0 ? 'column' : 'text';
  const problem = t(/** @type {Key} */ (code), values);
  return t(`at.${place}`, { line, column, name, named: name === '' ? 'no' : 'yes', problem });
}
