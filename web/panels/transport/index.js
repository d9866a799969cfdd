// The room of the transport: starting and stopping training, the counters, the seed and the speed.
//
// Training itself is the engine's; the keys that start and stop it are the page's.
import './transport.css';
import './transport.js';
