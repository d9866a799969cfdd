// The room of maps: for two factors, whether networks learn, stall, die or diverge. Runs are computed in engine/pool; what they end as is
// the engine's word.
import './map.css';
import './map.js';

export { picture, tables } from './offer.js';
