// Models, archives and saved experiments of any kind: what is written reads back to the last bit, and what is damaged is refused by
// name or is still a network of finite numbers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { filesInZip } from '../../../web/models/archive.js';
import { NotImportable } from '../../../web/models/import.js';
import { readOnnx } from '../../../web/models/import-onnx.js';
import { readTfjs } from '../../../web/models/import-tfjs.js';
import { onnxActivations, onnxBytes } from '../../../web/models/onnx.js';
import { NotExpressible } from '../../../web/models/model.js';
import { PrecisionNotExpressible } from '../../../web/models/scaling.js';
import { readMessage } from '../../../web/models/protobuf.js';
import { tfjsFiles } from '../../../web/models/tfjs.js';
import { FileProblem, readFile, writeFile } from '../../../web/state/experiment-file.js';
import { savedExperiment as saved } from '../../support/saved-experiment.js';

/** @import {Model, ModelLayer} from '../../../web/models/model.js' */
/** @import {ImportedNetwork} from '../../../web/models/import.js' */
/** @import {Scales} from '../../../web/models/scaling.js' */

const withParameter = ['leaky_relu', 'elu', 'celu'];
const numbers = fc.float({ noNaN: true, noDefaultInfinity: true });
/** @type {(length: number) => fc.Arbitrary<Float32Array>} */
const column = (length) =>
  fc
    .array(numbers, { minLength: length, maxLength: length })
    .map((values) => Float32Array.from(values));

/** @type {(inputs: number, units: number, activation: string) => fc.Arbitrary<ModelLayer>} */
const layer = (inputs, units, activation) =>
  fc.record({
    inputs: fc.constant(inputs),
    units: fc.constant(units),
    activation: fc.constant(activation),
    parameter: withParameter.includes(activation)
      ? fc.float({ min: Math.fround(0.01), max: 1, noNaN: true })
      : fc.constant(null),
    weights: column(units * inputs),
    biases: column(units),
    slopes: activation === 'prelu' ? column(units) : fc.constant(null),
  });

const spreads = fc.float({ min: Math.fround(1e-3), max: 1000, noNaN: true });
const centres = fc.float({ min: -1000, max: 1000, noNaN: true });
/** Centres that need double precision, such as times in milliseconds. */
const farCentres = fc
  .double({ min: -1e16, max: 1e16, noNaN: true })
  .map((value) => Number(value.toPrecision(15)));
/** @type {(columns: number) => fc.Arbitrary<Scales | null>} */
const scales = (columns) => {
  const each = (/** @type {fc.Arbitrary<number>} */ values) =>
    fc
      .array(values, { minLength: columns, maxLength: columns })
      .map((list) => Float64Array.from(list));
  const near = fc.record({ centre: each(centres), spread: each(spreads) });
  const far = fc.record({ centre: each(farCentres), spread: each(spreads) });
  return fc.option(
    fc
      .oneof(near, near, far)
      .map((all) => ({ ...all, isDouble: all.centre.some((each) => Math.fround(each) !== each) })),
  );
};

/**
 * A number of an experiment's scale as the engine reads it.
 *
 * @param {string} text
 */
function read(text) {
  const digits = text
    .replace(/e.*/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
  return digits.length > 9 || /\.\d*0(e|$)/.test(text) ? Number(text) : Math.fround(Number(text));
}

/** @type {fc.Arbitrary<Model>} */
const models = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...onnxActivations)), {
    maxLength: 4,
  })
  .chain((hidden) => {
    /** @type {[number, string][]} */
    const all = [...hidden, [1, 'identity']];
    const layers = all.map(([units, name], i) => layer(i ? all[i - 1][0] : 2, units, name));
    return fc.tuple(fc.tuple(...layers), scales(2), scales(1));
  })
  .map(([layers, inputs, target]) => ({
    scaling: { inputs, points: null, target },
    columns: [],
    classes: [],
    features: ['x1', 'x2'],
    layers,
    task: /** @type {const} */ ('regression'),
    experiment: 'v=1',
    step: 3,
  }));

/**
 * @param {ImportedNetwork} found
 * @param {Model} model
 * @param {number} tolerance of what is known of the table, relative to its spread: some formats have the variance in place of it
 */
function same(found, { layers, scaling }, tolerance) {
  const scaled = new Map(
    (found.scale ?? '')
      .split(',')
      .map((part) => part.split(':'))
      .map(([name, ...values]) => [name, values.map(read)]),
  );
  const columns = /** @type {const} */ ([
    ['x1', scaling.inputs, 0],
    ['x2', scaling.inputs, 1],
    ['y', scaling.target, 0],
  ]);
  for (const [name, wanted, at] of columns) {
    const [centre, spread] = scaled.get(name) ?? [0, 1];
    const width = wanted?.spread[at] ?? 1;
    const middle = wanted?.centre[at] ?? 0;
    const reach = tolerance * (width + Math.abs(middle));
    assert.ok(Math.abs(spread - width) <= tolerance * width, `${name}: ${spread}, not ${width}`);
    assert.ok(Math.abs(centre - middle) <= reach, `${name}: ${centre}, not ${middle}`);
  }
  const hidden = layers.slice(0, -1);
  assert.deepEqual(
    found.hidden.map(({ units, activation, parameter }) => [
      units,
      activation,
      parameter === null ? null : Math.fround(Number(parameter)),
    ]),
    hidden.map(({ units, activation, parameter }) => [units, activation, parameter]),
  );
  const wanted = layers.flatMap(({ weights, biases, slopes }) => [
    ...weights,
    ...biases,
    ...(slopes ?? []),
  ]);
  assert.deepEqual(
    new Uint8Array(found.parameters.buffer),
    new Uint8Array(Float32Array.from(wanted).buffer),
  );
  assert.deepEqual(found.features, ['x1', 'x2']);
}

