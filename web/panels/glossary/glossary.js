// The terms that explain themselves: the formulas of each, in the notation of format/mathml.js, and the terms that go with it.
// Their words are in locale/en/terms.js, also those in formulas, which are named here: \text{name}. Formulas say what the engine computes:
// see cpp/network and cpp/measure.

/**
 * @typedef {object} Term
 * @property {string[]} formulas
 * @property {string[]} see names of other terms
 */

const z = 'pre_activation';
const f = 'activation';
const df = 'derivative';

/**
 * @param {string[]} formulas
 * @param {string[]} see
 * @returns {Term}
 */
function term(formulas, see) {
  return { formulas, see };
}

/** @type {Record<string, Term>} */
export const glossary = {
  unit: term(['a = f(\\sum_i w_i x_i + b)'], [z, f, 'weight']),
  weight: term(['z = \\sum_i w_i x_i + b'], ['unit', 'initializer', 'learning_rate']),
  pre_activation: term(['z = \\sum_i w_i x_i + b'], [f, 'unit', 'fold']),
  activation: term(['a = f(z)'], [z, df, 'activation.relu', 'activation.sigmoid']),
  derivative: term(
    [
      "f'(z) = \\frac{d f}{d z}",
      "\\frac{\\partial L}{\\partial z} = f'(z) \\frac{\\partial L}{\\partial a}",
    ],
    ['saturation', 'gradient', 'ledger'],
  ),
  dead: term(
    ["f'(z) = 0 \\text{ every_sample}"],
    ['activation.relu', 'activation.leaky_relu', 'sparsity', df],
  ),
  always_on: term(["f'(z) \\ne 0 \\text{ every_sample}"], ['dead', 'region', 'activation.relu']),
  saturation: term(
    ["f'(z) = 0 \\text{ or } |f'(z)| < 0.05 \\max |f'|"],
    [df, 'vanishing', 'activation.sigmoid', 'activation.tanh'],
  ),
  sparsity: term(
    ['\\text{sparsity} = \\frac{\\text{zeros}}{\\text{outputs}}'],
    ['dead', 'activation.relu'],
  ),
  gradient: term(
    [
      "\\frac{\\partial L}{\\partial z_l} = f'(z_l) \\odot W_{l+1}^T \\frac{\\partial L}{\\partial z_{l+1}}",
    ],
    ['gradient_rms', df, 'ledger', 'optimizer'],
  ),
  gradient_rms: term(
    ['g_l = \\sqrt{\\mean (\\frac{\\partial L}{\\partial z_l})^2}'],
    ['gradient', 'gradient_factor', 'vanishing'],
  ),
  gradient_factor: term(
    ['\\frac{g_l}{g_{l+1}}'],
    ['gradient_rms', 'vanishing', 'exploding', 'ledger'],
  ),
  vanishing: term(
    [
      "\\frac{\\partial L}{\\partial z_1} = \\frac{\\partial L}{\\partial z_n} \\prod_{l=1}^{n-1} w_{l+1} f'(z_l)",
      "\\sigma'(z) \\le \\frac{1}{4}",
    ],
    ['gradient_factor', 'activation.sigmoid', 'saturation', 'initializer', 'exploding'],
  ),
  exploding: term(
    ["|w_{l+1} f'(z_l)| > 1 \\text{ every_layer}"],
    ['gradient_factor', 'diverged', 'clip', 'learning_rate', 'vanishing'],
  ),
  update_ratio: term(
    ['\\frac{\\sqrt{\\mean (\\Delta w)^2}}{\\sqrt{\\mean w^2}} \\approx 10^{-3}'],
    ['learning_rate', 'gradient', 'optimizer'],
  ),
  step: term(
    ['w \\to w - \\eta \\frac{\\partial L}{\\partial w}'],
    ['batch', 'epoch', 'learning_rate', 'optimizer'],
  ),
  epoch: term(
    ['\\text{steps_in_epoch} = \\frac{\\text{training_samples}}{\\text{batch_size}}'],
    ['step', 'batch', 'held_out'],
  ),
  batch: term(
    [
      '\\frac{\\partial L}{\\partial w} = \\frac{1}{B} \\sum_{i=1}^B \\frac{\\partial L_i}{\\partial w}',
    ],
    ['step', 'epoch', 'seed', 'optimizer.sgd'],
  ),
  learning_rate: term(
    ['w \\to w - \\eta \\frac{\\partial L}{\\partial w}'],
    ['update_ratio', 'diverged', 'optimizer'],
  ),
  loss: term(
    ['L = \\frac{1}{N} \\sum_{i=1}^N L_i'],
    ['loss.cross_entropy', 'loss.mse', 'loss.huber', 'loss.hinge', 'accuracy', 'held_out'],
  ),
  'loss.cross_entropy': term(
    [
      'L = \\log(1 + e^{-t z}) \\text{ two_classes } t = \\pm 1',
      'L = \\log \\sum_k e^{z_k} - z_y \\text{ more_classes}',
    ],
    ['loss', 'loss.hinge', 'accuracy'],
  ),
  'loss.mse': term(['L = (z - t)^2'], ['loss', 'loss.huber', 'least_squares']),
  'loss.huber': term(
    ['L = \\cases{ \\frac{1}{2} r^2 & |r| \\le 1 \\\\ |r| - \\frac{1}{2} & |r| > 1 }, r = z - t'],
    ['loss', 'loss.mse'],
  ),
  'loss.hinge': term(['L = \\max(0, 1 - t z), t = \\pm 1'], ['loss', 'loss.cross_entropy']),
  accuracy: term(['\\frac{\\text{right_samples}}{\\text{samples}}'], ['loss', 'held_out']),
  held_out: term([], ['overfitting', 'accuracy', 'loss']),
  l1: term(['L + \\lambda \\sum_i |w_i|'], ['l2', 'overfitting', 'weight']),
  l2: term(['L + \\frac{\\lambda}{2} \\sum_i w_i^2'], ['l1', 'overfitting', 'optimizer.adamw']),
  clip: term(['g \\to g \\cdot \\min(1, \\frac{c}{\\norm g \\norm})'], ['exploding', 'gradient']),
  dropout: term(
    ['a \\to \\cases{ 0 & \\text{with_probability } p \\\\ \\frac{a}{1-p} & \\text{otherwise} }'],
    ['overfitting', 'unit'],
  ),
  initializer: term(
    ['w \\sim \\text{random } 0'],
    ['initializer.he', 'initializer.glorot', 'initializer.lecun', 'symmetric', 'seed'],
  ),
  'initializer.he': term(
    ['\\Var w = \\frac{2}{(1 + s^2) n_{in}}'],
    ['initializer', 'activation.relu', 'initializer.glorot'],
  ),
  'initializer.glorot': term(
    ['\\Var w = \\frac{2}{n_{in} + n_{out}}'],
    ['initializer', 'activation.tanh', 'initializer.he'],
  ),
  'initializer.lecun': term(['\\Var w = \\frac{1}{n_{in}}'], ['initializer', 'activation.selu']),
  optimizer: term(
    ['w \\to w - \\eta \\cdot \\text{made_of } g'],
    [
      'optimizer.sgd',
      'optimizer.momentum',
      'optimizer.nesterov',
      'optimizer.adagrad',
      'optimizer.rmsprop',
      'optimizer.adam',
      'optimizer.adamw',
    ],
  ),
  'optimizer.sgd': term(['w \\to w - \\eta g'], ['optimizer', 'batch', 'optimizer.momentum']),
  'optimizer.momentum': term(
    ['v \\to m v + g', 'w \\to w - \\eta v'],
    ['optimizer', 'optimizer.nesterov'],
  ),
  'optimizer.nesterov': term(
    ['v \\to m v + g', 'w \\to w - \\eta (g + m v)'],
    ['optimizer', 'optimizer.momentum'],
  ),
  'optimizer.adagrad': term(
    ['s \\to s + g^2', 'w \\to w - \\eta \\frac{g}{\\sqrt{s} + \\epsilon}'],
    ['optimizer', 'optimizer.rmsprop'],
  ),
  'optimizer.rmsprop': term(
    ['s \\to \\beta s + (1 - \\beta) g^2', 'w \\to w - \\eta \\frac{g}{\\sqrt{s} + \\epsilon}'],
    ['optimizer', 'optimizer.adagrad', 'optimizer.adam'],
  ),
  'optimizer.adam': term(
    [
      'm \\to \\beta_1 m + (1 - \\beta_1) g',
      's \\to \\beta_2 s + (1 - \\beta_2) g^2',
      'w \\to w - \\eta \\frac{\\hat m}{\\sqrt{\\hat s} + \\epsilon}',
      '\\hat m = \\frac{m}{1 - \\beta_1^t}, \\hat s = \\frac{s}{1 - \\beta_2^t}',
    ],
    ['optimizer', 'optimizer.rmsprop', 'optimizer.adamw'],
  ),
  'optimizer.adamw': term(
    ['w \\to w - \\eta \\lambda w - \\eta \\frac{\\hat m}{\\sqrt{\\hat s} + \\epsilon}'],
    ['optimizer', 'optimizer.adam', 'l2'],
  ),
  seed: term([], ['initializer', 'batch', 'digest']),
  digest: term([], ['seed', 'checkpoint']),
  fold: term(['z = \\sum_i w_i x_i + b = 0'], ['region', z, 'activation.relu']),
  region: term([], ['fold', 'activation.relu', 'linear']),
  least_squares: term(
    ['\\min_{w, b} \\frac{1}{N} \\sum_{i=1}^N (w \\cdot x_i + b - t_i)^2'],
    ['linear', 'loss.mse', 'activation.identity'],
  ),
  linear: term(
    ['W_2 (W_1 x + b_1) + b_2 = (W_2 W_1) x + (W_2 b_1 + b_2)'],
    ['activation.identity', 'least_squares', 'region'],
  ),
  checkpoint: term([], ['digest', 'step']),
  ledger: term(
    [
      "\\frac{\\partial L}{\\partial z_l} = \\frac{\\partial L}{\\partial z_{l+1}} \\cdot w_{l+1} \\cdot f'(z_l)",
    ],
    ['gradient', df, 'gradient_factor', 'vanishing'],
  ),
  overfitting: term([], ['held_out', 'l2', 'dropout']),
  underfitting: term([], ['learning_rate', 'unit', 'loss']),
  symmetric: term(['w_1 = w_2 \\text{ gives } g_1 = g_2'], ['initializer', 'weight']),
  diverged: term([], ['learning_rate', 'exploding', 'clip']),
  healthy: term([], ['gradient_factor', 'update_ratio', 'dead', 'saturation']),
  noise: term([], ['held_out', 'overfitting']),
  feature: term([], ['unit', 'linear']),

  'activation.identity': term(['f(z) = z', "f'(z) = 1"], ['linear', 'least_squares']),
  'activation.sigmoid': term(
    ['f(z) = \\frac{1}{1 + e^{-z}}', "f'(z) = a (1 - a)"],
    ['saturation', 'vanishing', 'activation.tanh', 'initializer.glorot'],
  ),
  'activation.tanh': term(
    ['f(z) = \\frac{e^z - e^{-z}}{e^z + e^{-z}}', "f'(z) = 1 - a^2"],
    ['saturation', 'activation.sigmoid', 'initializer.glorot'],
  ),
  'activation.relu': term(
    [
      'f(z) = \\cases{ 0 & z \\le 0 \\\\ z & z > 0 }',
      "f'(z) = \\cases{ 0 & z \\le 0 \\\\ 1 & z > 0 }",
    ],
    ['dead', 'sparsity', 'activation.leaky_relu', 'initializer.he'],
  ),
  'activation.leaky_relu': term(
    [
      'f(z) = \\cases{ s z & z \\le 0 \\\\ z & z > 0 }',
      "f'(z) = \\cases{ s & z \\le 0 \\\\ 1 & z > 0 }",
    ],
    ['dead', 'activation.relu', 'activation.prelu'],
  ),
  'activation.prelu': term(
    [
      'f(z) = \\cases{ s z & z \\le 0 \\\\ z & z > 0 }',
      "f'(z) = \\cases{ s & z \\le 0 \\\\ 1 & z > 0 }",
    ],
    ['activation.leaky_relu', 'activation.relu'],
  ),
  'activation.elu': term(
    [
      'f(z) = \\cases{ \\alpha (e^z - 1) & z \\le 0 \\\\ z & z > 0 }',
      "f'(z) = \\cases{ \\alpha e^z & z \\le 0 \\\\ 1 & z > 0 }",
    ],
    ['activation.celu', 'activation.selu', 'activation.relu'],
  ),
  'activation.selu': term(
    [
      'f(z) = \\lambda \\cases{ \\alpha (e^z - 1) & z \\le 0 \\\\ z & z > 0 }',
      "f'(z) = \\lambda \\cases{ \\alpha e^z & z \\le 0 \\\\ 1 & z > 0 }",
      '\\lambda \\approx 1.0507, \\alpha \\approx 1.6733',
    ],
    ['activation.elu', 'initializer.lecun'],
  ),
  'activation.celu': term(
    [
      'f(z) = \\cases{ \\alpha (e^{z / \\alpha} - 1) & z \\le 0 \\\\ z & z > 0 }',
      "f'(z) = \\cases{ e^{z / \\alpha} & z \\le 0 \\\\ 1 & z > 0 }",
    ],
    ['activation.elu', 'activation.relu'],
  ),
  'activation.relu6': term(
    [
      'f(z) = \\min(\\max(0, z), 6)',
      "f'(z) = \\cases{ 0 & z \\le 0 \\\\ 1 & z \\le 6 \\\\ 0 & z > 6 }",
    ],
    ['activation.relu', 'dead'],
  ),
  'activation.softplus': term(
    ['f(z) = \\log(1 + e^z)', "f'(z) = \\frac{1}{1 + e^{-z}}"],
    ['activation.relu', 'activation.sigmoid'],
  ),
  'activation.softsign': term(
    ['f(z) = \\frac{z}{1 + |z|}', "f'(z) = \\frac{1}{(1 + |z|)^2}"],
    ['activation.tanh', 'saturation'],
  ),
  'activation.hard_sigmoid': term(
    [
      'f(z) = \\min(\\max(0, \\frac{z}{6} + \\frac{1}{2}), 1)',
      "f'(z) = \\cases{ 0 & z \\le -3 \\\\ \\frac{1}{6} & z \\le 3 \\\\ 0 & z > 3 }",
    ],
    ['activation.sigmoid', 'dead'],
  ),
  'activation.hard_tanh': term(
    [
      'f(z) = \\min(\\max(-1, z), 1)',
      "f'(z) = \\cases{ 0 & z \\le -1 \\\\ 1 & z \\le 1 \\\\ 0 & z > 1 }",
    ],
    ['activation.tanh', 'dead'],
  ),
  'activation.hard_swish': term(
    [
      'f(z) = \\cases{ 0 & z \\le -3 \\\\ \\frac{z (z + 3)}{6} & z \\le 3 \\\\ z & z > 3 }',
      "f'(z) = \\cases{ 0 & z \\le -3 \\\\ \\frac{2 z + 3}{6} & z \\le 3 \\\\ 1 & z > 3 }",
    ],
    ['activation.silu', 'activation.relu6'],
  ),
  'activation.gelu': term(
    [
      'f(z) = z \\Phi(z)',
      "f'(z) = \\Phi(z) + z \\phi(z)",
      '\\Phi(z) = \\frac{1}{2} (1 + \\erf(\\frac{z}{\\sqrt{2}}))',
      '\\phi(z) = \\frac{e^{-z^2 / 2}}{\\sqrt{2 \\pi}}',
    ],
    ['activation.silu', 'activation.relu'],
  ),
  'activation.silu': term(
    [
      'f(z) = z \\sigma(z)',
      "f'(z) = \\sigma(z) (1 + z (1 - \\sigma(z)))",
      '\\sigma(z) = \\frac{1}{1 + e^{-z}}',
    ],
    ['activation.gelu', 'activation.mish', 'activation.sigmoid'],
  ),
  'activation.mish': term(
    [
      'f(z) = z \\tanh(\\log(1 + e^z))',
      "f'(z) = t + z \\sigma(z) (1 - t^2)",
      't = \\tanh(\\log(1 + e^z)), \\sigma(z) = \\frac{1}{1 + e^{-z}}',
    ],
    ['activation.silu', 'activation.softplus'],
  ),
  'activation.sine': term(['f(z) = \\sin(z)', "f'(z) = \\cos(z)"], ['saturation', 'feature']),
  'activation.gaussian': term(
    ['f(z) = e^{-z^2}', "f'(z) = -2 z e^{-z^2}"],
    ['saturation', 'activation.sine'],
  ),
  'activation.own': term([], ['activation', 'derivative', 'saturation', 'dead']),
  'activation.step': term(
    ['f(z) = \\cases{ 0 & z \\le 0 \\\\ 1 & z > 0 }', "f'(z) = 0"],
    ['dead', 'activation.sigmoid', 'gradient'],
  ),
};

