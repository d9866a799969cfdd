// The room of comparisons: many runs instead of one, in a dialog that the header opens, and links that carry the plan of a study.
//
// Runs are computed in engine/pool and judged by the engine; what is said of them is in locale. This room shows them, and makes plans from
// what the reader has.
import './compare.css';
import './compare.js';