/** @param {Model} model */
function asTfjs(model) {
  const [json, weights] = tfjsFiles(model);
  return {
    json: JSON.parse(String(json.content)),
    bytes: /** @type {Uint8Array} */ (weights.content),
  };
}

test('any network survives the way through ONNX', () => {
  fc.assert(
    fc.property(models, (model) => same(readOnnx(onnxBytes(model)), model, 0)),
    { numRuns: 300 },
  );
});

test('any network that TensorFlow.js can have survives the way through its files', () => {
  fc.assert(
    fc.property(models, (model) => {
      try {
        const { json, bytes } = asTfjs(model);
        same(
          readTfjs(json, () => bytes),
          model,
          1e-5,
        );
      } catch (error) {
        if (!(error instanceof NotExpressible || error instanceof PrecisionNotExpressible))
          throw error;
      }
    }),
    { numRuns: 300 },
  );
});

/**
 * A network of finite numbers, or a refusal that is told in short.
 *
 * @param {() => ImportedNetwork} read
 */
function readOrRefused(read) {
  try {
    const { parameters, hidden } = read();
    assert.ok(parameters.every(Number.isFinite) && hidden.length <= 16);
  } catch (error) {
    assert.ok(error instanceof NotImportable, String(error));
    assert.ok(error.message.length < 400, 'a refusal is told in short');
  }
}

const damages = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
/** @param {Uint8Array} bytes @param {[number, number][]} changes */
function damaged(bytes, changes) {
  const result = bytes.slice();
  for (const [at, value] of changes) if (result.length > 0) result[at % result.length] = value;
  return result;
}

test('an ONNX file with damaged bytes is refused or read whole', () => {
  fc.assert(
    fc.property(models, damages, (model, changes) => {
      readOrRefused(() => readOnnx(damaged(onnxBytes(model), changes)));
    }),
    { numRuns: 500 },
  );
});

test('any bytes are a message or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      readOrRefused(() => readOnnx(bytes));
      try {
        const fields = readMessage(bytes);
        assert.ok(fields.every(({ field }) => field > 0) && fields.length <= bytes.length);
      } catch (error) {
        assert.ok(error instanceof Error && /\.$/.test(error.message));
      }
    }),
    { numRuns: 1000 },
  );
});

/**
 * Puts a value somewhere into JSON.
 *
 * @param {any} json
 * @param {number[]} way
 * @param {unknown} value
 */
function replaced(json, way, value) {
  let place = json;
  for (const turn of way) {
    const keys = Object.keys(place);
    if (keys.length === 0) return;
    const key = keys[turn % keys.length];
    const next = place[key];
    if (turn === way[way.length - 1] || typeof next !== 'object' || next === null) {
      place[key] = value;
      return;
    }
    place = next;
  }
}

test('a model.json with other values in it is refused or read whole', () => {
  const ways = fc.array(fc.nat(20), { minLength: 1, maxLength: 9 });
  const values = fc.oneof(fc.jsonValue(), fc.constantFrom('relu', 1e9, -1, '__proto__', []));
  fc.assert(
    fc.property(models, ways, values, (model, way, value) => {
      try {
        const { json, bytes } = asTfjs(model);
        replaced(json, way, value);
        readOrRefused(() => readTfjs(json, () => bytes));
      } catch (error) {
        if (!(error instanceof NotExpressible || error instanceof PrecisionNotExpressible))
          throw error;
      }
    }),
    { numRuns: 500 },
  );
});

const archives = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}\.(json|bin|onnx)$/),
  fc.uint8Array({ maxLength: 300 }),
  { minKeys: 1, maxKeys: 5 },
);
const most = 4096;

test('any files come out of an archive as they went in', () => {
  fc.assert(
    fc.property(archives, fc.constantFrom(0, 6), (files, level) => {
      const found = filesInZip(zipSync(files, { level: /** @type {0 | 6} */ (level) }), most);
      assert.deepEqual(Object.fromEntries(found), { ...files });
    }),
    { numRuns: 300 },
  );
});

test('a damaged archive is refused, or holds no more than was asked for', () => {
  fc.assert(
    fc.property(archives, damages, fc.nat(), (files, changes, end) => {
      const bytes = damaged(zipSync(files), changes);
      try {
        const found = filesInZip(bytes.subarray(0, (end % bytes.length) + 1), most);
        const size = [...found.values()].reduce((sum, { length }) => sum + length, 0);
        assert.ok(size <= most);
      } catch (error) {
        assert.ok(error instanceof NotImportable, String(error));
      }
    }),
    { numRuns: 500 },
  );
});

test('a saved experiment with other values in it is refused by field, or can be saved again', () => {
  const ways = fc.array(fc.nat(20), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(ways, fc.jsonValue(), damages, fc.boolean(), (way, value, changes, inBytes) => {
      const json = JSON.parse(writeFile(saved));
      replaced(json, way, value);
      const bytes = new TextEncoder().encode(JSON.stringify(json));
      const text = new TextDecoder().decode(inBytes ? damaged(bytes, changes) : bytes);
      try {
        const read = readFile(text);
        assert.deepEqual(readFile(writeFile(read)), {
          ...read,
          experiment: readFile(writeFile(read)).experiment,
        });
      } catch (error) {
        assert.ok(error instanceof FileProblem, String(error));
        assert.ok(error.value.length <= 41, 'a value is told in short');
      }
    }),
    { numRuns: 500 },
  );
});
