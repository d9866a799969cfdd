import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '../../../../web/panels/examples/presets.js';
import texts from '../../../../web/locale/en/examples.js';
import { openHost } from '../../../support/engine.js';

test('every preset is an experiment in its canonical form, and has its words', async () => {
  const host = await openHost();
  try {
    for (const { name, text } of presets) {
      const { problems, text: canonical } = host.edit(text, '');
      assert.deepEqual(problems, [], name);
      assert.equal(text, canonical);
      assert.ok(`${name}.title` in texts && `${name}.text` in texts, name);
    }
    assert.equal(new Set(presets.map(({ name }) => name)).size, presets.length);
  } finally {
    host.terminate();
  }
});

test('a picture of another experiment leaves the one in training alone', async () => {
  const host = await openHost();
  try {
    host.open('v=1&data=moons&net=4:tanh');
    await host.step(7);
    const { output, dimensions } = await host.sketch('data=xor&net=3:relu', 120, 16);
    assert.deepEqual([output.length, dimensions], [256, 2]);
    assert.equal((await host.sketch('data=glyphs&net=4:relu', 0, 16)).output.length, 0);
    assert.equal(await host.step(1), 8);
    host.open('data=xor&net=3:relu');
    await host.run(120);
    const { nothingRequested } = await import('../../../../web/engine/request.js');
    assert.deepEqual(host.frame({ ...nothingRequested, output: 16 }).output, output);
  } finally {
    host.terminate();
  }
});
