// The layers of a model of Keras in the order in which values pass them, models within it opened up. A graph is followed by what
// each layer is given, in whatever order they are listed; where it branches, that is said.

import { NotImportable, record } from './import.js';

/** @import {LayerSettings} from './keras-layers.js' */

/** @typedef {LayerSettings & {scope: string[]}} PlacedLayer with the names of the models that it is in */
/** @typedef {LayerSettings & {inbound_nodes: unknown}} GraphLayer */

const models = ['Sequential', 'Model', 'Functional'];

/**
 * @param {Record<string, any>} outline of a model
 * @param {string[]} [scope]
 * @returns {PlacedLayer[]}
 * @throws {NotImportable}
 */
export function chain({ class_name: type, config }, scope = []) {
  if (typeof type !== 'string') throw new NotImportable('notModel');
  if (!models.includes(type)) throw new NotImportable('unknownLayer', { name: type });
  const list = Array.isArray(config) ? config : config?.layers;
  if (!Array.isArray(list)) throw new NotImportable('notModel');
  const layers = list.map((each) => {
    const layer = record(each);
    const settings =
      record(layer?.config) ?? (Array.isArray(layer?.config) ? { layers: layer.config } : null);
    if (!layer || !settings || typeof layer.class_name !== 'string')
      throw new NotImportable('notModel');
    const { class_name, module, registered_name, inbound_nodes } = layer;
    // A graph names its layers beside their settings, too.
    const named = settings.name === undefined && layer.name !== undefined;
    const own = named ? { ...settings, name: layer.name } : settings;
    return { class_name, module, registered_name, config: own, inbound_nodes };
  });
  const inOrder = type === 'Sequential' ? layers : followed(layers, config);
  return inOrder.flatMap((layer) =>
    models.includes(layer.class_name)
      ? chain(layer, [...scope, nameOf(layer)])
      : [{ ...layer, scope }],
  );
}

/** @param {LayerSettings | undefined} layer */
function nameOf(layer) {
  return String(layer?.config.name);
}

/**
 * @param {GraphLayer[]} layers
 * @param {Record<string, any>} config of the graph
 * @returns {GraphLayer[]}
 */
function followed(layers, config) {
  /** What a layer is given leads to it. @type {Map<string, GraphLayer>} */
  const next = new Map();
  /** @type {GraphLayer | undefined} */
  let first;
  for (const layer of layers) {
    const sources = sourcesOf(layer);
    if (!sources || sources.length > 1)
      throw new NotImportable('branches', { name: nameOf(layer) });
    const [source] = sources;
    const taken = source === undefined ? first : next.get(source);
    if (taken) throw new NotImportable('branches', { name: source ?? nameOf(layer) });
    if (source === undefined) first = layer;
    else next.set(source, layer);
  }
  /** @type {GraphLayer[]} */
  const inOrder = [];
  for (let at = first; at && inOrder.length < layers.length; at = next.get(nameOf(at)))
    inOrder.push(at);
  if (inOrder.length !== layers.length) {
    const left = layers.find((layer) => !inOrder.includes(layer));
    throw new NotImportable('branches', { name: nameOf(left) });
  }
  // What is asked of the model may end before its layers do.
  const ends = /** @type {const} */ ([
    [config.input_layers, inOrder[0]],
    [config.output_layers, inOrder[inOrder.length - 1]],
  ]);
  for (const [named, layer] of ends) {
    if (named === undefined) continue;
    const isList = Array.isArray(named?.[0]);
    const place = isList ? named[0] : named;
    if (!Array.isArray(place) || !layer) throw new NotImportable('notModel');
    if (isList && named.length !== 1) throw new NotImportable('branches', { name: nameOf(layer) });
    if (place[0] !== nameOf(layer) || !isFirst(place))
      throw new NotImportable('branches', { name: String(place[0]) });
  }
  return inOrder;
}

/**
 * Whether a place in a graph (name, use of the layer, which of its results) is a layer's only one.
 *
 * @param {any[]} place
 */
function isFirst([, use, result]) {
  return use === 0 && result === 0;
}

/**
 * The layers whose results a layer is given, as it is used once; null where it is used in another way.
 *
 * @param {GraphLayer} layer
 * @returns {string[] | null}
 */
function sourcesOf({ inbound_nodes: nodes }) {
  if (!Array.isArray(nodes) || nodes.length > 1) return null;
  if (nodes.length === 0) return [];
  // Keras 3 names its arguments; Keras 2 wrote a single one without a list around it, too.
  const given = Array.isArray(nodes[0]) ? nodes[0] : nodes[0]?.args;
  if (!Array.isArray(given)) return null;
  const plain = typeof given[0] === 'string' ? [given] : given;
  const extra = Array.isArray(nodes[0]) ? [] : Object.entries(nodes[0]?.kwargs ?? {});
  const places = plain.map(placeOf);
  for (const place of places) {
    if (!place || !isFirst(place)) return null;
    extra.push(...Object.entries(place[3] ?? {}));
  }
  // An argument such as `training` changes what a layer does.
  return extra.every(([, value]) => value === null || value === false)
    ? places.map((place) => String(place?.[0]))
    : null;
}

/**
 * Name, use and result, as lists of Keras 2 and objects of Keras 3 have them; a list of one tensor is that tensor.
 *
 * @param {any} argument
 * @returns {any[] | null}
 */
function placeOf(argument) {
  if (Array.isArray(argument))
    return argument.length === 1 && typeof argument[0] === 'object'
      ? placeOf(argument[0])
      : argument;
  const history = argument?.config?.keras_history;
  return Array.isArray(history) ? history : null;
}
