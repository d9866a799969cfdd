// Named access to what a frame holds: `readFrame(frame, run).layer(2).sparsity`, `.unit(0, 3).active`, `.zHistogram(2)`.
//
// Nothing is copied: what is not a single number is a view of the frame's array. Layers count from 0, the first hidden one, and the
// output layer is the last. What the frame was not asked for is null where one thing is read, else an empty view.
//
// This room is for reading frames, which are states of a run: what an array of a frame holds is found here by name. It neither draws
// nor asks the engine for anything.

import { ParameterReader } from './parameter-reader.js';
import { unitPlace } from './places.js';
import { namesOf, rowReader } from './row-reader.js';

/** @import {Description, Frame, FrameArrays, Tables} from '../engine/types.js' */

/**
 * @typedef {object} LayerNumbers of a layer over the probe set, as Tables.layerNumbers names them
 * @property {number} mean of a
 * @property {number} deviation of a
 * @property {number} sparsity share of (unit, sample) with a = 0
 * @property {number} dead units
 * @property {number} always_on units
 * @property {number} saturated share of (unit, sample) where f is flat
 * @property {number} gradient RMS of ∂L/∂z
 * @property {number} weight_gradient RMS of ∂L/∂W
 * @property {number} gradient_factor gradient ÷ that of the next layer towards the output
 * @property {number} update_ratio log₁₀
 * @property {number} weight_rms
 * @property {number} saturated_units that are nearly flat on every sample
 */

/**
 * @typedef {object} UnitNumbers of a unit over the probe set, as Tables.unitNumbers names them
 * @property {number} active share of samples
 * @property {number} mean of a
 * @property {number} deviation of a
 * @property {number} gradient RMS of ∂L/∂z
 * @property {number} state 0 working, 1 dead, 2 always on, 3 saturated
 */

/** @typedef {{description: Description, tables: Tables}} ReadRun the run that a frame is of */

/** @type {WeakMap<object, FrameReader>} */
const readers = new WeakMap();

/**
 * The reader of a frame, made once.
 *
 * @param {Frame} frame
 * @param {ReadRun} run
 * @returns {FrameReader}
 */
export function readFrame(frame, { description, tables }) {
  const known = readers.get(frame);
  if (known?.description === description) return known;
  const reader = new FrameReader(frame, { description, tables });
  readers.set(frame, reader);
  return reader;
}

export class FrameReader {
  description;
  #frame;
  #tables;
  /** @type {ParameterReader | undefined} */
  #parameters;
  /** @type {ParameterReader | undefined} */
  #gradients;

  /**
   * @param {Frame} frame
   * @param {ReadRun} run
   */
  constructor(frame, { description, tables }) {
    this.description = description;
    this.#frame = frame;
    this.#tables = tables;
  }

  /** The frame itself, with its step, losses and the like. */
  get frame() {
    return this.#frame;
  }

  /**
   * Whether the frame was asked for a section and has it.
   *
   * @param {keyof FrameArrays} section
   */
  has(section) {
    return this.#frame[section].length > 0;
  }

  /**
   * @param {number} layer
   * @returns {LayerNumbers | null} null where the frame has no vital signs, or those of another number of layers, or no such layer
   */
  layer(layer) {
    const { layers } = this.#frame;
    const names = this.#tables.layerNumbers;
    const { length } = this.description.layers;
    if (!(layer in this.description.layers) || layers.length !== length * names.length) return null;
    return /** @type {LayerNumbers} */ (rowReader(names, layers, layer));
  }

  /**
   * @param {number} layer
   * @param {number} unit
   * @returns {UnitNumbers | null} null where the frame has no vital signs, or the network no such unit: inputs are none
   */
  unit(layer, unit) {
    const { units } = this.#frame;
    const names = this.#tables.unitNumbers;
    const place = this.#unitPlace(layer, unit);
    if (!(place < units.length / names.length)) return null;
    return /** @type {UnitNumbers} */ (rowReader(names, units, place));
  }

  /**
   * How the pre-activations of a layer are spread.
   *
   * @param {number} layer
   * @returns {Float32Array} [below, bins of Tables.zBins, above], shares
   */
  zHistogram(layer) {
    return this.#ofLayer('zHistogram', layer);
  }

  /**
   * How the activations of a layer are spread over the span of its function.
   *
   * @param {number} layer
   * @returns {Float32Array} [below, bins of Tables.aBins, above], shares
   */
  aHistogram(layer) {
    return this.#ofLayer('aHistogram', layer);
  }

  /**
   * How |∂L/∂z| is spread in a layer.
   *
   * @param {number} layer
   * @returns {Float32Array} [zero, bins of Tables.gBins, above], shares
   */
  gHistogram(layer) {
    return this.#ofLayer('gHistogram', layer);
  }

  /**
   * A layer's activation function over the interval of Tables.zBins.
   *
   * @param {number} layer
   * @returns {{f: Float32Array, df: Float32Array}} [points] each, at equal distances
   */
  curve(layer) {
    const both = this.#ofLayer('curves', layer);
    return { f: part(both, 0, 2), df: part(both, 1, 2) };
  }

  /**
   * Where a layer lives on its curve: what a picture of that needs.
   *
   * @param {number} layer
   */
  life(layer) {
    const { zBins, flatShare, activations } = this.#tables;
    const { activation } = this.description.layers[layer];
    const spec = activations.find(({ name }) => name === activation);
    return {
      ...this.curve(layer),
      histogram: this.zHistogram(layer),
      lo: zBins.lo,
      hi: zBins.hi,
      flatShare: spec?.piecewiseLinear ? 1 : flatShare,
      flat: this.layer(layer)?.saturated ?? NaN,
    };
  }

