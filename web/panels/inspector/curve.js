// The unit on its curve: where the sample puts it, and whether gradient flows there.

import { html } from 'lit';
import { measured, percent } from '../../format/numbers.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { biasPlace } from '../../frame/places.js';
import { rich } from '../../kit/directives.js';
import './bias-handle.js';
import { shownActivation } from './sum.js';

/** @import {Store} from '../../state/store.js' */
/** @import {Shown} from './shown.js' */

const t = texts('inspector', inspectorTexts);

/**
 * The canvas that the panel paints, and what there is to say of it.
 *
 * @param {{store: Store, shown: Shown, samples: number}} parts samples whose places on the curve are shown
 */
export function curveView({ store, shown, samples }) {
  const { description, unit, trace, index, parameters } = shown;
  const layer = description.layers[unit.layer];
  const activation = shownActivation(shown);
  const [z, a, slope] = [trace.z[index], trace.a[index], trace.slope[index]];
  const label = t('curve.picture', {
    activation,
    z: measured(z),
    a: measured(a),
    slope: measured(slope),
  });
  const most = store.run.tables.activations.find(({ name }) => name === layer.activation);
  const share = Math.abs(slope) / (most?.steepest || 1);
  const flat = share < store.run.tables.flatShare;
  const sentence =
    slope === 0
      ? t('curve.slope.zero')
      : flat
        ? t('curve.slope.flat', { share: percent(share, 1) })
        : t('curve.slope.flows');
  return html`
    <div class="curve-place">
      <canvas class="unit-curve" role="img" aria-label=${label}></canvas>
      <ap-bias-handle
        .store=${store}
        .index=${biasPlace(description, unit.layer, unit.unit)}
        .value=${parameters.bias(unit.layer, unit.unit)}
        .place=${label}
      ></ap-bias-handle>
    </div>
    <dl class="place-numbers">
      <div>
        <dt><var>z</var></dt>
        <dd>${measured(z)}</dd>
      </div>
      <div>
        <dt><var>f</var>(<var>z</var>)</dt>
        <dd>${measured(a)}</dd>
      </div>
      <div class=${flat ? 'still' : 'flows'}>
        <dt><var>f</var>′(<var>z</var>)</dt>
        <dd>${measured(slope)}</dd>
      </div>
    </dl>
    <p class="note">${sentence} ${rich(t('curve.spread', { n: samples }))}</p>
  `;
}
