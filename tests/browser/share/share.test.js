// The dialog for sharing: links lead where they say, frames show what was chosen, for everyone.
import assert from 'node:assert/strict';
import qrcode from 'qrcode-generator';
import { violations } from '../support/axe.js';
import { quickStart, state, until } from '../support/controls.js';
import { close, leaveTheRun, saved, share, shareTest, shownLink } from '../support/share.js';

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

shareTest(
  'the code of the network is shown in three libraries, and copied with one click',
  quickStart,
  async ({ page }) => {
    const field = page.getByRole('textbox', { name: /^Code for/ });
    const shows = (/** @type {RegExp} */ pattern) =>
      page.waitForFunction((wanted) => {
        const area = document.querySelector('ap-share-code textarea');
        return new RegExp(wanted).test(/** @type {HTMLTextAreaElement} */ (area)?.value);
      }, pattern.source);
    await share(page, 'Code');
    await shows(/Dense\(4\),\s+layers\.Activation\("tanh"\)/);
    await page.getByRole('button', { name: 'in the dense layer' }).click();
    await shows(/Dense\(4, activation="tanh"\)/);
    await page.getByText('takes slope 0.2').waitFor();
    await page.getByRole('button', { name: 'TensorFlow.js', exact: true }).click();
    await shows(/tf\.layers\.dense\(\{ units: 4, activation: 'tanh', inputShape: \[2\] \}\)/);
    await page.getByRole('button', { name: 'PyTorch', exact: true }).press('Enter');
    await shows(/nn\.Linear\(2, 4\),\s+nn\.Tanh\(\)/);
    await page.getByText('nn.Linear takes no activation').waitFor();
    assert.equal(await page.getByRole('button', { name: 'in the dense layer' }).count(), 0);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied ✓' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await field.inputValue());
    assert.match(copied, /Trained for 0 steps\./);
  },
);

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
  await page.getByLabel('Start paused').check();
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
  await panel.getByLabel('Other seeds beside the run').selectOption('50');
  assert.match(
    await page.getByRole('textbox', { name: 'Code to paste' }).inputValue(),
    /&amp;crowd=50/,
  );
  await panel.getByLabel('Size').selectOption('custom');
  await panel.getByRole('spinbutton', { name: 'Width' }).fill('640');
  await panel.getByRole('spinbutton', { name: 'Width' }).press('Tab');
  await panel.getByLabel('Paste into').selectOption('MyST (mystmd), Jupyter Book 2');
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
      for (const tab of ['Link', 'Embed', 'Code', 'Files']) {
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
