// Writes a page for each claim that was put to the test, readable without JavaScript, with its title, description and picture for
// previews, and one that lists them all: claims/ in the site.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { claimView } from '../compare/claims/claim-words.js';
import { texts } from '../format/texts.js';
import claimsTexts from '../locale/en/compare/claims.js';
import pageTexts from '../locale/en/page.js';
import { chooseLanguage, language, languageNames, languageTag } from '../locale/index.js';
import { claimPicture } from './claim-picture.js';
import { alternatesOf, languageLinks } from './page-languages.js';

/** @import {Claim, ClaimView, PartView} from '../compare/claims/claim-words.js' */

const t = texts('claims', claimsTexts);
const page = texts('page', pageTexts);
const file = fileURLToPath(new URL('../compare/claims/results.json', import.meta.url));

/** @type {{claims: Claim[]}} */
const { claims } = JSON.parse(readFileSync(file, 'utf8'));

const icon = `data:image/svg+xml;base64,${readFileSync(fileURLToPath(new URL('../app/icon.svg', import.meta.url)), 'base64')}`;

/** Of the claims, in their order. */
export const claimNames = claims.map(({ name }) => name);

const style = `:root{color-scheme:light dark}body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.1rem;margin-bottom:0}p{margin:.4rem 0;overflow-wrap:anywhere}small{opacity:.75}
img{max-width:100%;height:auto;border:1px solid GrayText}.verdict{border:1px solid;border-radius:99px;padding:0 .6em;white-space:nowrap}
ul{padding-left:1.2rem}li{margin:.3rem 0}`;

/** @param {string} text */
function escaped(text) {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** From a page to the folder of all claims. */
const top = () => (language === 'en' ? '.' : '..');

/** The playground in the language of the page. */
const playground = () => `${top()}/../${language === 'en' ? '' : `?lang=${language}`}`;

const ownOfAll = () => ({ own: language, all: languageNames() });

/**
 * @param {object} page
 * @param {string} page.name of its file
 * @param {string} page.title
 * @param {string} page.description
 * @param {string} page.picture its address, '' for none
 * @param {string} page.body
 */
function pageText({ name, title, description, picture, body }) {
  return `<!doctype html>
<html lang="${languageTag()}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <meta name="description" content="${escaped(description)}" />
    <meta property="og:title" content="${escaped(title)}" />
    <meta property="og:description" content="${escaped(description)}" />
    <meta property="og:type" content="article" />${picture && `\n    <meta property="og:image" content="${picture}" />\n    <meta name="twitter:card" content="summary_large_image" />`}
    <link rel="icon" href="${icon}" />
    <link rel="stylesheet" href="${top()}/claims.css" />${alternatesOf(ownOfAll(), `${name}.html`)}
  </head>
  <body>
${body}
  </body>
</html>
`;
}

/** @param {string} said */
const badge = (said) => `<span class="verdict">${escaped(said)}</span>`;

/** @param {PartView} part */
function partText({
  name,
  what,
  result,
  interval,
  means,
  said,
  rule,
  runs,
  settings,
  common,
  plans,
}) {
  const beside = [means && t('figure.means', { means }), common && t('figure.common', common)];
  const links = plans.map(
    ({ text, name: setting }) =>
      `<a href="${playground()}#${escaped(text)}">${escaped(setting)}</a>`,
  );
  return `    <h2>${escaped(name)} ${badge(said)}</h2>
    <p>${escaped(t('figure.what', { what }))} <strong>${escaped(result)}</strong> [${escaped(interval)}]${escaped(beside.filter(Boolean).join(''))}</p>
    <p><small>${escaped(`${rule} ${runs} ${settings}`)}</small></p>${links.length > 0 ? `\n    <p><small>${escaped(t('rerun'))} ${links.join(' · ')}</small></p>` : ''}`;
}

/** @param {ClaimView} claim */
function claimText({ name, title, text, untested, said, level, parts }) {
  const description = `${said}. ${text}`;
  return pageText({
    name,
    title: t('title', { claim: title }),
    description,
    picture: `${top()}/${name}.png`,
    body: `    <h1>${escaped(title)}</h1>
    <p>${badge(said)}</p>
    <p>${escaped(text)}</p>
    <img src="${top()}/${name}.png" width="1200" height="630" alt="${escaped(parts.map((part) => `${part.name}: ${part.result} [${part.interval}]`).join('; '))}" />
${parts.map(partText).join('\n')}
    <p><strong>${escaped(t('untested.heading'))}</strong> ${escaped(untested)}</p>
    <p><small>${escaped(t('rule.parts'))} ${escaped(level)}</small></p>
    <p><a href="./index.html">${escaped(t('page.back'))}</a> · <a href="${playground()}">${escaped(t('page.open'))}</a>${languageLinks(ownOfAll(), `${name}.html`)}</p>`,
  });
}

/** @param {ClaimView[]} views */
function listText(views) {
  const entries = views.map(
    ({ name, title, said }) =>
      `      <li><a href="./${name}.html">${escaped(title)}</a> ${badge(said)}</li>`,
  );
  return pageText({
    name: 'index',
    title: t('title', { claim: t('heading') }),
    description: t('sentence'),
    picture: '',
    body: `    <h1>${escaped(t('heading'))}</h1>
    <p>${escaped(t('sentence'))}</p>
    <ul>
${entries.join('\n')}
    </ul>
    <p><a href="${playground()}">${escaped(page('title'))}</a>${languageLinks(ownOfAll(), 'index.html')}</p>`,
  });
}

/**
 * In each language: English in the folder of the claims, the others in folders of their own.
 *
 * @param {string} site folder of the built site
 */
export async function writeClaimPages(site) {
  const folder = `${site}/claims`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/claims.css`, `${style}\n`);
  for (const claim of claims) writeFileSync(`${folder}/${claim.name}.png`, claimPicture(claim));
  for (const tag of languageNames()) {
    await chooseLanguage(tag);
    const own = tag === 'en' ? folder : `${folder}/${tag}`;
    mkdirSync(own, { recursive: true });
    const views = claims.map(claimView);
    writeFileSync(`${own}/index.html`, listText(views));
    for (const view of views) writeFileSync(`${own}/${view.name}.html`, claimText(view));
  }
  await chooseLanguage('en');
}
