// What all exporters begin with: the network of a description, or a refusal in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KindNotExpressible, modelOf } from '../../../web/models/model.js';
import { nothingRequested } from '../../../web/engine/request.js';
import { openHost } from '../../support/engine.js';

/** A run of the engine with 2 hidden layers. */
async function run() {
  const host = await openHost();
  const { description } = host.open('net=3:relu,3:tanh');
  const { parameters } = host.frame({ ...nothingRequested, parameters: true });
  host.terminate();
  return { description, parameters };
}

test('every layer of the engine is described with its kind, and dense ones become a model', async () => {
  const { description, parameters } = await run();
  assert.deepEqual(
    description.layers.map(({ kind }) => kind),
    ['dense', 'dense', 'dense'],
  );
  assert.equal(modelOf(description, parameters, 0).layers.length, 3);
});

test('a layer of another kind is refused with a sentence that names both', async () => {
  const { description, parameters } = await run();
  description.layers[1].kind = 'scaling';
  assert.throws(
    () => modelOf(description, parameters, 0),
    (error) => {
      assert.ok(error instanceof KindNotExpressible);
      assert.equal(error.kind, 'scaling');
      assert.equal(error.layer, 1);
      assert.equal(
        error.message,
        'Layer 2 is of the kind scaling, for which no format has a layer.',
      );
      return true;
    },
  );
});
