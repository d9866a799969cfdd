// The room of the network panel: the picture of units and links, the controls of its layers, and the dialog of one layer.
//
// How units and links are drawn is in draw/network; what is said of one unit at length, in panels/inspector.
import './network.css';
import './network.js';

export { layerEditor, pointedTexts, weightMaps } from './network.js';
