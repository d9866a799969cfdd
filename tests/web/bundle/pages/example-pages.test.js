// The pages of examples say what the engine finds, and lead to the experiment at that moment.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { examplePages } from '../../../../web/bundle/pages/example-pages.js';
import { nothingRequested } from '../../../../web/engine/request.js';
import { presets } from '../../../../web/panels/examples/presets.js';
import { loadEngine } from '../../../support/engine.js';

/** @type {Record<string, string | Buffer>} */
let pages = {};

before(async () => {
  pages = await examplePages('pages/page.css');
});

test('every example has a page in each language, with its picture, and no script', () => {
  for (const { name } of presets) {
    for (const own of ['', 'es/', 'zh/']) {
      const page = String(pages[`examples/${name}/${own}index.html`]);
      assert.match(page, /<meta property="og:title" content="[^"]+" \/>/);
      assert.ok(page.includes(`examples/${name}.png"`), name);
      assert.doesNotMatch(page, /<script|<style| style=|undefined|NaN|\{/, name);
      assert.ok(String(pages[`examples/${own}index.html`]).includes(`${name}/${own}"`), name);
    }
    const picture = pages[`examples/${name}.png`];
    assert.ok(Buffer.isBuffer(picture) && picture.readUInt32BE(16) === 1200, name);
  }
});

test('its link opens the moment of which it speaks: the engine finds there what it says', async () => {
  const module = await loadEngine();
  for (const { name } of presets) {
    const page = String(pages[`examples/${name}/index.html`]);
    const [, link = ''] = /href="\.\.\/\.\.\/#([^"]+)"/.exec(page) ?? [];
    const { text, fields } = module.edit(link.replaceAll('&#38;', '&'), '');
    const trainer = new module.Trainer(text);
    trainer.train(fields.at ?? 0);
    const { testAccuracy } = trainer.frame(nothingRequested);
    trainer.delete();
    assert.match(page, /<h2>At step [\d,\s]+<\/h2>/, name);
    const [, said] = /Held-out accuracy: ([\d.]+)\s%/.exec(page) ?? [];
    if (Number.isNaN(testAccuracy)) assert.equal(said, undefined, name);
    else assert.equal(Number(said), Math.round(100 * testAccuracy), name);
  }
});
