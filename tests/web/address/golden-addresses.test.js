import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenLinks, openLink } from '../../golden/links.js';
import { loadEngine } from '../../support/engine.js';

const links = goldenLinks();
const engine = await loadEngine();

for (const { about, link, ...recorded } of links) {
  test(`a link opens what it always did: ${about}`, async () => {
    const opened = await openLink(link);
    // The wording may change, say with a new default, as long as it is the same experiment.
    const recordedText = engine.edit(recorded.experiment, '').text;
    assert.deepEqual(opened, { ...recorded, experiment: recordedText });
  });
}

test('the links name every key of an experiment', () => {
  const named = new Set(
    links.flatMap(({ experiment }) => experiment.split('&').map((field) => field.split('=')[0])),
  );
  const keys = ['v', 'data', 'noise', 'samples', 'train', 'dataseed', 'points', 'in', 'net'];
  keys.push('init', 'weights', 'loss', 'opt', 'lr', 'batch', 'l1', 'l2', 'clip', 'drop', 'seed');
  keys.push('at', 'check');
  assert.deepEqual(
    keys.filter((key) => !named.has(key)),
    [],
  );
});
