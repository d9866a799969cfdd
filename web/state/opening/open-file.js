// Opens what was read from files, as one change that can be undone: saved experiments, and networks of other programs on the
// present data. Whatever cannot be opened leaves the running experiment as it is.

import { FileProblem, shortened } from '../experiment-file.js';
import { nothingRequested } from '../../engine/request.js';
import { changesText } from '../../address/address-parts.js';
import { netText } from '../../address/net.js';
import { keepLayerNames } from '../layer-names.js';
import { Losses } from '../losses.js';
import { replaceExperiment, tellProblems } from '../replace.js';

/** @import {Edited, Problem} from '../../engine/types.js' */
/** @import {Engine} from '../../engine/client.js' */
/** @import {LayerPlan} from '../../address/net.js' */
/** @import {SavedExperiment} from '../experiment-file.js' */
/** @import {Store} from '../store.js' */

/**
 * @typedef {object} FoundNetwork what a file of another program holds
 * @property {number} inputs
 * @property {number} outputs
 * @property {LayerPlan[]} hidden
 * @property {Float32Array} parameters of all layers, as the engine lays them out
 * @property {'linear' | 'sigmoid' | 'softmax'} ending what the file applies to the outputs
 * @property {string[]} features names of the inputs, where the file has them
 * @property {string[]} [names] of its dense layers as the file has them, the output's too
 * @property {{text: string, f: string}} [own] the reader's own activation, where a layer has it
 * @property {string} [scale] how it scales a table, as an experiment has it; '' for not at all
 */

/** The engine does not take an experiment as it stands in a file. */
export class NotTaken extends Error {
  /** @param {Problem[]} problems */
  constructor(problems) {
    super(problems.map(({ field, code }) => `${field}: ${code}`).join('\n'));
    this.name = 'NotTaken';
    // Weights are longer than anybody reads.
    this.problems = problems.map((problem) => ({ ...problem, value: shortened(problem.value) }));
  }
}

/** A network does not go with the present data. */
export class DoesNotFit extends Error {
  /**
   * @param {'inputs' | 'outputs' | 'ending' | 'scale' | 'own'} what
   * @param {Record<string, string | number>} values
   */
  constructor(what, values) {
    super(`${what}: ${JSON.stringify(values)}`);
    this.name = 'DoesNotFit';
    this.what = what;
    this.values = values;
  }
}

/**
 * Where the experiment alone leads to the saved state, trains it to there and compares; otherwise begins with the saved weights.
 *
 * @param {Store} store
 * @param {string} name of the file
 * @param {SavedExperiment} saved
 * @param {() => void} [onOpened] called once it is on screen, before it is trained
 * @returns {Promise<boolean>} whether the weights in the file are those of the state that was opened
 * @throws {FileProblem | NotTaken}
 */
export async function openSaved(store, name, saved, onOpened = () => {}) {
  const { engine } = store.run;
  const { step, digest, pristine, parameters, lanes = '' } = saved;
  const plain = usable(await engine.edit(saved.experiment, ''));
  const { fields } = plain;
  if (fields.at !== null || fields.check !== '') {
    throw new FileProblem('experiment', shortened(plain.text), 'text');
  }
  // The weights are checked in both cases: they must be as many as the network has.
  const weights = await engine.packWeights(parameters);
  const given = usable(await engine.edit(plain.text, changesText({ weights })));
  const mark = { at: step, check: digest.slice(0, 8) };
  const edited = pristine ? usable(await engine.edit(plain.text, changesText(mark))) : given;
  const losses = lossesOf(saved);
  await open(store, name, edited, losses ? [losses] : [], lanes);
  onOpened();
  if (!pristine) return true;
  await store.reachMark({ isOfFile: true });
  // A run that was not reproduced says so of itself.
  if (store.mark?.outcome !== 'reproduced') return true;
  const { parameters: reached } = await store.run.frameOf({
    ...nothingRequested,
    parameters: true,
  });
  return reached.length === parameters.length && reached.every((each, i) => each === parameters[i]);
}

/**
 * @param {Store} store
 * @param {string} name of the file
 * @param {FoundNetwork} network which meets a table as it was made for: as it is, or scaled as the file says
 * @returns {Promise<'' | 'plain' | 'scaled'>} what became of the table, '' where it stays as it was
 * @throws {DoesNotFit | NotTaken}
 */
export async function openNetwork(store, name, network) {
  const { engine, description, experiment, tables } = store.run;
  const { task, layers, dimensions } = description;
  const outputs = layers[layers.length - 1].units;
  if (network.outputs !== outputs) {
    throw new DoesNotFit('outputs', { found: network.outputs, wanted: outputs });
  }
  const meant = { linear: task, sigmoid: 'binary', softmax: 'classes' }[network.ending];
  if (meant !== task) throw new DoesNotFit('ending', { found: network.ending, wanted: task });
  const known = tables.features.map((feature) => feature.name);
  const own = network.features.length === network.inputs && dimensions <= 2;
  const features = own && network.features.every((each) => known.includes(each));
  if (!features && network.inputs !== description.inputs) {
    throw new DoesNotFit('inputs', { found: network.inputs, wanted: description.inputs });
  }
  if (network.own) await checkOwn(engine, network.own);
  const { fields } = experiment;
  const { scale = '' } = network;
  const isTable = fields.data === 'points';
  if (!isTable && scale !== '') throw new DoesNotFit('scale', {});
  const other = isTable && scale !== fields.scale;
  const text = other ? await engine.rescaled(experiment.text, scale) : experiment.text;
  const weights = await engine.packWeights(network.parameters);
  const changes = changesText({
    net: netText(network.hidden),
    ...(network.own && { own: network.own.text }),
    ...(features && { in: network.features.join(',') }),
    weights,
    at: '',
    check: '',
  });
  const edited = await engine.edit(text, changes);
  const emptied = ['at', 'check'];
  edited.problems = edited.problems.filter(({ field }) => !emptied.includes(field));
  await open(store, name, usable(edited), []);
  if (network.names) keepLayerNames(store, edited.text, network.names);
  return other ? (scale === '' ? 'plain' : 'scaled') : '';
}

/**
 * Whether the formula that a file's operators were held against is that of its text.
 *
 * @param {Engine} engine
 * @param {{text: string, f: string}} own
 */
async function checkOwn(engine, { text, f }) {
  const told = await engine.ownActivation(text);
  if (told.problems.length > 0) throw new NotTaken(told.problems);
  if (told.f !== f) throw new DoesNotFit('own', { name: told.formula });
}

/**
 * @param {Edited} edited
 * @returns {Edited}
 */
function usable(edited) {
  if (edited.problems.length > 0) throw new NotTaken(edited.problems);
  return edited;
}

/**
 * @param {Store} store
 * @param {string} name
 * @param {Edited} edited
 * @param {Losses[]} earlierRuns
 * @param {string} [lanes] of a race
 */
async function open(store, name, edited, earlierRuns, lanes = '') {
  const how = { detail: { name }, rests: true, anew: true, earlierRuns, lanes };
  await store.inTurn(() => {
    tellProblems(store, null);
    return replaceExperiment(store, edited, { kind: 'file', ...how });
  });
}

/** @param {SavedExperiment} saved */
function lossesOf({ losses: { steps, epochs, train, test } }) {
  const losses = new Losses();
  steps.forEach((step, i) => {
    losses.add({ step, epoch: epochs[i], trainLoss: train[i], testLoss: test[i] });
  });
  return losses.steps.length > 1 ? losses : null;
}
