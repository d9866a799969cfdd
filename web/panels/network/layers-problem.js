// Why the latest change of the layers could not be made as it was asked for.

import { html, nothing } from 'lit';
import { problemTexts } from '../../kit/problem-texts.js';

/** @import {OnDemand} from '../../kit/on-demand.js' */
/** @import {Store} from '../../state/store.js' */

/**
 * @param {Store} store
 * @param {OnDemand} onDemand of the panel that shows it, which fetches the words
 */
export function layersProblem(store, onDemand) {
  const problem = store.changeProblems.find(({ field }) => field === 'net');
  return problem
    ? html`<p class="note finding" role="alert">
        ${onDemand.get(problemTexts)?.problemText(problem)}
      </p>`
    : nothing;
}
