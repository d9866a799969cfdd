// Other tables of parts: the page's own with a row more, or `?table=less` with one row less.

import { parts as own } from '../../../../web/app/parts.js';
import { Fetchable } from '../../../../web/kit/on-demand.js';
import './index.js';

/** @import {Part} from '../../../../web/app/parts.js' */

/** @type {Part} */
const row = {
  tag: 'ap-test-panel',
  name: 'test',
  place: 'bench',
  when: 'always',
  offer: new Fetchable('menu', () => import('./offer.js')),
};

const isLess = new URLSearchParams(location.search).get('table') === 'less';

export const parts = isLess ? own.filter(({ name }) => name !== 'vitals') : [...own, row];
