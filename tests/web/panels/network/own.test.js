// The editor of one's own activation, apart from its dialog: texts and drafts, curves by their knots, and the formulas to start from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import words from '../../../../web/locale/en/network/own.js';
import {
  draftOf,
  draftText,
  halfWidth,
  typedDraft,
  withFormula,
} from '../../../../web/panels/network/own/draft.js';
import {
  bentFormula,
  fewestKnots,
  mostKnots,
  movedKnot,
  withKnot,
  withoutKnot,
} from '../../../../web/panels/network/own/knots.js';
import { faultText } from '../../../../web/panels/network/own/fault-text.js';
import { checked, hasSlope, warnings } from '../../../../web/panels/network/own/facts.js';
import { Past } from '../../../../web/panels/network/own/past.js';
import { shelf } from '../../../../web/panels/network/own/shelf.js';
import { openEngine } from '../../../support/engine.js';

const engine = await openEngine();
test.after(() => engine.terminate());

/** @param {string} formula @param {number} lo @param {number} hi */
async function values(formula, lo, hi) {
  const { f } = await engine.curve({ activation: `own&own=${formula}`, lo, hi, count: 2 });
  return [...f];
}

test('a draft is its text, and back', () => {
  for (const text of ['max(z, a z);a=0.25:0:1:unit', 'z^2', 'a z + b;a=1:-5:5;b=0:0:1']) {
    assert.equal(draftText(draftOf(text)), text);
  }
});

test('what is typed keeps the constants that it names, and no others', () => {
  const draft = draftOf('a z + b;a=1:-5:5:unit;b=0:0:1');
  assert.deepEqual(
    withFormula(draft, 'b tanh(z)').constants.map(({ name }) => name),
    ['b'],
  );
  assert.equal(withFormula(draft, 'z').learned, 'no');
  // The a of tanh is none.
  assert.deepEqual(withFormula(draft, 'tanh(z)').constants, []);
});

test('a curve goes through its knots, with its slopes beyond them', async () => {
  const bent = {
    knots: [
      { z: -2, f: 0.5 },
      { z: 0, f: -1 },
      { z: 1.5, f: 2 },
    ],
    left: 0.25,
    right: -1,
    smooth: false,
  };
  const formula = bentFormula(bent);
  for (const { z, f } of bent.knots) {
    const [at] = await values(formula, z, z + 1);
    assert.ok(Math.abs(at - f) < 5e-3, `${z}: ${at}`);
  }
  const [left, next] = await values(formula, -5, -4);
  assert.ok(Math.abs(next - left - 0.25) < 1e-3);
  const [before, right] = await values(formula, 4, 5);
  assert.ok(Math.abs(right - before + 1) < 2e-3);
});

test('beyond its knots and on level pieces a bent curve has the slope that was asked for, to the last bit', async () => {
  const knots = [
    { z: -4, f: -1 },
    { z: -2, f: -0.96 },
    { z: 0, f: 0.62 },
    { z: 2, f: 0.96 },
    { z: 4, f: 1 },
  ];
  const formula = bentFormula({ knots, left: 0, right: 0, smooth: false });
  const { facts } = await engine.ownActivation(formula);
  assert.equal(facts?.course, 'rises');
  assert.deepEqual(
    facts?.flat.map((each) => [...each].map((z) => Number(z.toFixed(4)))),
    [
      [-20, -4],
      [4, 20],
    ],
  );
  assert.equal(facts?.right.how, 'settles');
  assert.ok(Math.abs((facts?.range[1] ?? NaN) - 1) < 2e-3);
  assert.ok(Math.abs((facts?.range[0] ?? NaN) + 1) < 2e-3);
  const most = Array.from({ length: mostKnots }, (_, i) => ({ z: i - 4.5, f: (i % 3) - 1.23 }));
  assert.ok(bentFormula({ knots: most, left: 0.55, right: -0.55, smooth: false }).length <= 300);
  assert.ok(bentFormula({ knots: most, left: 0.55, right: -0.55, smooth: true }).length <= 300);
});

