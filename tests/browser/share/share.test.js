// The dialog for sharing: links lead where they say, frames show what was chosen, files come back to the last bit, and what
// is wrong with a file is said while the run stays as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import * as ort from 'onnxruntime-web';
import qrcode from 'qrcode-generator';
import { violations } from '../support/axe.js';
import { quickStart, state, until } from '../support/controls.js';
import { openSite } from '../support/harness.js';

/** @import {Page} from 'playwright-core' */

ort.env.wasm.numThreads = 1;

/**
 * @param {string} name
 * @param {string} path
 * @param {(site: Awaited<ReturnType<typeof openSite>>) => Promise<void>} body
 * @param {import('playwright-core').BrowserContextOptions} [context]
 */
function shareTest(name, path, body, context = {}) {
  test(name, async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const site = await openSite({
      path,
      context: { reducedMotion: 'reduce', permissions, ...context },
    });
    try {
      await body(site);
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });
}

/** @param {Page} page @param {'Link' | 'Embed' | 'Files'} tab */
async function share(page, tab) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
  await page.locator(`ap-share-${tab.toLowerCase()}`).waitFor();
}

/** @param {Page} page */
async function close(page) {
  await page.locator('dialog.share').getByRole('button', { name: 'Close' }).click();
}

/** The link as shown, once it fulfils a condition. @param {Page} page @param {RegExp} pattern */
async function shownLink(page, pattern) {
  const field = page.getByRole('textbox', { name: 'Link to this experiment' });
  for (let tries = 0; tries < 100; tries++) {
    const link = await field.inputValue();
    if (pattern.test(link)) return link;
    await page.waitForTimeout(50);
  }
  throw new Error(`The link is ${await field.inputValue()}`);
}

/** @param {Page} page @param {string} name */
async function saved(page, name) {
  const waiting = page.waitForEvent('download');
  await page.locator(`[data-save="${name}"]`).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** @param {Page} page @param {{name: string, content: string | Buffer}[]} files */
async function choose(page, files) {
  await page.locator('ap-share-files input[type=file]').setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })),
  );
}

/** Changes the learning rate on the way, so that the experiment alone does not lead here. @param {Page} page */
async function leaveTheRun(page) {
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await rate.fill('0.02');
  await rate.press('Enter');
  await page.waitForURL(/lr=0\.02/);
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 50);
}

shareTest('the copied link opens at the step and is checked', quickStart, async (site) => {
  const { page } = site;
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
  const digest = await state(page);
  await share(page, 'Link');
  assert.doesNotMatch(await shownLink(page, /#v=1&data=xor/), /at=|check=/);
  await page.getByLabel(/Open at this step \(25\)/).check();
  const link = await shownLink(page, /&at=25&check=/);
  assert.ok(link.endsWith(`check=${digest}`));
  assert.equal(await page.locator('.link-length').innerText(), `${link.length} characters`);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: 'Copied ✓' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, link);
  await page.goto('about:blank');
  await page.goto(copied);
  await page.getByText('Reproduced bit for bit').waitFor();
  await until(page, 'steps', (step) => step === 25);
  assert.equal(await state(page), digest);
});

shareTest('the QR code is that of the link', quickStart, async ({ page }) => {
  await share(page, 'Link');
  const link = await shownLink(page, /#v=1/);
  const [size, dark] = await page.locator('svg.qr').evaluate((svg) => {
    const side = /** @type {SVGSVGElement} */ (svg).viewBox.baseVal.width - 8;
    const path = /** @type {SVGPathElement} */ (svg.querySelector('path'));
    const modules = [];
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++)
        modules.push(path.isPointInFill(new DOMPoint(column + 0.5, row + 0.5)));
    return [side, modules];
  });
  const code = qrcode(0, 'Q');
  code.addData(link);
  code.make();
  assert.equal(size, code.getModuleCount());
  const wanted = Array.from({ length: size * size }, (_, i) =>
    code.isDark(Math.floor(i / size), i % size),
  );
  assert.deepEqual(dark, wanted);
});

shareTest(
  'weights of a run that was changed travel with the link',
  quickStart,
  async ({ page }) => {
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === 25);
    await leaveTheRun(page);
    await share(page, 'Files');
    const before = JSON.parse(String((await saved(page, 'experiment')).bytes));
    assert.equal(before.pristine, false);
    await page.getByRole('tab', { name: 'Link' }).click();
    await page.getByLabel('With these weights').check();
    const link = await shownLink(page, /weights=/);
    await page.goto('about:blank');
    await page.goto(`${link}&at=0`);
    await until(page, 'steps', (step) => step === 0);
    await share(page, 'Files');
    const after = JSON.parse(String((await saved(page, 'experiment')).bytes));
    assert.equal(after.parameters, before.parameters);
    assert.equal(after.step, 0);
  },
);

shareTest('a frame shows what was chosen for it', quickStart, async ({ page }) => {
  await share(page, 'Embed');
  const panel = page.locator('ap-share-embed');
  for (const name of ['controls', 'diagnosis', 'data', 'network', 'loss curve']) {
    await page.getByRole('group', { name: 'Show' }).getByLabel(name).uncheck();
  }
  await page.getByRole('group', { name: 'Lock' }).getByLabel('training').check();
  await panel.getByLabel('Colours').selectOption('dark');
  await page.getByLabel('Start automatically').uncheck();
  const frame = page.frameLocator('.embed-preview iframe');
  await frame.locator('ap-vitals').waitFor();
  await frame.locator('[data-theme=dark]').waitFor();
  await frame.locator('ap-transport').waitFor({ state: 'detached' });
  const code = await page.getByRole('textbox', { name: 'Code to paste' }).inputValue();
  const source = /src="([^"]+)"/.exec(code)?.[1].replaceAll('&amp;', '&') ?? '';
  const { search, hash } = new URL(source);
  assert.equal(search, '?embed=1&show=output,vitals&lock=training&theme=dark&autoplay=0');
  assert.match(hash, /^#v=1&data=xor&net=4:tanh,4:tanh/);
  assert.match(code, /width="500" height="300" title="Activation Playground: exclusive or"/);
  await panel.getByLabel('Size').selectOption('custom');
  await panel.getByRole('spinbutton', { name: 'Width' }).fill('640');
  await panel.getByRole('spinbutton', { name: 'Width' }).press('Tab');
  await panel.getByLabel('Paste into').selectOption('MyST, Jupyter Book');
  const myst = await page.getByRole('textbox', { name: 'Code to paste' }).inputValue();
  assert.match(myst, /^:::\{iframe\}[^]*:width: 640px/);
  assert.match(await page.locator('.where').innerText(), /Markdown/);
});

