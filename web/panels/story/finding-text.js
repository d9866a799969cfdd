// A finding in words, with its numbers and the remedy as a button.

import { html, nothing } from 'lit';
import { sentenceOf, t, textOf, titleOf } from '../../format/finding-text.js';
import { list, typed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import healthyTexts from '../../locale/en/healthy.js';
import { nameOf } from '../../format/names.js';
import { hint, term } from '../../kit/directives.js';

/** @import {Finding} from '../../engine/types.js' */
/** @import {Store} from '../../state/store.js' */

const healthy = texts('healthy', healthyTexts);

/**
 * @param {Store} store
 * @param {Finding} worst
 * @param {Finding | undefined} next the one after it
 * @param {unknown} facts what else is so
 */
export function findingText(store, worst, next, facts) {
  return html`<p>
      <strong ${term(`diagnosis.${worst.code}`)}
        >${healthy('heading', { title: titleOf(worst) })}</strong
      >
      ${sentenceOf(worst)} ${facts} ${next && next.severity !== 'info' ? alsoText(next) : nothing}
    </p>
    ${remedyButton(store, worst)}`;
}

/** @param {Finding} finding that is not the worst */
export function alsoText(finding) {
  return html`<span>${t('also', { title: titleOf(finding) })}</span>`;
}

/**
 * @param {Store} store
 * @param {Finding} finding
 */
function remedyButton(store, { remedy, restart }) {
  if (remedy === '') return nothing;
  const changes = fieldsOf(remedy);
  if (store.isLocked(...Object.keys(changes))) return nothing;
  const parts = Object.entries(changes).map(([key, value]) => {
    const field = textOf(`field.${key}`) || key;
    return t('remedy.change', {
      field,
      value: key === 'net' ? layersText(value) : valueText(key, value),
    });
  });
  const apply = async () => {
    await store.remedy(changes, restart);
    await store.play();
  };
  return html`<button @click=${apply} ${hint(t(restart ? 'remedy.restart' : 'remedy.hint'))}>
    ${t('remedy', { change: list(parts) })}
  </button>`;
}

/**
 * @param {string} key
 * @param {string} value
 */
function valueText(key, value) {
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? typed(number) : nameOf(`data.${key}`, value);
}

/**
 * "lr=0.1&init=auto" by key.
 *
 * @param {string} changes
 * @returns {Record<string, string>}
 */
function fieldsOf(changes) {
  return Object.fromEntries(
    changes.split('&').map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

/**
 * Hidden layers for reading: equal neighbours are counted, "3 × 8 relu, 4 leaky relu".
 *
 * @param {string} net
 */
function layersText(net) {
  const layers = net.split(',');
  /** @type {string[]} */
  const parts = [];
  for (let i = 0, same = 1; i < layers.length; i += same, same = 1) {
    while (layers[i + same] === layers[i]) same++;
    const layer = layers[i].replaceAll(':', ' ').replaceAll('_', ' ');
    parts.push(same > 1 ? t('remedy.layers', { n: same, layer }) : layer);
  }
  return list(parts);
}
