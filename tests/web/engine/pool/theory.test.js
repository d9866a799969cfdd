// What theory says, as workers of the pool answer: in one go or in parts, and again where a worker dies.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pool } from '../../../../web/engine/pool/pool.js';
import { loadStudies, studySource } from '../../../support/study-pool.js';

/** @import {Theory} from '../../../../web/engine/boundary.js' */

const text = 'data=spiral&net=6*8:tanh';

/** @param {string} experiment @returns {Promise<Theory>} */
async function inOneGo(experiment) {
  const { Theory } = await loadStudies();
  const view = new Theory(experiment);
  while (!view.advance());
  const told = view.told();
  view.delete();
  return told;
}

/** @param {Pool} pool @param {number} milliseconds */
const ask = (pool, milliseconds) => pool.ask({ method: 'theory', values: [text, milliseconds] });

test('asked again it goes on, and comes to the same as in one go', async () => {
  const expected = await inOneGo(text);
  assert.equal(expected.networks, 200);
  assert.equal(expected.layers.length, 7);
  const pool = new Pool(studySource(), 1);
  try {
    const first = await ask(pool, 0);
    assert.equal(first.networks, 1);
    assert.equal(first.layers[0].random.mean.value, null);
    assert.equal(first.layers[0].expected.mean, expected.layers[0].expected.mean);
    let told = first;
    for (let calls = 0; told.networks < 200 && calls < 500; calls++) told = await ask(pool, 10);
    assert.deepEqual(told, expected);
  } finally {
    pool.close();
  }
});

test('a worker that dies over it is replaced', async () => {
  let deaths = 0;
  const source = studySource({ dies: ({ method }) => method === 'theory' && deaths++ === 0 });
  const pool = new Pool(source, 1);
  try {
    assert.equal((await ask(pool, 0)).networks, 1);
    assert.equal(deaths, 2);
  } finally {
    pool.close();
  }
  assert.equal(source.alive, 0);
});

test('where weights are not drawn there is nothing to compute', async () => {
  const told = await inOneGo('net=8:relu&init=zeros');
  assert.deepEqual([told.silence, told.networks, told.layers], ['zeros', 0, []]);
});
