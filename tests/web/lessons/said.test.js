// What lessons say in plain words of runs that are not on screen, where no number in braces can stand: measured with the engine, or read
// from what the claims came to. Each number stands in the lesson in every language as it is measured here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonFiles } from '../../../web/bundle/lessons.js';
import { claims } from '../../../web/bundle/pages/claim-results.js';
import { momentOf } from '../../../web/bundle/pages/moment.js';
import { computed } from '../../support/lesson-studies.js';

/**
 * @param {string} text of an experiment
 * @param {number} [steps]
 */
async function measured(text, steps = 0) {
  const { reader, samples } = await momentOf(`v=1&${text}`, steps);
  const { layers } = reader.description;
  const hidden = layers.slice(0, -1).flatMap((_, layer) => reader.layer(layer) ?? []);
  const shrinking = hidden[0].gradient / hidden[hidden.length - 1].gradient;
  return { hidden, samples, shrinking, ...reader.frame };
}

/** @param {number} count */
const seeds = (count) => Array.from({ length: count }, (_, index) => index + 1);

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** @param {string} name @param {string} number as English writes it */
function says(name, number) {
  const files = lessonFiles().filter((file) => file.name === name);
  assert.ok(files.length >= 3);
  for (const { language, text } of files) {
    const written = language === 'es' ? number.replace('.', ',') : number;
    assert.ok(text.includes(written), `${name} (${language}) does not say ${written}`);
  }
}

/** @param {string} claim @param {string} part */
function answerOf(claim, part) {
  const found = claims
    .find(({ name }) => name === claim)
    ?.parts.find(({ name }) => name === part)?.answer;
  assert.ok(found);
  return found;
}

test('one neuron dies at a bias of about −5', async () => {
  const { samples } = await measured('data=gaussians&net=1:relu&seed=1', 200);
  const { x, trainSamples = 0 } = samples;
  const sums = seeds(trainSamples).map((i) => 1.47 * x[2 * i - 2] + 0.9 * x[2 * i - 1]);
  says('one-neuron', (-Math.round(Math.max(...sums))).toString().replace('-', '−'));
});

test('any bend will do in three layers, and a step does not', async () => {
  const bends = ['sigmoid', 'tanh', 'relu', 'leaky_relu', 'prelu', 'elu', 'selu', 'relu6', 'gelu'];
  bends.push('softplus', 'softsign', 'hard_sigmoid', 'hard_tanh', 'hard_swish', 'silu', 'mish');
  const goal = async (/** @type {string} */ activation) =>
    (await measured(`data=circle&net=3*8:${activation}&opt=adam&lr=0.01`, 1000)).testAccuracy;
  for (const bend of [...bends, 'sine', 'gaussian']) assert.ok((await goal(bend)) >= 0.95, bend);
  assert.ok((await goal('step')) < 0.6);
});

test('eight layers of sigmoids and of tanh begin with the same weights', async () => {
  const [first, second] = await Promise.all(
    ['sigmoid', 'tanh'].map((activation) => measured(`data=circle&net=8*8:${activation}`)),
  );
  const weights = (/** @type {typeof first} */ { hidden }) => hidden.map((each) => each.weight_rms);
  assert.deepEqual(weights(first), weights(second));
});

test('weights of 0.3 times the right size shrink the gradient by 0.23 a step, and by 0.27 in the median of 40 seeds', async () => {
  const small = 'data=spiral&net=8*8:leaky_relu&init=he_normal:0.3&loss=mse&lr=0.01';
  const step = (/** @type {number} */ shrinking) => shrinking ** (1 / 7);
  says('exploding-gradients', step((await measured(small, 1000)).shrinking).toFixed(2));
  const all = [];
  for (const seed of seeds(40)) all.push(step((await measured(`${small}&seed=${seed}`)).shrinking));
  says('exploding-gradients', median(all).toFixed(2));
});

test('with Adam large weights do not overflow', async () => {
  const large = 'data=spiral&net=8*8:leaky_relu&init=he_normal:3&loss=mse&lr=0.001&opt=adam';
  const { step, trainLoss } = await measured(large, 1000);
  assert.equal(step, 1000);
  assert.ok(Number.isFinite(trainLoss));
});

test('large weights make the gradient of tanh grow, by less than that of Leaky ReLU, and far too large ones make it vanish', async () => {
  const growth = async (/** @type {string} */ activation, /** @type {string} */ init) => {
    const all = [];
    for (const seed of seeds(20)) {
      const text = `data=spiral&net=8*8:${activation}&init=${init}&loss=mse&seed=${seed}`;
      all.push((await measured(text)).shrinking);
    }
    return median(all);
  };
  const tanh = await growth('tanh', 'glorot_normal:3');
  assert.ok(tanh > 10);
  assert.ok((await growth('leaky_relu', 'he_normal:3')) > 10 * tanh);
  assert.ok((await growth('tanh', 'glorot_normal:50')) < 1e-6);
});

test('a network of ReLU has dead units before training, some wake, and then one whole layer is dead', async () => {
  const text = 'data=moons&net=6*8:relu&opt=adam&lr=0.1&seed=3';
  const dead = async (/** @type {number} */ step) =>
    (await measured(text, step)).hidden.map((layer) => layer.dead);
  assert.equal(
    (await dead(0)).reduce((sum, each) => sum + each),
    10,
  );
  assert.equal((await dead(90))[5], 4);
  assert.equal((await dead(130))[5], 1);
  const last = await dead(200);
  assert.deepEqual(
    last.map((each) => each === 8),
    [false, false, false, false, false, true],
  );
  assert.ok((await measured(text, 130)).testAccuracy > 0.99);
});

test('of the networks whose dead units are counted each had some before training', async () => {
  const shares = [];
  for (const seed of seeds(20)) {
    const { hidden } = await measured(`data=moons&net=6*8:relu&seed=${seed}&dataseed=${seed}`);
    shares.push(hidden.reduce((sum, { dead }) => sum + dead, 0) / 48);
  }
  assert.ok(Math.min(...shares) > 0);
  const share = (100 * shares.reduce((sum, each) => sum + each, 0)) / shares.length;
  says('leaky-relu', share.toFixed(1));
});

test('what lessons say of claims is what these came to', () => {
  const points = (/** @type {number} */ share) => (100 * share).toFixed(1);
  says('leaky-relu', points(answerOf('leaky-is-better', 'sparse_gradients').difference));
  says('choosing', points(answerOf('beats-predecessors', 'tanh').difference));
  assert.ok(Math.abs(answerOf('dead-forever', 'adam').difference - 1 / 3) < 0.02);
  const { difference, high } = answerOf('elu-is-better', 'epochs');
  assert.ok(difference > -5 && high < 0);
});

test('the studies on ELU have intervals of the level that the lesson says', async () => {
  const files = lessonFiles().filter(({ name }) => name === 'elu');
  const plans = files[0].text.match(/(?<=^plan: ).*$/gm) ?? [];
  assert.equal(plans.length, 2);
  for (const plan of plans) {
    const { comparisons } = (await computed(plan)).result;
    assert.equal(comparisons, 4);
    says('elu', String(100 - 5 / comparisons));
  }
});
