// What the next update of a run will do, looked at before it is made: which samples its batch has, each one's way through the network and
// back, and the loss of the batch before and after. Loaded when it is first wanted.
//
// The update is made in a copy of the run; the run itself is only asked. Every number is the engine's for one sample, or a mean of those,
// without penalties and dropout, of which the explanation of one sample knows nothing either.

/** @import {EngineModule, EngineTrainer, NextBatch, Trace} from '../types.js' */

import { traceRequestOf } from '../request.js';

/** Words that follow the order of the samples in a packed state, of which the first is the place in that order; see cpp/training/packed.cpp. */
const wordsAfterOrder = 20;

/**
 * @param {EngineModule} engine
 * @param {EngineTrainer} trainer is left as it is
 * @param {string} text of its experiment
 * @param {number} most of how many samples everything is wanted; the first of the batch
 * @returns {NextBatch | null} null where the update would leave the finite numbers
 */
export function lookAhead(engine, trainer, text, most) {
  const { trainSamples, layers } = trainer.describe();
  const state = trainer.pack();
  const next = new engine.Trainer(text);
  try {
    if (trainer.diverged() || !next.unpack(state) || next.train(1) === 0) return null;
    const batch = batchBetween(state, next.pack(), trainSamples);
    const ways = batch.map((sample) => wayOf(trainer, sample));
    return {
      step: trainer.step(),
      digestBefore: trainer.digest(),
      digestAfter: next.digest(),
      batch,
      lossBefore: mean(ways.map(({ loss }) => loss)),
      lossAfter: mean(batch.map((sample) => wayOf(next, sample).loss)),
      gradients: layers.map((_, l) =>
        Math.sqrt(mean(ways.map(({ ledger }) => ledger[l].gradientZ ** 2))),
      ),
      ways: ways.slice(0, most).map(({ input, z, a, slope, gradientA, gradientZ }) => ({
        ...{ input, z, a, slope, gradientA, gradientZ },
      })),
    };
  } finally {
    next.delete();
  }
}

/**
 * @param {EngineTrainer} trainer
 * @param {number} sample
 * @returns {Trace}
 */
function wayOf(trainer, sample) {
  return /** @type {Trace} */ (trainer.trace(traceRequestOf({ sample })));
}

/**
 * The samples that a step has taken, in its order.
 *
 * @param {Float32Array} before it, packed
 * @param {Float32Array} after it
 * @param {number} trainSamples
 * @returns {number[]}
 */
export function batchBetween(before, after, trainSamples) {
  const end = placeOf(after);
  // After the last batch of an epoch, all samples are put in another order first.
  const start = placeOf(before) < trainSamples ? placeOf(before) : 0;
  const order = words(after).subarray(-wordsAfterOrder - trainSamples, -wordsAfterOrder);
  const batch = [...order.subarray(start, end)];
  if (batch.length === 0 || batch.some((sample) => sample >= trainSamples))
    throw new Error('A packed state has another layout.');
  return batch;
}

/** @param {Float32Array} packed */
function placeOf(packed) {
  return words(packed)[packed.length - wordsAfterOrder];
}

/** @param {Float32Array} packed */
function words({ buffer, byteOffset, length }) {
  return new Uint32Array(buffer, byteOffset, length);
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
