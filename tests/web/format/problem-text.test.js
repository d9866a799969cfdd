import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvProblemText } from '../../../web/format/csv-problem-text.js';
import { sentenceOf, t, titleOf } from '../../../web/format/finding-text.js';
import { changesIn } from '../../../web/format/changes.js';
import { remedyText } from '../../../web/format/remedy-text.js';
import { fieldProblemText, problemText } from '../../../web/format/problem-text.js';

const problem = {
  field: 'lr',
  value: '20',
  code: 'out_of_range',
  allowed: { code: 'number_above', values: { min: 0, max: 10 } },
  used: '10',
};

test('a problem names the field, the value, what is allowed and what is used', () => {
  assert.equal(
    problemText(problem),
    'lr: 20 is out of range; allowed: above 0, up to 10. In use: 10.',
  );
  assert.equal(
    problemText({ ...problem, used: '' }),
    'lr: 20 is out of range; allowed: above 0, up to 10. It is ignored.',
  );
  assert.equal(
    problemText(problem, 'refused'),
    'lr: 20 is out of range; allowed: above 0, up to 10.',
  );
  assert.match(problemText({ ...problem, code: 'something_new' }), /20/);
});

test('a layer whose formula is missing, or was refused, says that', () => {
  const allowed = { code: 'names', values: { names: 'relu, tanh' } };
  const layer = { field: 'net 2', value: '8:own', code: 'unknown_name', allowed, used: '8:relu' };
  assert.match(problemText(layer), /needs a formula of its own .* In use: 8:relu\.$/);
  assert.match(problemText({ ...layer, value: '8:rely' }), /“8:rely” is unknown/);
});

test('a setting that there is not is told without the list of all, except where everything is refused', () => {
  const allowed = { code: 'names', values: { names: 'v, data' } };
  const unknown = { ...problem, field: 'colour', code: 'unknown_field', allowed, used: '' };
  assert.equal(problemText(unknown), '“colour” is not a setting; it is ignored.');
  assert.equal(problemText(unknown, 'refused'), '“colour” is not a setting; there are v, data.');
});

test('what is wrong with a CSV text is told with its place', () => {
  const word = { line: 3, column: 2, name: 'b', code: 'not_a_number', values: { cell: 'two' } };
  assert.match(csvProblemText(word), /^Line 3, column 2 \("b"\): "two" is not a number; /);
  assert.match(csvProblemText({ ...word, name: '' }), /^Line 3, column 2: "two" is/);
  const row = {
    line: 4,
    column: 0,
    name: '',
    code: 'ragged_row',
    values: { cells: 2, expected: 3 },
  };
  assert.equal(csvProblemText(row), 'Line 4: the number of cells is 2, but the first line has 3.');
  const labels = { line: 0, column: 2, name: 'kind', code: 'one_class', values: { label: 'a' } };
  assert.match(csvProblemText(labels), /^Column 2 \("kind"\): all labels are "a"; /);
  const empty = { line: 0, column: 0, name: '', code: 'no_data', values: {} };
  assert.equal(csvProblemText(empty), 'The text is empty.');
});

test('a finding has its layers and numbers as the page writes them', () => {
  const finding = {
    code: 'vanishing_gradient',
    severity: /** @type {const} */ ('severe'),
    firstLayer: 0,
    lastLayer: 2,
    evidence: {
      layer: 1,
      ratio: 2.1432e-6,
      lastLayer: 8,
      steepest: 0.25,
      hinders: 1,
      trainLoss: 0.6931,
      constantLoss: 0.6912,
    },
    remedy: '',
    restart: false,
  };
  assert.equal(titleOf(finding), 'Gradients vanish');
  assert.equal(
    sentenceOf(finding),
    'Layers 1 to 3 get little gradient: layer 1 has 2.1·10⁻⁶ times that of layer 8. The slope of its activation never exceeds 0.250. The training loss is 0.693; the best constant answer scores 0.691.',
  );
  assert.match(sentenceOf({ ...finding, lastLayer: 0 }), /^Layer 1 gets little gradient: /);
  assert.match(
    sentenceOf({ ...finding, evidence: { ...finding.evidence, ratio: null } }),
    / has – times/,
  );
  const nothing = { ...finding, evidence: { ...finding.evidence, helped: 0.4 } };
  assert.match(sentenceOf(nothing), / Nothing tried here helped in more than 40\s?% of runs\.$/);
  const learns = { ...finding, severity: 'info', evidence: { ...finding.evidence, hinders: 0 } };
  assert.equal(titleOf(learns), 'Small gradients');
  assert.match(sentenceOf(learns), /never exceeds 0\.250\.$/);
});

