// Reads files beside the page, which can end it whenever it takes too long: see read-in-worker.js. What is wrong with files crosses as
// the values that its error is made of.

import { readFiles } from './read-files.js';

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ found: await readFiles(data) });
  } catch (error) {
    const { name, message, ...values } = /** @type {any} */ (error);
    self.postMessage({ problem: { name, message, ...values } });
  }
};
