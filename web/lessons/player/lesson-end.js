// What stands below the last step of a lesson: how many predictions came true, and what was put to the test of what the lesson says. And,
// for a lesson that lies in no folder of the page, the link by which its author hands it on.

import { html, nothing } from 'lit';
import { mostCharacters, sharedAddress } from '../../address/shared-address.js';
import '../../compare/claims/claims.css';
import { claimMeant, claimSaid } from '../../compare/claims/claim-words.js';
import results from '../../compare/claims/results.json';
import { sentences } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import '../../kit/copy-field.js';
import claimsTexts from '../../locale/en/compare/claims.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { languageFolder } from '../../locale/index.js';

/** @import {Session} from './session.js' */

const t = texts('lessons', lessonTexts);
const claim = texts('claims', claimsTexts);

/** @param {Session} session */
export function endView({ score, lesson, hasWritten }) {
  const came = score.of > 0 ? t('score', score) : t('over');
  return html`<p class="lesson-end" role="status">
      ${sentences([came, hasWritten ? t('score.sentence') : ''])}
    </p>
    ${claimsView(lesson.claims)}`;
}

/**
 * The claims with their verdicts, for their titles alone would be read as facts. Their pages open beside this one: the lesson goes on.
 *
 * @param {string[]} names
 */
function claimsView(names) {
  const known = names.flatMap((name) => results.claims.find((each) => each.name === name) ?? []);
  // The single file has no pages beside it.
  if (known.length === 0 || !location.protocol.startsWith('http')) return nothing;
  return html`<section class="lesson-claims">
    <h4>${t('claims')}</h4>
    <p class="note">${t('claims.sentence')}</p>
    <ul>
      ${known.map((each) => {
        const { name, verdict } = each;
        const title = claim(/** @type {keyof typeof claimsTexts} */ (`${name}.title`));
        return html`<li>
          <a href="claims/${languageFolder()}${name}.html" target="_blank" rel="noopener"
            >${title}</a
          >
          <span class="claim-verdict ${verdict}">${claimSaid(each)}</span>
          <p class="note">${claimMeant(each).join(' · ')}</p>
        </li>`;
      })}
    </ul>
  </section>`;
}

/**
 * The link that carries a lesson, as its author wants it who has just opened its file.
 *
 * @param {string | null} packed as `?lesson=` has it
 */
export function passOnView(packed) {
  if (packed === null) return nothing;
  const page = location.href.replace(/[?#].*$/s, '');
  const address = sharedAddress({ page, experiment: '', presentation: { lesson: packed } });
  return html`<details class="lesson-pass">
    <summary>${t('pass')}</summary>
    <ap-copy-field .value=${address} .label=${t('pass.link')}></ap-copy-field>
    ${address.length > mostCharacters ? html`<p class="note">${t('pass.long', { most: mostCharacters })}</p>` : nothing}
  </details>`;
}
