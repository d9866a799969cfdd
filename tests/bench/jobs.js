// What is trained: the networks of the benchmark, one row each. A job more is a row more.
//
// All of them use plain gradient descent. The numbers of samples make every batch of an epoch a full one.

/** @import {Job} from './types.js' */

/** Name, sizes from inputs to outputs, hidden activation, batch, data set, samples (half of them are for training). */
const table = /** @type {const} */ ([
  ['default', [2, 4, 2, 1], 'tanh', 10, 'circle', 500],
  ['deep', [2, 8, 8, 8, 8, 8, 8, 1], 'relu', 30, 'spiral', 600],
  ['wide', [2, 64, 64, 64, 1], 'relu', 64, 'spiral', 1024],
  ['image', [144, 128, 64, 10], 'relu', 64, 'glyphs', 2048],
]);

/** @type {Job[]} */
export const jobs = table.map(([name, sizes, activation, batch, data, samples]) => {
  const layers = sizes.slice(1, -1).map((units) => `${units}:${activation}`);
  const experiment = `data=${data}&net=${layers.join()}&opt=sgd&lr=0.03&batch=${batch}&train=0.5&seed=1`;
  return {
    name,
    title: `${sizes.join('-')} ${activation}, batch ${batch}`,
    sizes: [...sizes],
    batch,
    experiment: `${experiment}&samples=${samples}`,
    oneBatch: `${experiment}&samples=${2 * batch}`,
  };
});

/**
 * Multiply-adds that training on one sample takes at least: every weight once forward, once for its gradient and, above the
 * first layer, once backward.
 * @param {Job} job
 */
export function multiplyAddsPerSample({ sizes }) {
  const weights = sizes.slice(1).map((units, layer) => units * sizes[layer]);
  return weights.reduce((sum, count, layer) => sum + (layer === 0 ? 2 : 3) * count, 0);
}

/** Networks whose frames are measured: name, title, experiment. */
export const frameJobs = [
  { name: 'opening', title: 'the opening network', experiment: '' },
  { name: 'deep', title: '6 × 8 relu on spiral', experiment: 'net=6*8:relu&data=spiral' },
  { name: 'wide', title: '3 × 64 relu on spiral', experiment: 'net=3*64:relu&data=spiral' },
  { name: 'image', title: '128-64 relu on glyphs', experiment: 'net=128:relu,64:relu&data=glyphs' },
];

/** The network of the page's measurement, with every panel visible. */
export const pageExperiment = 'net=6*8:relu&data=spiral&batch=30';

/** The comparison of seeds: the default network on 250 samples. */
export const seedJob = { experiment: jobs[0].experiment, seeds: 100, epochs: 200 };

/** Seeds that jax-js trains at the same time, which it can do while they have the same data; and in so many steps. */
export const togetherJob = {
  title: '2-8-8-1 tanh, batch 10',
  experiment: 'data=spiral&net=8:tanh,8:tanh&opt=sgd&lr=0.03&batch=10&train=0.5&samples=500',
  seeds: 100,
  epochs: 20,
  steps: 50,
};

/** The coarse map of depth and weight scale: 8 × 6 cells, 3 seeds each. */
export const mapJob = {
  title: '1 … 16 layers of 8 relu × 200 epochs × 250 samples',
  experiment: 'data=spiral&samples=500&net=8:relu',
};

/** A study as readers run it: its plan, and how many runs that is. */
export const studyJob = {
  title: '2-8-8-1 relu × 200 epochs × 250 samples',
  plan: 'data=spiral&samples=250&net=8:relu,8:relu&seeds=1-1000&epochs=200',
  runs: 1000,
};
