// Who competes: one row a contender. A peer more is a row more, and its file in peers/.
import { loadBrain } from './peers/brain.js';
import { loadConvnet } from './peers/convnetjs.js';
import { loadEngine } from './peers/engine.js';
import { loadJax } from './peers/jax.js';
import { loadObjects } from './peers/objects.js';
import { loadPeak } from './peers/peak.js';
import { loadTensorFlow } from './peers/tfjs.js';

/** @import {Peer} from './types.js' */

/** @type {Peer[]} */
export const peers = [
  { name: 'engine', title: 'this engine', load: loadEngine },
  { name: 'objects', title: 'object loop', load: loadObjects },
  {
    name: 'tfjs-wasm',
    title: 'tfjs wasm',
    package: '@tensorflow/tfjs-backend-wasm',
    load: (assets) => loadTensorFlow(assets, 'wasm'),
  },
  {
    name: 'tfjs-cpu',
    title: 'tfjs cpu',
    package: '@tensorflow/tfjs',
    load: (assets) => loadTensorFlow(assets, 'cpu'),
  },
  { name: 'jax-wasm', title: 'jax-js wasm', package: '@jax-js/jax', load: loadJax },
  {
    name: 'convnetjs',
    title: 'ConvNetJS',
    package: 'convnetjs',
    note: 'one output is trained by squared error',
    load: loadConvnet,
  },
  {
    name: 'brain.js',
    title: 'brain.js',
    package: 'brain.js',
    note: 'updates after every sample, squared error, the hidden activation on the output too',
    load: loadBrain,
  },
  { name: 'peak', title: 'SIMD128 peak', load: loadPeak },
];
