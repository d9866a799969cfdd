// Files from the dialog for sharing: they come back to the last bit, and what is wrong with one is said while the run stays as it is.
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import * as ort from 'onnxruntime-web';
import { addressOf, quickStart, state, until } from '../support/controls.js';
import { choose, close, leaveTheRun, saved, share, shareTest } from '../support/share.js';

ort.env.wasm.numThreads = 1;

shareTest('a saved run is reproduced, and undo brings the other back', quickStart, async (site) => {
  const { page } = site;
  for (const step of [25, 50]) {
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (now) => now === step);
  }
  const digest = await state(page);
  await share(page, 'Files');
  const file = await saved(page, 'experiment');
  await close(page);
  await page.getByRole('button', { name: 'moons' }).click();
  await page.waitForURL(/data=moons/);
  await share(page, 'Files');
  /** @type {string[]} */
  const workers = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await choose(page, [{ name: file.name, content: file.bytes }]);
  await page.getByText('Reproduced bit for bit').waitFor();
  await until(page, 'steps', (step) => step === 50);
  assert.match(workers.join(), /file-worker/, 'files are read beside the page');
  assert.equal(await state(page), digest);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(/data=moons/);
});

shareTest(
  'a saved run with other weights than its experiment leads to is not called reproduced alone',
  quickStart,
  async (site) => {
    const { page } = site;
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === 25);
    await share(page, 'Files');
    const file = await saved(page, 'experiment');
    const content = JSON.parse(String(file.bytes));
    const weights = Buffer.from(content.parameters, 'base64');
    weights.writeFloatLE(0.5, 0);
    content.parameters = weights.toString('base64');
    await choose(page, [{ name: 'edited.json', content: Buffer.from(JSON.stringify(content)) }]);
    await page.getByText('The weights in “edited.json” are not those').waitFor();
  },
);

shareTest(
  'a changed run is opened with its weights when it is dropped',
  quickStart,
  async (site) => {
    const { page } = site;
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === 25);
    await leaveTheRun(page);
    await share(page, 'Files');
    const { bytes } = await saved(page, 'experiment');
    await close(page);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'changed.json'));
      document.body.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
      );
    }, String(bytes));
    await page.getByText('Opened with the weights of “changed.json”').waitFor();
    assert.match(await page.locator('.notice').innerText(), /at step 50/);
    await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
    await share(page, 'Files');
    const again = JSON.parse(String((await saved(page, 'experiment')).bytes));
    assert.equal(again.parameters, JSON.parse(String(bytes)).parameters);
    assert.equal(again.step, 0);
  },
);

shareTest('damaged and hostile files leave everything as it is', quickStart, async ({ page }) => {
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
  const digest = await state(page);
  const address = await addressOf(page);
  await share(page, 'Files');
  const good = JSON.parse(String((await saved(page, 'experiment')).bytes));
  const changed = (/** @type {object} */ changes) => JSON.stringify({ ...good, ...changes });
  /** @type {[name: string, content: string, said: RegExp][]} */
  const files = [
    ['a.txt', 'hello', /file: “hello” cannot be used.*whole JSON/],
    ['b.json', changed({ format: 'x' }), /format: “x” cannot be used.*“activation-playground”/],
    ['c.json', changed({ version: 9 }), /version: “9”.*Allowed: 1/],
    ['d.json', changed({ parameters: 'AAAA' }), /parameters: “AAAA”.*base64/],
    ['e.json', changed({ parameters: 'AADAfw==' }), /parameters\[0\]: “NaN”.*finite/],
    ['f.json', changed({ parameters: 'AACAPw==' }), /weights.*37 numbers.*1/],
    ['g.json', changed({ step: 1e12 }), /step: “1000000000000”/],
    ['h.json', changed({ experiment: 'v=1&data=nowhere' }), /nowhere/],
    ['i.json', '['.repeat(100_000), /depth of 8/],
    ['j.json', changed({ x: 'y'.repeat(21 * 2 ** 20) }), /21\.0 MB.*at most 20\.0 MB/],
    ['k.zip', 'PK\u0003\u0004nothing', /no layers-model/],
    ['l.onnx', 'nothing', /no ONNX file/],
    ['m.bin', 'nothing', /Drop its model\.json together with it/],
  ];
  const notice = page.locator('.notice');
  await choose(page, [{ name: '0.txt', content: '' }]);
  await notice.getByText('“0.txt” was not opened').waitFor();
  for (const [name, content, said] of files) {
    // What was said of the first file makes room.
    await choose(page, [{ name, content }]);
    await notice.getByText(`“${name}” was not opened`).waitFor();
    assert.match((await notice.innerText()).replace(/\s+/g, ' '), said);
    await notice.getByRole('button', { name: 'Close' }).click();
    await notice.waitFor({ state: 'detached' });
  }
  await close(page);
  assert.equal(await state(page), digest);
  assert.equal(await addressOf(page), address);
});

