// A study as it is being set up: what the reader chooses, on top of the present experiment, and the plan's text that says so. Reading that
// text, and telling what is wrong with it, is the engine's.

import { isPlan } from '../../address/plan-text.js';

/** @import {Fields} from '../../engine/types.js' */

/**
 * @typedef {object} Varied a factor with its values, as a plan's text has them
 * @property {string} factor
 * @property {string[]} values
 */

/**
 * @typedef {object} Draft
 * @property {Varied} first whose values are compared
 * @property {Varied | null} second whose values are strata
 * @property {number} seeds
 * @property {number} epochs
 * @property {string} metric '' for what suits the data
 * @property {string} target '' for half of the loss of the best constant answer
 * @property {boolean} fixedData
 */

/** What can be varied, as cpp/study/plan.cpp lists it. */
export const factors = /** @type {const} */ ([
  'activation',
  'depth',
  'units',
  'lr',
  'batch',
  'init',
  'opt',
  'data',
  'noise',
  'samples',
  'train',
  'loss',
  'l1',
  'l2',
  'drop',
]);

/** Those whose values are names. */
export const named = ['activation', 'init', 'opt', 'data', 'loss'];

/** @type {Record<string, string>} */
const usualValues = {
  activation: 'relu,leaky_relu,elu,tanh,sigmoid',
  depth: '1,2,4,8',
  units: '2,4,8,16',
  lr: '0.003,0.01,0.03,0.1',
  batch: '1,10,50',
  init: 'he_normal,glorot_normal,lecun_normal',
  opt: 'sgd,momentum,adam',
  data: 'circle,xor,spiral',
  noise: '0,0.1,0.3',
  samples: '100,300,1000',
  train: '0.2,0.5,0.8',
  loss: 'cross_entropy,mse',
  l1: '0,0.001,0.01',
  l2: '0,0.001,0.01',
  drop: '0,0.1,0.3',
};

/** Fields of an experiment that are one run's, or the study's own. */
const ofOneRun = ['seed', 'at', 'check', 'weights', 'changes'];

/**
 * @param {string} factor
 * @param {string} [own] formula of the reader's own activation, '' for none
 * @returns {Varied} with values to begin with
 */
export function usually(factor, own = '') {
  const [first, ...others] = usualValues[factor].split(',');
  const isNamed = factor === 'activation' && own !== '';
  return { factor, values: [first, ...(isNamed ? ['own'] : []), ...others] };
}

/**
 * The study that suggests itself.
 *
 * @param {Pick<Fields, 'layers' | 'data'> & Partial<Pick<Fields, 'own'>>} fields of the present experiment
 * @returns {Draft}
 */
export function firstDraft({ layers, data, own = '' }) {
  return {
    first: usually(layers.length > 0 ? 'activation' : 'lr', own),
    second: null,
    seeds: 100,
    epochs: 100,
    metric: '',
    target: '',
    // There is one draw of the reader's own data.
    fixedData: data === 'points',
  };
}

/**
 * The draft that a plan's canonical text comes from.
 *
 * @param {string} plan
 * @param {Draft} otherwise what the text leaves to the rule
 * @returns {Draft}
 */
export function draftOf(plan, otherwise) {
  if (!isPlan(plan)) return otherwise;
  const fields = plan.split('&').map((field) => {
    const at = field.indexOf('=');
    return { key: field.slice(0, at), value: field.slice(at + 1) };
  });
  const valueOf = (/** @type {string} */ key) => fields.find((field) => field.key === key)?.value;
  const varied = fields
    .filter(({ key }) => key.startsWith('vary.') && key !== 'vary.dataseed')
    .map(({ key, value }) => ({ factor: key.slice('vary.'.length), values: value.split(',') }));
  const [from, to] = (valueOf('seeds') ?? '1-100').split('-').map(Number);
  return {
    first: varied[0] ?? { ...otherwise.first, values: [] },
    second: varied[1] ?? null,
    seeds: to - from + 1,
    epochs: Number(valueOf('epochs') ?? 100),
    metric: valueOf('metric') ?? '',
    target: valueOf('target') ?? '',
    fixedData: valueOf('vary.dataseed') === '0',
  };
}

/**
 * The plan of a draft, for the engine to read.
 *
 * @param {string} experiment its text
 * @param {Draft} draft
 * @returns {string}
 */
export function planText(experiment, { first, second, seeds, epochs, metric, target, fixedData }) {
  const left = fixedData ? ofOneRun : [...ofOneRun, 'dataseed'];
  const kept = experiment.split('&').filter((field) => !left.includes(field.split('=')[0]));
  const vary = [first, ...(second ? [second] : [])]
    .filter(({ values }) => values.length > 0)
    .map(({ factor, values }) => `vary.${factor}=${values.join(',')}`);
  return [
    ...kept,
    ...vary,
    ...(fixedData ? ['vary.dataseed=0'] : []),
    `seeds=1-${seeds}`,
    `epochs=${epochs}`,
    ...(metric === '' ? [] : [`metric=${metric}`]),
    ...(target === '' ? [] : [`target=${target}`]),
  ].join('&');
}
