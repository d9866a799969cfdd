// A page for each example: what it shows, what is so of it at the moment of its picture as the engine tells it, and a link that opens it
// there. And one page that lists them.

import { list } from '../../format/numbers.js';
import { sentenceOf, titleOf } from '../../format/finding-text.js';
import { activationName, nameOf } from '../../format/names.js';
import { sentences } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import examplesTexts from '../../locale/en/examples.js';
import healthyTexts from '../../locale/en/healthy.js';
import pageTexts from '../../locale/en/page.js';
import { chooseLanguage, language, languageFolder, languageNames } from '../../locale/index.js';
import { presets } from '../../panels/examples/presets.js';
import { factsOf, gradientChange, timesText } from '../../panels/story/facts.js';
import { experimentPicture } from './experiment-picture.js';
import { momentOf } from './moment.js';
import { figure, linkTo, seenIn } from './pictured.js';
import {
  addressForPaper,
  escaped,
  homeOf,
  languageLinks,
  languageQuery,
  languageRow,
  pageText,
  siteLinks,
} from './shell.js';
import { qrPath } from '../../draw/export/qr.js';

/** @import {Finding} from '../../engine/types.js' */
/** @import {Preset} from '../../panels/examples/presets.js' */
/** @import {Moment} from './moment.js' */
/** @import {Place} from './shell.js' */

const t = texts('examples', examplesTexts);
const healthy = texts('healthy', healthyTexts);
const page = texts('page', pageTexts);

/** Trained so far where the page opens an example at its first weights and goes on by itself. */
const someSteps = 600;

/** @param {Readonly<Preset>} preset */
const stepsOf = ({ pictured, play }) => pictured || (play ? someSteps : 0);

/** @param {string} key */
const text = (key) => t(/** @type {keyof typeof examplesTexts} */ (key));

/** @param {string} name @returns {Place} */
const placeOf = (name) => ({
  folder: name === '' ? 'examples/' : `examples/${name}/`,
  own: language,
  all: languageNames(),
});

/** @param {string} name of an example */
const pictureOf = (name) => `examples/${name}.png`;

/**
 * What the story on the page says of a moment, in plain words.
 *
 * @param {Moment} moment
 * @returns {string[]} sentences
 */
function toldOf({ reader }) {
  const { findings, testAccuracy } = reader.frame;
  const [worst] = findings ?? [];
  const facts = factsOf(reader);
  const said = worst ? [findingText(worst)] : [];
  if (facts && facts.units > 0) {
    const states = facts.counts.flatMap((n, state) =>
      n === 0 ? [] : [page(`story.${unitStates[state]}`, { n })],
    );
    said.push(page('story.units', { n: facts.units, states: list(states) }));
    if (Number.isFinite(facts.ratio)) said.push(gradientText(facts.ratio));
  }
  if (Number.isFinite(testAccuracy)) said.push(t('page.accuracy', { share: testAccuracy }));
  return said;
}

/** As the engine numbers them. */
const unitStates = /** @type {const} */ (['working', 'dead', 'always_on', 'saturated']);

/** @param {Finding} finding */
function findingText(finding) {
  const { code, evidence } = finding;
  const isWell = healthy.has(`title.${code}`);
  if (!isWell)
    return sentences([healthy('heading', { title: titleOf(finding) }), sentenceOf(finding)]);
  const key = /** @type {'healthy'} */ (code);
  const numbers = Object.entries(evidence).map(([name, value]) => [name, value ?? NaN]);
  const title = healthy('heading', { title: healthy(`title.${key}`) });
  return sentences([title, healthy(`sentence.${key}`, Object.fromEntries(numbers))]);
}

/** @param {number} ratio of the first layer's gradient to the output's */
function gradientText(ratio) {
  if (ratio === 0) return page('story.blocked');
  const { kind, times } = gradientChange(ratio);
  return page(`story.${kind}`, { times: page('story.times', { n: timesText(times) }) });
}

/**
 * Hidden layers as they follow each other: 6 × 8 ReLU.
 *
 * @param {Moment['fields']['layers']} layers
 */
function layersText(layers) {
  /** @type {{count: number, text: string}[]} */
  const groups = [];
  for (const layer of layers) {
    const said = `${layer.units} ${activationName(layer)}`;
    const last = groups[groups.length - 1];
    if (last?.text === said) last.count++;
    else groups.push({ count: 1, text: said });
  }
  return list(groups.map(({ count, text: said }) => (count > 1 ? `${count} × ${said}` : said)));
}

/** @param {Moment} moment */
function settingText({ fields }) {
  const { data, layers, opt, lr, seed } = fields;
  return t('page.setting', {
    data: nameOf('data', data),
    layers: layersText(layers),
    optimiser: nameOf('optimizer', opt),
    rate: lr,
    seed: String(seed),
  });
}

/**
 * @param {string} name
 * @param {Moment} moment
 * @param {string} style
 */
function exampleText(name, moment, style) {
  const place = placeOf(name);
  const home = homeOf(place);
  const [title, summary] = [text(`${name}.title`), text(`${name}.text`)];
  const seen = seenIn(moment);
  const { step } = moment;
  const body = `<main>
<p class="way"><a href="${home}examples/${languageFolder(language)}">${t('heading')}</a>${languageLinks(place)}</p>
${addressForPaper(place, qrPath)}
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(summary)}</p>
<p class="way"><a href="${linkTo(moment, home)}">${t('page.open', { step })}</a></p>
${figure({ file: pictureOf(name), seen, moment }, home)}
<h2>${t('page.moment', { step })}</h2>
<ul>
${toldOf(moment)
  .map((said) => `<li>${escaped(said)}</li>`)
  .join('\n')}
</ul>
<p>${escaped(settingText(moment))}</p>
</main>`;
  const picture = pictureOf(name);
  return pageText({ place, title, summary, picture, pictured: seen, body, style });
}

/** @param {string} style */
function listText(style) {
  const place = placeOf('');
  const up = language === 'en' ? './' : '../';
  const items = presets.map(
    ({ name }) =>
      `<li><a href="${up}${name}/${languageFolder(language)}">${escaped(text(`${name}.title`))}</a><br>${escaped(text(`${name}.text`))}</li>`,
  );
  const body = `<main>
<p class="way"><a href="${homeOf(place)}${languageQuery()}">${escaped(page('title'))}</a>${siteLinks(place)}</p>
<p class="way">${languageRow(place)}</p>
<h1>${t('heading')}</h1>
<ul>
${items.join('\n')}
</ul>
</main>`;
  const summary = presets.map(({ name }) => text(`${name}.title`)).join(' · ');
  const picture = pictureOf('spiral');
  return pageText({ place, title: t('heading'), summary, picture, body, style, type: 'website' });
}

/**
 * @param {string} style name of the style sheet, from the site's folder
 * @returns {Promise<Record<string, string | Buffer>>} by the file, from the site's folder
 */
export async function examplePages(style) {
  /** @type {Record<string, string | Buffer>} */
  const pages = {};
  /** @type {[string, Moment][]} */
  const moments = [];
  for (const preset of presets) {
    const moment = await momentOf(preset.text, stepsOf(preset));
    moments.push([preset.name, moment]);
    pages[pictureOf(preset.name)] = experimentPicture(moment);
  }
  for (const tag of languageNames()) {
    await chooseLanguage(tag);
    pages[`examples/${languageFolder(tag)}index.html`] = listText(style);
    for (const [name, moment] of moments)
      pages[`examples/${name}/${languageFolder(tag)}index.html`] = exampleText(name, moment, style);
  }
  await chooseLanguage('en');
  return pages;
}