/** Other names of terms: what a finding is about. @type {Record<string, string>} */
const aliases = {
  'diagnosis.overflow': 'diverged',
  'diagnosis.diverged': 'diverged',
  'diagnosis.symmetric': 'symmetric',
  'diagnosis.no_slope': 'derivative',
  'diagnosis.exploding_gradient': 'exploding',
  'diagnosis.rate_too_high': 'update_ratio',
  'diagnosis.dead_units': 'dead',
  'diagnosis.vanishing_gradient': 'vanishing',
  'diagnosis.saturated': 'saturation',
  'diagnosis.linear': 'linear',
  'diagnosis.overfitting': 'overfitting',
  'diagnosis.rate_too_low': 'update_ratio',
  'diagnosis.underfitting': 'underfitting',
  'diagnosis.always_on': 'always_on',
  'diagnosis.penalty_too_strong': 'l2',
  'diagnosis.untrained': 'healthy',
  'diagnosis.early': 'underfitting',
  'diagnosis.partial': 'healthy',
  'diagnosis.healthy': 'healthy',
  'data.noise': 'noise',
  'data.train': 'held_out',
  'data.features': 'feature',
  'data.lr': 'learning_rate',
  'data.batch': 'batch',
  'data.opt': 'optimizer',
  'data.loss': 'loss',
  'data.init': 'initializer',
  'data.l1': 'l1',
  'data.l2': 'l2',
  'data.clip': 'clip',
  'data.drop': 'dropout',
  'data.dataseed': 'seed',
};

/**
 * The name under which a term is explained.
 *
 * @param {string} name
 * @returns {string | null} null where nothing explains it
 */
export function termNamed(name) {
  const own = aliases[name] ?? name;
  return own in glossary ? own : null;
}
