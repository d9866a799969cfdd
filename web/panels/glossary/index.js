// The room of the terms that explain themselves: what each means, its formulas, and the cards that show them.
//
// A panel marks a term with the directive of kit/directives.js and needs nothing from here; formulas are set by format/mathml.js.
export { explainTerms } from './term-opener.js';
