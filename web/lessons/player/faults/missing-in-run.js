// Numbers that a network does not have, whatever it learns: of layers and units that are not there, accuracies without classes, slopes
// that are not learned, and activations that the engine does not know.

/** @import {Engine} from '../../../engine/client.js' */
/** @import {Description} from '../../../engine/types.js' */
/** @import {Value} from '../../format/values.js' */

/** Of hidden layers only: output units have no activation to die on, and learn no slope. */
const ofHiddenOnly = ['dead', 'always-on', 'died', 'slope'];

/**
 * @param {Value} value of the run
 * @param {Description | null} description null where the network is not known
 * @param {Pick<Engine, 'curve' | 'tables'>} engine
 * @returns {Promise<string[] | null>} null where it is there, otherwise what is
 */
export async function missingInRun({ name, places }, description, engine) {
  if (name === 'f' || name === 'df') return missingCurve(name, places[0], engine);
  if (!description) return null;
  if (name.endsWith('-accuracy') && description.task === 'regression')
    return ['train-loss', 'test-loss'];
  if (name === 'ratio')
    return (
      missingPlace(name, places.slice(0, 1), description) ??
      missingPlace(name, places.slice(1), description)
    );
  return places.length === 0 ? null : missingPlace(name, places, description);
}

/**
 * @param {string} name
 * @param {string} activation
 * @param {Pick<Engine, 'curve' | 'tables'>} engine
 */
async function missingCurve(name, activation, engine) {
  const { f } = await engine.curve({ activation, lo: 0, hi: 1, count: 2 });
  if (f.length > 0) return null;
  const { activations } = await engine.tables();
  return [`${name} ${activations.map((each) => each.name).join(', ')}`];
}

/**
 * @param {string} name
 * @param {string[]} places a layer, a unit of it, and one that leads to it, as far as they are named
 * @param {Description} description
 * @returns {string[] | null}
 */
function missingPlace(name, [layerPlace, unit, source], { layers }) {
  const hidden = layers.slice(0, -1);
  const mayBeOutput = !ofHiddenOnly.includes(name);
  const layer =
    layerPlace === 'out' && mayBeOutput
      ? layers[layers.length - 1]
      : hidden[Number(layerPlace) - 1];
  if (!layer) {
    const possible = hidden.length > 0 ? [`${name} ${upTo(hidden.length)}`] : [];
    return mayBeOutput ? [...possible, `${name} out`] : possible;
  }
  if (name === 'slope' && layer.slopes === null) return ['net=…:prelu'];
  if (Number(unit) > layer.units) return [`${name} ${layerPlace} ${upTo(layer.units)}`];
  if (Number(source) > layer.inputs) return [`${name} ${layerPlace} ${unit} ${upTo(layer.inputs)}`];
  return null;
}

/** @param {number} most */
const upTo = (most) => (most === 1 ? '1' : `1–${most}`);
