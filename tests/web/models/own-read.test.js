// ONNX files with an activation of the reader's own, read back: the same network to the last bit; what does not compute what its text says,
// or has no text, is refused in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../web/engine/request.js';
import { flatFrame } from '../../../web/frame/flat.js';
import { NotImportable } from '../../../web/models/import.js';
import { readOnnx } from '../../../web/models/import-onnx.js';
import { modelOf } from '../../../web/models/model.js';
import { onnxBytes } from '../../../web/models/onnx.js';
import { shelf } from '../../../web/panels/network/own/shelf.js';
import { DoesNotFit, openNetwork } from '../../../web/state/opening/open-file.js';
import { Store } from '../../../web/state/store.js';
import { Bar } from '../../support/address-bar.js';
import { openEngine } from '../../support/engine.js';

/** @import {Model} from '../../../web/models/model.js' */

const data = 'data=blobs:3&samples=40&seed=5';

/**
 * @param {string} hash
 * @param {(store: Store) => Promise<void>} body
 */
async function onPage(hash, body) {
  const engine = await openEngine((event) => store?.runs.engineEvent(event));
  const store = await Store.open(engine, new Bar(hash));
  try {
    await body(store);
  } finally {
    engine.terminate();
  }
}

/** @param {string} formula @param {string} [net] */
async function trained(formula, net = '5:own,4:tanh,3:own') {
  const engine = await openEngine();
  const { run, experiment } = await engine.start(`${data}&net=${net}&own=${formula}`);
  assert.deepEqual(experiment.problems, [], formula);
  await run.step(25);
  const frame = flatFrame(await run.frame({ ...nothingRequested, parameters: true }));
  const own = await engine.ownActivation(experiment.fields.own);
  engine.terminate();
  const model = modelOf(run.description, frame.parameters, frame.step, null, own);
  return { model, frame, fields: experiment.fields };
}

const others = [
  'max(z, a z);a=0.25:0:1:layer',
  'b tanh(a z) + b;a=0.3:0:1;b=2:1:3',
  '2',
  'tanh(z)',
  'z^-2 + exp(z) - 1',
  'z > 0 ? (z > 1 ? z : z^2) : sin(z) / 3',
];

for (const formula of [...shelf.map(({ text }) => text), ...others]) {
  test(`a file brings its formula back: ${formula}`, async () => {
    const { model, frame, fields } = await trained(formula);
    const network = readOnnx(onnxBytes(model));
    assert.deepEqual(
      network.hidden.map(({ activation }) => activation),
      ['own', 'tanh', 'own'],
    );
    assert.deepEqual(network.parameters, frame.parameters);
    await onPage(`#${data}&net=2:relu`, async (store) => {
      await openNetwork(store, 'model.onnx', network);
      assert.equal(store.run.experiment.fields.own, fields.own);
      assert.deepEqual(store.run.experiment.fields.layers, fields.layers);
      assert.equal((await store.run.frameOf(nothingRequested)).digest, frame.digest);
    });
  });
}

test('each layer’s own constant comes back', async () => {
  const { model, fields } = await trained('max(z, a z);a=0.25:0:1', '5:own:0.1,4:own,3:own:1');
  const { hidden } = readOnnx(onnxBytes(model));
  assert.deepEqual(
    hidden.map(({ parameter }) => Number(parameter)),
    fields.layers.map(({ parameter }) => parameter ?? 0.25),
  );
});

/** @param {Model} model @param {object} change of what the file says of the formula */
function changed(model, change) {
  const layers = model.layers.map((layer) =>
    layer.own ? { ...layer, own: { ...layer.own, ...change } } : layer,
  );
  return onnxBytes({ ...model, layers });
}

/** @param {Uint8Array} bytes @param {string} code */
function refuses(bytes, code) {
  assert.throws(
    () => readOnnx(bytes),
    (error) => error instanceof NotImportable && error.code === code,
  );
}

test('operators that are not the formula, and those without one, are refused', async () => {
  const { model } = await trained('z^2', '5:own,3:own');
  refuses(changed(model, { f: '^ 3 z' }), 'formula');
  refuses(changed(model, { f: '^ 2 z ^' }), 'formula');
  refuses(changed(model, { f: '' }), 'formula');
  refuses(changed(model, { f: 'exp '.repeat(2000) + 'z' }), 'formula');
  refuses(changed(model, { f: 'constructor z' }), 'formula');
  // Another program's file says nothing.
  const bytes = onnxBytes(model);
  const at = Buffer.from(bytes).indexOf('\x0a\x03own');
  bytes[at + 2] = 'm'.charCodeAt(0);
  refuses(bytes, 'formula');
  // The second constant is one for all layers.
  const { model: shifted } = await trained('a z^2 + b;a=1:0:2;b=2:1:3', '5:own,3:own');
  refuses(changed(shifted, { text: 'a z^2 + b;a=1:0:2;b=1.5:1:3' }), 'formula');
});

test('a text that is another formula than the operators is told', async () => {
  const { model } = await trained('z^2', '5:own,3:own');
  const network = readOnnx(changed(model, { text: 'z^3' }));
  await onPage(`#${data}&net=2:relu`, async (store) => {
    const before = store.run.experiment.text;
    await assert.rejects(
      openNetwork(store, 'model.onnx', network),
      (error) => error instanceof DoesNotFit && error.what === 'own',
    );
    assert.equal(store.run.experiment.text, before);
  });
});
