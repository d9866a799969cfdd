// The room of the network panel: the picture of units and links, the controls of its layers, and the dialog of one layer.
//
// How units and links are drawn is in draw/network; what is said of one unit at length, in panels/inspector.
import './network.css';
import './layer-row.css';
import './network.js';
import { Fetchable } from '../../kit/on-demand.js';

export { gradientStrip, lifeCards, paintLayers } from './layer-row.js';
export { layerEditor } from './network.js';
export { pointedTexts, unitShapes, weightMaps } from './picture.js';
export { ownEditor } from './own/own-opener.js';

/** Where there are vital signs without a network. */
export const layersPanel = new Fetchable('layers', () => import('./layers-panel.js'));
