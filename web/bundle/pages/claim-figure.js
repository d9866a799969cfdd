// The figure on the page of a claim: a row for each part, with its interval on an axis with numbers, the least that matters as a line with its
// number, and shaded where the part holds. Parts of the same measure have the same scale.

import { linear, ticks } from '../../draw/canvas/scale.js';
import { baseOf, unitOf, valueText } from '../../compare/claims/claim-words.js';
import { powerOfTen, typed } from '../../format/numbers.js';
import { sentences } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import claimsTexts from '../../locale/en/compare/claims.js';
import { escaped } from './shell.js';

/** @import {Claim, ClaimView, Part} from '../../compare/claims/claim-words.js' */

const t = texts('claims', claimsTexts);

const width = 640;
const rowHeight = 104;
const margin = 16;
/** Of a row: its name, the words at the line, the band of the interval, the numbers of the axis. */
const at = { name: 16, least: 38, top: 46, axis: 74, numbers: 92 };
/** About so many numbers on an axis. */
const mostNumbers = 6;
/** In the larger type of a narrow page. */
const letterWidth = 11;

/**
 * The ends of what matters: what lies beyond, or for equality between them, makes the part hold.
 *
 * @param {Part} part
 */
function bounds({ direction, margin: least }) {
  if (direction === 'more') return { lines: [least], from: least, to: Infinity };
  if (direction === 'less') return { lines: [-least], from: -Infinity, to: -least };
  return { lines: [-least, least], from: -least, to: least };
}

/**
 * @param {Part[]} parts of one measure
 * @returns {[number, number]}
 */
function domainOf(parts) {
  const values = parts.flatMap((part) => [
    part.answer.low,
    part.answer.high,
    ...bounds(part).lines,
  ]);
  const [lo, hi] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = 0.1 * (hi - lo || 1);
  return [lo - room, hi + room];
}

/**
 * The numbers of an axis, with their places.
 *
 * @param {string} measure
 * @param {[number, number]} domain
 * @returns {{value: number, text: string}[]}
 */
function numbersOf(measure, [lo, hi]) {
  const base = baseOf(measure);
  if (base === 0) {
    const unit = unitOf(measure);
    return ticks(lo * unit, hi * unit, mostNumbers).map((value) => ({
      value: value / unit,
      text: typed(Number(value.toPrecision(6))),
    }));
  }
  const place = (/** @type {number} */ ratio) => Math.log(ratio) / Math.log(base);
  const [least, most] = [base ** lo, base ** hi];
  const powers = Math.log10(most / least);
  const ratios =
    powers > 1
      ? ticks(Math.log10(least), Math.log10(most), mostNumbers)
          .filter((power) => Number.isInteger(power))
          .map((power) => 10 ** power)
      : ticks(least, most, mostNumbers);
  return ratios.map((ratio) => ({ value: place(ratio), text: `×${ratioText(ratio)}` }));
}

/** @param {number} ratio a round one */
function ratioText(ratio) {
  const power = Math.round(Math.log10(ratio));
  return power < -2 || power > 3 ? powerOfTen(power, 0) : typed(Number(ratio.toPrecision(6)));
}

/**
 * @param {Part} part
 * @param {[number, number]} domain
 * @param {string} title
 * @param {number} top
 */
function row(part, domain, title, top) {
  const { measure, answer } = part;
  const { lines, from, to } = bounds(part);
  const x = linear(domain[0], domain[1], margin, width - margin);
  const inside = (/** @type {number} */ value) =>
    x(Math.max(domain[0], Math.min(domain[1], value)));
  const short = (/** @type {number} */ value) => value.toFixed(1);
  const [bandTop, axis] = [top + at.top, top + at.axis];
  const middle = (bandTop + axis) / 2;
  const text = (
    /** @type {number} */ left,
    /** @type {number} */ y,
    /** @type {string} */ words,
    kind = '',
  ) => {
    const half = (words.length * letterWidth) / 2;
    const within = Math.max(half, Math.min(width - half, left));
    return `<text x="${short(within)}" y="${y}" text-anchor="middle"${kind && ` class="${kind}"`}>${escaped(words)}</text>`;
  };
  const least =
    part.direction === 'same'
      ? `±${valueText(measure, part.margin)}`
      : valueText(measure, lines[0]);
  const numbers = numbersOf(measure, domain).map(
    ({ value, text: words }, i) =>
      `<path class="tick" d="M${short(x(value))} ${axis}v5"/>${text(x(value), top + at.numbers, words, i % 2 === 1 ? 'second' : '')}`,
  );
  const label = part.direction === 'same' ? x(0) : x(lines[0]);
  return `<text x="${margin}" y="${top + at.name}" class="name">${escaped(title)}</text>
<rect class="holding" x="${short(inside(from))}" y="${bandTop}" width="${short(Math.max(1, inside(to) - inside(from)))}" height="${axis - bandTop}"/>
<path class="axis" d="M${margin} ${axis}H${width - margin}"/>${numbers.join('')}
<path class="zero" d="M${short(x(0))} ${bandTop}V${axis}"/>
${lines.map((value) => `<path class="least" d="M${short(x(value))} ${bandTop - 4}V${axis}"/>`).join('')}${text(label, top + at.least, t('picture.least', { margin: least }), 'words')}
<g class="${answer.verdict}"><path d="M${short(x(answer.low) - 1)} ${middle}H${short(x(answer.high) + 1)}"/><circle cx="${short(x(answer.difference))}" cy="${middle}" r="6"/></g>`;
}

/**
 * @param {Claim} claim
 * @param {ClaimView} view in the language of the page
 * @returns {string} HTML
 */
export function claimFigure({ parts }, view) {
  const rows = parts.map((part, i) => {
    const alike = parts.filter(({ measure }) => measure === part.measure);
    const { name, said } = view.parts[i];
    return row(part, domainOf(alike), t('picture.part', { part: name, said }), i * rowHeight);
  });
  const height = parts.length * rowHeight;
  const pictured = view.parts
    .map(({ name, result, interval }) => `${name}: ${result}${interval && ` [${interval}]`}`)
    .join('; ');
  const measures = new Set(parts.map(({ measure }) => measure)).size;
  const scales = parts.length === 1 ? '' : t(measures === 1 ? 'picture.scale' : 'picture.scales');
  return `<figure class="claim-figure">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(pictured)}">
${rows.join('\n')}
</svg>
<figcaption>${escaped(sentences([t('picture.key'), scales]))}</figcaption>
</figure>`;
}
