// What calls ask and say: requests for frames and traces, and for the reading of a table, and the texts in a call. Requests that ask for
// nothing, or say nothing, are what others are made from: losses, step and digest come with every frame.

/** @import {CsvReading, EngineTraceRequest, FrameRequest, TraceRequest} from './types.js' */

/** @type {Readonly<FrameRequest>} */
export const nothingRequested = Object.freeze({
  vitals: false,
  parameters: false,
  gradients: false,
  curves: false,
  unitMap: 0,
  output: 0,
  folds: 0,
  predictions: false,
  findings: false,
  regions: 0,
  lives: false,
  unitHistogram: false,
  trace: null,
});

/** A table of which the reader says nothing. @type {Readonly<CsvReading>} */
export const asFound = Object.freeze({
  header: '',
  label: '',
  learned: '',
  decimal: '',
  missing: '',
  scale: '',
});

/**
 * The engine wants every field.
 *
 * @param {TraceRequest} request
 * @returns {EngineTraceRequest}
 */
export function traceRequestOf({ sample = -1, point, unit, spread = 0 }) {
  const { x1, x2, target } = point ?? { x1: 0, x2: 0, target: 0 };
  const place = unit ?? { layer: -1, unit: 0 };
  return { sample: point ? -1 : sample, x1, x2, target, ...place, spread };
}

/**
 * All texts among the values of a call, and in them: an experiment may name what has to be read first.
 *
 * @param {unknown[]} values texts, or objects that hold some, such as saved states
 * @returns {string[]}
 */
export function textsIn(values) {
  return values.flatMap((value) => {
    if (typeof value === 'string') return value;
    const holdsOthers = value !== null && typeof value === 'object' && !ArrayBuffer.isView(value);
    return holdsOthers ? textsIn(Object.values(value)) : [];
  });
}
