// Lessons as readers go through them: by keyboard alone, wrong answers included; from files and addresses of strangers; and kept on the device.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonFiles } from '../../../web/bundle/lessons.js';
import { packed } from '../../../web/lessons/player/source.js';
import { readLesson } from '../../../web/lessons/format/lesson.js';
import texts from '../../../web/locale/en/lessons/lessons.js';
import { violations } from '../support/axe.js';
import { addressOf } from '../support/controls.js';
import { onAnotherOrigin } from '../support/hosts.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const context = /** @type {const} */ ({
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
});

/** @param {Page} page */
const foot = (page) => page.locator('.lesson-foot button').last();

/**
 * Presses a button by keyboard.
 *
 * @param {Page} page
 * @param {import('playwright-core').Locator} button
 */
async function press(page, button) {
  await button.focus();
  await page.keyboard.press('Enter');
}

/**
 * Answers a question by keyboard: a choice by its first wrong answer, everything else by something.
 *
 * @param {Page} page
 * @param {import('../../../web/lessons/format/blocks.js').Question} question
 */
async function answerWrongly(page, question) {
  const place = page.locator(`[data-question=${question.id}]`);
  switch (question.kind) {
    case 'choice': {
      const wrong = question.options.findIndex(({ right }) => !right);
      await place.getByRole('radio').nth(wrong).focus();
      return page.keyboard.press('Space');
    }
    case 'number':
      await place.getByRole('textbox').focus();
      await page.keyboard.type('987654');
      return page.keyboard.press('Tab');
    case 'layer':
      await place.getByRole('radio').last().focus();
      return page.keyboard.press('Space');
    case 'curve':
      await place.getByRole('slider').first().focus();
      return page.keyboard.press('ArrowUp');
  }
}

siteTest(
  'every lesson is gone through by keyboard, answered wrongly',
  { context },
  async ({ page }) => {
    for (const { name, language, text } of lessonFiles()) {
      if (language !== 'en') continue;
      const { lesson } = readLesson(text);
      assert.ok(lesson);
      await press(page, page.getByRole('button', { name: 'Lessons' }));
      await press(page, page.locator(`[data-name=${name}]`));
      for (const [index, step] of lesson.steps.entries()) {
        const body = page.locator('.lesson-body');
        const progress = `step ${index + 1} of ${lesson.steps.length}`;
        await page.locator('.lesson-head').getByText(progress).waitFor();
        if (step.title) await body.getByRole('heading', { name: step.title }).waitFor();
        const questions = step.before.filter((piece) => 'id' in piece && piece.kind !== 'goal');
        const run = page.locator('.lesson-run');
        const hasGoal = step.before.some(({ kind }) => kind === 'goal');
        for (const piece of questions) {
          if (piece.kind === 'sentence') continue;
          if (!hasGoal) assert.equal(await run.getAttribute('aria-disabled'), 'true');
          await answerWrongly(page, /** @type {any} */ (piece));
        }
        if (step.run || (questions.some(({ kind }) => kind !== 'sentence') && !hasGoal)) {
          await page.locator('.lesson-run[aria-disabled=false]').waitFor();
          await press(page, run);
          await run.waitFor({ state: 'detached' });
          for (const piece of questions) {
            if (piece.kind === 'choice')
              await page.locator(`[data-question=${piece.id}] li.wrong`).waitFor();
            if (piece.kind === 'number')
              await page
                .locator(`[data-question=${piece.id}]`)
                .getByText(texts['close.wrong'])
                .waitFor();
          }
        }
        for (const piece of [...step.before, ...step.after]) {
          if (piece.kind !== 'sentence') continue;
          const place = page.locator(`[data-question=${piece.id}]`);
          await place.getByRole('textbox').focus();
          await page.keyboard.type('My own words.');
          await press(page, place.getByRole('button', { name: texts['sentence.show'] }));
          await place.getByText(texts['sentence.ours']).waitFor();
        }
        await press(page, foot(page));
      }
      await page.locator('ap-lesson').waitFor({ state: 'detached' });
    }
  },
);

const own = [
  '---',
  'format: 1',
  'title: My own',
  'question: Does it open?',
  'show: output',
  '---',
  '',
];
const small = [
  ...own,
  '## One',
  '',
  '```experiment',
  'address: data=xor&net=4:tanh',
  '```',
  '',
  '```number',
  'answer: step',
  'Where will it be?',
  '```',
  '',
  '```run',
  'to: 20',
  '```',
  '',
  'It is at step {step = 20}, with $f(x) = x$ and $\\nosuch{1}$. <b onclick="a()">Not bold</b>',
].join('\n');

/** @param {string} text */
const address = (text) => `/?lesson=${packed(text)}`;

