// The sentence about an update, in every language of the page.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chooseLanguage } from '../../../../../web/locale/index.js';
import { lossTexts, updateSentence } from '../../../../../web/panels/network/slowly/sentence.js';

after(() => chooseLanguage('en'));

const told = { lossBefore: 0.57, lossAfter: 0.565, bare: false };

for (const [language, fell, rose, same, spoken] of /** @type {const} */ ([
  [
    'en',
    'This update: loss of this batch 0.570 → 0.565',
    'This update: loss of this batch rose from 0.565 to 0.570',
    'This update: loss of this batch stayed at 0.570',
    'This update: loss of this batch fell from 0.570 to 0.565',
  ],
  [
    'es',
    'Esta actualización: pérdida de este lote 0,570 → 0,565',
    'Esta actualización: la pérdida de este lote subió de 0,565 a 0,570',
    'Esta actualización: la pérdida de este lote siguió en 0,570',
    'Esta actualización: la pérdida de este lote bajó de 0,570 a 0,565',
  ],
  [
    'zh',
    '这次更新：本批样本的损失 0.570 → 0.565',
    '这次更新：本批样本的损失从 0.565 升到 0.570',
    '这次更新：本批样本的损失仍为 0.570',
    '这次更新：本批样本的损失从 0.570 降到 0.565',
  ],
]))
  test(`${language}: losses fall, rise and stay`, async () => {
    await chooseLanguage(language);
    assert.equal(updateSentence(told), fell);
    assert.equal(updateSentence({ ...told, lossBefore: 0.565, lossAfter: 0.57 }), rose);
    assert.equal(updateSentence({ ...told, lossAfter: 0.57 }), same);
    assert.equal(updateSentence(told, true), spoken);
  });

test('losses that hardly differ have the digits that tell them apart', async () => {
  await chooseLanguage('en');
  assert.deepEqual(lossTexts(0.57012, 0.56998), ['0.57012', '0.56998']);
  assert.deepEqual(lossTexts(0.5, 0.5), ['0.500', '0.500']);
  assert.deepEqual(lossTexts(2.5, 2.1), ['2.50', '2.10']);
  for (let digits = 1; digits < 11; digits++) {
    const [before, after] = lossTexts(0.7, 0.7 - 10 ** -digits);
    assert.notEqual(before, after, `10^-${digits}`);
  }
});

test('where the run minimises more than this loss, that is said', () => {
  assert.match(updateSentence({ ...told, bare: true }), /without penalties and dropout/);
});