test('a smooth curve goes through its knots as well', async () => {
  const bent = {
    knots: [
      { z: -4, f: 0 },
      { z: -2, f: 0.5 },
      { z: 0, f: -1 },
      { z: 0.8, f: 2 },
      { z: 4, f: 1 },
    ],
    left: 0.25,
    right: -1,
    smooth: true,
  };
  const formula = bentFormula(bent);
  for (const { z, f } of bent.knots) {
    const [at] = await values(formula, z, z + 1);
    assert.ok(Math.abs(at - f) < 0.03, `${z}: ${at}`);
  }
  const [left, next] = await values(formula, -8, -7);
  assert.ok(Math.abs(next - left - 0.25) < 1e-2);
  // Neither do knots that one cannot pass through smoothly throw it off.
  const steep = [
    { z: -4, f: 0 },
    { z: 1.9, f: 6 },
    { z: 2, f: -0.01 },
    { z: 4, f: 4 },
  ];
  const [thrown] = await values(bentFormula({ ...bent, knots: steep }), 0, 1);
  assert.ok(Math.abs(thrown - 4) < 2, `${thrown}`);
  // Knots that are too close for it make no wild curve.
  const close = bent.knots.map(({ f }, i) => ({ z: i * 0.1, f }));
  const wild = await engine.curve({
    activation: `own&own=${bentFormula({ ...bent, knots: close })}`,
    lo: -1,
    hi: 1.4,
    count: 97,
  });
  assert.ok(Math.max(...wild.f.map(Math.abs)) < 12);
});

test('what was written is undone and made again step by step, whether typed, chosen or bent', () => {
  const written = (/** @type {string} */ text, bent = null) => ({ draft: draftOf(text), bent });
  const past = new Past();
  past.begin(written('z'));
  past.note(written('z'));
  assert.equal(past.canUndo, false);
  past.note(written('2 z'));
  past.note(written('3 z'));
  assert.equal(past.undo()?.draft.formula, '2 z');
  assert.equal(past.undo()?.draft.formula, 'z');
  assert.equal(past.undo(), null);
  assert.equal(past.redo()?.draft.formula, '2 z');
  past.note(written('a z;a=1:0:2'));
  assert.equal(past.canRedo, false);
  past.note(written('a z;a=2:0:2'));
  assert.equal(past.undo()?.draft.constants[0].value, 1);
});

test('constants that are found in what was typed are no step of their own', () => {
  const [before, typed, read] = ['z', 'b z', 'b z;b=1:-5:5'].map((text) => ({
    draft: draftOf(text),
    bent: null,
  }));
  const past = new Past();
  past.begin(before);
  past.note(typed);
  past.settle(typed.draft, read);
  past.note(read);
  assert.equal(past.undo()?.draft.formula, 'z');
  assert.deepEqual(past.redo(), read);
  // What was read of something else meanwhile settles nothing.
  past.settle(before.draft, before);
  past.note(read);
  assert.equal(past.undo()?.draft.formula, 'z');
});

test('a formula that is pasted with its constants keeps their values, and a semicolon elsewhere is told', async () => {
  const before = draftOf('z');
  const pasted = typedDraft(before, 'max(z, a z);a=0.25:0:1:unit');
  assert.equal(draftText(pasted), 'max(z, a z);a=0.25:0:1:unit');
  const { formula } = typedDraft(before, 'max(z; 0)');
  assert.equal(formula, 'max(z; 0)');
  const { problems } = await engine.ownActivation(draftText(typedDraft(before, formula)));
  assert.match(faultText(problems[0].allowed, formula), /^At 6: “;” has no place\. Write a comma /);
});

test('a smooth bend at 0 needs no brackets', () => {
  const knots = [-2, 0, 2].map((z) => ({ z, f: Math.max(z, 0) }));
  assert.match(bentFormula({ knots, left: 0, right: 1, smooth: true }), /softplus\(4z\)/);
});

