// Addresses, presentations and goals of any kind: reading never fails, what is written reads back, and what mail programs do is undone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { experimentText, readAddress } from '../../../web/address/address-parts.js';
import { goalText, measures, readGoal } from '../../../web/address/goal.js';
import {
  locks,
  presentationText,
  readPresentation,
  standardParts,
  themes,
} from '../../../web/address/presentation.js';

/** @import {Condition, Measure} from '../../../web/address/goal.js' */

const known = { languages: ['en', 'es'] };
const anything = fc.string({ unit: 'binary', maxLength: 300 });

const words = fc
  .array(fc.constantFrom('8:relu', '3*4:tanh', 'adam', '0.03', '1e-5', 'spiral', '42'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(','));
const keys = fc.constantFrom('data', 'net', 'opt', 'lr', 'seed', 'weights', 'colour');
const experiments = fc
  .array(fc.tuple(keys, words), { minLength: 1, maxLength: 8 })
  .map((fields) => fields.map(([key, value]) => `${key}=${value}`).join('&'));

/** What happens to links on their way; each leaves what they say. @type {((text: string) => string)[]} */
const ways = [
  (text) => text,
  encodeURIComponent,
  (text) => text.replaceAll('&', '&amp;'),
  (text) => text.replaceAll('=', '=3D'),
  (text) => text.replaceAll('-', '–'),
  (text) => text.replaceAll('&', ';'),
  (text) => `${text})>.`,
  (text) => `“${text}”`,
  (text) => `${text.slice(0, 5)}\r\n ${text.slice(5)}`,
  (text) => `\u200b${text}\ufeff`,
];

test('an experiment comes through whatever is done to its link', () => {
  fc.assert(
    fc.property(experiments, fc.constantFrom(...ways), (text, way) => {
      assert.equal(experimentText(`https://example.org/play/#${way(text)}`), text);
    }),
    { numRuns: 1000 },
  );
});

test('any text is an address, and says no more than it holds', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { experiment, presentation } = readAddress(text);
      assert.ok(experiment.length + presentation.join('').length <= text.length);
    }),
    { numRuns: 1000 },
  );
});

test('reading what was read changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anything, experiments), (text) => {
      const once = experimentText(`#${text}`);
      if (!once.includes('%') && !once.includes('#'))
        assert.equal(experimentText(`#${once}`), once);
    }),
    { numRuns: 1000 },
  );
});

const bounds = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }),
);
const goals = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(measures)), bounds).map(([name, bound]) => {
    const measure = /** @type {Measure} */ (name);
    return {
      measure,
      bound: Math.max(
        measure === 'epoch' ? Number.MIN_VALUE : 0,
        Math.min(bound, measures[measure].max),
      ),
    };
  }),
  { minLength: 1, maxLength: 4 },
);

test('a goal that was written is read, with the same bounds', () => {
  fc.assert(
    fc.property(goals, (/** @type {Condition[]} */ goal) => {
      assert.deepEqual(readGoal(goalText(goal)), goal);
    }),
    { numRuns: 1000 },
  );
});

test('any text is a goal or none, and a goal can be written', () => {
  const parts = fc.array(
    fc.tuple(
      fc.constantFrom(...Object.keys(measures), 'constructor', ''),
      fc.constantFrom('>=', '<=', ':', '='),
      fc.oneof(fc.double().map(String), fc.string({ maxLength: 8 }), fc.constant('9'.repeat(400))),
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        parts.map((all) => all.map((p) => p.join('')).join(',')),
      ),
      (text) => {
        const goal = readGoal(text);
        if (goal) assert.deepEqual(readGoal(goalText(goal)), goal);
      },
    ),
    { numRuns: 1000 },
  );
});

const presentations = fc.record({
  embed: fc.boolean(),
  shown: fc.subarray([...standardParts], { minLength: 1 }).map((names) => new Set(names)),
  locked: fc.subarray([...locks]).map((names) => new Set(names)),
  theme: fc.option(fc.constantFrom(...themes)),
  lang: fc.option(fc.constantFrom(...known.languages)),
  autoplay: fc.option(fc.boolean()),
  speed: fc.option(
    fc.oneof(
      fc.constant(Infinity),
      fc.integer({ min: 1, max: 1_000_000 }).map((tenths) => tenths / 10),
    ),
  ),
  goal: fc.option(goals),
  findings: fc.boolean(),
  keys: fc.option(fc.constant(/** @type {const} */ ('host'))),
  view: fc.option(fc.constant(/** @type {const} */ ('race'))),
  crowd: fc.option(fc.constantFrom('20', '50', '100', '200')),
  lesson: fc.option(fc.constantFrom('dying-relu', 'packed:AAAA')),
});

test('a presentation that was written is read', () => {
  fc.assert(
    fc.property(presentations, (presentation) => {
      const fields = presentationText(presentation).split('&').filter(Boolean);
      const read = readPresentation(fields, known);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(read.presentation, { ...presentation, parts: standardParts });
    }),
    { numRuns: 500 },
  );
});

test('any query is a presentation, and what is wrong with it is told in short', () => {
  const names = fc.constantFrom('embed', 'show', 'hide', 'lock', 'theme', 'lang', 'speed', 'goal');
  const values = fc.oneof(anything, fc.constant('x,'.repeat(5000)), fc.constantFrom('1', 'all'));
  const fields = fc.array(fc.tuple(names, values).map(([name, value]) => `${name}=${value}`));
  fc.assert(
    fc.property(fields, (given) => {
      const { presentation, problems } = readPresentation(given, known);
      for (const { value } of problems) assert.ok(value.length <= 300, 'a value is told in short');
      const again = presentationText(presentation).split('&').filter(Boolean);
      // A page with nothing on it cannot be written.
      if (presentation.shown.size > 0)
        assert.deepEqual(readPresentation(again, known).presentation, presentation);
    }),
    { numRuns: 500 },
  );
});
