// Picking a sample, or any point of the plane, to be looked at closely: loaded with the first click.

import { nearestSample } from '../../draw/plane/nearest.js';
import { lineReach, reach } from '../../draw/plane/points.js';

/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

/**
 * Picks the sample at a place of the picture or, where there is none, that point with the target of the sample nearest to it.
 *
 * @param {{run: Run, store: Store}} panel
 * @param {{x: number, y: number}} at shares of the picture from its left upper corner
 * @param {number} near how far from a sample one may be to mean it, as a share of the picture
 */
export function pickAt({ run, store }, at, near) {
  const { samples, description } = run;
  const { view } = store;
  const flat = description.dimensions === 1;
  const tall = flat ? lineReach(samples) : reach;
  const x1 = (at.x * 2 - 1) * reach;
  const x2 = (1 - at.y * 2) * tall;
  const nearest = (/** @type {(index: number) => boolean} */ counts) =>
    nearestSample(samples, { x1, x2 }, counts, tall / reach);
  const visible = nearest((index) =>
    index < samples.trainSamples ? view.trainPoints : view.testPoints,
  );
  const target = flat ? x2 : samples.y[nearest(() => true).index];
  const input =
    visible.distance <= near * 2 * reach
      ? { sample: visible.index }
      : { point: { x1, x2, target } };
  const output = { layer: description.layers.length - 1, unit: 0 };
  store.select({ unit: store.selection.unit ?? output, input }, run);
}
