// The editor of an activation in the reader's hands: a finger that drags a knot, a second click that comes by itself, and which layers a
// formula reaches.
import assert from 'node:assert/strict';
import { openOwnEditor, quickStart } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

siteTest(
  'a knot follows a finger to where it is lifted, and nothing scrolls',
  { path: quickStart, context: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  async ({ page }) => {
    await openOwnEditor(page);
    await page.locator('.own-draw button').first().click();
    const knot = page.locator('.own-knot').nth(2);
    await knot.scrollIntoViewIfNeeded();
    const box = await knot.boundingBox();
    assert.ok(box);
    const dialog = page.locator('.own-editor');
    const scrolled = () => dialog.evaluate((element) => element.scrollTop);
    const before = await scrolled();
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const session = await page.context().newCDPSession(page);
    const touch = (
      /** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type,
      /** @type {number} */ at,
    ) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: at }],
      });
    await touch('touchStart', y);
    for (let moved = 4; moved <= 60; moved += 4) await touch('touchMove', y - moved);
    await touch('touchEnd', y - 60);
    const height = async () => Number(await knot.getAttribute('cy'));
    const scale = await page
      .locator('.own-plot')
      .evaluate((plot) => plot.clientHeight / /** @type {any} */ (plot).viewBox.baseVal.height);
    const picture = await page.locator('.own-plot').boundingBox();
    assert.ok(picture);
    await page.waitForFunction(
      ({ least }) =>
        Number(document.querySelectorAll('.own-knot')[2]?.getAttribute('cy')) * least.scale <
        least.top,
      { least: { scale, top: y - picture.y - 30 } },
    );
    assert.ok((await height()) > 0);
    assert.equal(await scrolled(), before);
  },
);

siteTest(
  'a double click on the switch of the knots does not use the formula',
  { path: quickStart },
  async ({ page }) => {
    await openOwnEditor(page);
    await page.locator('.own-constants').waitFor();
    const hash = await page.evaluate(() => location.hash);
    await page.locator('.own-draw button').first().dblclick();
    await page.waitForTimeout(600);
    assert.equal(await page.locator('.own-editor[open]').count(), 1);
    assert.equal(await page.evaluate(() => location.hash), hash);
  },
);

siteTest(
  'a formula says which layers it reaches: there is one for all that have it',
  { path: '/#v=1&data=xor&net=3*4:tanh&at=0' },
  async ({ page }) => {
    const uses = page.locator('.own-uses .primary');
    await openOwnEditor(page, 2);
    assert.deepEqual(await uses.allInnerTexts(), ['Use it in layer 2', 'Use it in all layers']);
    await uses.first().click();
    await page.locator('.layer-chip', { hasText: 'own' }).first().waitFor();
    await openOwnEditor(page, 1);
    assert.deepEqual(await uses.allInnerTexts(), ['Use it in layers 1, 2', 'Use it in all layers']);
    await uses.last().click();
    await page.waitForFunction(() => /net=3\*4:own/.test(location.hash));
    await openOwnEditor(page, 1);
    assert.deepEqual(await uses.allInnerTexts(), ['Use it in all layers']);
  },
);

siteTest(
  'a tap on a knot chooses it and moves nothing, and a button takes it away',
  { path: quickStart, context: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  async ({ page }) => {
    await openOwnEditor(page);
    await page.locator('.own-draw button').first().tap();
    const knots = page.locator('.own-knot');
    const names = () => knots.evaluateAll((all) => all.map((knot) => knot.ariaLabel));
    const before = await names();
    assert.equal(before.length, 5);
    const remove = page.locator('.own-knot-remove');
    assert.ok(await remove.isDisabled());
    await knots.nth(2).tap();
    await page.locator('.own-knot.chosen').waitFor();
    assert.deepEqual(await names(), before);
    assert.equal(await remove.innerText(), 'Remove knot 3');
    await remove.tap();
    await page.waitForFunction(() => document.querySelectorAll('.own-knot').length === 4);
    assert.ok(await remove.isDisabled());
    await knots.nth(0).tap();
    await remove.tap();
    await page.getByText('There are 3 knots at least.').waitFor();
    assert.ok(await remove.isDisabled());
  },
);

siteTest(
  'the head of the network leads to the editor, in a layer that has a formula or the first',
  { path: '/#v=1&data=xor&net=3*4:tanh&at=0' },
  async ({ page }) => {
    await page.locator('.own-door').click();
    await page.locator('.own-editor[open] .own-facts').waitFor();
    assert.deepEqual(await page.locator('.own-uses .primary').allInnerTexts(), [
      'Use it in layer 1',
      'Use it in all layers',
    ]);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (location.hash = 'v=1&data=xor&net=&at=0'));
    await page.locator('.own-door').waitFor({ state: 'detached' });
  },
);

siteTest(
  'in the editor what was typed, chosen or bent is undone there, and knots that go leave the keyboard at the next one',
  { path: quickStart },
  async ({ page }) => {
    await openOwnEditor(page);
    const field = page.locator('#own-formula');
    const value = () => field.inputValue();
    const first = await value();
    await field.fill('b z');
    await page.locator('[name=own-b], .own-constants', { hasText: 'b' }).first().waitFor();
    await page.keyboard.press('Control+z');
    assert.equal(await value(), first);
    await field.fill('z sin(z)');
    await page.locator('.own-math', { hasText: 'sin' }).waitFor();
    await page.locator('.own-shelf [data-name=snake]').click();
    const snake = await value();
    assert.notEqual(snake, 'z sin(z)');
    await page.locator('.own-draw button').first().click();
    await page.locator('.own-knot').first().waitFor();
    await page.locator('.own-knot').nth(1).focus();
    await page.keyboard.press('ArrowUp');
    const bent = await value();
    await page.keyboard.press('ArrowUp');
    assert.notEqual(await value(), bent);
    await page.keyboard.press('Control+z');
    assert.equal(await value(), bent);
    await page.locator('.own-undo').click();
    await page.locator('.own-undo').click();
    assert.equal(await value(), snake);
    assert.equal(await page.locator('.own-knot').count(), 0);
    await field.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await value(), 'z sin(z)');
    await page.keyboard.press('Control+z');
    assert.equal(await value(), first);
    assert.equal(await page.locator('.own-undo').getAttribute('aria-disabled'), 'true');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Shift+z');
    assert.equal(await value(), bent);
    await page.locator('.own-knot').last().focus();
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => document.querySelectorAll('.own-knot').length === 4);
    await page.waitForFunction(() => document.activeElement?.matches('.own-knot'));
    const shorter = await value();
    await page.keyboard.type('123');
    assert.equal(await value(), shorter);
  },
);