test('full-width signs of East Asian keyboards are read as the plain ones', () => {
  assert.equal(halfWidth('ｍａｘ（ｚ，　０．５　ｚ）'), 'max(z, 0.5 z)');
  assert.equal(halfWidth('z² × √ −'), 'z² × √ −');
});

test('where f is no number no slope is drawn', async () => {
  const { f, df } = await engine.curve({ activation: 'own&own=log(z)', lo: -2, hi: 2, count: 5 });
  assert.deepEqual([...f].map(Number.isNaN), [true, true, false, false, false]);
  assert.deepEqual([...df].map(Number.isNaN), [true, true, false, false, false]);
});

test('what is said of a formula is worded for what it is', async () => {
  /** @param {string} formula */
  const said = async (formula) => {
    const { facts } = await engine.ownActivation(formula);
    assert.ok(facts);
    return { facts, checked: checked(facts) };
  };
  const relu = await said('max(z, 0)');
  assert.ok(Math.abs((relu.facts.gradientFactor ?? 0) ** 10 - 1) < 1e-4);
  assert.match(relu.checked, /no difference is above 0\.1 % of the largest slope, /);
  assert.doesNotMatch(relu.checked, /at most </);
  assert.equal((await said('sqrt(abs(z))')).facts.gradientFactor, Infinity);
  assert.equal((await said('1/z')).facts.gain, null);
  assert.equal((await said('z^16')).facts.gain, null);
});

test('knots stay in their order, and between three and nine', () => {
  let bent = {
    knots: [-1, 0, 1].map((z) => ({ z, f: 0 })),
    left: 0,
    right: 0,
    smooth: false,
  };
  assert.equal(movedKnot(bent, 1, { z: 7, f: 99 }).knots[1].z, 0.9);
  assert.equal(movedKnot(bent, 1, { z: 7, f: 99 }).knots[1].f, 6);
  assert.equal(withoutKnot(bent, 0).knots.length, fewestKnots);
  for (let i = 0; i < 20; i++) bent = withKnot(bent);
  assert.equal(bent.knots.length, mostKnots);
});

test('the longest curve by hand is short enough to be read', async () => {
  const knots = Array.from({ length: mostKnots }, (_, i) => ({
    z: -5.9 + 1.3 * i,
    f: i % 2 ? -5.99 : 5.99,
  }));
  for (const smooth of [false, true]) {
    const formula = bentFormula({ knots, left: -1.95, right: 1.95, smooth });
    assert.ok(formula.length <= 300, `${formula.length}: ${formula}`);
    assert.deepEqual((await engine.ownActivation(formula)).problems, []);
  }
});

test('every formula to start from is read, derived as finite differences say, and has its words', async () => {
  for (const { name, text } of shelf) {
    const { problems, facts, text: canonical } = await engine.ownActivation(text);
    assert.deepEqual(problems, [], name);
    assert.ok(facts && facts.deviation < 0.02, `${name}: ${facts?.deviation}`);
    assert.equal((await engine.ownActivation(canonical)).text, canonical);
    assert.ok(`shelf.${name}` in words && `shelf.${name}.look` in words, name);
  }
  assert.equal(shelf.length, 12);
});

test('a slope beyond all numbers is not called 0, nor compared with anything', async () => {
  const { facts } = await engine.ownActivation('1e30 (1e30 z)');
  assert.ok(facts);
  assert.equal(warnings(facts).length, 1);
  assert.equal(hasSlope(facts), false);
  const flat = (await engine.ownActivation('2')).facts;
  assert.ok(flat && hasSlope(flat));
  assert.equal(warnings(flat).length, 1);
  const bump = (await engine.ownActivation('exp(-z^2)')).facts;
  assert.ok(bump && hasSlope(bump));
  assert.deepEqual(warnings(bump), []);
});
