// The machine's limit as a contender: multiply-adds of four lanes that never leave the registers, see peak.cpp.

/** @import {Assets, Contender} from '../types.js' */

/**
 * @param {Assets} assets
 * @returns {Promise<Contender>}
 */
export async function loadPeak(assets) {
  const { multiply_add, multiply_adds_per_step: perStep } =
    /** @type {Record<string, (steps?: number) => number>} */ (
      /** @type {unknown} */ (await assets.peak())
    );
  // Short calls, because functions that are called often are what browsers optimise.
  const stepsPerCall = 2000;
  return {
    async start() {
      return {
        unitsPerStep: perStep() * stepsPerCall,
        train(steps) {
          for (let i = 0; i < steps; i++) {
            if (!Number.isFinite(multiply_add(stepsPerCall))) throw new Error('The sums overflew.');
          }
        },
      };
    },
  };
}
