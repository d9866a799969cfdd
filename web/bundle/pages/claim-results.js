// What came of the claims that were put to the test, for the pages that speak of them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @import {Claim} from '../../compare/claims/claim-words.js' */

const file = fileURLToPath(new URL('../../compare/claims/results.json', import.meta.url));

/** In their order. @type {{claims: Claim[]}} */
export const { claims } = JSON.parse(readFileSync(file, 'utf8'));
