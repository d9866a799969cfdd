// Where the time of a training step goes, part by part, and what bounds it: the multiply-adds at the machine's peak and the
// activations as fast as they are on a long row. Times are the least of many, so that other work of the machine hardly counts.
import { multiplyAddsPerSample } from './jobs.js';
import { openConnection } from './places.js';

/** @import {Job, Profile, ProfileFigures, StepTimes} from './types.js' */

/**
 * @param {object} options
 * @param {Job[]} options.jobs
 * @param {import('./places.js').Files} options.files
 * @param {Awaited<ReturnType<typeof import('./places.js').startChromium>> | null} options.chromium or else Node.js
 * @param {number} options.rounds
 * @returns {Promise<ProfileFigures>}
 */
export async function measureProfile({ jobs, files, chromium, rounds }) {
  /** @type {Profile[]} */
  const profiles = [];
  for (const job of jobs) {
    const connection = await openConnection(chromium, files);
    try {
      const times = await connection.call('profile', job.experiment, rounds);
      profiles.push(profileOf(job, times));
    } finally {
      await connection.close();
    }
  }
  return { place: chromium ? 'Chromium' : 'Node.js', profiles };
}

/**
 * @param {Job} job
 * @param {StepTimes} times
 * @returns {Profile}
 */
function profileOf(job, { parts, whole, peak, activationVectors, activationVector }) {
  const measured = Object.values(parts).reduce((sum, value) => sum + value, 0);
  const products = (job.batch * multiplyAddsPerSample(job)) / peak;
  const activations = activationVectors * activationVector;
  return {
    job: job.name,
    whole,
    parts: { ...parts, rest: whole - measured },
    bound: { products, activations, least: products + activations },
  };
}