shareTest('models are saved, and read again', quickStart, async ({ page, url }) => {
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
  await share(page, 'Files');
  const experiment = JSON.parse(String((await saved(page, 'experiment')).bytes));
  const onnx = await saved(page, 'ONNX');
  const session = await ort.InferenceSession.create(new Uint8Array(onnx.bytes));
  const features = new ort.Tensor('float32', [0.5, -1], [1, 2]);
  const { output } = await session.run({ features });
  assert.ok(Number.isFinite(output.data[0]));
  await session.release();
  const zip = await saved(page, 'TensorFlow.js');
  assert.deepEqual(Object.keys(unzipSync(zip.bytes)).sort(), ['model.json', 'weights.bin']);
  assert.match(String((await saved(page, 'Keras')).bytes), /import keras/);
  assert.match(String((await saved(page, 'PyTorch')).bytes), /import torch/);
  const csv = String((await saved(page, 'csv')).bytes);
  assert.equal(csv.trim().split('\n').length, 501);

  for (const [name, { bytes }] of /** @type {const} */ ([
    ['mine.onnx', onnx],
    ['mine.zip', zip],
  ])) {
    await choose(page, [{ name, content: bytes }]);
    const notice = page.locator('.notice');
    await notice.getByText(`Opened the network of “${name}”`).waitFor();
    await notice.getByRole('button', { name: 'Close' }).click();
    await page.locator('dialog.share').waitFor({ state: 'hidden' });
    assert.match(await addressOf(page), /data=xor&net=4:tanh,4:tanh.*weights=/);
    await share(page, 'Files');
    const again = JSON.parse(String((await saved(page, 'experiment')).bytes));
    assert.equal(again.parameters, experiment.parameters);
  }
  await page.goto(`${url}/?three#v=1&data=blobs:3&net=4:tanh&at=0`);
  await share(page, 'Files');
  await choose(page, [{ name: 'mine.onnx', content: onnx.bytes }]);
  await page.getByText('It gives 1 output, the present data need 3').waitFor();
});

shareTest(
  'a format that has no layer for an activation says so',
  '/#data=xor&net=3:sine&at=0',
  async ({ page }) => {
    await share(page, 'Files');
    const button = page.locator('[data-save="TensorFlow.js"]');
    assert.equal(await button.isDisabled(), true);
    await page.getByText('There is no layer for sine (layer 1)').waitFor();
    assert.equal(await page.locator('[data-save="ONNX"]').isDisabled(), false);
  },
);

shareTest(
  'the page as one file and as a package opens this experiment',
  quickStart,
  async (site) => {
    const { page } = site;
    await share(page, 'Files');
    const single = String((await saved(page, 'single')).bytes);
    assert.match(single, /id="experiment">[^<]*v=1&data=xor&net=4:tanh,4:tanh/);
    await page.getByRole('button', { name: 'Set a goal' }).click();
    const value = page.getByRole('spinbutton', { name: 'Value' });
    await value.fill('200');
    await value.press('Tab');
    assert.equal(await value.inputValue(), '95', 'no more than all samples can be right');
    await value.fill('90');
    await value.press('Tab');
    await page.getByLabel('only after a change of the reader’s own').check();
    await page.getByLabel('Hide findings and remedies').check();
    await page.getByLabel('seed', { exact: true }).check();
    assert.equal(await page.getByLabel('Start paused').isChecked(), true);
    const parts = unzipSync((await saved(page, 'scorm')).bytes);
    assert.match(strFromU8(parts['imsmanifest.xml']), /Activation Playground: exclusive or/);
    assert.match(
      strFromU8(parts['index.html']),
      /id="experiment">\?embed=1&lock=seed&autoplay=0&goal=accuracy:0\.9,changed&findings=0#[^<]*data=xor/,
    );
  },
);

shareTest('locked pages open no files', `/?lock=data${quickStart.slice(1)}`, async ({ page }) => {
  await share(page, 'Files');
  await page.getByText('Files cannot be opened here').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Open a file' }).count(), 0);
});
