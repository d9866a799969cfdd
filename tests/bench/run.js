// The benchmark: trains the networks of jobs.js with this engine and with its peers, measures the page, and prints ratios and
// goals. The exit status is 1 where an asserted goal is missed, 2 where nothing could be measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { measureCrowd } from './page/crowd.js';
import { measureFormulas } from './formulas.js';
import { measureFrames } from './frames.js';
import { findGoals, isFailed, ratiosOf } from './goals.js';
import { jobs, multiplyAddsPerSample } from './jobs.js';
import { measureJob } from './measure.js';
import { parseOptions, usage } from './options.js';
import { measurePage } from './page.js';
import { peers } from './peers.js';
import { checkFiles, startChromium } from './places.js';
import { measureProfile } from './profile.js';
import {
  crowdLines,
  formulaLines,
  frameLines,
  goalLines,
  headLines,
  jobLines,
  pageLines,
  profileLines,
  readingLines,
  seedLines,
  studyLines,
} from './report.js';
import { measureReading } from './reading.js';
import { measureSeeds } from './seeds.js';
import { measureStudy } from './study.js';

/** @import {JobFigures} from './types.js' */

/**
 * @param {ReturnType<typeof parseOptions>} options
 * @returns {Promise<number>} exit status
 */
async function bench(options) {
  const files = {
    engine: resolve(options.engine),
    peak: resolve(options.peak),
    native: resolve(options.native),
    site: resolve(options.site),
  };
  checkFiles(files, options);
  const started = Date.now();
  const inChromium = options.places.includes('chromium');
  const showsPage = options.parts.includes('page');
  const chromium = inChromium || showsPage ? await startChromium(files) : null;
  const versions = versionsOf(options.peers);
  if (chromium) versions.Chromium = chromium.version;
  const machine = `${cpus()[0].model}, ${cpus().length} cores, ${process.platform} ${process.arch}`;
  try {
    console.log(`${machine}; ${formatVersions(versions)}`);
    console.log(headLines);
    /** @type {JobFigures[]} */
    const figures = [];
    const wanted = options.parts.includes('training') ? options.jobs : [];
    for (const job of jobs.filter(({ name }) => wanted.includes(name))) {
      const { rounds, losses } = await measureJob({
        job,
        places: options.places,
        contenders: options.peers,
        files,
        chromium: inChromium ? chromium : null,
        timing: {
          rounds: options.rounds,
          slot: options.slot,
          warmUp: options.quick ? 100 : 500,
        },
      });
      const { name, experiment } = job;
      const one = {
        job: name,
        experiment,
        multiplyAddsPerSample: multiplyAddsPerSample(job),
        losses,
        rounds,
        ratios: ratiosOf(rounds, multiplyAddsPerSample(job)),
      };
      figures.push(one);
      console.log(jobLines(job, one));
    }
    const profile = options.parts.includes('profile')
      ? await measureProfile({
          jobs: jobs.filter(({ name }) => options.jobs.includes(name)),
          files,
          chromium: inChromium ? chromium : null,
          rounds: options.quick ? 10 : 40,
        })
      : null;
    if (profile) {
      const timesObjects = figures.map(({ job, ratios }) => [
        job,
        (ratios.chromium ?? ratios.node)?.objects,
      ]);
      console.log(profileLines(profile, Object.fromEntries(timesObjects)));
    }
    const frames = options.parts.includes('frames')
      ? await measureFrames({
          engine: files.engine,
          against: options.against,
          processes: options.quick ? 3 : 9,
          rounds: options.quick ? 3 : 6,
          slot: options.slot,
        })
      : null;
    if (frames) console.log(frameLines(frames));
    const seeds = options.parts.includes('seeds') ? await measureSeeds(files) : null;
    if (seeds) console.log(seedLines(seeds));
    const study = options.parts.includes('study') ? await measureStudy(files) : null;
    if (study) console.log(studyLines(study));
    const reading = options.parts.includes('reading') ? await measureReading() : null;
    if (reading) console.log(readingLines(reading));
    const formulas = options.parts.includes('formulas')
      ? await measureFormulas(options.quick ? 5 : 15, options.slot)
      : null;
    if (formulas) console.log(formulaLines(formulas));
    const crowd = options.parts.includes('crowd') ? await measureCrowd() : null;
    if (crowd) console.log(crowdLines(crowd));
    const page =
      chromium && showsPage
        ? await measurePage({
            chromium,
            folder: files.site,
            rounds: options.quick ? 1 : 5,
            milliseconds: options.quick ? 1000 : 2000,
          })
        : null;
    if (page) console.log(pageLines(page));
    const goals = findGoals({ figures, frames, page, seeds, study, formulas, crowd });
    if (goals.length > 0) console.log(goalLines(goals));
    const seconds = (Date.now() - started) / 1000;
    console.log(`\nmeasured in ${seconds.toFixed(0)} s`);
    if (options.json) {
      const { rounds, slot, quick } = options;
      const timing = { rounds, slot, quick, seconds };
      const all = {
        machine,
        versions,
        timing,
        jobs: figures,
        profile,
        frames,
        seeds,
        study,
        reading,
        formulas,
        crowd,
        page,
        goals,
      };
      writeFileSync(options.json, `${JSON.stringify(all, null, 2)}\n`);
    }
    return goals.some(isFailed) ? 1 : 0;
  } finally {
    await chromium?.close();
  }
}

/**
 * Of Node.js and of the packages of contenders.
 * @param {string[]} names
 */
function versionsOf(names) {
  /** @type {Record<string, string>} */
  const versions = { 'Node.js': process.versions.node };
  for (const peer of peers) {
    if (!peer.package || !names.includes(peer.name)) continue;
    const file = new URL(`../../web/node_modules/${peer.package}/package.json`, import.meta.url);
    versions[peer.package] = JSON.parse(readFileSync(file, 'utf8')).version;
  }
  return versions;
}

/** @param {Record<string, string>} versions */
function formatVersions(versions) {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else process.exitCode = await bench(options);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
