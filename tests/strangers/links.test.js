// Fields of others in a link neither replace an experiment nor get mixed with one, and no encoded # or ? is taken for a real one.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openingExperiment } from '../../web/address/opening-experiment.js';
import { presentationText } from '../../web/address/presentation.js';
import { Store } from '../../web/state/store.js';
import { Bar } from '../support/address-bar.js';
import { openEngine } from '../support/engine.js';
import { links } from './links.js';

const engine = await openEngine();
after(() => engine.terminate());

for (const { about, link, opens, carried = '', presentation, ignored = [], address } of links) {
  test(`a link opens what it is meant to: ${about}`, async () => {
    const bar = new Bar(link);
    const store = await Store.open(engine, bar, { opening: carried });
    const expected =
      opens === 'opening' ? openingExperiment : opens === 'carried' ? carried : opens;
    assert.equal(store.run.experiment.text, (await engine.edit(expected, '')).text);
    const told = store.addressProblems.map(({ field }) => field);
    assert.deepEqual(told, ignored);
    if (presentation !== undefined) {
      assert.equal(presentationText(store.presentation), presentation);
    }
    if (address !== undefined) {
      const { pathname, search, hash } = new URL(bar.entries[0], link);
      assert.equal(pathname + search + hash, address.replace('opening', store.run.experiment.text));
    }
  });
}
