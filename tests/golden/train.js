// Trains experiments in whatever JavaScript engine imports this module, Node.js or a browser, and tells the digests. It uses
// nothing but the language and the engine's module.

/** @typedef {{experiment: string, epochs: number}} Run */

/**
 * @param {any} engine the instantiated module
 * @param {Run} run
 * @returns {string}
 */
function digestOf(engine, { experiment, epochs }) {
  const trainer = new engine.Trainer(experiment);
  try {
    trainer.train(epochs * trainer.stepsPerEpoch());
    return trainer.digest();
  } finally {
    trainer.delete();
  }
}

/**
 * @param {any} engine the instantiated module
 * @param {Run[]} runs
 * @returns {string[]} for each run the digest, 16 hexadecimal digits, or the message of what went wrong
 */
export function digestsOf(engine, runs) {
  return runs.map((run) => {
    try {
      return digestOf(engine, run);
    } catch (error) {
      return String(error);
    }
  });
}
