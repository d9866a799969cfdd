// How the columns of the reader's table were scaled before the network saw them, as exported models carry it: as their first
// layer, and for scaled targets as their last.

import shareTexts from '../locale/en/share.js';
import { texts } from '../format/texts.js';

/** @import {Description} from '../engine/types.js' */

const t = texts('share', shareTexts);

/** Single-precision numbers are rounded by up to this share of theirs. */
const singleStep = 2 ** -24;
/** Of a spread: what rounding may take from the differences of values. */
const mostLost = 1e-3;

/**
 * @typedef {object} Scales what the network sees is (value − centre) ÷ spread
 * @property {Float64Array} centre one a column
 * @property {Float64Array} spread
 * @property {boolean} isDouble whether it has to be done in double precision: values of a column are so far from 0 that single precision
 *   loses their differences, or its centre
 */

/**
 * @typedef {object} ModelScaling
 * @property {Scales | null} inputs of the network; null where none is scaled, or where its features are made of scaled columns
 * @property {Scales | null} points of the columns that its features are made of; null where `inputs` says it all
 * @property {Scales | null} target of what is learned
 */

/** A format without code cannot make features of scaled columns. Its message is for the reader. */
export class FeaturesNotExpressible extends Error {
  constructor() {
    super(t('files.featuresNotExpressible'));
    this.name = 'FeaturesNotExpressible';
  }
}

/** A format in single precision cannot tell the values of a table's columns apart. Its message is for the reader. */
export class PrecisionNotExpressible extends Error {
  constructor() {
    super(t('files.precisionNotExpressible'));
    this.name = 'PrecisionNotExpressible';
  }
}

/**
 * @param {Description} description
 * @returns {ModelScaling}
 */
export function scalingOf({ scale, features, inputs, dimensions }) {
  const plain = features.every((name) => name === 'x1' || name === 'x2');
  const columns = Array.from({ length: plain ? inputs : dimensions }, (_, i) =>
    plain && features.length > 0 ? Number(features[i] === 'x2') : i,
  );
  const scaled = scalesOf(scale, columns);
  return {
    inputs: plain ? scaled : null,
    points: plain ? null : scaled,
    target: scalesOf(scale, [dimensions]),
  };
}

/**
 * @param {Description['scale']} scale
 * @param {number[]} columns
 * @returns {Scales | null} null where none of the columns is scaled
 */
function scalesOf(scale, columns) {
  const found = columns.map((column) => scale.find((each) => each.column === column));
  if (found.every((each) => each === undefined)) return null;
  const centre = Float64Array.from(found, (each) => each?.centre ?? 0);
  const spread = Float64Array.from(found, (each) => each?.spread ?? 1);
  const isDouble =
    [...centre, ...spread].some((value) => Math.fround(value) !== value) ||
    centre.some((value, i) => Math.abs(value) * singleStep > mostLost * spread[i]);
  return { centre, spread, isDouble };
}

/**
 * For formats without code.
 *
 * @param {ModelScaling} scaling
 * @throws {FeaturesNotExpressible}
 */
export function checkFeatures({ points }) {
  if (points) throw new FeaturesNotExpressible();
}

/**
 * For formats in single precision.
 *
 * @param {ModelScaling} scaling
 * @throws {PrecisionNotExpressible}
 */
export function checkPrecision({ inputs, target }) {
  if (inputs?.isDouble || target?.isDouble) throw new PrecisionNotExpressible();
}
