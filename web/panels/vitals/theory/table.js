// What theory says, beside what is measured at present, as a table.

import { layerRank } from './words.js';
import { measured } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import theoryTexts from '../../../locale/en/network/theory.js';

/** @import {Theory} from '../../../engine/boundary.js' */
/** @import {FrameReader} from '../../../frame/frame-reader.js' */
/** @import {Table} from '../../../kit/offer.js' */

const t = texts('theory', theoryTexts);

const numbers = /** @type {const} */ (['mean', 'deviation', 'gradient']);

/**
 * @param {Theory} told
 * @param {FrameReader | null | undefined} frame
 * @returns {Table}
 */
export function theoryTable(told, frame) {
  const heads = numbers.flatMap((name) =>
    /** @type {const} */ (['now', 'expected', 'low', 'high']).map((what) =>
      t('table.head', { number: t(`table.${name}`), what: t(`table.${what}`) }),
    ),
  );
  const last = told.layers.length - 1;
  const rows = told.layers.map(({ expected, random }, i) => [
    layerRank(i, last),
    ...numbers.flatMap((name) => {
      // The few units of the output layer have no spread to speak of.
      if (i === last && name !== 'gradient') return ['', '', '', ''];
      const { low, high } = random[name];
      const now = frame?.layer(i)?.[name];
      return [now, expected[name], low, high].map((value) => measured(value ?? NaN));
    }),
  ]);
  const caption = t('table.caption', { n: told.networks });
  return { caption, heads: [t('table.layer'), ...heads], rows };
}
