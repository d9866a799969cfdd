// A thread of Node.js that looks like a worker of a browser, and that can be harmed.
import { Worker as Thread } from 'node:worker_threads';

/**
 * @param {(harm: {kill: () => void, tell: (harm: string) => void}) => void} [onOpen] is given the means to harm it: to end it, or to have it
 *   do what node-worker.js knows
 * @returns {Worker}
 */
export function openThread(onOpen = () => {}) {
  const thread = new Thread(new URL('node-worker.js', import.meta.url));
  let isKilled = false;
  const worker = {
    onmessage: (/** @type {{data: unknown}} */ _) => {},
    onerror: (/** @type {unknown} */ _) => {},
    postMessage: (/** @type {unknown} */ message) => thread.postMessage(message),
    terminate: () => thread.terminate(),
  };
  thread.on('message', (data) => isKilled || worker.onmessage({ data }));
  thread.on('error', (error) => worker.onerror({ message: error.message, preventDefault() {} }));
  onOpen({
    kill: () => {
      isKilled = true;
      void thread.terminate();
    },
    tell: (harm) => thread.postMessage({ harm }),
  });
  return /** @type {any} */ (worker);
}