siteTest(
  'a lesson of a stranger opens packed in an address: formulas are set, markup is text',
  { path: address(small), context },
  async ({ page, url, requests }) => {
    const body = page.locator('.lesson-body');
    await body.getByRole('textbox').fill('20');
    await body.getByRole('textbox').press('Tab');
    await page.locator('.lesson-run[aria-disabled=false]').click();
    await body.getByText(texts['close.right']).waitFor();
    await body.getByText('<b onclick="a()">Not bold</b>').waitFor();
    assert.equal(await body.locator('math').count(), 1);
    assert.equal(await body.locator('code').innerText(), '$\\nosuch{1}$');
    assert.deepEqual(
      await page
        .locator('.bench > :is(ap-network, ap-data, ap-output)')
        .evaluateAll((all) => all.map(({ localName }) => localName)),
      ['ap-output'],
    );
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(
      requests.filter((each) => !each.startsWith(url) && !each.startsWith('blob:')),
      [],
    );
    await page.reload();
    // What was run before is there again, in the reader's own numbers.
    await page.locator('.lesson-value').getByText('20', { exact: true }).waitFor();
    await page.getByRole('button', { name: texts.leave }).click();
    await page.locator('ap-network').waitFor();
  },
);

siteTest(
  'a lesson with faults names each of them with its line',
  { path: address(small.replace('answer: step', 'answer: stop').replace('xor', 'exor')), context },
  async ({ page }) => {
    const faults = page.locator('.lesson-faults li');
    await faults.first().waitFor();
    assert.match((await faults.allInnerTexts()).join('\n'), /Line 15: There is no number “stop”/);
  },
);

siteTest(
  'an experiment that cannot be used is named, too',
  { path: address(small.replace('xor', 'exor')), context },
  async ({ page }) => {
    const faults = page.locator('.lesson-faults li');
    await faults.first().waitFor();
    assert.match(await faults.first().innerText(), /Line 11: .*data=exor/);
  },
);

siteTest(
  'another server is asked only once the reader has agreed, and a policy that forbids it is told',
  { path: '/?lesson=https%3A%2F%2Flessons.example%2Fa.md', context },
  async ({ page, requests, problems }) => {
    const ask = page.getByRole('button', { name: 'Fetch from lessons.example' });
    await ask.waitFor();
    assert.deepEqual(
      requests.filter((each) => each.startsWith('https://lessons.example')),
      [],
    );
    await ask.click();
    await page.getByText('does not let it fetch anything from lessons.example').waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.lesson-body'));
    // The browser tells its console of that as well.
    problems.splice(0);
  },
);

siteTest('a file that is dropped opens as a lesson', { path: '/', context }, async ({ page }) => {
  await page.locator('.play').waitFor();
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'mine.md', { type: 'text/markdown' }));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
  }, small);
  await page.locator('.lesson-head').getByText('My own').waitFor();
});

siteTest(
  'a goal is reached on the instrument: a unit dies when its bias is pulled down',
  { path: '/?lesson=one-neuron', context },
  async ({ page }) => {
    for (const _ of [1, 2, 3]) await foot(page).click();
    await page.locator('.lesson-goal').waitFor();
    await page.locator('[data-question=number3]').getByRole('textbox').fill('-5');
    await page.locator('[data-question=number3]').getByRole('textbox').press('Tab');
    const bias = page.locator('ap-inspector tr.bias input');
    await bias.fill('-6');
    await bias.press('Enter');
    await page.locator('.lesson-goal.reached').waitFor();
    await page.getByText(texts['close.right']).waitFor();
  },
);

siteTest(
  'an unknown lesson is named, with those that there are',
  { path: '/?lesson=nothing', context },
  async ({ page }) => {
    await page.locator('.lesson-faults').getByText('dying-relu').waitFor();
  },
);

siteTest(
  'a layer is marked in the network, where its gradients are hidden until the run is over',
  { path: '/?lesson=vanishing-gradients', context },
  async ({ page }) => {
    await foot(page).click();
    await page.locator('[data-question=layer1]').waitFor();
    await page.locator('.tile[data-column="3"][data-index="0"]').click();
    await page.getByRole('radio', { name: 'layer 3' }).and(page.locator(':checked')).waitFor();
    assert.equal(await page.locator('.strip').isVisible(), false);
    await page.locator('.lesson-options').getByRole('radio').first().check();
    await page.locator('.lesson-run').click();
    await page.locator('.life-cards > li:nth-child(3)[data-lesson-mark="your mark"]').waitFor();
    await page.locator('.life-cards > li:nth-child(4)[data-lesson-measured]').waitFor();
    assert.equal(await page.locator('.strip').isVisible(), true);
    await page.getByRole('button', { name: texts.leave }).click();
    await page.locator('ap-lesson').waitFor({ state: 'detached' });
    assert.equal(await page.locator('[data-lesson-mark]').count(), 0);
    assert.equal(new URL(await addressOf(page)).search, '');
  },
);

