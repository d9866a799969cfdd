// Layers-models as Keras and its converters write them, tests/strangers/keras.json: what is read from them answers as the same layers do
// in TensorFlow.js, or is refused by name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as tf from '@tensorflow/tfjs';
import { netText } from '../../../web/address/net.js';
import { NotImportable } from '../../../web/models/import.js';
import { readTfjs } from '../../../web/models/import-tfjs.js';
import { kerasFile } from '../../support/keras-file.js';
import { difference } from '../../support/models.js';
import { answersOf, numbers } from '../../support/network-answers.js';

/** @import {ImportedNetwork} from '../../../web/models/import.js' */
/** @import {KerasRow, Weight} from '../../support/keras-file.js' */

/** @typedef {KerasRow & {about: string, net?: string, ending?: string, scale?: string, refused?: string[]}} Row */

await tf.setBackend('cpu');

/** @type {{rows: Row[]}} */
const { rows } = JSON.parse(
  readFileSync(new URL('../../strangers/keras.json', import.meta.url), 'utf8'),
);

/** Functions of TensorFlow.js by the engine's names. @type {Record<string, (z: any, parameter: number, slopes: any) => any>} */
const functions = {
  identity: (z) => z,
  tanh: tf.tanh,
  relu: tf.relu,
  relu6: tf.relu6,
  silu: (z) => tf.mul(z, tf.sigmoid(z)),
  mish: (z) => tf.mul(z, tf.tanh(tf.softplus(z))),
  leaky_relu: (z, slope) => tf.leakyRelu(z, slope),
  elu: (z) => tf.elu(z),
  celu: (z) => tf.elu(z),
  hard_tanh: (z) => tf.clipByValue(z, -1, 1),
  hard_swish: (z) => tf.div(tf.mul(z, tf.clipByValue(tf.add(z, 3), 0, 6)), 6),
  prelu: (z, _, slopes) => tf.prelu(z, slopes),
};

/**
 * The layers of a row in TensorFlow.js, with the weights in the order of the file.
 *
 * @param {ImportedNetwork} found
 * @param {Weight[]} weights as the file means them, quantized or not
 * @param {Float32Array} inputs
 * @param {Row} row
 */
function wanted(found, weights, inputs, { scale = '' }) {
  const scales = new Map(
    scale.split(',').map((part) => [part.split(':')[0], part.split(':').map(Number)]),
  );
  const line = (/** @type {string} */ name) => scales.get(name) ?? [0, 0, 1];
  const rest = [...weights];
  const take = () => {
    const { values, shape } = rest.shift() ?? { values: [], shape: [] };
    return tf.tensor(Array.from(values), shape);
  };
  /** @type {any} */
  let values = tf.div(
    tf.sub(
      tf.tensor2d(inputs, [inputs.length / 2, 2]),
      tf.tensor1d([line('x1')[1], line('x2')[1]]),
    ),
    tf.tensor1d([line('x1')[2], line('x2')[2]]),
  );
  for (const { activation, parameter } of [
    ...found.hidden,
    { activation: 'identity', parameter: null },
  ]) {
    values = tf.add(tf.matMul(values, take()), take());
    const slopes = activation === 'prelu' ? take().flatten() : null;
    values = functions[activation](values, Number(parameter), slopes);
  }
  assert.equal(rest.length, 0);
  return (found.ending === 'softmax' ? tf.softmax(values) : values).dataSync();
}

rows.forEach((row, seed) => {
  test(row.about, async () => {
    const random = numbers(seed + 1);
    const { json, bytes, weights } = kerasFile(row, random);
    const read = () => readTfjs(JSON.parse(JSON.stringify(json)), () => bytes);
    if (row.refused) {
      const [code, ...values] = row.refused;
      assert.throws(read, (error) => {
        assert.ok(error instanceof NotImportable, String(error));
        const { name, field, value } = error.values;
        assert.deepEqual(
          [error.code, ...[name, field, value].slice(0, values.length)],
          [code, ...values],
        );
        return true;
      });
      return;
    }
    const found = read();
    assert.equal(netText(found.hidden), row.net);
    assert.equal(found.ending, row.ending ?? 'linear');
    assert.equal(found.scale ?? '', row.scale ?? '');
    const inputs = Float32Array.from(random(80), (value, i) => value * (i % 3 ? 2 : 9));
    const specs = json.weightsManifest[0].weights;
    const meant = row.quantized
      ? tf.io.decodeWeights(/** @type {ArrayBuffer} */ (bytes.buffer), specs)
      : null;
    const used = weights.map((each, i) => ({
      ...each,
      values: meant ? /** @type {Float32Array} */ (meant[specs[i].name].dataSync()) : each.values,
    }));
    const far = difference(await answersOf(found, inputs), wanted(found, used, inputs, row));
    assert.ok(far < 1e-5, `differs by ${far}`);
    assert.equal(found.names.length, found.hidden.length + 1);
  });
});
