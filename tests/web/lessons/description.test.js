// The description of the format names what there is: a teacher who has nothing else writes by it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { locks, standardParts } from '../../../web/address/presentation.js';
import { blockFields } from '../../../web/lessons/format/blocks.js';
import {
  frontFields,
  mostBytes,
  readLesson,
  stepLimit,
} from '../../../web/lessons/format/lesson.js';
import { valueKinds } from '../../../web/lessons/format/values.js';
import { openEngine } from '../../support/engine.js';

const text = readFileSync(new URL('../../../web/lessons/README.md', import.meta.url), 'utf8');
const [example] = /(?<=````markdown\n)[^]*?(?=````)/.exec(text) ?? [''];

/** @param {string} heading @returns {string} what stands below it */
const below = (heading) => text.split(`\n## ${heading}\n`)[1].split(/\n## /)[0];

/** @param {string} section @param {readonly string[]} names */
function namesAll(section, names) {
  for (const name of names)
    assert.match(section, new RegExp(`\`[^\`]*(?<![\\w-])${name}(?![\\w-])[^\`]*\``), name);
}

/** @type {Awaited<ReturnType<typeof openEngine>>} */
let engine;
before(async () => {
  engine = await openEngine();
});
after(() => engine.terminate());

test('it names every field of the front matter, every block with its fields, and every number', () => {
  namesAll(below('Front matter'), [...frontFields, ...standardParts]);
  const blocks = below('Blocks');
  namesAll(blocks, [...Object.keys(blockFields), ...Object.values(blockFields).flat(), ...locks]);
  namesAll(below('Numbers of the run'), Object.keys(valueKinds));
});

test('it names every data set, activation, initialiser, loss, optimiser and input that the engine has', async () => {
  const { activations, datasets, initializers, losses, optimizers, features } =
    await engine.tables();
  const all = [activations, datasets, initializers, losses, optimizers, features].flat();
  namesAll(
    below('Experiments in a line'),
    all.map(({ name }) => name),
  );
});

test('it says how large a lesson may be', () => {
  assert.ok(text.includes(`up to ${mostBytes / 1024} KB and ${stepLimit} steps`));
});

test('its example is a lesson that opens as it is copied', () => {
  const { lesson, faults } = readLesson(example);
  assert.deepEqual(faults, []);
  assert.ok(lesson && lesson.steps.length >= 5);
});

test('links and pictures are as it says', () => {
  const front = '---\nformat: 1\ntitle: A\nquestion: B?\n---\n';
  for (const line of below('Text').match(/!?\[[^\]]+\]\([^)…]+\)/g) ?? [])
    assert.deepEqual(readLesson(`${front}\n${line}`).faults, [], line);
  const { lesson } = readLesson(`${front}\n5 $, $5 and $10`);
  assert.doesNotMatch(JSON.stringify(lesson), /formula/);
});
