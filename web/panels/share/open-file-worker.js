// The worker that reads files. In the single file, which has no other file beside it, the bundle puts `null` in the place of this.

/** @type {(() => Worker) | null} it may throw */
export const openFileWorker = () =>
  new Worker(new URL('./file-worker.js', import.meta.url), { type: 'module' });
