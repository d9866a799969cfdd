// An experiment as a file: its text, how far it was trained, all weights to the last bit, and the course of its losses.
//
// What is read may come from anybody: every field is checked, and the first one that is wrong is named. What the text of the
// experiment means is for the engine to judge.

import { ofLane } from '../address/plan-text.js';
import { version } from '../format/version.js';
import { fromBase64, toBase64 } from '../format/base64.js';
import { floats } from '../format/floats.js';
import { fixed } from '../format/numbers.js';
import { shortened as cut } from '../format/shortened.js';
import { texts } from '../format/texts.js';
import shareTexts from '../locale/en/share.js';

const t = texts('share', shareTexts);

const fileFormat = 'activation-playground';
const fileVersion = 1;

/** Larger files are not read. */
export const mostBytes = 20 * 2 ** 20;

const mostSteps = 1e9;
const mostPoints = 100_000;
/** As many as the engine takes. */
const mostParameters = 1_000_000;
/** Lists within lists: the format itself needs three levels. */
const mostNested = 8;
const shownCharacters = 40;

const lossLists = /** @type {const} */ (['steps', 'epochs', 'train', 'test']);

/**
 * @typedef {object} SavedLosses of the losses: lists of equal length
 * @property {number[]} steps
 * @property {number[]} epochs
 * @property {number[]} train
 * @property {number[]} test
 */

/**
 * @typedef {object} SavedExperiment
 * @property {string} experiment its text
 * @property {number} step
 * @property {string} digest of the state
 * @property {boolean} pristine whether the experiment alone leads there
 * @property {Float32Array} parameters
 * @property {SavedLosses} losses
 * @property {string} [lanes] what other lanes of a race have otherwise, as an address carries it; files without it hold one run
 */

/** @typedef {'size' | 'foreign' | 'json' | 'nesting' | 'object' | 'format' | 'version' | 'text' | 'step' | 'digest' | 'flag' | 'base64' | 'finite' | 'lists' | 'number' | 'ascending' | 'engine'} Allowed */

/** Something in a file that cannot be used. */
export class FileProblem extends Error {
  /**
   * @param {string} field
   * @param {string} value as it stands there, shortened
   * @param {Allowed} allowed what may stand there
   * @param {Record<string, string | number>} [limits]
   */
  constructor(field, value, allowed, limits = {}) {
    super(`${field}: "${value}" cannot be used (${allowed})`);
    this.name = 'FileProblem';
    this.field = field;
    this.value = value;
    this.allowed = allowed;
    this.limits = limits;
  }
}

/**
 * @param {SavedExperiment} saved
 * @returns {string} JSON
 * @throws {FileProblem} where a weight is not finite
 */
export function writeFile({ experiment, step, digest, pristine, parameters, losses, lanes }) {
  checkFinite(parameters);
  const lists = Object.fromEntries(lossLists.map((name) => [name, losses[name]]));
  const saved = {
    format: fileFormat,
    version: fileVersion,
    madeWith: `Activation Playground ${version}`,
    experiment: experiment
      .split('&')
      .filter((field) => !/^(at|check)=/.test(field))
      .join('&'),
    ...(lanes && { lanes }),
    step,
    digest,
    pristine,
    parameters: packed(parameters),
    losses: lists,
  };
  return `${JSON.stringify(saved, null, 1)}\n`;
}

/**
 * @param {string} text
 * @returns {SavedExperiment}
 * @throws {FileProblem}
 */
export function readFile(text) {
  if (text.length > mostBytes) {
    const limits = { most: megabytes(mostBytes) };
    throw new FileProblem('file', megabytes(text.length), 'size', limits);
  }
  const file = parsed(text);
  if (file === null || typeof file !== 'object' || Array.isArray(file)) {
    throw new FileProblem('file', shortened(file), 'object');
  }
  const fields = new Map(Object.entries(file));
  /** @type {(field: string, allowed: Allowed, fits: (value: any) => boolean, limits?: Record<string, string | number>) => any} */
  const checked = (field, allowed, fits, limits) => {
    const value = fields.get(field);
    if (fits(value)) return value;
    throw new FileProblem(field, shortened(value), allowed, limits);
  };
  checked('format', 'format', (value) => value === fileFormat, { format: fileFormat });
  checked('version', 'version', (value) => value === fileVersion, { version: fileVersion });
  const lanes = checked('lanes', 'text', isLanes);
  return {
    ...(lanes && { lanes }),
    experiment: checked('experiment', 'text', (value) => typeof value === 'string' && value !== ''),
    step: checked('step', 'step', isStep, { most: mostSteps }),
    digest: checked(
      'digest',
      'digest',
      (value) => typeof value === 'string' && /^[0-9a-f]{8,64}$/.test(value),
    ),
    pristine: checked('pristine', 'flag', (value) => typeof value === 'boolean'),
    parameters: checkedParameters(fields.get('parameters')),
    losses: readLosses(checked('losses', 'object', (value) => value && typeof value === 'object')),
  };
}