shareTest('what is chosen for a frame adds nothing to the history', quickStart, async (site) => {
  const { page } = site;
  const entries = await page.evaluate(() => history.length);
  await share(page, 'Embed');
  const frame = page.frameLocator('.embed-preview iframe');
  await frame.locator('ap-vitals').waitFor();
  for (const name of ['controls', 'diagnosis']) {
    await page.getByRole('group', { name: 'Show' }).getByLabel(name).uncheck();
  }
  await frame.locator('ap-transport').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => history.length), entries);
});

shareTest(
  'the preview of a frame outlives training, but not the dialog',
  quickStart,
  async ({ page }) => {
    await page.getByLabel('Speed').selectOption({ label: '25 steps/s' });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await share(page, 'Embed');
    await page.getByLabel(/Open at this step/).check();
    const frame = page.frameLocator('.embed-preview iframe');
    await frame.locator('ap-vitals').waitFor();
    const code = page.getByRole('textbox', { name: 'Code to paste' });
    await frame.getByText('Reproduced bit for bit').waitFor();
    const [src, before] = [() => page.frames()[1].url(), await code.inputValue()];
    const shown = src();
    await page.waitForTimeout(1500);
    assert.equal(src(), shown);
    assert.notEqual(await code.inputValue(), before);
    await close(page);
    await page.locator('.embed-preview').waitFor({ state: 'detached' });
    assert.equal(page.frames().length, 1);
  },
);

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
  await choose(page, [{ name: file.name, content: file.bytes }]);
  await page.getByText('Reproduced bit for bit').waitFor();
  await until(page, 'steps', (step) => step === 50);
  assert.equal(await state(page), digest);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(/data=moons/);
});

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
  const address = page.url();
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
    ['m.bin', 'nothing', /“model.json” are missing/],
  ];
  for (const [name, content, said] of files) {
    await choose(page, [{ name, content }]);
    const notice = page.locator('.notice');
    await notice.getByText(`“${name}” was not opened`).waitFor();
    assert.match((await notice.innerText()).replace(/\s+/g, ' '), said);
    await notice.getByRole('button', { name: 'Close' }).click();
    await notice.waitFor({ state: 'detached' });
  }
  await close(page);
  assert.equal(await state(page), digest);
  assert.equal(page.url(), address);
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
    assert.match(page.url(), /data=xor&net=4:tanh,4:tanh.*weights=/);
    await share(page, 'Files');
    const again = JSON.parse(String((await saved(page, 'experiment')).bytes));
    assert.equal(again.parameters, experiment.parameters);
  }
  await page.goto(`${url}/?three#v=1&data=blobs:3&net=4:tanh&at=0`);
  await share(page, 'Files');
  await choose(page, [{ name: 'mine.onnx', content: onnx.bytes }]);
  await page.getByText('Its number of outputs is 1, the present data need 3').waitFor();
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
    const goal = page.getByRole('textbox', { name: 'Goal' });
    await goal.fill('accuracy>=2');
    await page.getByText('Goal: “accuracy>=2” cannot be used').waitFor();
    assert.equal(await page.locator('[data-save=scorm]').isDisabled(), true);
    await goal.fill('accuracy>=0.9');
    const parts = unzipSync((await saved(page, 'scorm')).bytes);
    assert.match(strFromU8(parts['imsmanifest.xml']), /Activation Playground: exclusive or/);
    assert.match(
      strFromU8(parts['index.html']),
      /id="experiment">[^<]*goal=accuracy:0\.9[^<]*data=xor/,
    );
  },
);

shareTest('locked pages open no files', `/?lock=data${quickStart.slice(1)}`, async ({ page }) => {
  await share(page, 'Files');
  await page.getByText('Files cannot be opened here').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Open a file' }).count(), 0);
});

for (const [width, height, theme] of /** @type {const} */ ([
  [1440, 900, 'light'],
  [390, 844, 'dark'],
  [1440, 900, 'projector'],
])) {
  shareTest(
    `the dialog is accessible and whole at ${width} × ${height}, ${theme}`,
    `/?theme=${theme}${quickStart.slice(1)}`,
    async ({ page }) => {
      await page.getByRole('button', { name: 'Share', exact: true }).focus();
      await page.keyboard.press('Enter');
      for (const tab of ['Link', 'Embed', 'Files']) {
        await page.getByRole('tab', { name: tab, selected: true }).waitFor();
        await page.locator(`ap-share-${tab.toLowerCase()}`).waitFor();
        assert.deepEqual(await violations(page), []);
        const wide = await page
          .locator('dialog.share')
          .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        assert.ok(wide <= 0, tab);
        await page.getByRole('tab', { name: tab }).press('ArrowRight');
      }
      await page.keyboard.press('Escape');
      await page.locator('dialog.share').waitFor({ state: 'hidden' });
    },
    { viewport: { width, height } },
  );
}
