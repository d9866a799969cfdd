// Exported ONNX files, loaded by ONNX Runtime, answer as the engine does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as ort from 'onnxruntime-web';
import { onnxActivations, onnxBytes } from '../../../web/models/onnx.js';
import { readMessage } from '../../../web/models/protobuf.js';
import { activationNames, difference, trained } from '../../support/models.js';

ort.env.wasm.numThreads = 1;

/** @param {Awaited<ReturnType<typeof trained>>} run */
async function answers({ model, inputs, samples }) {
  const session = await ort.InferenceSession.create(onnxBytes(model));
  const features = new ort.Tensor('float32', inputs, [samples, model.features.length]);
  const { output } = await session.run({ features });
  await session.release();
  return /** @type {Float32Array} */ (output.data);
}

const names = await activationNames();

test('every activation can be written', () => {
  assert.deepEqual([...onnxActivations].sort(), [...names].sort());
});

for (const name of names) {
  test(`ONNX Runtime answers as the engine does: ${name}`, async () => {
    const run = await trained([name, name]);
    assert.ok(difference(await answers(run), run.outputs) < 1e-5);
  });
}

for (const settings of ['data=sine&in=x1,sinx1', 'data=glyphs', 'data=hills']) {
  test(`ONNX Runtime answers as the engine does: ${settings}`, async () => {
    const run = await trained(['relu'], settings);
    assert.ok(difference(await answers(run), run.outputs) < 1e-5);
  });
}

test('a damaged file is a message, not a crash', async () => {
  const { model } = await trained(['relu']);
  const bytes = onnxBytes(model);
  assert.ok(readMessage(bytes).length > 5);
  for (let length = 1; length < bytes.length; length += 7) {
    try {
      readMessage(bytes.subarray(0, length));
    } catch (error) {
      assert.ok(error instanceof Error && /\.$/.test(error.message));
    }
  }
  assert.throws(() => readMessage(new Uint8Array([0x0f])), /unknown kind 7/);
  assert.throws(() => readMessage(new Uint8Array(12).fill(0xff)), /too long/);
});
