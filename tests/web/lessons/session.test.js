// A lesson as it is gone through: numbers belong to the moment that their text speaks of, and what is predicted stays as it was when the
// run began.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readLesson } from '../../../web/lessons/format/lesson.js';
import { Session } from '../../../web/lessons/player/session.js';
import { Stage } from '../../../web/lessons/player/stage.js';
import { valuesOf } from '../../../web/lessons/player/values-of.js';
import { Store } from '../../../web/state/store.js';
import { Bar } from '../../support/address-bar.js';
import { openEngine } from '../../support/engine.js';

/** @typedef {Awaited<ReturnType<typeof openEngine>>} Engine */

const text = `---
format: 1
title: Loss
question: Does it fall?
---

\`\`\`experiment
address: v=1&data=xor&net=4:tanh&opt=adam&lr=0.03&seed=2
\`\`\`

The loss is {train-loss = 0.7} at first.

\`\`\`number
answer: step
tolerance: 1
How many steps?
> So many.
\`\`\`

\`\`\`run
to: 200
\`\`\`

Now it is {train-loss = 0.4}.
`;

/** @type {Engine} */
let engine;
/** @type {Store | null} */
let listening = null;
before(async () => {
  engine = await openEngine((event) => listening?.engineEvent(event));
});
after(() => engine.terminate());

/** @param {string} content of its file */
async function opened(content = text) {
  const { lesson } = readLesson(content);
  assert.ok(lesson);
  const store = await Store.open(engine, new Bar(''));
  listening = store;
  const session = new Session(store, new Stage(store), lesson, 'loss', () => {});
  await session.open(0);
  return session;
}

test('a number above the run keeps the moment before it', async () => {
  const session = await opened();
  const [{ before, after }] = session.lesson.steps;
  const [first] = valuesOf(before);
  const [later] = valuesOf(after);
  const atFirst = session.numberOf(first);
  session.answer('number1', 200);
  await session.finish(false);
  assert.equal(session.phase, 'over');
  assert.equal(session.numberOf(first), atFirst);
  assert.ok(session.numberOf(later) < 0.9 * atFirst);
});

test('a prediction cannot be changed once its run has begun', async () => {
  const session = await opened();
  session.answer('number1', 3);
  const finished = session.finish(false);
  session.answer('number1', 200);
  await finished;
  session.answer('number1', 200);
  assert.equal(session.answers.number1, 3);
  assert.equal(session.outcomes.number1.right, false);
});

test('what is not there is measured as such, so that the page can mark it', async () => {
  const session = await opened(text.replace('{train-loss = 0.4}', '{died 1 2 = 7}'));
  const [value] = valuesOf(session.lesson.steps[0].after);
  assert.equal(session.measured.has(value), false);
  session.answer('number1', 200);
  await session.finish(false);
  assert.equal(session.measured.get(value), NaN);
});

test('only who has written a sentence is told that it counts', async () => {
  const sentence = '\n```sentence\nSay it.\n> So.\n```\n';
  const session = await opened(text + sentence);
  assert.equal(session.hasWritten, false);
  session.answer('sentence2', ' ');
  assert.equal(session.hasWritten, false);
  session.answer('sentence2', 'It falls.');
  assert.equal(session.hasWritten, true);
});

test('a run that is stopped can be gone on with, and its prediction stays as it was', async () => {
  const session = await opened(text.replace('to: 200', 'to: 900000'));
  session.answer('number1', 3);
  const finished = session.finish(true);
  await new Promise((resolve) => setTimeout(resolve, 150));
  session.stop();
  await finished;
  assert.equal(session.phase, 'asking');
  session.answer('number1', 200);
  assert.equal(session.answers.number1, 3);
});

test('parts that would tell what is asked are off the page until it is answered', async () => {
  const asks = (/** @type {string} */ block, /** @type {string} */ run) =>
    opened(
      text
        .replace(/```number[^]*?```/, block)
        .replace(/```run[^]*?```/, run)
        .replace('{train-loss = 0.4}', 'over'),
    );
  const run = '```run\nto: 10\n```';
  const isShown = () => ['vitals', 'diagnosis'].map((part) => shown().has(part));
  const shown = () => /** @type {Store} */ (listening).presentation.shown;
  const layer = await asks('```layer\nbelow: 0.1\nWhich?\n```', run);
  assert.deepEqual(isShown(), [false, false]);
  layer.answer('layer1', 1);
  await layer.finish(false);
  assert.deepEqual(isShown(), [true, true]);
  await asks('```number\nanswer: dead\nHow many?\n```', '');
  assert.deepEqual(isShown(), [false, false]);
  await asks('```number\nanswer: dead\nHow many?\n```', run);
  assert.deepEqual(isShown(), [true, true]);
  await asks('```number\nanswer: train-loss\nHow much?\n```', '');
  assert.deepEqual(isShown(), [true, true]);
});