test('a remedy reads as words', () => {
  /** @type {import('../../../web/format/remedy-text.js').Layer} */
  const relu = { units: 8, activation: 'relu', parameter: null };
  const said = (/** @type {string} */ remedy, present = [relu, relu, relu]) =>
    remedyText(changesIn(remedy), present);
  assert.equal(said('l2=0.01'), 'Set the L2 penalty to 0.01');
  assert.equal(
    said('lr=0.003&clip=1'),
    'Set the learning rate to 0.003, set the gradient clipping to 1',
  );
  assert.equal(said('init=auto'), 'Use matching initial weights');
  assert.equal(said('init=he_normal'), 'Use He normal for the initial weights');
  assert.equal(said('opt=adam'), 'Use Adam');
  assert.equal(said('net=8:leaky_relu,8:leaky_relu,8:leaky_relu'), 'Use Leaky ReLU in all layers');
  assert.equal(said('net=8:relu,8:leaky_relu,8:leaky_relu'), 'Use Leaky ReLU in layers 2–3');
  assert.equal(said('net=8:relu,8:elu,8:relu'), 'Use ELU in layer 2');
  assert.equal(said('net=8:elu,8:relu,8:elu'), 'Use ELU in layers 1, 3');
  assert.equal(said('net=8:elu', [relu]), 'Use ELU in layer 1');
  assert.equal(
    said('net=8:leaky_relu:0.2', [{ ...relu, activation: 'leaky_relu', parameter: 0.01 }]),
    'Use Leaky ReLU (0.2) in layer 1',
  );
  assert.equal(said('net=8:relu,8:relu,4:tanh'), 'Use hidden layers of 2 × 8 ReLU, 4 tanh');
});

test('a link of a later version says what it needs', () => {
  const problem = {
    field: 'v',
    value: '9',
    code: 'not_available',
    allowed: { code: 'names', values: { names: '1' } },
    used: '1',
  };
  assert.equal(
    problemText(problem),
    'v=9: this link needs a newer version of the playground. It is read as v=1.',
  );
});

test('a second finding is named by its text', () => {
  assert.equal(t('also', { title: 'Saturated units' }), 'Also: Saturated units.');
});

test('a value out of range is told as its field shows it: per cent of a share, without what stands before it', () => {
  const share = {
    field: 'train',
    value: '0.005',
    code: 'out_of_range',
    allowed: { code: 'number', values: { min: 0.10000000149011612, max: 0.8999999761581421 } },
    used: '0.8',
  };
  assert.equal(
    fieldProblemText(share, { label: 'training share', percent: true }).replace(/\s%/g, '%'),
    'training share: 0.5% is out of range; allowed: 10% to 90%. In use: 80%.',
  );
  const word = { ...share, code: 'not_a_number', value: 'many' };
  assert.match(
    fieldProblemText(word, { label: 'dropout', percent: true }),
    /“many”.* 10\s?% to 90\s?%/,
  );
  const momentum = { ...share, field: 'opt', value: 'momentum:9', used: 'momentum:0.9' };
  assert.match(
    fieldProblemText(momentum, { label: 'momentum', prefix: 'momentum:' }),
    /^momentum: 9 is out of range; .*In use: 0\.9\.$/,
  );
});
