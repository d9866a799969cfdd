// The room of the data panel: data sets, inputs and how the network is trained on them; data of the reader's own, placed by hand or
// read from CSV.
//
// What the samples look like is drawn by draw/plane; placed points and tables as values are in state/own-data.js.
import './data.css';
import './data.js';

export { csvDialog } from './csv-opener.js';
export { dataEditor, thumbnails } from './data-sets.js';
