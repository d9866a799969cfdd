// An activation of the reader's own: written, taken into a layer, trained, undone, shared, and bent by its knots; a fault is told at its
// place.
import assert from 'node:assert/strict';
import { openOwnEditor, quickStart, state, until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

siteTest(
  'a formula is written, trains, is undone and opens from its link',
  { path: quickStart },
  async ({ page }) => {
    await openOwnEditor(page);
    const field = page.locator('#own-formula');
    await field.fill('z + sinh(z)');
    await page.locator('.own-fault', { hasText: 'did you mean “sin”' }).waitFor();
    assert.match(await page.locator('.own-fault').innerText(), /^At 5:/);
    await field.fill('max(z, 0)^2');
    await page.locator('.own-math math', { hasText: 'max' }).first().waitFor();
    await page.locator('.own-facts', { hasText: 'from −∞ to 0' }).waitFor();
    await page.locator('.own-uses .primary').first().click();
    await page.locator('.layer-chip', { hasText: 'own' }).first().waitFor();
    await page.waitForFunction(() => /[&#]own=[\w-]+/.test(location.hash));
    assert.match(page.url(), /net=4:own,4:tanh/);
    await page.locator('.play').click();
    await until(page, 'steps', (steps) => steps > 20);
    await page.locator('.play').click();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !/own=/.test(location.hash));
  },
);

siteTest(
  'where a formula is put to use it says whether the weights of the activation before are kept, and both can be had',
  { path: quickStart },
  async ({ page }) => {
    await page.locator('.play').click();
    await until(page, 'steps', (steps) => steps > 20);
    await page.locator('.play').click();
    await openOwnEditor(page);
    const keep = page.locator('.own-editor .keep-weights');
    assert.equal(await keep.locator('input').isChecked(), true);
    assert.match(await keep.innerText(), /goes on from where it is/);
    await keep.locator('input').uncheck();
    await keep.filter({ hasText: 'anew at step 0' }).waitFor();
    await page.locator('.own-uses .primary').first().click();
    await page.locator('.layer-chip', { hasText: 'own' }).first().waitFor();
    await until(page, 'steps', (steps) => steps === 0);
  },
);

siteTest(
  'what was said of a formula before is told from what holds, and an emptied field says nothing',
  { path: quickStart },
  async ({ page }) => {
    await openOwnEditor(page);
    const field = page.locator('#own-formula');
    await field.fill('1,5z');
    await page.locator('.own-fault', { hasText: '1.5 instead of 1,5' }).waitFor();
    await page.locator('.own-editor.stale .own-before').waitFor();
    assert.equal(await page.locator('.own-told').getAttribute('aria-busy'), 'true');
    await field.fill('');
    await page.locator('.own-facts').waitFor({ state: 'detached' });
    const buttons = page.locator('.own-uses button');
    for (const button of await buttons.all()) assert.equal(await button.isDisabled(), true);
    assert.equal(await page.locator('.own-editor.stale').count(), 0);
    await field.fill('1.5z');
    await page.locator('.own-facts').waitFor();
    assert.equal(await page.locator('.own-told').getAttribute('aria-busy'), 'false');
  },
);

siteTest(
  'a link with a formula trains to the state of what it writes out',
  { path: '/#v=1&data=xor&net=4:own,4:own&init=he_normal&at=40&own=AW1heCh6LCAwKQ' },
  async ({ page }) => {
    await until(page, 'steps', (steps) => steps === 40);
    const found = await state(page);
    await page.goto(
      page.url().replace(/#.*/, '#v=1&data=xor&net=4:relu,4:relu&init=he_normal&at=40'),
    );
    await page.reload();
    await until(page, 'steps', (steps) => steps === 40);
    assert.equal(found, await state(page));
  },
);

siteTest('a curve is bent by keys and by pointer', { path: quickStart }, async ({ page }) => {
  await openOwnEditor(page);
  await page.locator('.own-draw button').first().click();
  const knot = page.locator('.own-knot').nth(2);
  await knot.focus();
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() =>
    document.querySelectorAll('.own-knot')[2]?.getAttribute('aria-label')?.includes('f = 0.1'),
  );
  const formula = await page.locator('#own-formula').inputValue();
  assert.match(formula, /max\(z/);
  const box = await knot.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y - 20, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(
    (before) =>
      /** @type {HTMLInputElement | null} */ (document.querySelector('#own-formula'))?.value !==
      before,
    formula,
  );
});

siteTest(
  'a formula races ReLU at the press of a button',
  { path: quickStart },
  async ({ page }) => {
    await openOwnEditor(page);
    await page.locator('#own-formula').fill('z sigmoid(b z)');
    await page.locator('.own-constants').waitFor();
    await page.locator('.own-race').click();
    await page.locator('ap-race .lane').nth(1).waitFor();
    await page.waitForFunction(() => /lane2\.net=4:relu,4:tanh/.test(location.hash));
    assert.match(page.url(), /net=4:own,4:tanh/);
    await page.locator('.play').click();
    await until(page, 'steps', (steps) => steps > 20);
  },
);
