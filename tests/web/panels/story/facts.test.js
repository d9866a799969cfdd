// The facts of the story are sums of what the engine says of units and layers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../../web/engine/request.js';
import { readFrame } from '../../../../web/frame/frame-reader.js';
import { factsOf, timesText } from '../../../../web/panels/story/facts.js';
import { openEngine, openHost } from '../../../support/engine.js';

for (const text of [
  'data=spiral&net=3*8:relu&opt=adam&lr=0.03&seed=42',
  'data=circle&net=8*8:sigmoid',
  'data=xor&net=4:leaky_relu,4:hard_tanh',
  'data=spiral&net=8:sigmoid&lr=10&opt=sgd&seed=3',
  'data=xor&net=',
]) {
  test(`units and gradient of ${text}`, async () => {
    const host = await openHost();
    try {
      const { description } = host.open(text);
      await host.run(400);
      const tables = host.tables();
      const read = readFrame(host.frame({ ...nothingRequested, vitals: true }), {
        description,
        tables,
      });
      const facts = factsOf(read);
      assert.ok(facts);
      const states = description.layers
        .slice(0, -1)
        .flatMap(({ units }, layer) =>
          Array.from({ length: units }, (_, unit) => read.unit(layer, unit)?.state),
        );
      assert.equal(facts.units, states.length);
      [0, 1, 2, 3].forEach((state) =>
        assert.equal(facts.counts[state], states.filter((each) => each === state).length),
      );
      const last = description.layers.length - 1;
      assert.equal(
        facts.ratio,
        (read.layer(0)?.gradient ?? NaN) / (read.layer(last)?.gradient ?? NaN),
      );
      // It is the product of the factors on the links.
      let product = 1;
      for (let layer = 0; layer < last; layer++)
        product *= read.layer(layer)?.gradient_factor ?? NaN;
      assert.ok(Math.abs(product / facts.ratio - 1) < 1e-4, `${product} and ${facts.ratio}`);
    } finally {
      host.terminate();
    }
  });
}

test('of a network whose output is no number neither states, gradient nor accuracy are told', async () => {
  const engine = await openEngine();
  try {
    const run = await engine.open('data=xor&net=3*8:own&own=log(z)');
    const frame = await run.frame({ ...nothingRequested, vitals: true });
    assert.ok(Number.isNaN(frame.trainLoss));
    assert.ok(Number.isNaN(frame.trainAccuracy));
    assert.ok(Number.isNaN(frame.testAccuracy));
  } finally {
    engine.terminate();
  }
  const reader = (/** @type {number} */ trainLoss) =>
    /** @type {any} */ ({
      description: { layers: [{ units: 8 }, { units: 1 }] },
      frame: { trainLoss },
      layer: () => ({ dead: 0, always_on: 0, saturated_units: 8, gradient: 1 }),
    });
  assert.ok(factsOf(reader(0.7)));
  assert.equal(factsOf(reader(NaN)), null);
});

test('a factor has two digits', () => {
  assert.deepEqual([1.06, 4, 9.94, 9.96, 12.4, 365, 37_412].map(timesText), [
    '1.1',
    '4.0',
    '9.9',
    '10',
    '12',
    '370',
    '37\u202f000',
  ]);
  assert.equal(timesText(2.1e7), '2.1·10⁷');
});