siteTest(
  'the page of a lesson needs no script, and prints on two sheets and one with what happened',
  { path: '/lessons/dying-relu/', context: { ...context, javaScriptEnabled: false } },
  async ({ page }) => {
    await page.getByRole('heading', { name: 'Dying ReLU' }).waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 3);
  },
);

test('a page around a lesson hears how far it is, and no sentence of its reader', () =>
  onAnotherOrigin({
    body: (site) => `<script type="module" src="${site}/element.js"></script>
      <activation-playground src="${site}/" lesson="one-neuron"></activation-playground>`,
    run: async (page) => {
      const heard = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.querySelector('activation-playground')?.addEventListener('lesson', (event) => {
              const { detail } = /** @type {CustomEvent} */ (event);
              if (detail.answers.length > 0 && detail.phase === 'over') resolve(detail);
            }),
          ),
      );
      const frame = page.frameLocator('iframe');
      await frame.locator('.lesson-foot button').last().click();
      await frame.locator('.lesson-options').getByRole('radio').first().check();
      await frame.locator('.lesson-run[aria-disabled=false]').click();
      assert.deepEqual(await heard, {
        lesson: 'one-neuron',
        step: 1,
        phase: 'over',
        right: 0,
        of: 1,
        answers: [{ question: 'choice1', answer: 0, right: false }],
        complete: false,
      });
    },
  }));

siteTest(
  'a lesson leads to the claims that test it, and to the study behind its numbers',
  { path: '/?lesson=leaky-relu', context },
  async ({ page }) => {
    const { lesson } = readLesson(
      lessonFiles().find(({ name, language }) => name === 'leaky-relu' && language === 'en')
        ?.text ?? '',
    );
    assert.ok(lesson);
    const steps = lesson.steps.length;
    const studies = lesson.steps.map(({ before }) => before.some(({ kind }) => kind === 'study'));
    const asked = lesson.steps.map(({ before }) => before.some(({ kind }) => kind === 'choice'));
    const withStudy = studies.findIndex((has, step) => has && !asked[step]);
    const study = page.getByRole('button', { name: texts.study });
    for (let step = 0; step < withStudy; step++) {
      await page.getByText(`step ${step + 1} of ${steps}`).waitFor();
      // Before the answers it would give them away.
      assert.equal(await study.count(), 0);
      await foot(page).click();
    }
    const { text } = await page.evaluate(() => ({ text: location.hash }));
    await study.click();
    await page.locator('ap-compare dialog[open]').waitFor();
    await page.waitForURL(/vary\.activation=relu,leaky_relu/);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.hash === text);
    for (let step = withStudy; step < steps - 1; step++) {
      await page.getByText(`step ${step + 1} of ${steps}`).waitFor();
      await foot(page).click();
    }
    const claims = page.locator('.lesson-claims a');
    await claims.first().waitFor();
    // A title alone would be read as a fact.
    const verdicts = await page.locator('.lesson-claims li').allInnerTexts();
    assert.match(
      verdicts[0],
      /^Leaky ReLU is better than ReLU\s+undecided: 1 of 2 parts holds\s+[^]* · usual networks: undecided · narrow layers: holds$/,
    );
    assert.match(
      verdicts[1],
      /does not hold here\s+One percentage point of held-out accuracy matters\.$/,
    );
    const [opened] = await Promise.all([page.waitForEvent('popup'), claims.first().click()]);
    await opened.getByRole('heading', { name: 'Leaky ReLU is better than ReLU' }).waitFor();
    await opened.getByRole('link', { name: lesson.title }).waitFor();
    await opened.close();
  },
);

siteTest(
  'the author of a lesson that was opened from a file copies the link that carries it',
  { path: '/', context },
  async ({ page, url }) => {
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page
      .locator('.lessons-file input')
      .setInputFiles({ name: 'own.md', mimeType: 'text/markdown', buffer: Buffer.from(small) });
    const body = page.locator('.lesson-body');
    await body.getByText(texts.pass).click();
    const link = await body.getByRole('textbox', { name: texts['pass.link'] }).inputValue();
    assert.equal(link, `${url}${address(small)}`);
    await page.goto(link);
    await page.locator('.lesson-head').getByText('My own').waitFor();
    // Lessons of the page have an address already.
    await page.goto(`${url}/?lesson=relu`);
    await page.locator('.lesson-body h3, .lesson-question-of').first().waitFor();
    assert.equal(await page.locator('.lesson-pass').count(), 0);
  },
);