  /**
   * How the pre-activations of a unit are spread.
   *
   * @param {number} layer
   * @param {number} unit
   * @returns {Float32Array} [below, bins over the interval of Tables.zBins, above], shares
   */
  unitHistogram(layer, unit) {
    const { unitHistogram, units } = this.#frame;
    const place = this.#unitPlace(layer, unit);
    return part(unitHistogram, place, units.length / this.#tables.unitNumbers.length);
  }

  /** The largest RMS of ∂L/∂z among the layers; 0 where there are none. */
  get largestGradient() {
    let most = 0;
    this.description.layers.forEach((_, i) => {
      most = Math.max(most, this.layer(i)?.gradient || 0);
    });
    return most;
  }

  /** All weights, biases and learned slopes. */
  get parameters() {
    return (this.#parameters ??= new ParameterReader(this.description, this.#frame.parameters));
  }

  /** The derivative of the mean loss over the probe set by each of them. */
  get gradients() {
    return (this.#gradients ??= new ParameterReader(this.description, this.#frame.gradients));
  }

  /** Side of the maps of units, in cells. */
  get mapSide() {
    return this.#frame.request.unitMap;
  }

  /**
   * A unit's activation over the plane.
   *
   * @param {number} layer
   * @param {number} unit
   * @returns {Float32Array} [side × side], row 0 at the top
   */
  unitMap(layer, unit) {
    return this.#map(this.description.inputs + this.#unitPlace(layer, unit));
  }

  /**
   * An input over the plane.
   *
   * @param {number} input
   * @returns {Float32Array} [side × side], row 0 at the top
   */
  inputMap(input) {
    return this.#map(input);
  }

  /**
   * The maps of a column: the inputs, or the units of a layer.
   *
   * @param {number} column 0 for the inputs
   * @returns {Float32Array[]} [side × side] each; none where the frame has no maps
   */
  columnMaps(column) {
    if (!this.has('unitMaps')) return [];
    const { inputs, layers } = this.description;
    const count = column === 0 ? inputs : layers[column - 1].units;
    return Array.from({ length: count }, (_, i) =>
      column === 0 ? this.inputMap(i) : this.unitMap(column - 1, i),
    );
  }

  /** Side of the output's maps, in cells. */
  get outputSide() {
    return this.#frame.request.output;
  }

  /**
   * An output over the plane; of data on a line, its first row holds all.
   *
   * @param {number} k
   * @returns {Float32Array} [side × side], row 0 at the top
   */
  output(k) {
    const { output } = this.#frame;
    return part(output, k, output.length / this.outputSide ** 2);
  }

  /**
   * All outputs at a cell.
   *
   * @param {number} row
   * @param {number} column
   * @returns {number[]} [outputs]
   */
  outputsAt(row, column) {
    const count = this.#frame.output.length / this.outputSide ** 2;
    return Array.from({ length: count }, (_, k) => this.output(k)[row * this.outputSide + column]);
  }

  /** Side of the grid at whose corners pre-activations are known, in cells. */
  get foldSide() {
    return this.#frame.request.folds;
  }

  /**
   * A unit's pre-activation at the corners of cells over the plane.
   *
   * @param {number} layer
   * @param {number} unit
   * @returns {Float32Array} [(side + 1) × (side + 1)], row 0 at the top
   */
  fold(layer, unit) {
    const { folds } = this.#frame;
    const place = this.#unitPlace(layer, unit);
    return part(folds, place, folds.length / (this.foldSide + 1) ** 2);
  }

  /**
   * What the outputs show for a sample.
   *
   * @param {number} sample in the order of the data
   * @returns {Float32Array} [outputs]: −1…1 for two classes, probabilities for more, values for regression
   */
  prediction(sample) {
    const { predictions } = this.#frame;
    const { trainSamples, testSamples } = this.description;
    return part(predictions, sample, trainSamples + testSamples);
  }

  /**
   * @param {number} layer
   * @param {number} unit
   * @returns {number} NaN where the network has no such unit, so that nothing is read of another one
   */
  #unitPlace(layer, unit) {
    const { layers } = this.description;
    return unit < (layers[layer]?.units ?? 0) ? unitPlace(layers, layer, unit) : NaN;
  }

  /** @param {number} index */
  #map(index) {
    const { unitMaps } = this.#frame;
    return part(unitMaps, index, unitMaps.length / this.mapSide ** 2);
  }

  /**
   * @param {'zHistogram' | 'aHistogram' | 'gHistogram' | 'curves'} section
   * @param {number} layer
   */
  #ofLayer(section, layer) {
    return part(this.#frame[section], layer, this.description.layers.length);
  }
}

/**
 * One of the equal parts of an array.
 *
 * @param {Float32Array} all
 * @param {number} index
 * @param {number} count
 * @returns {Float32Array} a view; an empty one where there is no such part
 */
function part(all, index, count) {
  const length = all.length / count || 0;
  return all.subarray(index * length, (index + 1) * length);
}

/**
 * The place of a layer's number among those of all layers, for histories that keep whole arrays.
 *
 * @param {Tables} tables
 * @param {number} layer
 * @param {keyof LayerNumbers} name
 */
export function layerNumberPlace({ layerNumbers }, layer, name) {
  return layer * layerNumbers.length + layerNumbers.indexOf(name);
}

/**
 * The numbers of a layer before any are known.
 *
 * @param {Tables} tables
 * @returns {LayerNumbers} all NaN
 */
export function unknownLayer({ layerNumbers }) {
  return /** @type {LayerNumbers} */ (namesOf(layerNumbers, () => NaN));
}