/**
 * Before JSON is parsed: lists within lists take far more memory than their text.
 *
 * @param {string} text
 * @param {number} most levels
 * @throws {FileProblem}
 */
export function checkNesting(text, most) {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') i = endOfString(text, i);
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > most) throw new FileProblem('file', shortened(text), 'nesting', { most });
  }
}

/**
 * Where a string ends, in one leap: weights are strings of millions of letters.
 *
 * @param {string} text
 * @param {number} start its first quotation mark
 */
function endOfString(text, start) {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let marks = 0;
    while (text[end - 1 - marks] === '\\') marks++;
    if (marks % 2 === 0) return end;
  }
}

/** @param {string} text */
function parsed(text) {
  checkNesting(text, mostNested);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileProblem('file', shortened(text), 'json');
  }
}

/** Files of one run have none. @param {unknown} value */
function isLanes(value) {
  if (value === undefined) return true;
  return typeof value === 'string' && value.split('&').every((field) => ofLane.test(field));
}

/** @param {unknown} value */
function isStep(value) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostSteps;
}

/**
 * The bytes of single-precision numbers, null where a text holds something else, or more than the engine takes.
 *
 * @param {unknown} value
 * @returns {Uint8Array<ArrayBuffer> | null}
 */
function decoded(value) {
  if (typeof value !== 'string' || value.length % 4 !== 0) return null;
  const count = (value.length / 4) * 3 - (value.endsWith('==') ? 2 : Number(value.endsWith('=')));
  if (count % 4 !== 0 || count === 0 || count > 4 * mostParameters) return null;
  try {
    const bytes = fromBase64(value);
    // Spaces are skipped by the decoder, and have no place here.
    return bytes.length === count ? bytes : null;
  } catch {
    return null;
  }
}

/**
 * @param {Record<string, unknown>} losses
 * @returns {SavedLosses}
 */
function readLosses(losses) {
  const [steps, epochs, train, test] = lossLists.map((name) => {
    const field = `losses.${name}`;
    const list = losses[name];
    if (!Array.isArray(list) || list.length > mostPoints) {
      throw new FileProblem(field, shortened(list), 'lists', { most: mostPoints });
    }
    const count = /** @type {unknown[]} */ (losses.steps).length;
    if (list.length !== count) {
      throw new FileProblem(field, shortened(list), 'lists', { most: count });
    }
    return list.map((value, i) => {
      // JSON has no word for the loss of a run that diverged.
      if (value === null && (name === 'train' || name === 'test')) return NaN;
      const fits = name === 'steps' ? isStep(value) : Number.isFinite(value) && value >= 0;
      if (!fits) throw new FileProblem(`${field}[${i}]`, shortened(value), 'number');
      if (name === 'steps' && i > 0 && value <= list[i - 1]) {
        throw new FileProblem(`${field}[${i}]`, shortened(value), 'ascending');
      }
      return value;
    });
  });
  return { steps, epochs, train, test };
}

/** @param {Float32Array} parameters */
function checkFinite(parameters) {
  for (let i = 0; i < parameters.length; i++) {
    if (!Number.isFinite(parameters[i]))
      throw new FileProblem(`parameters[${i}]`, String(parameters[i]), 'finite');
  }
}

/** @param {Float32Array} parameters */
function packed(parameters) {
  const view = new DataView(new ArrayBuffer(4 * parameters.length));
  parameters.forEach((value, i) => view.setFloat32(4 * i, value, true));
  return toBase64(new Uint8Array(view.buffer));
}

/** @param {unknown} value */
function checkedParameters(value) {
  const bytes = decoded(value);
  if (!bytes) throw new FileProblem('parameters', shortened(value), 'base64');
  const parameters = floats(bytes);
  checkFinite(parameters);
  return parameters;
}

/** @param {unknown} value */
export function shortened(value) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return cut(text, shownCharacters);
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return t('megabytes', { n: fixed(bytes / 2 ** 20, 1) });
}
