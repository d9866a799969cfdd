// How a table is read: choices that the reader may make where what was found is not what is meant, and the first samples as they
// are then read. For the dialog that reads CSV.

import { html, nothing } from 'lit';
import ownDataTexts from '../../locale/en/own-data.js';
import { texts } from '../../format/texts.js';

/** @import {CsvData, CsvReading} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */

const t = texts('own-data', ownDataTexts);

/** Columns shown at most; the one to be learned is always there. */
const mostColumns = 7;
/** Values further from a centre than so many spreads are none that the scaling was made for. */
const mostSpreads = 10;

/**
 * The scaling that the network in training knows, where a table could be more of what it was trained on.
 *
 * @param {Run} run
 * @param {CsvData} data
 * @returns {string | null} a value of CsvReading.scale; null where the table is another one, or the network knows nothing yet
 */
export function presentScale({ description, experiment, frame }, data) {
  const { dimensions, task, classes, columns } = description;
  const { fields } = experiment;
  const same =
    data.inputs.length === dimensions && data.task === task && data.classes.length === classes;
  const sameTable = [...data.inputs, data.label].every((name, i) => name === columns[i]);
  const trained = fields.weights || (sameTable && (frame?.step ?? 0) > 0);
  return same && trained ? fields.scale || 'none' : null;
}

/**
 * Columns whose values lie far from all that a scaling was made for: more than ten of its spreads from its centre, or as widely spread.
 *
 * @param {string} scale of the network in training, as `scale=` writes it
 * @param {CsvData} data read with a scaling of its own
 * @returns {string[]} their names; none where the network knows values as they are
 */
export function strayColumns(scale, data) {
  if (scale === 'none') return [];
  const present = new Map(
    scale.split(',').map((part) => {
      const [key, centre, spread] = part.split(':');
      return [key, { centre: Number(centre), spread: Number(spread) }];
    }),
  );
  const names = [...data.inputs, data.label];
  return data.scaled.flatMap(({ name, centre, spread }) => {
    const at = names.indexOf(name);
    const key = at === data.inputs.length ? 'y' : `x${at + 1}`;
    const known = present.get(key) ?? { centre: 0, spread: 1 };
    const isFar = Math.abs(centre - known.centre) > mostSpreads * known.spread;
    return isFar || spread > mostSpreads * known.spread ? [name] : [];
  });
}

/**
 * @param {CsvData} data as it was read last
 * @param {Partial<CsvReading>} chosen
 * @param {string | null} present what presentScale gives
 * @param {(change: Partial<CsvReading>) => void} onChange
 */
export function readingChoices(data, chosen, present, onChange) {
  const choice = (
    /** @type {string} */ label,
    /** @type {keyof CsvReading} */ field,
    /** @type {string} */ value,
    /** @type {[value: string, name: string][]} */ options,
  ) => html`
    <label>
      <span>${label}</span>
      <select
        name=${field}
        .value=${value}
        @change=${(/** @type {Event} */ event) =>
          onChange({ [field]: /** @type {HTMLSelectElement} */ (event.target).value })}
      >
        ${options.map(
          ([each, name]) =>
            html`<option
              value=${each}
              translate=${field === 'label' ? 'no' : 'yes'}
              ?selected=${each === value}
            >
              ${name}
            </option>`,
        )}
      </select>
    </label>
  `;
  const learned = data.task === 'regression' ? 'numbers' : 'classes';
  return html`
    <div class="csv-choices" role="group" aria-label=${t('csv.reading')}>
      ${choice(t('csv.header'), 'header', data.header ? 'yes' : 'no', [
        ['yes', t('csv.header.yes')],
        ['no', t('csv.header.no')],
      ])}
      ${choice(
        t('csv.label'),
        'label',
        String(data.labelColumn),
        data.columns.map((name, column) => [String(column), name]),
      )}
      ${choice(t('csv.learned'), 'learned', chosen.learned || learned, [
        ['classes', t('csv.learned.classes')],
        ['numbers', t('csv.learned.numbers')],
      ])}
      ${choice(t('csv.decimal'), 'decimal', data.decimal, [
        ...(data.decimal === ''
          ? /** @type {[string, string][]} */ ([['', t('csv.decimal.ask')]])
          : []),
        ['point', t('csv.decimal.point')],
        ['comma', t('csv.decimal.comma')],
      ])}
      ${choice(t('csv.scale'), 'scale', chosen.scale ?? '', [
        ['', t('csv.scale.each')],
        ['none', t('csv.scale.none')],
        ...(present === null || present === 'none'
          ? []
          : /** @type {[string, string][]} */ ([[present, t('csv.scale.present')]])),
      ])}
      ${data.missing > 0 ? leaveOut(data.missing, chosen.missing === 'skip', onChange) : nothing}
    </div>
  `;
}

/**
 * @param {number} rows with a missing value
 * @param {boolean} checked
 * @param {(change: Partial<CsvReading>) => void} onChange
 */
function leaveOut(rows, checked, onChange) {
  return html`
    <label class="csv-missing">
      <input
        type="checkbox"
        name="missing"
        .checked=${checked}
        @change=${(/** @type {Event} */ event) =>
          onChange({
            missing: /** @type {HTMLInputElement} */ (event.target).checked ? 'skip' : '',
          })}
      />
      <span>${t('csv.missing', { n: rows })}</span>
    </label>
  `;
}

/** @param {CsvData} data */
export function firstRows(data) {
  const { columns: names, rows, labelColumn } = data;
  if (rows.length === 0) return nothing;
  const all = names.map((_, column) => column);
  const shown = all
    .filter((column) => column !== labelColumn)
    .slice(0, mostColumns)
    .concat(labelColumn)
    .sort((a, b) => a - b);
  const left = names.length - shown.length;
  return html`
    <div class="csv-rows" tabindex="0" role="group" aria-label=${t('csv.rows')}>
      <table>
        <caption class="note">
          ${t('csv.rows')}${left > 0 ? html` (${t('csv.rows.more', { n: left })})` : nothing}
        </caption>
        <thead>
          <tr>
            ${shown.map(
              (column) =>
                html`<th
                  scope="col"
                  translate="no"
                  class=${column === labelColumn ? 'learned' : ''}
                >
                  ${names[column]}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${shown.map(
                  (column) =>
                    html`<td class=${column === labelColumn ? 'learned' : ''}>
                      ${row[column] ?? ''}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
