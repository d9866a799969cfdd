import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingRequested } from '../../../web/engine/request.js';
import { findDeath } from '../../../web/state/unit-death.js';
import { openingExperiment } from '../../../web/address/opening-experiment.js';
import { openHost } from '../../support/engine.js';

const looking = { ...nothingRequested, lives: true };

/** @typedef {import('../../support/only-run.js').OnlyRun} Host */

/**
 * The host as the page asks it.
 *
 * @param {Host} host
 */
function answering(host) {
  return {
    checkpoints: async () => host.checkpoints(),
    replay: async (/** @type {[number, number, number]} */ ...values) => host.replay(...values),
  };
}

/**
 * @param {Host} host
 * @param {number} unit
 */
function lifeOf(host, unit) {
  return host.frame(looking).lives?.units.find((each) => each.unit === unit);
}

/**
 * @param {string} name
 * @param {(host: Host) => Promise<void>} body
 */
function hostTest(name, body) {
  test(name, async () => {
    const host = await openHost();
    try {
      await body(host);
    } finally {
      host.terminate();
    }
  });
}

test('the update that killed a unit is the one that a check after every step finds', async () => {
  const host = await openHost();
  const stepwise = await openHost();
  try {
    host.open(openingExperiment);
    await host.run(600);
    const { digest } = host.frame(nothingRequested);
    stepwise.open(openingExperiment);
    for (let step = 0; step <= 600; step++) {
      stepwise.frame(looking);
      if (step < 600) await stepwise.step(1);
    }
    const dead = stepwise.frame(looking).lives?.units.filter(({ state }) => state === 1) ?? [];
    assert.ok(dead.length >= 2);
    for (const { unit, since, bias, weights, inputs } of dead) {
      const recorded = lifeOf(host, unit)?.since ?? 0;
      assert.ok(recorded >= since);
      const death = await findDeath(answering(host), unit, recorded);
      assert.deepEqual(death, { step: since, bias, weights, inputs });
    }
    const after = host.frame(nothingRequested);
    assert.equal(after.digest, digest);
    assert.equal(after.step, 600);
    await host.step(50);
    await stepwise.step(50);
    assert.equal(host.frame(nothingRequested).digest, stepwise.frame(nothingRequested).digest);
  } finally {
    host.terminate();
    stepwise.terminate();
  }
});

hostTest('a death by hand is no update’s doing', async (host) => {
  const { description } = host.open('data=xor&net=4:relu&lr=0.001');
  await host.step(20);
  host.setParameter(description.layers[0].biases + 1, -100);
  assert.deepEqual(lifeOf(host, 1)?.since, 20);
  assert.equal(await findDeath(answering(host), 1, 20), null);
});

hostTest('training goes back to what was set by hand, not to before', async (host) => {
  const { description } = host.open('data=xor&net=4:relu&lr=0.001');
  await host.step(20);
  assert.equal(host.setParameter(description.layers[0].biases, -1.5, false), true);
  const { digest } = host.frame(nothingRequested);
  await host.step(5);
  host.restore(20);
  assert.equal(host.frame(nothingRequested).digest, digest);
});

test('a long stretch is narrowed down before every step is checked', async () => {
  const killed = 123_456;
  /** @type {number[][]} */
  const replayed = [];
  const life = { unit: 3, state: 1, revivals: 0, bias: 0.1, weights: -0.2, inputs: 0.3 };
  const client = {
    checkpoints: async () => [0, 1000, 200_000],
    replay: async (
      /** @type {number} */ from,
      /** @type {number} */ to,
      /** @type {number} */ n,
    ) => {
      replayed.push([from, to, n]);
      const since = from >= killed ? from : Math.min(to, from + n * Math.ceil((killed - from) / n));
      const units = [{ ...life, since, deaths: from >= killed ? 0 : 1 }];
      return { step: to, units };
    },
  };
  assert.equal((await findDeath(client, 3, 150_000))?.step, killed);
  assert.deepEqual(replayed[0].slice(0, 2), [1000, 150_000]);
  assert.equal(replayed.length, 2);
  for (const [from, to, stride] of replayed) assert.ok((to - from) / stride <= 4096);
  assert.equal(await findDeath(client, 4, 150_000), null);
});

test('a stretch is lived through from a point of this run, not of one that was undone', async () => {
  const [host, untouched] = [await openHost(), await openHost()];
  try {
    for (const each of [host, untouched]) {
      each.open(openingExperiment);
      await each.run(100);
      await each.run(300);
    }
    const kept = host.keep();
    host.restore(100);
    host.change(`${openingExperiment}&lr=1`.replace('&lr=0.01', ''));
    await host.run(150);
    host.bringBack(kept);
    assert.equal(
      JSON.stringify(host.replay(200, 300, 1)),
      JSON.stringify(untouched.replay(200, 300, 1)),
    );
  } finally {
    host.terminate();
    untouched.terminate();
  }
});
