// What links open: the experiment with its state after some steps, how the page presents itself, and which settings are ignored.
// links.json records it for links as people have them, damaged ones too: they must open the same experiments for ever.
//
// usage: node tests/golden/links.js --regenerate
//
// That records anew and shows what changed, for when a change is meant. A new link needs only `about` and `link`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Store } from '../../web/state/store.js';
import { openEngine } from '../support/engine.js';
import { Bar } from '../support/address-bar.js';

/**
 * @typedef {object} Opened
 * @property {string} experiment as the page names it
 * @property {string} presentation as the query of an address says it, '' for the usual one
 * @property {string[]} ignored the fields that are said to be ignored
 * @property {number} step trained to: the one of the link, or else `stepsOfOthers`
 * @property {string} digest of the parameters there
 *
 * @typedef {{about: string, link: string} & Opened} GoldenLink
 */

const file = fileURLToPath(new URL('links.json', import.meta.url));

/** Steps trained where the link names none. */
const stepsOfOthers = 40;

/** @returns {GoldenLink[]} */
export function goldenLinks() {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Opens a link as the page does.
 *
 * @param {string} link a full address, or from its `?` or `#` on
 * @returns {Promise<Opened>}
 */
export async function openLink(link) {
  const engine = await openEngine();
  try {
    const store = await Store.open(engine, new Bar(link));
    const { text, fields } = store.run.experiment;
    const { presentationText } = await import('../../web/address/presentation.js');
    const step = fields.at ?? stepsOfOthers;
    return {
      experiment: text,
      presentation: presentationText(store.presentation),
      ignored: store.addressProblems.map(({ field }) => field),
      step,
      digest: (await store.run.commands.trainTo(step)).digest,
    };
  } finally {
    engine.terminate();
  }
}

async function regenerate() {
  /** @type {GoldenLink[]} */
  const renewed = [];
  for (const golden of goldenLinks()) {
    const { about, link, ...recorded } = golden;
    const opened = await openLink(link);
    renewed.push({ about, link, ...opened });
    if (JSON.stringify(opened) === JSON.stringify(recorded)) continue;
    console.log(`${about}: ${link}`);
    console.log(`  was ${JSON.stringify(recorded)}`);
    console.log(`  is  ${JSON.stringify(opened)}`);
  }
  writeFileSync(file, `${JSON.stringify(renewed, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--regenerate') await regenerate();
  else console.log('usage: node tests/golden/links.js --regenerate');
}
